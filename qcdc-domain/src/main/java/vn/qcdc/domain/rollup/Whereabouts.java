package vn.qcdc.domain.rollup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.qcdc.domain.organisation.Portion;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/**
 * Where the unit of a sheet lies on the map that is asked for, seen from the unit that is asked
 * for.
 *
 * @param portions all of the unit
 * @param map of the day asked for
 * @param seenFrom the unit asked for
 * @param stoodOn the last day of the sheet's period
 */
record Whereabouts(List<Portion> portions, UnitTree map, UnitId seenFrom, LocalDate stoodOn) {

  Whereabouts seenFrom(UnitId other) {
    return new Whereabouts(portions, map, other, stoodOn);
  }

  boolean isInside(Portion portion) {
    return portion.isWithin(this::isInside);
  }

  /** Whether it is certain that something of the unit lies inside, so that its sheet is due. */
  boolean isDue() {
    return portions.stream().anyMatch(this::isInside);
  }

  boolean mayBeInside(Portion portion) {
    return portion.mayTouch(this::isInside);
  }

  List<UnitSnapshot> candidates(Portion portion) {
    return portion.candidates().stream()
        .flatMap(each -> map.unit(each).stream())
        .sorted(Comparator.comparing(UnitSnapshot::code))
        .toList();
  }

  /**
   * @param among into how many pieces the thing was cut
   */
  Obstacle obstacle(int among) {
    if (among < portions.size()) {
      return Obstacle.INDIVISIBLE;
    }
    return map.day().isBefore(stoodOn)
        ? Obstacle.FORMER_SHARES_UNKNOWN
        : Obstacle.SHARES_NOT_STATED;
  }

  private boolean isInside(UnitId unit) {
    return map.isWithin(unit, seenFrom);
  }
}

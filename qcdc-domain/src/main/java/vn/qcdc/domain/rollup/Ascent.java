package vn.qcdc.domain.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Restatement;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/** Finds the units whose sheets of a period climb to a unit, on the map that is asked for. */
final class Ascent {

  private final Organisation organisation;
  private final Hierarchy hierarchy;
  private final Boundaries boundaries;
  private final Map<LocalDate, Restatement> restatements = new ConcurrentHashMap<>();

  Ascent(Organisation organisation, Hierarchy hierarchy, Boundaries boundaries) {
    this.organisation = organisation;
    this.hierarchy = hierarchy;
    this.boundaries = boundaries;
  }

  /** A unit as it stood on the last day of a sheet's period, and where it lies. */
  record Origin(UnitSnapshot unit, @Nullable Whereabouts whereabouts) {}

  /**
   * On the map of the period itself the unit and all below it; on another map every unit of which
   * something is or may be there.
   */
  Stream<Origin> origins(UnitId unit, Period sheet) {
    UnitTree map = map(sheet);
    List<UnitSnapshot> below = map.subtree(unit);
    if (isOwnMap(sheet)) {
      return below.stream().map(each -> new Origin(each, null));
    }
    Restatement restatement = restatement(sheet);
    return restatement.origins(below.stream().map(UnitSnapshot::id).toList()).stream()
        .map(each -> new Origin(each, whereabouts(each, unit, map, restatement)));
  }

  /** The map on which figures of a sheet's period are added up. */
  UnitTree map(Period sheet) {
    return organisation.asOf(boundaries.day(sheet), hierarchy);
  }

  private boolean isOwnMap(Period sheet) {
    return boundaries.day(sheet).equals(sheet.lastDay());
  }

  private Restatement restatement(Period sheet) {
    return restatements.computeIfAbsent(
        sheet.lastDay(), day -> organisation.restate(day, boundaries.day(sheet), hierarchy));
  }

  private static Whereabouts whereabouts(
      UnitSnapshot unit, UnitId seenFrom, UnitTree map, Restatement restatement) {
    return new Whereabouts(restatement.portions(unit.id()), map, seenFrom, restatement.from());
  }
}

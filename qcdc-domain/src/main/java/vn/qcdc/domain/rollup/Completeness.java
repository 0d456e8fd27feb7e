package vn.qcdc.domain.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * How much of what was due has been received (mức đầy đủ), counted once per unit and sheet. On the
 * map of another day a sheet is due to every unit to which something of it belongs for certain, so
 * one of a unit that was divided by stated shares counts for each heir.
 *
 * @param missing the units that owe something, each once
 */
public record Completeness(int due, int received, List<UnitSnapshot> missing) {

  public Completeness {
    missing = List.copyOf(missing);
  }

  /**
   * @param missing one for each sheet that is not there; a unit may owe several
   */
  static Completeness of(int due, List<UnitSnapshot> missing) {
    if (missing.isEmpty()) {
      return new Completeness(due, due, List.of());
    }
    Map<UnitId, UnitSnapshot> eachOnce = new LinkedHashMap<>();
    missing.forEach(unit -> eachOnce.putIfAbsent(unit.id(), unit));
    return new Completeness(due, due - missing.size(), List.copyOf(eachOnce.values()));
  }

  public boolean isComplete() {
    return due == received;
  }
}

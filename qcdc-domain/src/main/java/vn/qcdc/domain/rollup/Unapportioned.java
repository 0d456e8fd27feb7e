package vn.qcdc.domain.rollup;

import java.util.List;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * A piece of what a unit said that may lie within the unit asked for, or not (phần chưa phân bổ
 * được); it is in no total of which that is unknown. The same piece is equal wherever it shows.
 *
 * @param unit as it stood on the last day of the sheet's period
 * @param period of the sheet
 * @param piece a figure, or what the sheet adds to a rate
 * @param candidates among which it lies, as they stand on the day asked for, in the order of codes
 */
public record Unapportioned<T>(
    String form,
    UnitSnapshot unit,
    Period period,
    T piece,
    List<UnitSnapshot> candidates,
    Obstacle obstacle) {

  public Unapportioned {
    candidates = List.copyOf(candidates);
  }
}

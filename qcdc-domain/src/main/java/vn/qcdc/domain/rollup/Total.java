package vn.qcdc.domain.rollup;

import java.util.List;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One measure added up over a unit and all below it (tổng số).
 *
 * @param sum only what is certain. Its figure is {@code Reported} with the sum when any unit
 *     reported a number; otherwise nil when any unit declared it, not applicable when it is so to
 *     all who answered or nobody owes it, missing when nobody answered, or when all that was
 *     answered is unapportioned. What else is missing stands in the completeness.
 * @param unapportioned what may belong to the unit, and is in no figure of it
 */
public record Total(
    UnitSnapshot unit,
    Measure measure,
    Period period,
    Sum sum,
    List<Unapportioned<Figure>> unapportioned) {

  public Total {
    unapportioned = List.copyOf(unapportioned);
  }

  public Figure figure() {
    return sum.figure();
  }

  public Completeness completeness() {
    return sum.completeness();
  }
}

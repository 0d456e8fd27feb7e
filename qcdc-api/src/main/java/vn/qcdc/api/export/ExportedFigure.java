package vn.qcdc.api.export;

import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One figure that was said, with all that its codes mean.
 *
 * @param unit as it stood on the last day of the period
 */
record ExportedFigure(
    String form,
    UnitSnapshot unit,
    Period period,
    Measure measure,
    Figure figure,
    Revision revision) {

  String state() {
    if (figure instanceof Figure.Nil) {
      return "NIL";
    }
    return figure instanceof Figure.NotApplicable ? "NOT_APPLICABLE" : "REPORTED";
  }

  /** Empty unless the figure does not apply. */
  String reason() {
    return figure instanceof Figure.NotApplicable notApplicable ? notApplicable.reason() : "";
  }
}

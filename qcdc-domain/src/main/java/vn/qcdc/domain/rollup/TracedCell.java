package vn.qcdc.domain.rollup;

import java.util.Optional;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One cell that a total is made of.
 *
 * @param reported the figure and where it comes from; empty when it is due and missing
 */
public record TracedCell(
    String form, UnitSnapshot unit, Period period, Optional<ReportedCell> reported) {

  public Figure figure() {
    return reported.map(ReportedCell::figure).orElseGet(Figure.Missing::new);
  }
}

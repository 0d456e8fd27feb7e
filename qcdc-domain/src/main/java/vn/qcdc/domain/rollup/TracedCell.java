package vn.qcdc.domain.rollup;

import java.util.Optional;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.organisation.Share;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One cell that a total is made of, or that it may have a part in.
 *
 * @param reported the figure and where it comes from; empty when it is due and missing
 * @param counted what of the figure is in the total; empty when that is undecided
 * @param share how much of the cell that is; all of it on the map of its own period
 */
public record TracedCell(
    String form,
    UnitSnapshot unit,
    Period period,
    Optional<ReportedCell> reported,
    Optional<Figure> counted,
    Share share) {

  public Figure figure() {
    return reported.map(ReportedCell::figure).orElseGet(Figure.Missing::new);
  }
}

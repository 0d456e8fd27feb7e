package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One measure added up over a unit and all below it (tổng số).
 *
 * @param figure {@code Reported} with the sum when any unit reported a number; otherwise nil, not
 *     applicable or missing, as all of them said
 */
public record Total(
    UnitSnapshot unit, Measure measure, Period period, Figure figure, Completeness completeness) {

  public BigDecimal amountOrZero() {
    return figure.amount().orElse(BigDecimal.ZERO);
  }
}

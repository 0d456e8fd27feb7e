package vn.qcdc.domain.catalogue;

import java.math.BigDecimal;

/** What is asked of one figure of one unit, e.g. at least 2 dialogues. */
public record Condition(String measure, Comparison comparison, BigDecimal bound) {

  public Condition {
    bound = bound.stripTrailingZeros();
  }

  public boolean holds(BigDecimal amount) {
    return comparison.holds(amount, bound);
  }
}

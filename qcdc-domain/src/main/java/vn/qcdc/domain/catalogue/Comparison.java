package vn.qcdc.domain.catalogue;

import java.math.BigDecimal;

/** How an amount is held against a bound. */
public enum Comparison {
  /** The bound itself is enough. */
  AT_LEAST {
    @Override
    boolean holds(BigDecimal amount, BigDecimal bound) {
      return amount.compareTo(bound) >= 0;
    }
  },
  /** The bound itself is too much. */
  BELOW {
    @Override
    boolean holds(BigDecimal amount, BigDecimal bound) {
      return amount.compareTo(bound) < 0;
    }
  };

  abstract boolean holds(BigDecimal amount, BigDecimal bound);
}

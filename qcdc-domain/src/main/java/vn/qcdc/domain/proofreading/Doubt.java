package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * Whether a sum that does not come out is a mistake of the text or of its reader: a list that
 * misses by far was most likely not meant as one.
 *
 * @param explained one slip of the pen would make it come out
 */
record Doubt(Sum sum, boolean explained) {

  private static final BigDecimal LARGE = BigDecimal.valueOf(100);
  private static final BigDecimal SIZABLE = BigDecimal.valueOf(50);

  /** The list is said to be whole. */
  boolean isJustifiedForAll() {
    return isWithin(explained ? 400 : 25);
  }

  /** The list may leave parts out: more than the whole is wrong, nearly the whole suspicious. */
  boolean isJustifiedForSome() {
    if (sum.gap().signum() > 0) {
      return isWithin(explained ? 100 : 10);
    }
    boolean large = sum.total().value().compareTo(LARGE) >= 0;
    boolean sizable = sum.total().value().compareTo(SIZABLE) >= 0;
    return (sizable && isWithin(3)) || (large && explained && isWithin(8));
  }

  /** Within a tenth of the whole, or a third of it with one slip to explain it. */
  boolean isNear() {
    return isWithin(explained ? 34 : 10);
  }

  private boolean isWithin(int percentOfTotal) {
    BigDecimal limit =
        sum.total().value().multiply(BigDecimal.valueOf(percentOfTotal)).movePointLeft(2);
    return sum.gap().abs().compareTo(limit) <= 0;
  }
}

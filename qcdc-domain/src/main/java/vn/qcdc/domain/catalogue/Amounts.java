package vn.qcdc.domain.catalogue;

import java.math.BigDecimal;

/** Which numbers can be kept exactly, as figures and as bounds of conditions. */
public final class Amounts {

  private static final int WHOLE_DIGITS = 18;
  private static final int DECIMALS = 6;
  private static final int LONGEST_WHOLE = 100;

  /** The limits, for those who went beyond them. */
  public static final String LIMITS = "< 10^" + WHOLE_DIGITS + ", ≤ " + DECIMALS + " decimals";

  private Amounts() {}

  /**
   * The same number as it is written: no zeros behind the point, and a whole number without a
   * scale, unless it were absurdly long.
   */
  public static BigDecimal plain(BigDecimal amount) {
    if (amount.scale() == 0) {
      return amount;
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -LONGEST_WHOLE
        ? stripped.setScale(0)
        : stripped;
  }

  public static boolean canBeKept(BigDecimal amount) {
    return (long) amount.precision() - amount.scale() <= WHOLE_DIGITS && amount.scale() <= DECIMALS;
  }
}

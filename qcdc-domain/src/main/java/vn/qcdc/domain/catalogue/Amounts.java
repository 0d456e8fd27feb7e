package vn.qcdc.domain.catalogue;

import java.math.BigDecimal;

/** Which numbers can be kept exactly, as figures and as bounds of conditions. */
public final class Amounts {

  private static final int WHOLE_DIGITS = 18;
  private static final int DECIMALS = 6;

  /** The limits, for those who went beyond them. */
  public static final String LIMITS = "< 10^" + WHOLE_DIGITS + ", ≤ " + DECIMALS + " decimals";

  private Amounts() {}

  public static boolean canBeKept(BigDecimal amount) {
    return (long) amount.precision() - amount.scale() <= WHOLE_DIGITS && amount.scale() <= DECIMALS;
  }
}

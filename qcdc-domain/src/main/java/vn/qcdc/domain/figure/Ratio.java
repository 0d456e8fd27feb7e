package vn.qcdc.domain.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.qcdc.domain.catalogue.Amounts;

/**
 * A share kept exact as its parts; compared as a rational, rounded only for display.
 *
 * @param denominator not negative; 0 leaves the ratio undefined
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

  public static final Ratio NONE = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO);
  public static final Ratio WHOLE = of(1, 1);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  public Ratio {
    if (denominator.signum() < 0) {
      throw new IllegalArgumentException("Negative denominator " + denominator);
    }
    numerator = Amounts.plain(numerator);
    denominator = Amounts.plain(denominator);
  }

  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  /** Adds part to part: 2 of 3 and 5 of 5 are 7 of 8. */
  public Ratio plus(Ratio other) {
    return new Ratio(numerator.add(other.numerator), denominator.add(other.denominator));
  }

  public boolean isDefined() {
    return denominator.signum() != 0;
  }

  /** Exact; both ratios must be defined. */
  public boolean reaches(Ratio threshold) {
    return compare(
            numerator.multiply(threshold.denominator), threshold.numerator.multiply(denominator))
        >= 0;
  }

  /**
   * Percent with two decimals, half up, but never rounded across the threshold: what misses 100 %
   * is not shown as 100,00 %. Empty when undefined.
   */
  public Optional<BigDecimal> percentAgainst(Ratio threshold) {
    if (!isDefined()) {
      return Optional.empty();
    }
    BigDecimal halfUp = percent(RoundingMode.HALF_UP);
    boolean shownAsReached =
        compare(halfUp.multiply(threshold.denominator), threshold.numerator.multiply(HUNDRED)) >= 0;
    if (shownAsReached == reaches(threshold)) {
      return Optional.of(halfUp);
    }
    return Optional.of(percent(shownAsReached ? RoundingMode.DOWN : RoundingMode.UP));
  }

  private BigDecimal percent(RoundingMode rounding) {
    return numerator.multiply(HUNDRED).divide(denominator, DECIMALS, rounding);
  }

  private static int compare(BigDecimal one, BigDecimal other) {
    return one.compareTo(other);
  }
}

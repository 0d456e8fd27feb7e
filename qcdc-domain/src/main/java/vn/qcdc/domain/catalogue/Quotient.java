package vn.qcdc.domain.catalogue;

import java.math.BigDecimal;

/**
 * An exact bound of one figure over another; 5/1 is five for each.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Quotient(int numerator, int denominator) {

  public Quotient {
    if (numerator < 0 || denominator <= 0) {
      throw new IllegalArgumentException("No bound: " + numerator + "/" + denominator);
    }
  }

  /**
   * Negative, zero or positive as one amount over another is below, at or above it.
   *
   * @param whole positive
   */
  public int compare(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(denominator))
        .compareTo(whole.multiply(BigDecimal.valueOf(numerator)));
  }

  /** {@code 5}, or {@code 3/2}. */
  public String text() {
    return denominator == 1 ? String.valueOf(numerator) : numerator + "/" + denominator;
  }
}

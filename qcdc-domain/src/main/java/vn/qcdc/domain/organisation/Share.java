package vn.qcdc.domain.organisation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact part of a whole, in lowest terms.
 *
 * @param part from 0 to {@code whole}
 * @param whole positive
 */
public record Share(BigInteger part, BigInteger whole) {

  public static final Share NONE = of(0, 1);
  public static final Share ALL = of(1, 1);

  public Share {
    if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
      throw new IllegalArgumentException("No share of a whole: " + part + "/" + whole);
    }
    BigInteger common = part.gcd(whole);
    part = part.divide(common);
    whole = whole.divide(common);
  }

  public static Share of(long part, long whole) {
    return new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  public Share plus(Share other) {
    return new Share(
        part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
  }

  /** The share of a share. */
  public Share times(Share other) {
    return new Share(part.multiply(other.part), whole.multiply(other.whole));
  }

  public boolean isAll() {
    return equals(ALL);
  }

  /** Half up. */
  BigDecimal of(BigDecimal amount, int decimals) {
    return amount
        .multiply(new BigDecimal(part))
        .divide(new BigDecimal(whole), decimals, RoundingMode.HALF_UP);
  }
}

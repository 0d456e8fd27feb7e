package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part as a percentage of its whole, as exact as needed.
 *
 * @param exact cut off far behind every printed digit
 * @param low what it is at least, when the operands were rounded
 * @param high what it is at most
 */
record Share(BigDecimal exact, BigDecimal low, BigDecimal high) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int DIGITS = 20;

  /** The whole is not zero. */
  static Share of(Quantity part, Quantity whole) {
    return of(part.value(), part.slack(), whole.value(), whole.slack());
  }

  static Share of(BigDecimal part, BigDecimal partSlack, BigDecimal whole, BigDecimal wholeSlack) {
    BigDecimal least = whole.subtract(wholeSlack);
    return new Share(
        percent(part, whole),
        percent(part.subtract(partSlack), whole.add(wholeSlack)),
        least.signum() > 0 ? percent(part.add(partSlack), least) : percent(part, whole));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.DOWN);
  }

  /** By how much the part exceeds the whole. */
  Share excess() {
    return new Share(exact.subtract(HUNDRED), low.subtract(HUNDRED), high.subtract(HUNDRED));
  }

  /** By how much the part falls short of the whole. */
  Share shortfall() {
    return new Share(HUNDRED.subtract(exact), HUNDRED.subtract(high), HUNDRED.subtract(low));
  }

  BigDecimal rounded(int decimals) {
    return exact.setScale(decimals, RoundingMode.HALF_UP);
  }

  Verdict verdict(Numeral printed) {
    int decimals = printed.decimals();
    BigDecimal said = printed.value();
    BigDecimal half = HALF.movePointLeft(decimals);
    boolean measured = low.compareTo(high) != 0;
    boolean within =
        measured && said.compareTo(low.subtract(half)) >= 0 && said.compareTo(high.add(half)) <= 0;
    if (within || rounded(decimals).compareTo(said) == 0) {
      return Verdict.OK;
    }
    boolean cut = exact.setScale(decimals, RoundingMode.DOWN).compareTo(said) == 0;
    return cut ? Verdict.TRUNCATED : Verdict.MISMATCH;
  }

  /** Good enough for {@code gần 90%}: within three points or a twentieth. */
  boolean isAbout(BigDecimal said) {
    BigDecimal gap = exact.subtract(said).abs();
    BigDecimal three = BigDecimal.valueOf(3);
    return gap.compareTo(three) <= 0 || gap.multiply(BigDecimal.valueOf(20)).compareTo(said) <= 0;
  }
}

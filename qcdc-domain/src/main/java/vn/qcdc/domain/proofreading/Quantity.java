package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;

/**
 * A number that says how many or how much.
 *
 * @param at its token
 * @param end behind its percent sign or {@code triệu}
 * @param nounEnd behind what is counted; {@code end} when nothing is named
 * @param span of the number and its percent sign
 * @param value in units, not in millions
 * @param noun what is counted, as a key; empty when nothing is named
 * @param slack by how much a rounded measure may be off; zero when it was counted
 */
record Quantity(
    int at,
    int end,
    int nounEnd,
    Span span,
    Numeral numeral,
    BigDecimal value,
    String noun,
    BigDecimal slack,
    boolean percent) {

  /** The same, had it another value. */
  Quantity withValue(BigDecimal other) {
    return new Quantity(at, end, nounEnd, span, numeral, other, noun, slack, percent);
  }

  boolean isMeasured() {
    return slack.signum() > 0;
  }

  /** Whether both can count the same things. */
  boolean countsAs(Quantity other) {
    return percent == other.percent && Nouns.agree(noun, other.noun);
  }
}

package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change and the two numbers between which it is.
 *
 * @param firm old and new are named as such
 */
record Change(Quantity old, Quantity now, Quantity delta, boolean fall, boolean firm) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  int distance() {
    return delta.at() > now.at() ? delta.at() - now.at() : old.at() - delta.at();
  }

  /** Empty when the numbers do not belong together after all. */
  Optional<Judgement> judge(Strand strand, Written style) {
    boolean points = delta.percent() == now.percent();
    if (!points && !delta.percent()) {
      return Optional.empty();
    }
    if (points && !Nouns.agree(delta.noun(), now.noun())) {
      return Optional.empty();
    }
    BigDecimal difference =
        fall ? old.value().subtract(now.value()) : now.value().subtract(old.value());
    Optional<Judgement> ofPoints =
        points ? Optional.of(inPoints(strand, style, difference)) : Optional.empty();
    boolean hold = ofPoints.filter(each -> !each.verdict().isFlagged()).isPresent();
    if (hold || !delta.percent() || old.value().signum() == 0) {
      return ofPoints.filter(each -> hold || isPlausible(difference));
    }
    Judgement relative = relative(strand, style, difference);
    if (points && !relative.verdict().isFlagged()) {
      return Optional.of(relative);
    }
    return points
        ? ofPoints.filter(each -> isPlausible(difference))
        : Optional.of(relative).filter(this::isPlausibleShare);
  }

  /** A misreading misses by far: unless the place is sure, only near misses are doubted. */
  private boolean isPlausible(BigDecimal difference) {
    BigDecimal limit = now.value().max(old.value());
    return firm
        ? delta.value().compareTo(limit) <= 0
        : Slips.isOne(delta.numeral(), printed(difference))
            || difference
                    .subtract(delta.value())
                    .abs()
                    .multiply(BigDecimal.TEN)
                    .compareTo(delta.value())
                <= 0;
  }

  /** With the decimals that the change has. */
  private BigDecimal printed(BigDecimal difference) {
    int decimals = delta.numeral().decimals();
    BigDecimal inUnit = inUnit(difference);
    return inUnit.scale() > decimals ? inUnit.setScale(decimals, RoundingMode.HALF_UP) : inUnit;
  }

  private boolean isPlausibleShare(Judgement judgement) {
    return firm
        || !judgement.verdict().isFlagged()
        || judgement.verdict() == Verdict.TRUNCATED
        || judgement.guess() != null;
  }

  private Judgement inPoints(Strand strand, Written style, BigDecimal difference) {
    BigDecimal slack = now.slack().add(old.slack()).add(delta.slack());
    BigDecimal rounding = delta.percent() ? rounding() : slack;
    boolean ok = difference.subtract(delta.value()).abs().compareTo(rounding) <= 0;
    BigDecimal larger = fall ? old.value() : now.value();
    BigDecimal smaller = fall ? now.value() : old.value();
    String sign = delta.percent() ? "%" : "";
    String working =
        style.shortest(larger)
            + " − "
            + style.shortest(smaller)
            + " = "
            + style.shortest(difference)
            + sign;
    String expected =
        difference.signum() < 0 ? null : style.like(delta.numeral(), inUnit(difference)) + sign;
    boolean slip = difference.signum() > 0 && Slips.isOne(delta.numeral(), printed(difference));
    return judgement(
        strand,
        ok ? Verdict.OK : Verdict.MISMATCH,
        working,
        expected,
        slip && expected != null ? new Guess(delta.span(), expected) : null);
  }

  /** Percentages were rounded before and after. */
  private BigDecimal rounding() {
    int decimals = Math.min(now.numeral().decimals(), old.numeral().decimals());
    return delta.numeral().decimals() < decimals
        ? HALF.movePointLeft(delta.numeral().decimals())
        : BigDecimal.ONE.movePointLeft(decimals).multiply(HALF);
  }

  private BigDecimal inUnit(BigDecimal value) {
    BigDecimal printed = delta.numeral().value();
    boolean scaled = printed.signum() != 0 && delta.value().compareTo(printed) != 0;
    return scaled
        ? value
            .divide(delta.value().divide(printed, MathContext.DECIMAL64), MathContext.DECIMAL64)
            .stripTrailingZeros()
        : value;
  }

  private Judgement relative(Strand strand, Written style, BigDecimal difference) {
    Share share = Share.of(difference, now.slack().add(old.slack()), old.value(), old.slack());
    Verdict verdict = share.verdict(delta.numeral());
    BigDecimal rounded = share.rounded(delta.numeral().decimals());
    String working =
        "("
            + style.shortest(now.value())
            + " − "
            + style.shortest(old.value())
            + ") : "
            + style.shortest(old.value())
            + " = "
            + style.cutOff(fall ? share.exact().negate() : share.exact())
            + "%";
    String expected = style.number(rounded) + "%";
    boolean slip = verdict == Verdict.MISMATCH && Slips.isOne(delta.numeral(), rounded);
    return judgement(
        strand, verdict, working, expected, slip ? new Guess(delta.span(), expected) : null);
  }

  private Judgement judgement(
      Strand strand,
      Verdict verdict,
      String working,
      @Nullable String expected,
      @Nullable Guess guess) {
    int from = Math.min(Math.min(old.at(), now.at()), delta.at());
    int end = Math.max(Math.max(old.nounEnd(), now.nounEnd()), delta.nounEnd());
    boolean ok = verdict == Verdict.OK;
    return new Judgement(
        ClaimKind.CHANGE,
        verdict,
        strand.span(from, end),
        delta.span(),
        List.of(old.span(), now.span()),
        working,
        ok ? null : expected,
        ok ? null : guess);
  }
}

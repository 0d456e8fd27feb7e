package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what a claim says against arithmetic and writes down how. */
record Verdicts(Written written) {

  /** A percentage, and of what it is one. */
  record Rate(
      ClaimKind kind, Span claim, Quantity part, Quantity whole, Quantity percent, Share share) {}

  /** A total and its parts. */
  record Sum(ClaimKind kind, Span claim, Quantity total, List<Quantity> parts) {

    Sum {
      parts = List.copyOf(parts);
    }

    BigDecimal computed() {
      return parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal gap() {
      return computed().subtract(total.value());
    }

    /** Rounded measures add up when they miss by no more than one in the last printed digit. */
    boolean holds() {
      BigDecimal half = parts.stream().map(Quantity::slack).reduce(total.slack(), BigDecimal::max);
      return gap().abs().compareTo(half.add(half)) <= 0;
    }
  }

  Judgement of(Rate rate) {
    Verdict verdict = rate.share().verdict(rate.percent().numeral());
    BigDecimal expected = rate.share().rounded(rate.percent().numeral().decimals());
    boolean ok = verdict == Verdict.OK;
    return new Judgement(
        rate.kind(),
        verdict,
        rate.claim(),
        rate.percent().span(),
        List.of(rate.part().span(), rate.whole().span()),
        working(rate, ok ? rate.percent().value() : expected),
        ok ? null : written.number(expected) + "%",
        verdict == Verdict.MISMATCH ? guess(rate, expected).orElse(null) : null);
  }

  private String working(Rate rate, BigDecimal rounded) {
    BigDecimal exact = rate.share().exact();
    String left =
        written.shortest(rate.part().value()) + " : " + written.shortest(rate.whole().value());
    String minus =
        rate.share().exact().compareTo(Share.of(rate.part(), rate.whole()).exact()) == 0
            ? ""
            : " − 100%";
    String shown = written.cutOff(exact) + "%";
    String equation = left + minus + " = " + shown;
    return exact.compareTo(rounded) == 0
        ? equation
        : equation + " ≈ " + written.number(rounded) + "%";
  }

  /** The percentage itself, else one of the two numbers when only one slip of it will do. */
  private Optional<Guess> guess(Rate rate, BigDecimal expected) {
    Numeral printed = rate.percent().numeral();
    if (Slips.isOne(printed, expected)) {
      return Optional.of(new Guess(rate.percent().span(), written.number(expected) + "%"));
    }
    return operandSlip(rate);
  }

  Optional<Guess> operandSlip(Rate rate) {
    List<Guess> guesses = new ArrayList<>();
    boolean plain =
        rate.share().exact().compareTo(Share.of(rate.part(), rate.whole()).exact()) == 0;
    if (plain && rate.percent().numeral().decimals() > 0) {
      guesses.addAll(slips(rate.whole(), value -> fits(rate, rate.part().value(), value)));
      guesses.addAll(slips(rate.part(), value -> fits(rate, value, rate.whole().value())));
    }
    return guesses.size() == 1 ? Optional.of(guesses.get(0)) : Optional.empty();
  }

  private boolean fits(Rate rate, BigDecimal part, BigDecimal whole) {
    return whole.signum() > 0
        && Share.of(part, BigDecimal.ZERO, whole, BigDecimal.ZERO).verdict(rate.percent().numeral())
            == Verdict.OK;
  }

  private List<Guess> slips(Quantity quantity, Predicate<BigDecimal> fits) {
    if (quantity.numeral().form().isWrong() || quantity.isMeasured()) {
      return List.of();
    }
    return Slips.meant(quantity.numeral(), fits).stream()
        .map(value -> new Guess(quantity.span(), written.like(quantity.numeral(), value)))
        .toList();
  }

  Judgement of(Sum sum) {
    boolean holds = sum.holds();
    BigDecimal computed = sum.computed();
    String equation =
        written.sum(sum.parts().stream().map(Quantity::value))
            + " = "
            + written.shortest(computed)
            + (holds && computed.compareTo(sum.total().value()) == 0
                ? ""
                : holds
                    ? " ≈ " + written.shortest(sum.total().value())
                    : " ≠ " + written.shortest(sum.total().value()));
    Quantity total = sum.total();
    return new Judgement(
        sum.kind(),
        holds ? Verdict.OK : Verdict.MISMATCH,
        sum.claim(),
        total.span(),
        sum.parts().stream().map(Quantity::span).toList(),
        equation,
        holds ? null : inUnitOf(total, computed),
        holds ? null : guess(sum));
  }

  private String inUnitOf(Quantity model, BigDecimal value) {
    return written.like(model.numeral(), perUnit(model, value));
  }

  /** The total when one slip of it explains the gap, else the only part of which one does. */
  @Nullable Guess guess(Sum sum) {
    if (isSlip(sum.total(), sum.computed())) {
      return new Guess(sum.total().span(), inUnitOf(sum.total(), sum.computed()));
    }
    List<Guess> parts =
        sum.parts().stream()
            .flatMap(
                part -> {
                  BigDecimal meant = part.value().subtract(sum.gap());
                  return isSlip(part, meant)
                      ? Stream.of(new Guess(part.span(), inUnitOf(part, meant)))
                      : Stream.empty();
                })
            .toList();
    return parts.size() == 1 ? parts.get(0) : null;
  }

  /** Whether one slip anywhere explains the gap. */
  boolean isExplained(Sum sum) {
    return isSlip(sum.total(), sum.computed())
        || sum.parts().stream().anyMatch(part -> isSlip(part, part.value().subtract(sum.gap())));
  }

  private boolean isSlip(Quantity quantity, BigDecimal meant) {
    BigDecimal inUnit = perUnit(quantity, meant);
    return !quantity.numeral().form().isWrong()
        && inUnit.scale() <= quantity.numeral().decimals()
        && Slips.isOne(quantity.numeral(), inUnit);
  }

  /** In millions, when it was said in millions. */
  private static BigDecimal perUnit(Quantity model, BigDecimal value) {
    BigDecimal printed = model.numeral().value();
    if (printed.signum() == 0 || model.value().compareTo(printed) == 0) {
      return value;
    }
    BigDecimal unit = model.value().divide(printed, MathContext.DECIMAL64);
    BigDecimal inUnit = value.divide(unit, MathContext.DECIMAL64).stripTrailingZeros();
    return inUnit.scale() < 0 ? inUnit.setScale(0) : inUnit;
  }
}

package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.ALL_ZERO;
import static vn.qcdc.domain.finding.FindingCode.RATE_ABOVE_WHOLE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.finding.Severity;

/** The rules that hold for every sheet, whatever its form declares. */
final class OwnRules {

  /** All that is asked of a sheet alone when it is sent, asked again. */
  static final Rule SHEET_AGREES_WITH_ITSELF =
      (subject, around) -> SheetItself.examine(subject.blank(), subject.kept().sheet());

  /**
   * Somebody who types zero into every cell may mean that there was nothing, that nobody counted,
   * or that the sheet was due; a nil report says which. One cell alone may well be zero.
   */
  static final Rule SHEET_IS_NOT_ALL_ZERO =
      (subject, around) -> isAllZero(subject) ? Stream.of(allZero()) : Stream.of();

  /**
   * The sheet's own check of part and whole sees only direct parts, and only when both are said.
   */
  static final Rule PART_OF_PART_IS_WITHIN_WHOLE =
      (subject, around) ->
          ratios(around.carriers().catalogue())
              .filter(ratio -> isPartOfPart(ratio, around.carriers().catalogue()))
              .flatMap(ratio -> rateAboveWhole(ratio, subject).stream());

  static final Rule ZERO_DOES_NOT_FOLLOW_FIGURES = new ZeroAfterFigures();

  static final Rule FIGURE_IS_LIKE_THOSE_BEFORE = new ImplausibleFigure();

  static final List<Rule> IN_FORCE =
      List.of(
          SHEET_AGREES_WITH_ITSELF,
          SHEET_IS_NOT_ALL_ZERO,
          PART_OF_PART_IS_WITHIN_WHOLE,
          ZERO_DOES_NOT_FOLLOW_FIGURES,
          FIGURE_IS_LIKE_THOSE_BEFORE);

  private static final int FEWEST_ZEROS = 2;

  private OwnRules() {}

  private static boolean isAllZero(Subject subject) {
    Collection<Figure> said = subject.kept().sheet().figures().values();
    long counted =
        subject.blank().measures().stream()
            .filter(measure -> measure.valueType() != ValueType.YES_NO)
            .filter(measure -> ZeroAfterFigures.isTypedZero(subject.figure(measure.code())))
            .count();
    return counted >= FEWEST_ZEROS
        && said.stream()
            .allMatch(
                figure ->
                    ZeroAfterFigures.isTypedZero(figure) || figure instanceof Figure.NotApplicable);
  }

  private static Discrepancy allZero() {
    return new Discrepancy(
        ALL_ZERO.name(),
        ALL_ZERO.name(),
        Severity.NEEDS_EXPLANATION,
        null,
        BigDecimal.ZERO.toPlainString(),
        "nil",
        List.of(),
        null);
  }

  private static Stream<RatioOfSums> ratios(Catalogue catalogue) {
    return catalogue.indicators().stream()
        .flatMap(
            indicator ->
                indicator
                    .<Optional<RatioOfSums>>fold(Optional::of, share -> Optional.empty())
                    .stream());
  }

  /** A plan rate has parts that are no part of each other, and may well be above one. */
  private static boolean isPartOfPart(RatioOfSums ratio, Catalogue catalogue) {
    Set<String> seen = new HashSet<>();
    Optional<String> whole = whole(ratio.numerator(), catalogue);
    boolean isDirect = whole.filter(ratio.denominator()::equals).isPresent();
    while (!isDirect && whole.isPresent() && seen.add(whole.get())) {
      if (whole.get().equals(ratio.denominator())) {
        return true;
      }
      whole = whole(whole.get(), catalogue);
    }
    return false;
  }

  private static Optional<String> whole(String measure, Catalogue catalogue) {
    return catalogue.measure(measure).map(Measure::partOf);
  }

  private static Optional<Discrepancy> rateAboveWhole(RatioOfSums ratio, Subject subject) {
    Optional<BigDecimal> part = subject.amount(ratio.numerator());
    return subject
        .amount(ratio.denominator())
        .filter(whole -> part.filter(amount -> amount.compareTo(whole) > 0).isPresent())
        .map(
            whole ->
                new Discrepancy(
                    RATE_ABOVE_WHOLE.name(),
                    ratio.code(),
                    Severity.BLOCKING,
                    ratio.numerator(),
                    Subject.text(part.orElse(null)),
                    "≤ " + Subject.plain(whole),
                    List.of(subject.part(ratio.denominator())),
                    null));
  }
}

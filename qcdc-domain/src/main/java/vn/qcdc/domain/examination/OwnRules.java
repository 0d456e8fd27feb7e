package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.ALL_ZERO;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

  static final Rule PART_OF_PART_IS_WITHIN_WHOLE = new PartOfPart();

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
}

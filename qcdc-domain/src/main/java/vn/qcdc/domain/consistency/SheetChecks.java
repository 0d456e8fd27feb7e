package vn.qcdc.domain.consistency;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_NEGATIVE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_YES_NO;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.PART_EXCEEDS_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.PART_WITHOUT_WHOLE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Amounts;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

/** The rules that every sheet is held against; findings point at the code of the measure. */
public final class SheetChecks {

  static final SheetCheck NO_FIGURE_IS_NEGATIVE =
      (sheet, measure) ->
          amount(sheet, measure)
              .filter(amount -> amount.signum() < 0)
              .map(amount -> found(FIGURE_NEGATIVE, measure, amount, "≥ 0"))
              .stream();

  static final SheetCheck COUNTS_ARE_WHOLE =
      (sheet, measure) ->
          amount(sheet, measure)
              .filter(amount -> measure.valueType() == ValueType.COUNT && amount.scale() > 0)
              .map(amount -> found(FIGURE_NOT_WHOLE, measure, amount, null))
              .stream();

  static final SheetCheck YES_IS_ONE_AND_NO_IS_ZERO =
      (sheet, measure) ->
          amount(sheet, measure)
              .filter(amount -> measure.valueType() == ValueType.YES_NO && !isBit(amount))
              .map(amount -> found(FIGURE_NOT_YES_NO, measure, amount, "1, 0"))
              .stream();

  static final SheetCheck FIGURES_CAN_BE_KEPT_EXACTLY =
      (sheet, measure) ->
          amount(sheet, measure)
              .filter(amount -> !Amounts.canBeKept(amount))
              .map(amount -> found(FIGURE_TOO_LARGE, measure, amount, Amounts.LIMITS))
              .stream();

  static final SheetCheck PART_IS_WITHIN_WHOLE =
      (sheet, measure) ->
          both(sheet, measure)
              .filter(pair -> pair.part.compareTo(pair.whole) > 0)
              .map(pair -> found(PART_EXCEEDS_WHOLE, measure, pair.part, "≤ " + text(pair.whole)))
              .stream();

  static final SheetCheck PART_AND_WHOLE_APPLY_TOGETHER =
      (sheet, measure) ->
          measure.partOf() != null
                  && isSaid(sheet, measure.code())
                  && isSaid(sheet, measure.partOf())
                  && isNotApplicable(sheet, measure.code())
                      != isNotApplicable(sheet, measure.partOf())
              ? Stream.of(found(PART_WITHOUT_WHOLE, measure, null, measure.partOf()))
              : Stream.of();

  static final List<SheetCheck> IN_FORCE =
      List.of(
          NO_FIGURE_IS_NEGATIVE,
          COUNTS_ARE_WHOLE,
          YES_IS_ONE_AND_NO_IS_ZERO,
          FIGURES_CAN_BE_KEPT_EXACTLY,
          PART_IS_WITHIN_WHOLE,
          PART_AND_WHOLE_APPLY_TOGETHER);

  private SheetChecks() {}

  /**
   * All findings of all rules in force, in the order of the measures; then of the form's equations.
   *
   * @param measures the cells that the sheet's unit owes on the form
   */
  public static List<Finding> examine(FigureSheet sheet, Form form, List<Measure> measures) {
    return Stream.concat(
            cells(sheet, form, measures).stream(),
            form.equations().stream().flatMap(each -> new Balance(each).examine(sheet)))
        .toList();
  }

  /** The findings of all rules over single cells, without those of the form's equations. */
  public static List<Finding> cells(FigureSheet sheet, Form form, List<Measure> measures) {
    SheetCheck cellsAreFilled = new FilledCells(form);
    return measures.stream()
        .flatMap(
            measure ->
                Stream.concat(Stream.of(cellsAreFilled), IN_FORCE.stream())
                    .flatMap(check -> check.examine(sheet, measure)))
        .toList();
  }

  private record PartAndWhole(BigDecimal part, BigDecimal whole) {}

  private static Optional<PartAndWhole> both(FigureSheet sheet, Measure measure) {
    String whole = measure.partOf();
    return whole == null
        ? Optional.empty()
        : amount(sheet, measure)
            .flatMap(part -> sheet.figure(whole).amount().map(all -> new PartAndWhole(part, all)));
  }

  private static Optional<BigDecimal> amount(FigureSheet sheet, Measure measure) {
    return sheet.figure(measure.code()).amount();
  }

  private static boolean isSaid(FigureSheet sheet, String measure) {
    return !(sheet.figure(measure) instanceof Figure.Missing);
  }

  private static boolean isNotApplicable(FigureSheet sheet, String measure) {
    return sheet.figure(measure) instanceof Figure.NotApplicable;
  }

  private static boolean isBit(BigDecimal amount) {
    return amount.signum() == 0 || amount.compareTo(BigDecimal.ONE) == 0;
  }

  private static Finding found(
      FindingCode code, Measure measure, @Nullable BigDecimal amount, @Nullable String expected) {
    return Finding.blocking(code, measure.code(), amount == null ? null : text(amount), expected);
  }

  /** A million digits are not spelled out. */
  private static String text(BigDecimal amount) {
    return Math.abs(amount.scale()) > 100 ? amount.toString() : amount.toPlainString();
  }
}

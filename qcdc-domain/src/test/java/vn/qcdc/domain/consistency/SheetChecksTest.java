package vn.qcdc.domain.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.consistency.SheetChecks.COUNTS_ARE_WHOLE;
import static vn.qcdc.domain.consistency.SheetChecks.FIGURES_CAN_BE_KEPT_EXACTLY;
import static vn.qcdc.domain.consistency.SheetChecks.NO_FIGURE_IS_NEGATIVE;
import static vn.qcdc.domain.consistency.SheetChecks.PART_AND_WHOLE_APPLY_TOGETHER;
import static vn.qcdc.domain.consistency.SheetChecks.PART_IS_WITHIN_WHOLE;
import static vn.qcdc.domain.consistency.SheetChecks.YES_IS_ONE_AND_NO_IS_ZERO;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NEGATIVE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_YES_NO;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.PART_EXCEEDS_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.PART_WITHOUT_WHOLE;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/** Figures are written as a value, {@code nil}, {@code n/a} or {@code missing}. */
class SheetChecksTest {

  private static final Measure WORKS =
      new Measure("WORKS", "Công trình", "công trình", ValueType.COUNT, Nature.STOCK, null);
  private static final Measure DISCLOSED =
      new Measure(
          "DISCLOSED", "Được công khai", "công trình", ValueType.COUNT, Nature.STOCK, "WORKS");
  private static final List<FormCell> CELLS =
      List.of(SampleCatalogue.everywhere("WORKS"), SampleCatalogue.everywhere("DISCLOSED"));

  @ParameterizedTest(name = "{0}, required {1}: {2}")
  @CsvSource({
    "missing, true, BLOCKING FIGURE_MISSING",
    "missing, false, NEEDS_EXPLANATION FIGURE_BLANK",
    "0, true,",
    "0, false,",
    "nil, false,",
    "n/a, false,"
  })
  void every_required_cell_is_filled_and_another_blank_is_to_be_explained(
      String figure, boolean required, @Nullable String expected) {
    Form form =
        form(List.of(), List.of(new FormCell("WORKS", Set.of(), "1. Công trình", required)));
    assertEquals(
        expected == null ? List.of() : List.of(expected + " WORKS"),
        new FilledCells(form)
            .examine(sheet("1", figure), WORKS)
            .map(finding -> finding.severity() + " " + text(finding))
            .toList());
  }

  @Test
  void on_a_sheet_that_says_nothing_every_cell_is_missing() {
    Form form = form(List.of(), List.of(new FormCell("WORKS", Set.of(), null, false)));
    assertEquals(
        List.of("FIGURE_MISSING WORKS"),
        SheetChecks.examine(sheet("missing", "missing"), form, List.of(WORKS)).stream()
            .map(SheetChecksTest::text)
            .toList());
  }

  @Test
  void equations_speak_after_the_cells() {
    Equation equation =
        new Equation("1", "WORKS", List.of(List.of("DISCLOSED")), Severity.NEEDS_EXPLANATION, null);
    assertEquals(
        List.of("PART_EXCEEDS_WHOLE DISCLOSED", "EQUATION_BROKEN WORKS"),
        SheetChecks.examine(
                sheet("22", "21"), form(List.of(equation), CELLS), List.of(WORKS, DISCLOSED))
            .stream()
            .map(SheetChecksTest::text)
            .toList());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "-1, true",
    "-0.000001, true",
    "0, false",
    "0.000001, false",
    "nil, false",
    "n/a, false"
  })
  void no_figure_is_negative(String figure, boolean wrong) {
    assertFound(NO_FIGURE_IS_NEGATIVE, figure, ValueType.AMOUNT, wrong ? FIGURE_NEGATIVE : null);
  }

  @ParameterizedTest(name = "{0} as {1}: {2}")
  @CsvSource({
    "21,       COUNT,  false",
    "21.0,     COUNT,  false",
    "2E1,      COUNT,  false",
    "21.5,     COUNT,  true",
    "0.000001, COUNT,  true",
    "21.5,     AMOUNT, false",
    "0.5,      YES_NO, false",
    "nil,      COUNT,  false"
  })
  void counts_are_whole(String figure, ValueType valueType, boolean wrong) {
    assertFound(COUNTS_ARE_WHOLE, figure, valueType, wrong ? FIGURE_NOT_WHOLE : null);
  }

  @ParameterizedTest(name = "{0} as {1}: {2}")
  @CsvSource({
    "-1,  YES_NO, true",
    "0,   YES_NO, false",
    "0.0, YES_NO, false",
    "0.5, YES_NO, true",
    "1,   YES_NO, false",
    "1.0, YES_NO, false",
    "2,   YES_NO, true",
    "2,   COUNT,  false",
    "nil, YES_NO, false",
    "n/a, YES_NO, false"
  })
  void yes_is_one_and_no_is_zero(String figure, ValueType valueType, boolean wrong) {
    assertFound(YES_IS_ONE_AND_NO_IS_ZERO, figure, valueType, wrong ? FIGURE_NOT_YES_NO : null);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "999999999999999999,        false",
    "999999999999999999.999999, false",
    "1000000000000000000,       true",
    "-999999999999999999,       false",
    "-1000000000000000000,      true",
    "1E17,                      false",
    "1E18,                      true",
    "1E999999,                  true",
    "1E2147483647,              true",
    "0.000001,                  false",
    "0.0000010,                 false",
    "0.0000001,                 true",
    "1.0000001,                 true",
    "1E-999999,                 true",
    "1E-2147483647,             true",
    "0,                         false",
    "0E-30,                     false"
  })
  void figures_have_at_most_eighteen_digits_before_and_six_after_the_point(
      String figure, boolean wrong) {
    assertFound(
        FIGURES_CAN_BE_KEPT_EXACTLY, figure, ValueType.AMOUNT, wrong ? FIGURE_TOO_LARGE : null);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "20,      21,      false",
    "21,      21,      false",
    "21.0,    21,      false",
    "22,      21,      true",
    "21.0001, 21,      true",
    "0,       0,       false",
    "1,       0,       true",
    "1,       nil,     true",
    "nil,     nil,     false",
    "nil,     0,       false",
    "22,      n/a,     false",
    "22,      missing, false",
    "missing, 21,      false"
  })
  void a_part_is_within_its_whole(String part, String whole, boolean wrong) {
    assertFound(PART_IS_WITHIN_WHOLE, part, whole, wrong ? PART_EXCEEDS_WHOLE : null);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "n/a,     n/a,     false",
    "n/a,     21,      true",
    "n/a,     0,       true",
    "n/a,     nil,     true",
    "n/a,     missing, false",
    "20,      n/a,     true",
    "nil,     n/a,     true",
    "missing, n/a,     false",
    "20,      21,      false",
    "nil,     21,      false"
  })
  void a_part_applies_when_its_whole_does(String part, String whole, boolean wrong) {
    assertFound(PART_AND_WHOLE_APPLY_TOGETHER, part, whole, wrong ? PART_WITHOUT_WHOLE : null);
  }

  @Test
  void a_measure_that_is_part_of_none_may_be_anything() {
    FigureSheet sheet = sheet("22", "n/a");
    assertEquals(List.of(), PART_IS_WITHIN_WHOLE.examine(sheet, WORKS).toList());
    assertEquals(List.of(), PART_AND_WHOLE_APPLY_TOGETHER.examine(sheet, WORKS).toList());
  }

  @Test
  void a_finding_says_what_was_found_and_what_would_be_right() {
    assertEquals(
        List.of(Finding.blocking(PART_EXCEEDS_WHOLE, "DISCLOSED", "220", "≤ 210")),
        examine(sheet("220", "210"), WORKS, DISCLOSED));
  }

  @Test
  void a_million_digits_are_not_spelled_out() {
    List<Finding> findings = examine(sheet("1E1000000", "1E1000001"), DISCLOSED);
    assertEquals(
        List.of(
            Finding.blocking(FIGURE_TOO_LARGE, "DISCLOSED", "1E+1000000", "< 10^18, ≤ 6 decimals")),
        findings);
  }

  @Test
  void all_rules_are_in_force_and_speak_in_the_order_of_the_measures() {
    assertEquals(
        List.of(
            "FIGURE_NEGATIVE WORKS",
            "FIGURE_NOT_WHOLE WORKS",
            "FIGURE_TOO_LARGE WORKS",
            "FIGURE_NEGATIVE DISCLOSED",
            "FIGURE_NOT_WHOLE DISCLOSED",
            "PART_EXCEEDS_WHOLE DISCLOSED"),
        codes(sheet("-1.5", "-2.0000001"), WORKS, DISCLOSED));
    assertEquals(List.of("FIGURE_MISSING WORKS"), codes(sheet("20", "missing"), WORKS, DISCLOSED));
    assertEquals(
        List.of("PART_WITHOUT_WHOLE DISCLOSED"), codes(sheet("20", "n/a"), WORKS, DISCLOSED));
    Measure yesNo = measure(ValueType.YES_NO);
    assertEquals(List.of("FIGURE_NOT_YES_NO MEASURE"), codes(only("MEASURE", "2"), yesNo));
  }

  @Test
  void every_finding_returns_the_sheet() {
    assertTrue(
        examine(sheet("-1.5", "-2.0000001"), WORKS, DISCLOSED).stream()
            .allMatch(finding -> finding.severity() == Severity.BLOCKING));
  }

  private static List<Finding> examine(FigureSheet sheet, Measure... measures) {
    List<FormCell> cells =
        Stream.of(measures).map(measure -> SampleCatalogue.everywhere(measure.code())).toList();
    return SheetChecks.examine(sheet, form(List.of(), cells), List.of(measures));
  }

  private static Form form(List<Equation> equations, List<FormCell> cells) {
    return new Form(
        "NQ11-DB",
        "Số liệu của địa phương",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.YEAR,
        Validity.since(SampleCatalogue.IN_FORCE),
        null,
        cells,
        equations);
  }

  private static List<String> codes(FigureSheet sheet, Measure... measures) {
    return examine(sheet, measures).stream()
        .map(finding -> finding.code() + " " + finding.pointer())
        .toList();
  }

  private static void assertFound(
      SheetCheck check, String figure, ValueType valueType, @Nullable FindingCode expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected + " MEASURE"),
        check
            .examine(only("MEASURE", figure), measure(valueType))
            .map(SheetChecksTest::text)
            .toList());
  }

  private static void assertFound(
      SheetCheck check, String part, String whole, @Nullable FindingCode expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected + " DISCLOSED"),
        check.examine(sheet(part, whole), DISCLOSED).map(SheetChecksTest::text).toList());
  }

  private static String text(Finding finding) {
    return finding.code() + " " + finding.pointer();
  }

  private static Measure measure(ValueType valueType) {
    return new Measure("MEASURE", "Chỉ tiêu", "vụ", valueType, Nature.FLOW, null);
  }

  private static FigureSheet only(String measure, String figure) {
    return SampleSheet.of("NQ11-DB", SampleOrganisation.HIEP_HUNG, "2023")
        .figure(measure, figure(figure))
        .sheet();
  }

  private static FigureSheet sheet(String disclosed, String works) {
    return SampleSheet.of("NQ11-DB", SampleOrganisation.HIEP_HUNG, "2023")
        .figure("DISCLOSED", figure(disclosed))
        .figure("WORKS", figure(works))
        .sheet();
  }

  private static Figure figure(String text) {
    return switch (text) {
      case "nil" -> new Figure.Nil();
      case "n/a" -> new Figure.NotApplicable("không có công trình");
      case "missing" -> new Figure.Missing();
      default -> new Figure.Reported(new BigDecimal(text));
    };
  }
}

package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.examination.SampleExamination.levels;
import static vn.qcdc.domain.examination.SampleExamination.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;

class OwnRulesTest {

  @ParameterizedTest(name = "{0}, {1}, {2}, yes or no {3}: all zero is {4}")
  @CsvSource({
    "0,     0,   0,   0,     true",
    "0,     0.0, 0,   blank, true",
    "0,     0,   n/a, n/a,   true",
    "0,     0,   0,   1,     false",
    "0,     0,   1,   0,     false",
    // somebody stands for it
    "nil,   nil, nil, nil,   false",
    "0,     0,   nil, 0,     false",
    // one zero alone says little, and a no is an answer
    "0,     n/a, n/a, n/a,   false",
    "0,     n/a, n/a, 0,     false",
    "n/a,   n/a, n/a, 0,     false",
    "blank, 0,   0,   0,     true"
  })
  void zero_in_every_cell_is_to_be_explained(
      String first, String second, String third, String yesNo, boolean found) {
    SampleExamination examination =
        SampleExamination.ofProvince()
            .form("NAM", PeriodType.YEAR, levels(Level.COMMUNE), "A", "B", "C", "YES")
            .with(
                new Measure("YES", "Có quy chế", "có/không", ValueType.YES_NO, Nature.STOCK, null))
            .says(4, "NAM", "2024", "A=" + first, "B=" + second, "C=" + third, "YES=" + yesNo);
    assertEquals(found ? "ALL_ZERO null 0 (nil)" : null, examination.found(4, "NAM", "2024"));
  }

  @ParameterizedTest(name = "{0} of {1} of {2}: {3}")
  @CsvSource({
    "5,     blank, 5,",
    "6,     blank, 5, RATE_ABOVE_WHOLE INNER 6 (≤ 5)",
    "nil,   blank, 0,",
    "1,     blank, nil, RATE_ABOVE_WHOLE INNER 1 (≤ 0)",
    "6,     blank, blank,",
    "blank, blank, 5,",
    "n/a,   blank, 5,",
    "5,     5,     5,"
  })
  void a_part_of_a_part_is_within_the_whole(
      String inner, String middle, String outer, @Nullable String expected) {
    SampleExamination examination =
        nested()
            .with(new RatioOfSums("RATE", "Tỷ lệ", "INNER", "OUTER"))
            .says(
                4, "NAM", "2024", "INNER=" + inner, "MIDDLE=" + middle, "OUTER=" + outer, "PLAN=1");
    assertEquals(expected, examination.found(4, "NAM", "2024"));
  }

  @Test
  void a_rate_of_a_plan_may_be_above_the_whole() {
    SampleExamination examination =
        nested()
            .with(new RatioOfSums("RATE", "Tỷ lệ thực hiện kế hoạch", "OUTER", "PLAN"))
            .says(4, "NAM", "2024", "INNER=1", "MIDDLE=1", "OUTER=3506", "PLAN=2450");
    assertEquals(null, examination.found(4, "NAM", "2024"));
  }

  @Test
  void a_direct_part_above_its_whole_is_found_once() {
    SampleExamination examination =
        nested()
            .with(new RatioOfSums("RATE", "Tỷ lệ", "MIDDLE", "OUTER"))
            .says(4, "NAM", "2024", "INNER=1", "MIDDLE=3", "OUTER=2", "PLAN=1");
    assertEquals("PART_EXCEEDS_WHOLE MIDDLE 3 (≤ 2)", examination.found(4, "NAM", "2024"));
  }

  @Test
  void a_circle_of_parts_ends() {
    SampleExamination examination =
        nested()
            .with(part("OUTER", "INNER"))
            .with(new RatioOfSums("RATE", "Tỷ lệ", "INNER", "PLAN"))
            .says(4, "NAM", "2024", "INNER=1", "MIDDLE=1", "OUTER=1", "PLAN=1");
    assertEquals(null, examination.found(4, "NAM", "2024"));
  }

  @Test
  void each_right_hand_side_that_is_not_the_total_is_found_with_its_terms() {
    Form form =
        new Form(
            "NAM",
            "Tổng hợp kết quả xử lý đơn",
            UnitKind.TERRITORY,
            levels(Level.COMMUNE),
            PeriodType.YEAR,
            SampleExamination.ALWAYS,
            null,
            List.of("T", "A", "B", "C").stream()
                .map(each -> new FormCell(each, levels(Level.COMMUNE)))
                .toList(),
            List.of(
                new Equation(
                    "1",
                    "T",
                    List.of(List.of("A", "B"), List.of("B", "C"), List.of("A", "C")),
                    Severity.NEEDS_EXPLANATION,
                    "1=2+3=3+4=2+4"),
                new Equation("2", "T", List.of(List.of("C")), Severity.BLOCKING, null)));
    SampleExamination examination = SampleExamination.ofProvince().with(form);
    for (String measure : List.of("T", "A", "B", "C")) {
      examination.with(part(measure, null));
    }
    List<Discrepancy> found =
        examination.says(4, "NAM", "2024", "T=5", "A=2", "B=nil", "C=3").examine(4, "NAM", "2024");
    assertEquals(
        List.of("1/1 2", "1/2 3", "2 3"),
        found.stream().map(each -> each.check() + " " + each.expected()).toList());
    assertEquals(List.of("U4 2024 A 2", "U4 2024 B 0"), parts(found.get(0)));
    assertEquals("1=2+3=3+4=2+4", found.get(0).basis());
    assertEquals(Severity.BLOCKING, found.get(2).severity());
  }

  @Test
  void what_a_sheet_leaves_blank_is_found_again() {
    List<Discrepancy> found =
        nested()
            .says(4, "NAM", "2024", "OUTER=5", "MIDDLE=blank", "INNER=nil", "PLAN=n/a")
            .examine(4, "NAM", "2024");
    assertEquals(
        List.of("FIGURE_BLANK FIGURE_BLANK NEEDS_EXPLANATION MIDDLE"),
        found.stream()
            .map(
                each ->
                    each.rule() + " " + each.check() + " " + each.severity() + " " + each.measure())
            .toList());
  }

  private static SampleExamination nested() {
    return SampleExamination.ofProvince()
        .form("NAM", PeriodType.YEAR, levels(Level.COMMUNE), "INNER", "MIDDLE", "OUTER", "PLAN")
        .with(part("OUTER", null))
        .with(part("MIDDLE", "OUTER"))
        .with(part("INNER", "MIDDLE"));
  }

  private static Measure part(String code, @Nullable String whole) {
    return new Measure(code, "Lao động", "người", ValueType.COUNT, Nature.FLOW, whole);
  }
}

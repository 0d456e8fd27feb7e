package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.qcdc.domain.examination.SampleExamination.broken;
import static vn.qcdc.domain.examination.SampleExamination.key;
import static vn.qcdc.domain.examination.SampleExamination.levels;
import static vn.qcdc.domain.examination.SampleExamination.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.PeriodType;

/** Figures of a unit against what it said before, the earliest first. */
class HistoryRulesTest {

  private static final History HISTORY = new History();

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource({
    "5 5 1,       0,     true",
    "5 5 1,       nil,   false",
    "5 5 1,       1,     false",
    "5 5 1,       blank, false",
    "5 5 1,       n/a,   false",
    "5 5 0,       0,     false",
    "5 nil 5,     0,     false",
    "5 blank 5,   0,     false",
    "5 n/a 5,     0,     false",
    "5 5,         0,     false",
    "0 5 5 5,     0,     true",
    "5 5 5 0,     0,     false"
  })
  void a_typed_zero_after_three_periods_with_figures_is_noticed(
      String before, String now, boolean found) {
    SampleExamination examination = quarters(ValueType.COUNT, before, now);
    assertEquals(
        found ? "ZERO_AFTER_FIGURES CASES 0 (null)" : null, examination.found(4, "QUY", "2024-Q1"));
  }

  @Test
  void the_three_periods_are_the_parts_the_latest_first() {
    assertEquals(
        List.of("U4 2023-Q4 CASES 3", "U4 2023-Q3 CASES 2", "U4 2023-Q2 CASES 1"),
        parts(quarters(ValueType.COUNT, "9 1 2 3", "0").examine(4, "QUY", "2024-Q1").get(0)));
  }

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource({
    // median 100, MAD 10: 3.5 / 0.6745 × 10 = 51.89…
    "80 90 90 110 110 120, 151,",
    "80 90 90 110 110 120, 152,   ≈ 100; MAD 10; z = 3.51",
    "80 90 90 110 110 120, 49,",
    "80 90 90 110 110 120, 48,    ≈ 100; MAD 10; z = 3.51",
    "80 90 90 110 110 120, 1000,  ≈ 100; MAD 10; z = 60.71",
    "80 90 90 110 110 120, blank,",
    "80 90 90 110 110 120, n/a,",
    // a zero is another matter, and a nil has somebody who stands for it
    "80 90 90 110 110 120, nil,",
    // too few values, whatever else is blank
    "90 90 110 110 120,    1000,",
    "80 90 90 110 n/a 120 blank, 1000,",
    "80 90 90 110 n/a 110 120, 1000, ≈ 100; MAD 10; z = 60.71",
    // nil is a value of zero
    "nil nil nil nil 1 1,  9,",
    "nil nil nil nil 1 1,  10,    ≈ 0; MAD 0; z = 23.94",
    // close values: far in deviations, but by less than half the median, or by less than ten
    "1000 1001 1001 1002 1002 1003, 1500,",
    "1000 1001 1001 1003 1003 1004, 1504,   ≈ 1002; MAD 1; z = 338.60",
    "1 1 2 2 3 3,          11,",
    "1 1 2 2 3 3,          12,    ≈ 2; MAD 1; z = 6.75",
    // more than half are the same
    "50 50 50 50 50 80,    74,",
    "50 50 50 50 50 80,    75,    ≈ 50; MAD 0; z = 3.99",
    "50 50 50 50 50 50,    74,",
    "50 50 50 50 50 50,    75,    ≈ 50; MAD 0",
    "50 50 50 50 50 50,    25,    ≈ 50; MAD 0",
    "50 50 50 50 50 50,    26,",
    // only the eight periods before are looked at: the nine makes no difference
    "9 80 80 90 90 110 110 120 120, 155,",
    "9 80 80 90 90 110 110 120 120, 205, ≈ 100; MAD 15; z = 4.72"
  })
  void a_figure_far_from_those_before_is_noticed(
      String before, String now, @Nullable String expected) {
    assertEquals(
        broken("FIGURE_IMPLAUSIBLE", "CASES", now, expected),
        quarters(ValueType.COUNT, before, now).found(4, "QUY", "2024-Q1"));
  }

  @Test
  void amounts_may_differ_by_little_and_still_be_far() {
    SampleExamination examination =
        quarters(ValueType.AMOUNT, "0.10 0.11 0.11 0.12 0.12 0.13", "0.2");
    assertEquals(
        "FIGURE_IMPLAUSIBLE CASES 0.2 (≈ 0.115; MAD 0.005; z = 11.47)",
        examination.found(4, "QUY", "2024-Q1"));
  }

  @Test
  void an_answer_of_yes_or_no_is_never_implausible() {
    assertNull(quarters(ValueType.YES_NO, "0 0 0 0 0 0 0", "1").found(4, "QUY", "2024-Q1"));
    assertNull(quarters(ValueType.YES_NO, "1 1 1 1 1 1 1", "0").found(4, "QUY", "2024-Q1"));
  }

  @Test
  void the_earlier_values_are_the_parts_the_latest_first() {
    List<String> parts =
        parts(
            quarters(ValueType.COUNT, "80 90 90 110 n/a 110 120", "1000")
                .examine(4, "QUY", "2024-Q1")
                .get(0));
    assertEquals(6, parts.size());
    assertEquals("U4 2023-Q4 CASES 120", parts.get(0));
    assertEquals("U4 2022-Q3 CASES 90", parts.get(4));
    assertEquals("U4 2022-Q2 CASES 80", parts.get(5));
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH,       2024-01, 2023-12 2023-11 2023-10 2023-09 2023-08 2023-07 2023-06 2023-05",
    "HALF_YEAR,   2024-H1, 2023-H2 2023-H1 2022-H2 2022-H1 2021-H2 2021-H1 2020-H2 2020-H1",
    "NINE_MONTHS, 2024-9M, 2023-9M 2022-9M 2021-9M 2020-9M 2019-9M 2018-9M 2017-9M 2016-9M",
    "YEAR,        2024,    2023 2022 2021 2020 2019 2018 2017 2016",
    "SPAN,        2023-12-15--2024-03-15,"
  })
  void eight_periods_of_the_same_type_are_looked_back_at(
      PeriodType type, String period, @Nullable String expected) {
    List<String> before =
        HISTORY.before(key(4, "F", period)).stream().map(each -> each.period().code()).toList();
    assertEquals(
        expected == null ? List.of() : List.of(expected.split(" ", -1)), before, type.name());
    for (String earlier : before) {
      assertEquals(
          1,
          HISTORY.after(key(4, "F", earlier)).filter(key(4, "F", period)::equals).count(),
          earlier);
      assertEquals(8, HISTORY.after(key(4, "F", earlier)).count());
    }
  }

  @Test
  void a_changed_sheet_touches_those_that_look_back_at_it() {
    Set<?> touched =
        quarters(ValueType.COUNT, "1", "2")
            .examineSheets()
            .touchedBy(List.of(key(4, "QUY", "2023-Q4")));
    assertEquals(9, touched.size());
    assertEquals(
        true,
        touched.containsAll(
            List.of(key(4, "QUY", "2023-Q4"), key(4, "QUY", "2024-Q1"), key(4, "QUY", "2025-Q4"))));
  }

  /** The last of those before is that of the fourth quarter of 2023. */
  private static SampleExamination quarters(ValueType type, String before, String now) {
    SampleExamination examination =
        SampleExamination.ofProvince()
            .form("QUY", PeriodType.QUARTER, levels(Level.COMMUNE), "CASES", "OTHER")
            .with(new Measure("CASES", "Vụ việc", "vụ", type, Nature.FLOW, null));
    List<String> said = new ArrayList<>(List.of(before.split(" ", -1)));
    for (int i = 0; i < said.size(); i++) {
      int quarters = 2023 * 4 + 4 - (said.size() - i);
      examination.says(
          4, "QUY", quarters / 4 + "-Q" + (quarters % 4 + 1), "CASES=" + said.get(i), "OTHER=n/a");
    }
    return examination.says(4, "QUY", "2024-Q1", "CASES=" + now, "OTHER=n/a");
  }
}

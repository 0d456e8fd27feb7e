package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.examination.SampleExamination.broken;
import static vn.qcdc.domain.examination.SampleExamination.key;
import static vn.qcdc.domain.examination.SampleExamination.levels;
import static vn.qcdc.domain.examination.SampleExamination.parts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.PeriodType;

class ChildrenSumRuleTest {

  @ParameterizedTest(name = "{0} declared, {1} and {2} counted: {3}")
  @CsvSource({
    "8,     5,     3,",
    "8.0,   5,     3,",
    "9,     5,     3,     8",
    "7,     5,     3,     8",
    "5,     5,     nil,",
    "5,     5,     0,",
    "nil,   0,     nil,",
    "nil,   0,     1,     1",
    // one of them is not known: only less than what is counted is too little
    "8,     5,     blank,",
    "5,     5,     blank,",
    "4,     5,     blank, ≥ 5",
    "0,     blank, blank,",
    // what does not apply is known
    "5,     5,     n/a,",
    "8,     5,     n/a,   5",
    "0,     n/a,   n/a,",
    "blank, 5,     3,",
    "n/a,   5,     3,"
  })
  void what_is_declared_is_the_sum_of_the_units_below(
      String declared, String first, String second, @Nullable String expected) {
    SampleExamination examination =
        districts()
            .says(2, "HUYEN", "2024", "DECLARED=" + declared)
            .says(4, "XA", "2024", "COUNTED=" + first)
            .says(5, "XA", "2024", "COUNTED=" + second)
            .says(6, "XA", "2024", "COUNTED=1000");
    assertEquals(
        broken("CHILDREN_SUM_BROKEN", "DECLARED", declared, expected),
        examination.found(2, "HUYEN", "2024"));
  }

  @Test
  void a_unit_that_sent_no_sheet_is_a_part_without_an_amount() {
    SampleExamination examination =
        districts()
            .says(2, "HUYEN", "2024", "DECLARED=4")
            .says(5, "XA", "2024", "COUNTED=5")
            .says(4, "XA", "2023", "COUNTED=7");
    assertEquals("CHILDREN_SUM_BROKEN DECLARED 4 (≥ 5)", examination.found(2, "HUYEN", "2024"));
    assertEquals(
        List.of("U4 2024 COUNTED null", "U5 2024 COUNTED 5"),
        parts(examination.examine(2, "HUYEN", "2024").get(0)));
  }

  @Test
  void units_that_changed_their_figures_afterwards_come_first() {
    SampleExamination examination =
        districts()
            .says(4, "XA", "2024", "COUNTED=5")
            .says(2, "HUYEN", "2024", "DECLARED=8")
            .saysLater(5, "XA", "2024", "COUNTED=4");
    assertEquals(
        List.of("U5 2024 COUNTED 4", "U4 2024 COUNTED 5"),
        parts(examination.examine(2, "HUYEN", "2024").get(0)));
  }

  @Test
  void all_below_are_counted_at_any_depth_unless_levels_are_named() {
    for (boolean everybody : new boolean[] {true, false}) {
      SampleExamination examination =
          SampleExamination.ofProvince()
              .form("TINH", PeriodType.YEAR, levels(Level.PROVINCE), "DECLARED")
              .form("XA", PeriodType.YEAR, levels(Level.DISTRICT, Level.COMMUNE), "COUNTED")
              .declares(
                  new ChildrenSum(
                      "DECLARED", "COUNTED", everybody ? Set.of() : levels(Level.DISTRICT)))
              .says(1, "TINH", "2024", "DECLARED=1");
      for (long unit : new long[] {2, 3, 4, 5, 6}) {
        examination.says(unit, "XA", "2024", "COUNTED=10");
      }
      assertEquals(
          "CHILDREN_SUM_BROKEN DECLARED 1 (" + (everybody ? 50 : 20) + ")",
          examination.found(1, "TINH", "2024"));
    }
  }

  @Test
  void a_measure_may_be_declared_over_itself() {
    SampleExamination examination =
        SampleExamination.ofProvince()
            .form("DB", PeriodType.YEAR, levels(Level.DISTRICT, Level.COMMUNE), "ALL")
            .declares(new ChildrenSum("ALL", "ALL", levels(Level.COMMUNE)))
            .says(2, "DB", "2024", "ALL=7")
            .says(4, "DB", "2024", "ALL=5")
            .says(5, "DB", "2024", "ALL=3");
    assertEquals("CHILDREN_SUM_BROKEN ALL 7 (8)", examination.found(2, "DB", "2024"));
    assertNull(examination.found(4, "DB", "2024"));
  }

  @Test
  void a_sheet_of_a_commune_bears_on_those_above_it_in_the_same_period() {
    Set<?> touched = districts().examineSheets().touchedBy(List.of(key(4, "XA", "2024")));
    assertTrue(touched.contains(key(2, "HUYEN", "2024")));
    assertTrue(touched.stream().noneMatch(key(3, "HUYEN", "2024")::equals));
  }

  private static SampleExamination districts() {
    return SampleExamination.ofProvince()
        .form("HUYEN", PeriodType.YEAR, levels(Level.DISTRICT), "DECLARED")
        .form("XA", PeriodType.YEAR, levels(Level.COMMUNE), "COUNTED")
        .declares(new ChildrenSum("DECLARED", "COUNTED", Set.of()));
  }
}

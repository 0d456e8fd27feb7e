package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.examination.SampleExamination.levels;
import static vn.qcdc.domain.examination.SampleExamination.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Quotient;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.PeriodType;

class RatioBoundsRuleTest {

  private static final Quotient FIVE = new Quotient(5, 1);
  private static final Quotient THREE_HALVES = new Quotient(3, 2);

  @ParameterizedTest(name = "{0} members in {1} boards: {2}")
  @CsvSource({
    "375,   75,",
    "376,   75,",
    "374,   75,    RATIO_TOO_LOW MEMBERS 374 (≥ 5 × BOARDS)",
    "nil,   75,    RATIO_TOO_LOW MEMBERS 0 (≥ 5 × BOARDS)",
    "0,     0,",
    "nil,   nil,",
    "1,     0,     RATIO_WITHOUT_BASE MEMBERS 1 (BOARDS > 0)",
    "1,     nil,   RATIO_WITHOUT_BASE MEMBERS 1 (BOARDS > 0)",
    "1,     blank,",
    "1,     n/a,",
    "blank, 75,",
    "n/a,   75,",
    "4999999999999999,  1000000000000000, RATIO_TOO_LOW MEMBERS 4999999999999999 (≥ 5 × BOARDS)"
  })
  void there_are_at_least_as_many_for_each(String part, String whole, @Nullable String expected) {
    assertEquals(expected, found(FIVE, null, part, whole));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "3,  2,",
    "30, 20,",
    "31, 20, RATIO_TOO_HIGH MEMBERS 31 (≤ 3/2 × BOARDS)",
    "1,  3,",
    "0,  0,",
    "1,  0,  RATIO_WITHOUT_BASE MEMBERS 1 (BOARDS > 0)"
  })
  void there_are_at_most_as_many_for_each(String part, String whole, @Nullable String expected) {
    assertEquals(expected, found(null, THREE_HALVES, part, whole));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "14, 10, RATIO_TOO_LOW MEMBERS 14 (≥ 3/2 × BOARDS)",
    "15, 10,",
    "50, 10,",
    "51, 10, RATIO_TOO_HIGH MEMBERS 51 (≤ 5 × BOARDS)"
  })
  void both_bounds_may_be_set(String part, String whole, @Nullable String expected) {
    assertEquals(expected, found(THREE_HALVES, FIVE, part, whole));
  }

  @Test
  void the_base_is_the_part_that_is_shown() {
    assertEquals(
        List.of("U4 2024 BOARDS 75"),
        parts(examination(FIVE, null, "374", "75").examine(4, "NAM", "2024").get(0)));
  }

  private static @Nullable String found(
      @Nullable Quotient least, @Nullable Quotient most, String part, String whole) {
    return examination(least, most, part, whole).found(4, "NAM", "2024");
  }

  private static SampleExamination examination(
      @Nullable Quotient least, @Nullable Quotient most, String part, String whole) {
    return SampleExamination.ofProvince()
        .form("NAM", PeriodType.YEAR, levels(Level.COMMUNE), "MEMBERS", "BOARDS", "OTHER")
        .declares(new RatioBounds("MEMBERS", "BOARDS", least, most))
        .says(4, "NAM", "2024", "MEMBERS=" + part, "BOARDS=" + whole, "OTHER=1");
  }
}

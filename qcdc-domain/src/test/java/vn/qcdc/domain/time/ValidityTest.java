package vn.qcdc.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "2003-12-31, false",
    "2004-01-01, true",
    "2025-06-30, true",
    "2025-07-01, false",
    "2025-07-02, false"
  })
  void the_first_day_is_included_and_the_end_is_not(LocalDate day, boolean included) {
    assertEquals(included, new Validity(LocalDate.of(2004, 1, 1), REFORM).includes(day));
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, false", "2025-07-01, true", "9999-12-31, true"})
  void without_a_known_end_it_holds_for_ever(LocalDate day, boolean included) {
    assertEquals(included, Validity.since(REFORM).includes(day));
  }

  @Test
  void an_end_that_is_not_after_the_beginning_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Validity(REFORM, REFORM));
    assertThrows(IllegalArgumentException.class, () -> new Validity(REFORM, REFORM.minusDays(1)));
    assertTrue(new Validity(REFORM, REFORM.plusDays(1)).includes(REFORM));
  }

  @ParameterizedTest(name = "{0}–{1} and {2}–{3}: {4}")
  @CsvSource({
    "2020-01-01, 2021-01-01, 2021-01-01, 2022-01-01, false",
    "2020-01-01, 2021-01-02, 2021-01-01, 2022-01-01, true",
    "2020-01-01, 2022-01-01, 2020-06-01, 2020-07-01, true",
    "2020-01-01, 2021-01-01, 2021-01-01,           , false",
    "2020-01-01, 2021-01-02, 2021-01-01,           , true",
    "2020-01-01,           , 2021-01-01,           , true",
    "2020-01-01, 2021-01-01, 2020-01-01, 2021-01-01, true"
  })
  void only_a_common_day_is_an_overlap(
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate otherFrom,
      @Nullable LocalDate otherUntil,
      boolean expected) {
    Validity one = new Validity(from, until);
    Validity other = new Validity(otherFrom, otherUntil);
    assertEquals(expected, one.overlaps(other));
    assertEquals(expected, other.overlaps(one), "the other way round");
  }
}

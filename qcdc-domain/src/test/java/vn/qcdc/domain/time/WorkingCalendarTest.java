package vn.qcdc.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final WorkingCalendar VIETNAM = SampleCalendar.VIETNAM;
  private static final WorkingCalendar PLAIN = WorkingCalendar.of(List.of());

  @ParameterizedTest(name = "{0} is worked: {1}")
  @CsvSource({
    "2024-02-07, true", // Wednesday before Tết
    "2024-02-08, false",
    "2024-02-14, false",
    "2024-02-15, true",
    "2024-04-27, false", // a plain Saturday
    "2024-04-29, false", // Monday off in exchange …
    "2024-05-04, true", // … for this Saturday
    "2025-04-26, true",
    "2025-05-02, false",
    "2026-01-02, false",
    "2026-01-10, true",
    "2026-08-22, true",
    "2026-08-31, false",
    "2026-09-03, true"
  })
  void a_day_is_worked_as_its_week_says_unless_the_year_says_otherwise(
      LocalDate day, boolean worked) {
    assertEquals(worked, VIETNAM.isWorking(day));
  }

  @ParameterizedTest(name = "{1} working days after {0}: {2}")
  @CsvSource({
    "2024-02-07, 0, 2024-02-07",
    "2024-02-07, 1, 2024-02-15",
    "2024-02-10, 0, 2024-02-10", // no working day, and yet the day itself
    "2024-04-26, 1, 2024-05-02",
    "2024-04-26, 2, 2024-05-03",
    "2024-04-26, 3, 2024-05-04",
    "2024-04-26, 4, 2024-05-06"
  })
  void working_days_are_counted_from_the_day_after(LocalDate day, int count, LocalDate last) {
    assertEquals(last, VIETNAM.plusWorkingDays(day, count));
  }

  @Test
  void a_year_is_maintained_once_anything_is_entered_of_it() {
    assertTrue(VIETNAM.isMaintained(2019));
    assertTrue(VIETNAM.isMaintained(2026));
    assertFalse(VIETNAM.isMaintained(2027));
    assertFalse(PLAIN.isMaintained(2024));
  }

  @Test
  void counting_forth_and_between_agree() {
    long seed = 20240210;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2900));
      int count = random.nextInt(1, 60);
      LocalDate last = VIETNAM.plusWorkingDays(day, count);
      String row = "seed " + seed + ": " + count + " after " + day;
      assertTrue(VIETNAM.isWorking(last), row);
      assertEquals(count, VIETNAM.workingDaysBetween(day.plusDays(1), last.plusDays(1)), row);
    }
  }

  @Test
  void nothing_lies_between_a_day_and_an_earlier_one() {
    LocalDate day = LocalDate.of(2025, 3, 3);
    assertEquals(0, PLAIN.workingDaysBetween(day, day));
    assertEquals(0, PLAIN.workingDaysBetween(day, day.minusDays(7)));
    assertEquals(5, PLAIN.workingDaysBetween(day, day.plusDays(7)));
  }
}

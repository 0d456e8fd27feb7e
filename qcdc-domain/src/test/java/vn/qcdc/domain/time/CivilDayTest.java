package vn.qcdc.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilDayTest {

  @ParameterizedTest
  @CsvSource({
    "2023-12-31T16:59:59.999999Z, 2023-12-31",
    "2023-12-31T17:00:00Z,        2024-01-01",
    "2024-01-01T16:59:59.999999Z, 2024-01-01",
    "2024-01-01T17:00:00Z,        2024-01-02"
  })
  void the_day_in_vietnam_begins_seven_hours_before_that_of_greenwich(
      Instant instant, LocalDate day) {
    assertEquals(day, CivilDay.at(instant));
  }
}

package vn.qcdc.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodEndingTest {

  @ParameterizedTest(name = "{0} that end {1}–{2}: {3}")
  @CsvSource({
    "MONTH,       2023-01-31, 2023-01-31, 2023-01",
    "MONTH,       2023-02-01, 2023-02-27,",
    "MONTH,       2023-01-30, 2023-03-31, 2023-01 2023-02 2023-03",
    "MONTH,       2024-02-29, 2024-02-29, 2024-02",
    "QUARTER,     2023-03-31, 2023-09-29, 2023-Q1 2023-Q2",
    "HALF_YEAR,   2023-07-01, 2024-06-30, 2023-H2 2024-H1",
    "NINE_MONTHS, 2023-01-01, 2024-09-30, 2023-9M 2024-9M",
    "NINE_MONTHS, 2023-10-01, 2024-09-29,",
    "YEAR,        2022-12-31, 2023-12-30, 2022",
    "YEAR,        2023-01-01, 2023-12-31, 2023",
    "YEAR,        2023-12-31, 2023-01-01,",
    "SPAN,        2023-01-01, 2023-12-31,"
  })
  void those_whose_last_day_is_among_the_days_come_in_order(
      PeriodType type, LocalDate first, LocalDate last, @Nullable String codes) {
    assertEquals(
        codes == null ? "" : codes,
        Period.ending(type, first, last).stream()
            .map(Period::code)
            .collect(Collectors.joining(" ")));
  }
}

package vn.qcdc.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2023,    YEAR,        2023-01-01, 2024-01-01",
    "1945,    YEAR,        1945-01-01, 1946-01-01",
    "2199,    YEAR,        2199-01-01, 2200-01-01",
    "1974-01-01--2024-01-01, SPAN, 1974-01-01, 2024-01-01", // fifty years are the most
    "2023-H1, HALF_YEAR,   2023-01-01, 2023-07-01",
    "2023-H2, HALF_YEAR,   2023-07-01, 2024-01-01",
    "2023-9M, NINE_MONTHS, 2023-01-01, 2023-10-01",
    "2023-Q1, QUARTER,     2023-01-01, 2023-04-01",
    "2023-Q2, QUARTER,     2023-04-01, 2023-07-01",
    "2023-Q3, QUARTER,     2023-07-01, 2023-10-01",
    "2023-Q4, QUARTER,     2023-10-01, 2024-01-01",
    "2023-01, MONTH,       2023-01-01, 2023-02-01",
    "2023-02, MONTH,       2023-02-01, 2023-03-01",
    "2024-02, MONTH,       2024-02-01, 2024-03-01",
    "2023-12, MONTH,       2023-12-01, 2024-01-01",
    "2018-08-24--2023-10-01, SPAN, 2018-08-24, 2023-10-01",
    "2023-06-30--2023-07-01, SPAN, 2023-06-30, 2023-07-01",
    "2024-02-29--2024-03-01, SPAN, 2024-02-29, 2024-03-01"
  })
  void a_code_says_type_and_days(String code, PeriodType type, LocalDate from, LocalDate until) {
    assertEquals(Optional.of(new Period(code, type, from, until)), Period.parse(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001",
        "1944",
        "2200",
        "1974-01-01--2024-01-02",
        "",
        " ",
        "23",
        "0000",
        "0000-01",
        "02023",
        "2023-",
        "2023-0",
        "2023-00",
        "2023-13",
        "2023-1",
        "2023-Q0",
        "2023-Q5",
        "2023-q4",
        "2023-H0",
        "2023-H3",
        "2023-6M",
        "2023-12M",
        " 2023",
        "2023 ",
        "2023-Q4\n",
        "２０２３",
        "2023-06-30",
        "2023-06-30--2023-06-30",
        "2023-07-01--2023-06-30",
        "2023-02-29--2023-03-01",
        "2023-06-31--2023-07-01",
        "2023-06-30-2023-07-01",
        "2023-06-30--",
        "2023--2024"
      })
  void anything_else_is_no_code(String code) {
    assertEquals(Optional.empty(), Period.parse(code));
  }

  @Test
  void every_example_for_callers_is_a_code() {
    for (String example : Period.EXAMPLES.split(", ", -1)) {
      assertEquals(example, Period.parse(example).orElseThrow().code());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023,                   2023-12-31",
    "2023-02,                2023-02-28",
    "2024-02,                2024-02-29",
    "2100-02,                2100-02-28",
    "2023-9M,                2023-09-30",
    "2018-08-24--2023-10-01, 2023-09-30"
  })
  void the_last_day_is_the_one_before_the_end(String code, LocalDate lastDay) {
    assertEquals(lastDay, Period.parse(code).orElseThrow().lastDay());
  }

  @Test
  void a_year_is_the_same_period_however_it_is_made() {
    assertEquals(Period.parse("2023").orElseThrow(), Period.year(2023));
  }

  @Test
  void a_span_is_the_same_period_however_it_is_made() {
    LocalDate from = LocalDate.of(2018, 8, 24);
    LocalDate until = LocalDate.of(2023, 10, 1);
    assertEquals(Period.parse("2018-08-24--2023-10-01").orElseThrow(), Period.span(from, until));
  }

  @Test
  void a_span_of_no_day_is_refused() {
    LocalDate day = LocalDate.of(2023, 6, 30);
    assertThrows(IllegalArgumentException.class, () -> Period.span(day, day));
    assertThrows(IllegalArgumentException.class, () -> Period.span(day, day.minusDays(1)));
  }
}

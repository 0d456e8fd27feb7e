package vn.qcdc.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTilingTest {

  @ParameterizedTest(name = "{0} by {1} is {2}")
  @CsvSource({
    "2023,    QUARTER,     2023-Q1 2023-Q2 2023-Q3 2023-Q4",
    "2023,    HALF_YEAR,   2023-H1 2023-H2",
    "2023-H1, QUARTER,     2023-Q1 2023-Q2",
    "2023-H2, QUARTER,     2023-Q3 2023-Q4",
    "2023-9M, QUARTER,     2023-Q1 2023-Q2 2023-Q3",
    "2023-Q1, MONTH,       2023-01 2023-02 2023-03",
    "2023-Q4, MONTH,       2023-10 2023-11 2023-12",
    "2023-H2, MONTH,       2023-07 2023-08 2023-09 2023-10 2023-11 2023-12",
    "2019-01-01--2024-01-01, YEAR, 2019 2020 2021 2022 2023",
    "2023-01-01--2024-01-01, YEAR, 2023",
    "2023-01-01--2023-10-01, NINE_MONTHS, 2023-9M",
    "2023-07-01--2024-07-01, HALF_YEAR, 2023-H2 2024-H1",
    "2023-10-01--2024-04-01, QUARTER, 2023-Q4 2024-Q1",
    "2024-02-01--2024-03-01, MONTH, 2024-02"
  })
  void a_period_is_tiled_in_order(String whole, PeriodType tile, String tiles) {
    assertEquals(
        List.of(tiles.split(" ")), period(whole).tiledBy(tile).stream().map(Period::code).toList());
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "2023-Q1, YEAR",
    "2023-H1, YEAR",
    "2023-9M, YEAR",
    "2023-9M, HALF_YEAR",
    "2023-H1, NINE_MONTHS",
    "2023,    NINE_MONTHS",
    "2023,    SPAN",
    "2023-01, QUARTER",
    "2018-08-24--2023-10-01, YEAR",
    "2018-08-24--2023-10-01, MONTH",
    "2019-01-01--2023-12-31, YEAR",
    "2019-01-01--2024-01-02, YEAR",
    "2019-01-02--2024-01-01, YEAR",
    "2019-02-01--2024-02-01, YEAR",
    "2023-02-01--2023-05-01, QUARTER",
    "2023-04-01--2023-10-01, HALF_YEAR",
    "2023-01-01--2024-07-01, NINE_MONTHS",
    "2024-02-01--2024-02-29, MONTH"
  })
  void a_period_that_does_not_fit_is_not_tiled(String whole, PeriodType tile) {
    assertEquals(List.of(), period(whole).tiledBy(tile));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023",
        "2023-H1",
        "2023-9M",
        "2023-Q4",
        "2023-07",
        "2018-08-24--2023-10-01",
      })
  void a_period_is_its_own_only_tile_of_its_type(String code) {
    assertEquals(List.of(period(code)), period(code).tiledBy(period(code).type()));
  }

  @Test
  void tiles_are_the_periods_that_sheets_are_sent_for() {
    assertEquals(
        List.of(period("2023-Q3"), period("2023-Q4")),
        period("2023-H2").tiledBy(PeriodType.QUARTER));
  }

  private static Period period(String code) {
    return Period.parse(code).orElseThrow();
  }
}

package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.examination.SampleExamination.REFORM;
import static vn.qcdc.domain.examination.SampleExamination.broken;
import static vn.qcdc.domain.examination.SampleExamination.key;
import static vn.qcdc.domain.examination.SampleExamination.levels;
import static vn.qcdc.domain.examination.SampleExamination.parts;
import static vn.qcdc.domain.examination.SampleExamination.province;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.time.PeriodType;

class PeriodSumRuleTest {

  @ParameterizedTest(name = "{0} = {1} + {2} + {3} + {4}: {5}")
  @CsvSource({
    "10,    1, 2, 3,     4,",
    "10.00, 1, 2, 3,     4,",
    "11,    1, 2, 3,     4,     10",
    "9,     1, 2, 3,     4,     10",
    "6,     1, 2, 3,     nil,",
    "6,     1, 2, 3,     0,",
    "nil,   0, 0, nil,   0,",
    "nil,   0, 0, nil,   1,     1",
    // the fourth quarter is not known
    "6,     1, 2, 3,     blank,",
    "5,     1, 2, 3,     blank,",
    "6,     1, 2, 3,     n/a,",
    "blank, 1, 2, 3,     4,",
    "n/a,   1, 2, 3,     4,"
  })
  void the_year_is_the_sum_of_its_quarters(
      String year, String q1, String q2, String q3, String q4, @Nullable String expected) {
    SampleExamination examination =
        flows(province())
            .says(4, "NAM", "2024", "YEAR=" + year)
            .says(4, "QUY", "2024-Q1", "QUARTER=" + q1)
            .says(4, "QUY", "2024-Q2", "QUARTER=" + q2)
            .says(4, "QUY", "2024-Q3", "QUARTER=" + q3)
            .says(4, "QUY", "2024-Q4", "QUARTER=" + q4)
            .says(5, "QUY", "2024-Q4", "QUARTER=1000");
    assertEquals(
        broken("PERIOD_SUM_BROKEN", "YEAR", year, expected), examination.found(4, "NAM", "2024"));
  }

  @Test
  void a_quarter_that_nobody_sent_leaves_the_sum_open() {
    SampleExamination examination =
        flows(province())
            .says(4, "NAM", "2024", "YEAR=1")
            .says(4, "QUY", "2024-Q1", "QUARTER=100")
            .says(4, "QUY", "2024-Q2", "QUARTER=100")
            .says(4, "QUY", "2024-Q3", "QUARTER=100");
    assertNull(examination.found(4, "NAM", "2024"));
  }

  @Test
  void every_quarter_is_a_part_in_the_order_of_time() {
    SampleExamination examination = flows(province()).says(4, "NAM", "2024", "YEAR=1");
    for (int i = 4; i >= 1; i--) {
      examination.says(4, "QUY", "2024-Q" + i, "QUARTER=" + i);
    }
    assertEquals(
        List.of(
            "U4 2024-Q1 QUARTER 1",
            "U4 2024-Q2 QUARTER 2",
            "U4 2024-Q3 QUARTER 3",
            "U4 2024-Q4 QUARTER 4"),
        parts(examination.examine(4, "NAM", "2024").get(0)));
  }

  @ParameterizedTest(name = "{0} = {2} whatever {1}: {3}")
  @CsvSource({
    "7, 3,     7,",
    "7, 7,     3,   3",
    "7, blank, 7,",
    "7, blank, 8,   8",
    "7, 7,     blank,",
    "0, 7,     nil,"
  })
  void a_stock_ends_the_year_as_it_ends_the_last_quarter(
      String year, String third, String last, @Nullable String expected) {
    SampleExamination examination =
        flows(province())
            .with(stock("YEAR"))
            .with(stock("QUARTER"))
            .says(4, "NAM", "2024", "YEAR=" + year)
            .says(4, "QUY", "2024-Q3", "QUARTER=" + third)
            .says(4, "QUY", "2024-Q4", "QUARTER=" + last);
    assertEquals(
        broken("PERIOD_SUM_BROKEN", "YEAR", year, expected), examination.found(4, "NAM", "2024"));
  }

  @ParameterizedTest
  @CsvSource({
    "NINE_MONTHS, 2024-9M,                QUARTER, 2024-Q1 2024-Q2 2024-Q3",
    "HALF_YEAR,   2024-H2,                QUARTER, 2024-Q3 2024-Q4",
    "QUARTER,     2024-Q1,                MONTH,   2024-01 2024-02 2024-03",
    "SPAN,        2024-04-01--2024-10-01, QUARTER, 2024-Q2 2024-Q3",
    "SPAN,        2020-01-01--2022-01-01, YEAR,    2020 2021"
  })
  void any_period_is_the_sum_of_those_that_make_it_up(
      PeriodType longer, String whole, PeriodType shorter, String parts) {
    SampleExamination examination =
        SampleExamination.ofProvince()
            .form("DAI", longer, levels(Level.COMMUNE), "YEAR")
            .form("NGAN", shorter, levels(Level.COMMUNE), "QUARTER")
            .declares(new PeriodSum("YEAR", "QUARTER"))
            .says(4, "DAI", whole, "YEAR=1");
    String[] each = parts.split(" ", -1);
    for (String part : each) {
      examination.says(4, "NGAN", part, "QUARTER=2");
    }
    assertEquals(
        "PERIOD_SUM_BROKEN YEAR 1 (" + 2 * each.length + ")", examination.found(4, "DAI", whole));
    assertTrue(
        examination
            .examineSheets()
            .touchedBy(List.of(key(4, "NGAN", each[0])))
            .contains(key(4, "DAI", whole)));
  }

  @Test
  void a_span_that_no_quarters_make_up_is_left_alone() {
    SampleExamination examination =
        SampleExamination.ofProvince()
            .form("DAI", PeriodType.SPAN, levels(Level.COMMUNE), "YEAR")
            .form("NGAN", PeriodType.QUARTER, levels(Level.COMMUNE), "QUARTER")
            .declares(new PeriodSum("YEAR", "QUARTER"))
            .says(4, "DAI", "2024-01-01--2024-04-02", "YEAR=1")
            .says(4, "NGAN", "2024-Q1", "QUARTER=2");
    assertNull(examination.found(4, "DAI", "2024-01-01--2024-04-02"));
  }

  @Test
  void a_unit_that_did_not_stand_through_the_year_is_left_alone() {
    SampleHistory reformed = province().found(REFORM, Level.COMMUNE, 9, 1).merge(REFORM, 9, 4);
    SampleExamination examination =
        flows(reformed)
            .says(9, "NAM", "2025", "YEAR=1")
            .says(4, "QUY", "2025-Q1", "QUARTER=5")
            .says(4, "QUY", "2025-Q2", "QUARTER=5")
            .says(9, "QUY", "2025-Q3", "QUARTER=5")
            .says(9, "QUY", "2025-Q4", "QUARTER=5");
    assertNull(examination.found(9, "NAM", "2025"));
  }

  private static SampleExamination flows(SampleHistory history) {
    return SampleExamination.of(history)
        .form("NAM", PeriodType.YEAR, levels(Level.COMMUNE), "YEAR")
        .form("QUY", PeriodType.QUARTER, levels(Level.COMMUNE), "QUARTER")
        .declares(new PeriodSum("YEAR", "QUARTER"));
  }

  private static Measure stock(String code) {
    return new Measure(code, "Tổ hòa giải", "tổ", ValueType.COUNT, Nature.STOCK, null);
  }
}

package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.qcdc.domain.examination.SampleExamination.REFORM;
import static vn.qcdc.domain.examination.SampleExamination.broken;
import static vn.qcdc.domain.examination.SampleExamination.key;
import static vn.qcdc.domain.examination.SampleExamination.levels;
import static vn.qcdc.domain.examination.SampleExamination.parts;
import static vn.qcdc.domain.examination.SampleExamination.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Relation.StockFlow;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

class StockFlowRuleTest {

  private static final StockFlow BALANCE =
      new StockFlow("OPEN", List.of("CAME", "MOVED_IN"), List.of("DONE"), "CLOSE");
  private static final StockFlow STEP = new StockFlow("OPEN", List.of(), List.of(), "CLOSE");

  @ParameterizedTest(name = "{0} + {1} + {2} = {3} + {4}: {5}")
  @CsvSource({
    "3,   10,  2,     9,   6,",
    "3,   10,  2,     9,   5,   6",
    "3,   10,  2,     9,   7,   6",
    "3.0, 10,  2,     9,   6.00,",
    "3,   10,  nil,   7,   6,",
    "3,   10,  0,     7,   6,",
    "nil, nil, nil,   nil, nil,",
    "0,   0,   0,     0,   1,   0",
    // more left than was there
    "1,   0,   0,     3,   0,   -2",
    // what is blank or does not apply is not zero
    "3,   10,  blank, 9,   6,",
    "3,   10,  n/a,   9,   6,",
    "blank, 10, 2,    9,   6,",
    "3,   10,  2,     9,   blank,",
    "3,   10,  2,     9,   n/a,"
  })
  void what_was_there_and_came_is_what_went_and_remains(
      String open,
      String came,
      String movedIn,
      String done,
      String close,
      @Nullable String expected) {
    SampleExamination examination =
        quarterly(province())
            .declares(BALANCE)
            .says(
                4,
                "QUY",
                "2024-Q1",
                "OPEN=" + open,
                "CAME=" + came,
                "MOVED_IN=" + movedIn,
                "DONE=" + done,
                "CLOSE=" + close);
    assertEquals(
        broken("STOCK_FLOW_BROKEN", "CLOSE", close, expected),
        examination.found(4, "QUY", "2024-Q1"));
  }

  @Test
  void the_discrepancy_names_the_check_its_severity_its_basis_and_the_other_figures() {
    Discrepancy found =
        quarterly(province())
            .declares(BALANCE)
            .says(4, "QUY", "2024-Q1", "OPEN=3", "CAME=10", "MOVED_IN=nil", "DONE=9", "CLOSE=5")
            .examine(4, "QUY", "2024-Q1")
            .get(0);
    assertEquals("C0", found.check());
    assertEquals(Severity.NOTICE, found.severity());
    assertEquals("Điều 1", found.basis());
    assertEquals(
        List.of(
            "U4 2024-Q1 OPEN 3",
            "U4 2024-Q1 CAME 10",
            "U4 2024-Q1 MOVED_IN 0",
            "U4 2024-Q1 DONE 9"),
        parts(found));
  }

  @ParameterizedTest(name = "closing {0} of {1}, opening {2} of {3}: {4}")
  @CsvSource({
    "6,     2023-Q4, 6,     2024-Q1,",
    "6,     2023-Q4, 6.0,   2024-Q1,",
    "6,     2023-Q4, 5,     2024-Q1, 6",
    "6,     2023-Q4, 7,     2024-Q1, 6",
    "0,     2023-Q4, nil,   2024-Q1,",
    "nil,   2023-Q4, 1,     2024-Q1, 0",
    "blank, 2023-Q4, 7,     2024-Q1,",
    "n/a,   2023-Q4, 7,     2024-Q1,",
    "6,     2023-Q4, blank, 2024-Q1,",
    "6,     2023-Q4, n/a,   2024-Q1,",
    // a quarter between them is missing
    "6,     2023-Q3, 7,     2024-Q1,",
    "6,     2024-Q2, 7,     2024-Q1,",
  })
  void what_remained_is_there_when_the_next_period_begins(
      String close, String before, String open, String after, @Nullable String expected) {
    SampleExamination examination =
        quarterly(province())
            .declares(STEP)
            .says(4, "QUY", before, "CLOSE=" + close)
            .says(4, "QUY", after, "OPEN=" + open);
    assertEquals(
        broken("CARRY_OVER_BROKEN", "OPEN", open, expected), examination.found(4, "QUY", after));
    assertNull(examination.found(4, "QUY", before));
  }

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource({
    "2023-09-15--2023-12-15, 2023-12-15--2024-03-15, true",
    "2023-12-14--2023-12-15, 2023-12-15--2024-03-15, true",
    "2023-09-15--2023-12-14, 2023-12-15--2024-03-15, false",
    "2023-09-15--2023-12-16, 2023-12-15--2024-03-15, false",
  })
  void spans_follow_each_other_when_no_day_is_between_them(
      String before, String after, boolean found) {
    SampleExamination examination =
        spans().says(4, "KY", before, "CLOSE=6").says(4, "KY", after, "OPEN=7");
    assertEquals(found ? "CARRY_OVER_BROKEN OPEN 7 (6)" : null, examination.found(4, "KY", after));
  }

  @Test
  void two_spans_that_end_on_the_same_day_leave_open_which_one_goes_on() {
    SampleExamination examination =
        spans()
            .says(4, "KY", "2023-09-15--2023-12-15", "CLOSE=6")
            .says(4, "KY", "2023-06-15--2023-12-15", "CLOSE=8")
            .says(4, "KY", "2023-12-15--2024-03-15", "OPEN=7");
    assertNull(examination.found(4, "KY", "2023-12-15--2024-03-15"));
  }

  @Test
  void a_unit_that_took_over_others_wholly_opens_with_what_all_of_them_had() {
    SampleHistory merged = province().found(REFORM, Level.COMMUNE, 9, 1).merge(REFORM, 9, 4, 5);
    SampleExamination examination =
        quarterly(merged)
            .declares(STEP)
            .says(4, "QUY", "2025-Q2", "CLOSE=6")
            .says(5, "QUY", "2025-Q2", "CLOSE=2")
            .says(9, "QUY", "2025-Q3", "OPEN=7");
    assertEquals("CARRY_OVER_BROKEN OPEN 7 (8)", examination.found(9, "QUY", "2025-Q3"));
    assertEquals(
        List.of("U4 2025-Q2 CLOSE 6", "U5 2025-Q2 CLOSE 2"),
        examination.examine(9, "QUY", "2025-Q3").stream()
            .filter(each -> each.rule().equals("CARRY_OVER_BROKEN"))
            .flatMap(each -> parts(each).stream())
            .toList());
    assertEquals(
        Set.of(key(9, "QUY", "2025-Q3")), touchedElsewhere(examination, key(5, "QUY", "2025-Q2")));
  }

  @Test
  void a_unit_that_goes_on_with_others_opens_with_its_own_and_theirs() {
    SampleHistory merged = province().merge(REFORM, 4, 5);
    SampleExamination examination =
        quarterly(merged)
            .declares(STEP)
            .says(4, "QUY", "2025-Q2", "CLOSE=6")
            .says(4, "QUY", "2025-Q3", "OPEN=7");
    assertNull(examination.found(4, "QUY", "2025-Q3"), "the other has said nothing");
    examination.says(5, "QUY", "2025-Q2", "CLOSE=2");
    assertEquals("CARRY_OVER_BROKEN OPEN 7 (8)", examination.found(4, "QUY", "2025-Q3"));
    examination.says(4, "QUY", "2025-Q4", "OPEN=9").saysLater(4, "QUY", "2025-Q3", "CLOSE=9");
    assertNull(examination.found(4, "QUY", "2025-Q4"), "later nothing is taken over any more");
  }

  @Test
  void where_a_unit_was_divided_nobody_can_say() {
    SampleHistory divided =
        province()
            .found(REFORM, Level.COMMUNE, 9, 1)
            .found(REFORM, Level.COMMUNE, 10, 1)
            .divide(REFORM, 4, Map.of(9L, 3L, 10L, 1L))
            .divide(REFORM, 5, Map.of(5L, 3L, 10L, 1L));
    SampleExamination examination =
        quarterly(divided)
            .declares(STEP)
            .says(4, "QUY", "2025-Q2", "CLOSE=6")
            .says(5, "QUY", "2025-Q2", "CLOSE=6");
    for (long unit : new long[] {5, 9, 10}) {
      examination.says(unit, "QUY", "2025-Q3", "OPEN=100");
      assertNull(examination.found(unit, "QUY", "2025-Q3"));
    }
  }

  @Test
  void a_check_binds_periods_that_end_while_it_is_valid() {
    LocalDate end = LocalDate.of(2024, 3, 31);
    for (Validity validity :
        List.of(Validity.since(end.plusDays(1)), new Validity(LocalDate.of(2023, 1, 1), end))) {
      assertNull(bound(validity));
    }
    for (Validity validity :
        List.of(Validity.since(end), new Validity(LocalDate.of(2023, 1, 1), end.plusDays(1)))) {
      assertEquals("CARRY_OVER_BROKEN OPEN 7 (6)", bound(validity));
    }
  }

  private static @Nullable String bound(Validity validity) {
    return quarterly(province())
        .declares(STEP, validity)
        .says(4, "QUY", "2023-Q4", "CLOSE=6")
        .says(4, "QUY", "2024-Q1", "OPEN=7")
        .found(4, "QUY", "2024-Q1");
  }

  private static SampleExamination quarterly(SampleHistory history) {
    return SampleExamination.of(history)
        .form(
            "QUY",
            PeriodType.QUARTER,
            levels(Level.COMMUNE),
            "OPEN",
            "CAME",
            "MOVED_IN",
            "DONE",
            "CLOSE");
  }

  private static SampleExamination spans() {
    return SampleExamination.ofProvince()
        .form("KY", PeriodType.SPAN, levels(Level.COMMUNE), "OPEN", "CLOSE")
        .declares(STEP);
  }

  /** What it touches of other units; its own later sheets look back at it anyway. */
  private static Set<SheetKey> touchedElsewhere(SampleExamination examination, SheetKey changed) {
    return examination.examineSheets().touchedBy(List.of(changed)).stream()
        .filter(key -> !key.unit().equals(changed.unit()))
        .collect(toSet());
  }
}

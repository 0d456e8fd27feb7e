package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.Level.COMMUNE;
import static vn.qcdc.domain.organisation.Level.DISTRICT;
import static vn.qcdc.domain.organisation.Level.PROVINCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.Share;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.rollup.Contribution.Counted;

/**
 * Province 1 with districts 2 (communes 4, 5, 6 and agency 20) and 3 (communes 7, 8). On the day of
 * the reform the districts go; what becomes of the communes, each test tells.
 */
class RestatedRollupTest {

  private static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate AFTERWARDS = LocalDate.of(2026, 7, 1);
  private static final LocalDate EVE = LocalDate.of(2024, 12, 31);

  private final SampleHistory history = new SampleHistory();

  @BeforeEach
  void found() {
    history
        .found(FOUNDED, PROVINCE, 1)
        .found(FOUNDED, DISTRICT, 2, 1)
        .found(FOUNDED, DISTRICT, 3, 1)
        .found(FOUNDED, COMMUNE, 4, 2)
        .found(FOUNDED, COMMUNE, 5, 2)
        .found(FOUNDED, COMMUNE, 6, 2)
        .found(FOUNDED, COMMUNE, 7, 3)
        .found(FOUNDED, COMMUNE, 8, 3)
        .agency(FOUNDED, 20, 2)
        .dissolve(REFORM, 2)
        .dissolve(REFORM, 3)
        .dissolve(REFORM, 20);
    for (long commune : List.of(4, 5, 6, 7, 8)) {
      history.move(REFORM, commune, 1);
    }
    history.found(REFORM, COMMUNE, 101, 1).found(REFORM, COMMUNE, 102, 1);
  }

  @Test
  void an_heir_of_whole_units_has_all_that_they_said() {
    history.merge(REFORM, 101, 4, 5);
    Total total = works(101, sheet(4).value("WORKS", 7), sheet(5).value("WORKS", 8));
    assertReported(15, total);
    assertFalse(total.sum().estimated());
    assertEquals(new Completeness(2, 2, List.of()), total.completeness());
    assertEquals(List.of(), total.unapportioned());
  }

  @Test
  void a_unit_that_goes_on_has_its_own_figures_and_those_that_came_in() {
    history.merge(REFORM, 6, 5);
    assertReported(15, works(6, sheet(6).value("WORKS", 7), sheet(5).value("WORKS", 8)));
  }

  @Test
  void what_nobody_has_divided_is_in_no_part_and_in_the_whole() {
    history.split(REFORM, 6, 101, 102);
    Total part = works(101, sheet(6).value("WORKS", 7));
    assertEquals(new Figure.Missing(), part.figure());
    assertEquals(new Completeness(0, 0, List.of()), part.completeness());
    assertEquals(
        List.of("6 2024 NQ11-DB Reported[value=7] [U101, U102] SHARES_NOT_STATED"), lines(part));
    assertEquals(part.unapportioned(), works(102, sheet(6).value("WORKS", 7)).unapportioned());
    Total whole = works(1, sheet(6).value("WORKS", 7));
    assertReported(7, whole);
    assertEquals(List.of(), whole.unapportioned());
    assertFalse(whole.sum().estimated());
  }

  @ParameterizedTest(name = "{0} by 3 to 2 are {1} and {2}")
  @CsvSource({
    "7, 4, 3",
    "1, 1, 0",
    "0, 0, 0",
    "5, 3, 2",
    "999999999999999999, 599999999999999999, 400000000000000000"
  })
  void counts_are_cut_into_whole_numbers_that_add_up(long said, long first, long second) {
    history.divide(REFORM, 6, Map.of(101L, 3L, 102L, 2L));
    Total one = works(101, sheet(6).value("WORKS", said));
    Total other = works(102, sheet(6).value("WORKS", said));
    assertReported(first, one);
    assertReported(second, other);
    assertTrue(one.sum().estimated() && other.sum().estimated());
    assertEquals(new Completeness(1, 1, List.of()), one.completeness());
    assertEquals(new Completeness(1, 1, List.of()), other.completeness());
  }

  @Test
  void amounts_are_cut_to_a_millionth() {
    history.divide(REFORM, 6, Map.of(101L, 1L, 102L, 2L));
    SampleSheet sheet = SampleSheet.of("QUY-XA", id(6), "2024-Q4").value("CONTRIBUTIONS", "0.5");
    assertEquals(
        new Figure.Reported(new BigDecimal("0.166667")),
        rollup(sheet).total(id(101), "CONTRIBUTIONS", "2024-Q4").figure());
    assertEquals(
        new Figure.Reported(new BigDecimal("0.333333")),
        rollup(sheet).total(id(102), "CONTRIBUTIONS", "2024-Q4").figure());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"yes", "nil", "not applicable"})
  void what_cannot_be_cut_stays_one_piece_although_the_shares_are_stated(String said) {
    history.divide(REFORM, 6, Map.of(101L, 3L, 102L, 2L));
    SampleSheet sheet =
        switch (said) {
          case "yes" -> sheet(6).value("DIALOGUE_REGULATION", 1);
          case "nil" -> sheet(6).nil("DIALOGUE_REGULATION");
          default -> sheet(6).notApplicable("DIALOGUE_REGULATION");
        };
    Total total = rollup(sheet).total(id(101), "DIALOGUE_REGULATION", "2024");
    assertEquals(1, total.unapportioned().size());
    assertEquals(Obstacle.INDIVISIBLE, total.unapportioned().get(0).obstacle());
    assertEquals(new Completeness(1, 1, List.of()), total.completeness());
    assertEquals(
        said.equals("not applicable") ? Figure.NotApplicable.class : Figure.Missing.class,
        total.figure().getClass());
  }

  @Test
  void a_missing_sheet_of_a_divided_unit_is_missing_at_each_heir_when_shares_are_stated() {
    history.divide(REFORM, 6, Map.of(101L, 3L, 102L, 2L));
    Total total = works(101);
    assertEquals(1, total.completeness().due());
    assertEquals(List.of("U6"), codes(total.completeness().missing()));
    assertEquals(List.of(), total.unapportioned());
    assertFalse(total.sum().estimated());
  }

  @Test
  void a_missing_sheet_of_an_undivided_unit_is_a_line_and_not_due() {
    history.split(REFORM, 6, 101, 102);
    Total total = works(101);
    assertEquals(new Completeness(0, 0, List.of()), total.completeness());
    assertEquals(List.of("6 2024 NQ11-DB Missing[] [U101, U102] SHARES_NOT_STATED"), lines(total));
    assertEquals(
        1, works(1).completeness().missing().stream().filter(u -> u.code().equals("U6")).count());
  }

  @Test
  void what_was_merged_split_and_merged_again_is_whole_again() {
    history
        .merge(LocalDate.of(2025, 7, 1), 101, 4, 5)
        .found(LocalDate.of(2025, 10, 1), COMMUNE, 111, 1)
        .found(LocalDate.of(2025, 10, 1), COMMUNE, 112, 1)
        .split(LocalDate.of(2025, 10, 1), 101, 111, 112)
        .found(LocalDate.of(2026, 1, 1), COMMUNE, 121, 1)
        .merge(LocalDate.of(2026, 1, 1), 121, 111, 112);
    SampleSheet[] sheets = {sheet(4).value("WORKS", 7), sheet(5).value("WORKS", 8)};
    assertReported(15, works(121, sheets));
    Total between =
        SampleRollup.of(history.organisation())
            .with(sheets)
            .asOf(LocalDate.of(2025, 12, 1))
            .total(id(111), "WORKS", "2024");
    assertEquals(2, between.unapportioned().size());
    assertEquals(new Figure.Missing(), between.figure());
  }

  @Test
  void a_district_that_is_gone_counts_in_the_province_and_in_no_commune() {
    history.merge(REFORM, 101, 4, 5);
    SampleSheet[] sheets = {
      sheet(2).value("STAFF_TOTAL", 100),
      sheet(4).value("STAFF_TOTAL", 10),
      sheet(5).value("STAFF_TOTAL", 1)
    };
    assertReported(11, rollup(sheets).total(id(101), "STAFF_TOTAL", "2024"));
    assertReported(111, rollup(sheets).total(id(1), "STAFF_TOTAL", "2024"));
    assertEquals(List.of(), rollup(sheets).total(id(101), "STAFF_TOTAL", "2024").unapportioned());
  }

  @Test
  void an_agency_of_a_district_that_is_gone_counts_where_the_district_lies() {
    SampleSheet sheet = SampleSheet.of("NQ11-CQ", id(20), "2024").value("AGENCY_STAFF", 12);
    assertReported(12, rollup(sheet).total(id(1), "AGENCY_STAFF", "2024"));
    assertEquals(0, rollup(sheet).total(id(4), "AGENCY_STAFF", "2024").completeness().due());
    history.split(REFORM, 2, 4, 5);
    Total commune = rollup(sheet).total(id(4), "AGENCY_STAFF", "2024");
    assertEquals(
        List.of("20 2024 NQ11-CQ Reported[value=12] [U4, U5] SHARES_NOT_STATED"), lines(commune));
  }

  @Test
  void a_counted_unit_is_never_divided() {
    history.divide(REFORM, 6, Map.of(101L, 3L, 102L, 2L));
    SampleSheet sheet =
        sheet(6)
            .value("DIALOGUE_REGULATION", 1)
            .value("COMMITTEE_DIALOGUES", 2)
            .value("AUTHORITY_DIALOGUES", 2);
    Rate part = rollup(sheet).rate(id(101), "DIALOGUE_TWICE_SHARE", "2024");
    assertEquals(Ratio.NONE, part.ratio());
    assertEquals(List.of(), part.cases());
    assertEquals(new Counted(Ratio.of(1, 1), List.of()), part.unapportioned().get(0).piece());
    assertEquals(Obstacle.INDIVISIBLE, part.unapportioned().get(0).obstacle());
    assertTrue(part.isUndecided());
    Rate whole = rollup(sheet).rate(id(1), "DIALOGUE_TWICE_SHARE", "2024");
    assertEquals(Ratio.of(1, 1), whole.ratio());
    assertFalse(whole.isUndecided());
  }

  @Test
  void numerator_and_denominator_are_cut_each() {
    history.divide(REFORM, 6, Map.of(101L, 3L, 102L, 2L));
    SampleSheet sheet = sheet(6).nil("WORKS_DISCLOSED").value("WORKS", 7);
    Rate one = rollup(sheet).rate(id(101), "WORKS_DISCLOSED_RATE", "2024");
    Rate other = rollup(sheet).rate(id(102), "WORKS_DISCLOSED_RATE", "2024");
    assertEquals(Ratio.of(0, 4), one.ratio());
    assertEquals(Ratio.of(0, 3), other.ratio());
    assertTrue(one.isEstimated());
    assertEquals(new Counted(Ratio.of(0, 7), List.of()), one.cases().get(0).whole());
    assertEquals(Share.of(3, 5), one.cases().get(0).share());
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"0, 0, false", "0, 1, true", "n/a, n/a, false", "missing, 1, true"})
  void a_rate_is_undecided_when_a_piece_could_change_it(
      String disclosed, String works, boolean expected) {
    history.split(REFORM, 6, 101, 102);
    SampleSheet sheet = sheet(6);
    say(sheet, "WORKS_DISCLOSED", disclosed);
    say(sheet, "WORKS", works);
    assertEquals(
        expected, rollup(sheet).rate(id(101), "WORKS_DISCLOSED_RATE", "2024").isUndecided());
  }

  @Test
  void looking_back_a_unit_is_somewhere_among_those_it_was_made_of() {
    history.merge(REFORM, 101, 4, 5);
    SampleSheet sheet = SampleSheet.of("NQ11-DB", id(101), "2025").value("WORKS", 15);
    SampleRollup back = SampleRollup.of(history.organisation()).with(sheet).asOf(EVE);
    Total four = back.total(id(4), "WORKS", "2025");
    assertEquals(
        List.of("101 2025 NQ11-DB Reported[value=15] [U4, U5] FORMER_SHARES_UNKNOWN"), lines(four));
    assertReported(15, back.total(id(2), "WORKS", "2025"));
    assertEquals(new Figure.Missing(), back.total(id(3), "WORKS", "2025").figure());
  }

  @Test
  void looking_back_a_split_unit_is_what_it_was() {
    history.divide(REFORM, 6, Map.of(101L, 3L, 102L, 2L));
    Total total =
        SampleRollup.of(history.organisation())
            .with(
                SampleSheet.of("NQ11-DB", id(101), "2025").value("WORKS", 1),
                SampleSheet.of("NQ11-DB", id(102), "2025").value("WORKS", 20))
            .asOf(EVE)
            .total(id(6), "WORKS", "2025");
    assertReported(21, total);
    assertFalse(total.sum().estimated());
  }

  @Test
  void the_form_that_a_unit_filled_then_decides_and_not_what_it_is_now() {
    history.found(REFORM, DISTRICT, 30, 1).merge(REFORM, 30, 7);
    assertReported(5, works(30, sheet(7).value("WORKS", 5)));
  }

  @Test
  void each_cell_says_how_much_of_it_is_counted() {
    history.divide(REFORM, 6, Map.of(101L, 3L, 102L, 2L)).merge(REFORM, 101, 5);
    List<TracedCell> cells =
        rollup(sheet(5).value("WORKS", 8), sheet(6).value("WORKS", 7))
            .trace(id(101), "WORKS", "2024");
    assertEquals(Share.ALL, cells.get(0).share());
    assertEquals(Share.of(3, 5), cells.get(1).share());
    assertEquals(new Figure.Reported(new BigDecimal(7)), cells.get(1).figure());
    assertEquals(new Figure.Reported(new BigDecimal(4)), cells.get(1).counted().orElseThrow());
  }

  @Test
  void a_cell_that_is_undecided_is_traced_with_no_share() {
    history.split(REFORM, 6, 101, 102);
    List<TracedCell> cells = rollup(sheet(6).value("WORKS", 7)).trace(id(101), "WORKS", "2024");
    assertEquals(Share.NONE, cells.get(0).share());
    assertTrue(cells.get(0).counted().isEmpty());
  }

  private SampleRollup rollup(SampleSheet... sheets) {
    return SampleRollup.of(history.organisation()).with(sheets).asOf(AFTERWARDS);
  }

  private Total works(long unit, SampleSheet... sheets) {
    return rollup(sheets).total(id(unit), "WORKS", "2024");
  }

  private static SampleSheet sheet(long unit) {
    return SampleSheet.of("NQ11-DB", id(unit), "2024");
  }

  private static void say(SampleSheet sheet, String measure, String said) {
    switch (said) {
      case "n/a" -> sheet.notApplicable(measure);
      case "missing" -> {}
      default -> sheet.value(measure, said);
    }
  }

  private static UnitId id(long unit) {
    return new UnitId(unit);
  }

  private static void assertReported(long expected, Total total) {
    assertEquals(new Figure.Reported(BigDecimal.valueOf(expected)), total.figure());
  }

  private static List<String> lines(Total total) {
    return total.unapportioned().stream()
        .map(
            line ->
                "%d %s %s %s %s %s"
                    .formatted(
                        line.unit().id().value(),
                        line.period().code(),
                        line.form(),
                        line.piece(),
                        codes(line.candidates()),
                        line.obstacle()))
        .toList();
  }

  private static List<String> codes(List<UnitSnapshot> units) {
    return units.stream().map(UnitSnapshot::code).toList();
  }
}

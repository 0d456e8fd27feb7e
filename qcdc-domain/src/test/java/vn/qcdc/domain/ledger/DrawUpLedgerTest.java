package vn.qcdc.domain.ledger;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.domain.ledger.DrawUpLedger.Question;
import vn.qcdc.domain.ledger.HeldMatter.Mark;
import vn.qcdc.domain.ledger.Ledger.Punctuality;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Custody;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitTree;

class DrawUpLedgerTest {

  private static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /**
   * Province 1 with district 2 (communes 4 and 5) and district 3 (commune 7), beside province 8.
   * Then 4 and 5 became 101, 7 became 102, and the districts are gone.
   */
  private final Organisation organisation =
      new SampleHistory()
          .found(FOUNDED, Level.PROVINCE, 1)
          .found(FOUNDED, Level.PROVINCE, 8)
          .found(FOUNDED, Level.DISTRICT, 2, 1)
          .found(FOUNDED, Level.DISTRICT, 3, 1)
          .found(FOUNDED, Level.COMMUNE, 4, 2)
          .found(FOUNDED, Level.COMMUNE, 5, 2)
          .found(FOUNDED, Level.COMMUNE, 7, 3)
          .found(REFORM, Level.COMMUNE, 101, 1)
          .found(REFORM, Level.COMMUNE, 102, 1)
          .dissolve(REFORM, 2)
          .dissolve(REFORM, 3)
          .merge(REFORM, 101, 4, 5)
          .merge(REFORM, 102, 7)
          .organisation();

  private final List<HeldMatter> matters = new ArrayList<>();

  /** Taken in by 4 on 5 March, forwarded on the 15th to 2, resolved there on 20 April. */
  private void keepForwarded() {
    LocalDate came = LocalDate.of(2024, 3, 5);
    LocalDate passed = LocalDate.of(2024, 3, 15);
    LocalDate ended = LocalDate.of(2024, 4, 20);
    UnitId commune = new UnitId(4);
    UnitId district = new UnitId(2);
    Custody first = Custody.of(commune, came);
    Custody second = first.passed(district, passed, Going.FORWARDED, Coming.FORWARDED);
    matters.add(
        new HeldMatter(
            UUID.randomUUID(),
            Kind.RECOMMENDATION,
            "LAND",
            1,
            List.of(
                new Mark(came, commune, first, Standing.WAITING, null),
                new Mark(passed, commune, second, Standing.WAITING, null),
                new Mark(
                    ended,
                    district,
                    second.ended(ended, Going.RESOLVED),
                    Standing.RESOLVED,
                    ended.minusDays(1))),
            null,
            null));
  }

  @ParameterizedTest(name = "{0}, {1} – {2}: {3}")
  @CsvSource({
    // The commune passes it up; nobody there owes anything any more.
    "U4, 2024-03-01, 2024-04-01, 0 + RECEIVED 1 = PASSED_UP 1 + 0",
    "U4, 2024-03-06, 2024-03-15, 1 = 1",
    "U4, 2024-03-15, 2024-03-16, 1 = PASSED_UP 1 + 0",
    "U4, 2024-04-01, 2024-05-01, 0 = 0",
    // For the district with its communes it came once and is still there.
    "U2, 2024-03-01, 2024-04-01, 0 + RECEIVED 1 = 1",
    "U2, 2024-04-01, 2024-05-01, 1 = RESOLVED 1 + 0",
    "U1, 2024-01-01, 2025-01-01, 0 + RECEIVED 1 = RESOLVED 1 + 0",
    "U3, 2024-01-01, 2025-01-01, 0 = 0"
  })
  void what_goes_from_one_to_another_inside_neither_comes_nor_goes(
      String unit, LocalDate from, LocalDate until, String expected) {
    keepForwarded();
    List<LedgerLine> lines = lines(unit, from, until, until.minusDays(1), Breakdown.WHOLE);
    assertEquals(List.of(expected), lines.stream().map(line -> text(line.ledger())).toList());
  }

  @Test
  void each_level_counts_what_it_held() {
    keepForwarded();
    assertEquals(
        Map.of(
            "COMMUNE", "0 + RECEIVED 1 = PASSED_UP 1 + 0",
            "DISTRICT", "0 + FORWARDED 1 = RESOLVED 1 + 0"),
        texts(Breakdown.LEVEL, LocalDate.of(2024, 12, 31)));
  }

  @Test
  void each_unit_counts_what_it_held_with_all_below_it() {
    keepForwarded();
    assertEquals(
        Map.of("U2", "0 + RECEIVED 1 = RESOLVED 1 + 0"),
        texts(Breakdown.UNIT, LocalDate.of(2024, 12, 31)));
  }

  @Test
  void after_the_reform_a_unit_has_what_came_to_it_wholly() {
    keepForwarded();
    assertEquals(
        Map.of(
            "U101", "0 + RECEIVED 1 = PASSED_UP 1 + 0",
            "U1", "0 + FORWARDED 1 = RESOLVED 1 + 0"),
        texts(Breakdown.UNIT, LocalDate.of(2025, 12, 31)));
    assertEquals(
        Map.of("", "0 + RECEIVED 1 = RESOLVED 1 + 0"),
        texts(Breakdown.WHOLE, LocalDate.of(2025, 12, 31)));
  }

  @Test
  void a_day_after_the_due_day_is_late() {
    keepForwarded();
    LocalDate day = LocalDate.of(2024, 12, 31);
    Ledger ledger =
        lines("U1", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), day, Breakdown.WHOLE)
            .get(0)
            .ledger();
    assertEquals(Map.of(Punctuality.LATE, 1L), ledger.resolved());
  }

  @Test
  void the_thirteen_of_the_report_cannot_be_lost() {
    Map<Coming, Long> came = Map.of(Coming.RECEIVED, 122_159L);
    Map<Departure, Long> went = Map.of(Departure.RESOLVED, 122_050L, Departure.PASSED_UP, 13L);
    Map<Punctuality, Long> resolved = Map.of(Punctuality.WITHOUT_TERM, 122_050L);
    Map<Standing, Long> told = Map.of(Standing.UNDER_WAY, 46L, Standing.UNFINISHED, 37L);
    assertThrows(
        IllegalArgumentException.class, () -> new Ledger(0, came, went, resolved, told, 0));
    assertEquals(
        96,
        new Ledger(
                0,
                came,
                went,
                resolved,
                Map.of(Standing.UNDER_WAY, 46L, Standing.UNFINISHED, 37L, Standing.WAITING, 13L),
                0)
            .left());
  }

  @ParameterizedTest
  @EnumSource(Breakdown.class)
  void whatever_happened_every_ledger_balances_and_the_parts_of_the_matters_are_the_whole(
      Breakdown breakdown) {
    List<UnitId> units = LongStream.of(1, 2, 3, 4, 5, 7, 8, 101).mapToObj(UnitId::new).toList();
    matters.addAll(new RandomMatters(new SplittableRandom(20261122), units).some(3000));
    LocalDate day = LocalDate.of(2025, 6, 30);
    Ledger whole = quarter(Breakdown.WHOLE, day).get(0).ledger();
    List<Ledger> parts = quarter(breakdown, day).stream().map(LedgerLine::ledger).toList();
    assertEquals(whole.opening(), parts.stream().mapToLong(Ledger::opening).sum());
    assertEquals(whole.left(), parts.stream().mapToLong(Ledger::left).sum());
    assertEquals(
        whole.went(Departure.RESOLVED),
        parts.stream().mapToLong(each -> each.went(Departure.RESOLVED)).sum());
    if (!breakdown.isOfUnits()) {
      assertEquals(whole.allCame(), parts.stream().mapToLong(Ledger::allCame).sum());
      assertEquals(whole.allWent(), parts.stream().mapToLong(Ledger::allWent).sum());
    }
  }

  @Test
  void what_is_left_of_one_span_opens_the_next() {
    List<UnitId> units = LongStream.of(1, 2, 3, 4, 5, 7, 8).mapToObj(UnitId::new).toList();
    matters.addAll(new RandomMatters(new SplittableRandom(4711), units).some(1000));
    LocalDate map = LocalDate.of(2025, 6, 30);
    long left = 0;
    for (LocalDate month = LocalDate.of(2023, 12, 1);
        month.getYear() < 2026;
        month = month.plusMonths(1)) {
      Ledger ledger = lines("U1", month, month.plusMonths(1), map, Breakdown.WHOLE).get(0).ledger();
      assertEquals(left, ledger.opening(), month.toString());
      left = ledger.left();
    }
  }

  private List<LedgerLine> quarter(Breakdown breakdown, LocalDate day) {
    return lines("U1", LocalDate.of(2024, 7, 1), LocalDate.of(2024, 10, 1), day, breakdown);
  }

  private Map<String, String> texts(Breakdown breakdown, LocalDate day) {
    return lines("U1", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), day, breakdown).stream()
        .collect(toMap(LedgerLine::part, line -> text(line.ledger())));
  }

  private List<LedgerLine> lines(
      String unit, LocalDate from, LocalDate until, LocalDate day, Breakdown breakdown) {
    UnitTree map = organisation.asOf(day, Hierarchy.TERRITORY);
    return new DrawUpLedger(new ReplayedMatters(matters))
        .of(
            new Question(
                map.unit(unit).orElseThrow(),
                map,
                new Span(from, until, TODAY),
                EnumSet.allOf(Kind.class),
                breakdown),
            organisation);
  }

  /** {@code 1 + RECEIVED 2 = RESOLVED 1 + 2}. */
  private static String text(Ledger ledger) {
    StringBuilder text = new StringBuilder().append(ledger.opening());
    ledger
        .came()
        .forEach((how, number) -> text.append(" + ").append(how).append(' ').append(number));
    text.append(" = ");
    ledger
        .went()
        .forEach((how, number) -> text.append(how).append(' ').append(number).append(" + "));
    return text.append(ledger.left()).toString();
  }
}

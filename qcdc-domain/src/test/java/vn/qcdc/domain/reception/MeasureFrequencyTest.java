package vn.qcdc.domain.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.reception.ReceiverRole.AGENCY_HEAD;
import static vn.qcdc.domain.reception.ReceiverRole.CHAIR;
import static vn.qcdc.domain.reception.ReceiverRole.PARTY_SECRETARY;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.reception.Duty.Verdict;
import vn.qcdc.domain.time.Validity;

class MeasureFrequencyTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
  private static final LocalDate CUT_OFF = LocalDate.of(2024, 10, 21);
  private static final UnitId ID = new UnitId(1);

  @ParameterizedTest(name = "{0} from {1} until {2}: {3}")
  @CsvSource({
    "MONTH, 2024-01-01, 2025-01-01, 12",
    "MONTH, 2024-01-01, 2024-10-21, 10", // 20 of 31 days of October
    "MONTH, 2024-01-01, 2024-10-17, 10", // 16 of 31
    "MONTH, 2024-01-01, 2024-10-16, 9", // 15 of 31
    "MONTH, 2024-02-16, 2024-03-01, 0", // 14 of 29
    "MONTH, 2024-02-15, 2024-03-01, 1", // 15 of 29
    "MONTH, 2023-02-15, 2023-03-01, 0", // just half is not most
    "MONTH, 2024-01-01, 2024-01-01, 0",
    "WEEK, 2024-01-01, 2025-01-01, 52", // the last two days belong to a week of 2025
    "WEEK, 2024-01-01, 2024-10-21, 42",
    "WEEK, 2024-01-04, 2024-01-08, 1", // Thursday to Sunday
    "WEEK, 2024-01-05, 2024-01-08, 0", // Friday to Sunday
    "WEEK, 2024-01-01, 2024-01-05, 1", // Monday to Thursday
    "WEEK, 2024-01-01, 2024-01-04, 0"
  })
  void a_week_or_month_counts_when_most_of_it_does(
      Per per, LocalDate from, LocalDate until, int periods) {
    assertEquals(periods, per.within(from, until));
  }

  /** The annual report of a district for 2024, whose window is not stated. */
  @ParameterizedTest(name = "{0} of a {1} held {2} until {3}: {4} required, {5} missing")
  @CsvSource({
    "PARTY_SECRETARY, DISTRICT,  8, 2025-01-01, 12, 4",
    "PARTY_SECRETARY, DISTRICT,  8, 2024-10-21, 10, 2",
    "CHAIR,           DISTRICT, 18, 2025-01-01, 24, 6",
    "CHAIR,           DISTRICT, 18, 2024-10-21, 20, 2",
    "CHAIR,           DISTRICT, 20, 2024-10-21, 20, 0",
    "PARTY_SECRETARY, COMMUNE,  19, 2024-10-21, 20, 1",
    "CHAIR,           COMMUNE,  52, 2025-01-01, 52, 0"
  })
  void what_was_held_is_held_against_what_is_required(
      ReceiverRole role, Level level, int held, LocalDate until, int required, int missing) {
    Unit unit = territory(level, Validity.since(LocalDate.of(2004, 1, 1)));
    Duty duty = duty(unit, role, NEW_YEAR, until, days(role, NEW_YEAR, held));
    assertEquals(required, duty.required());
    assertEquals(held, duty.held());
    assertEquals(missing, duty.missing());
    assertEquals(missing == 0 ? Verdict.MET : Verdict.BEHIND, duty.verdict());
  }

  /** 289 sessions of fifteen commune secretaries: eleven have held nineteen and four twenty. */
  @Test
  void the_fifteen_communes_of_the_report_are_behind_in_sum_by_eleven() {
    List<Duty> duties =
        IntStream.range(0, 15)
            .map(commune -> commune < 4 ? 20 : 19)
            .mapToObj(
                held ->
                    duty(
                        territory(Level.COMMUNE, Validity.since(LocalDate.of(2004, 1, 1))),
                        PARTY_SECRETARY,
                        NEW_YEAR,
                        CUT_OFF,
                        days(PARTY_SECRETARY, NEW_YEAR, held)))
            .toList();
    assertEquals(289, duties.stream().mapToInt(Duty::held).sum());
    assertEquals(300, duties.stream().mapToInt(Duty::required).sum());
    assertEquals(11, duties.stream().mapToInt(Duty::missing).sum());
  }

  @Test
  void a_unit_that_ended_owes_nothing_after_its_end() {
    Validity stood = new Validity(LocalDate.of(2004, 1, 1), LocalDate.of(2025, 7, 1));
    Duty duty =
        duty(
            territory(Level.DISTRICT, stood),
            CHAIR,
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 1, 1),
            List.of());
    assertEquals(12, duty.required());
    assertEquals(Verdict.BEHIND, duty.verdict());
    assertEquals(LocalDate.of(2025, 7, 1), duty.stretches().get(0).until());
  }

  @Test
  void a_new_name_in_the_middle_of_a_month_loses_no_month() {
    LocalDate renamed = LocalDate.of(2024, 4, 16);
    Unit unit =
        new Unit(
            ID,
            UnitKind.TERRITORY,
            List.of(
                new UnitName(
                    "Cũ", "huyện", Level.DISTRICT, new Validity(LocalDate.of(2004, 1, 1), renamed)),
                new UnitName("Mới", "huyện", Level.DISTRICT, Validity.since(renamed))),
            List.of(),
            List.of());
    assertEquals(20, duty(unit, CHAIR, NEW_YEAR, CUT_OFF, List.of()).required());
  }

  /** How often chairs of communes receive since 1 July 2026 is not confirmed. */
  @ParameterizedTest(name = "{0} until {1}, held {2}: {3}, unconfirmed since {4}")
  @CsvSource({
    "2026-05-04, 2026-07-01,  8, MET, ",
    "2026-05-04, 2026-08-31,  8, UNCONFIRMED, 2026-07-01",
    "2026-05-04, 2026-08-31,  7, BEHIND, 2026-07-01",
    "2026-08-03, 2026-08-31, 40, UNCONFIRMED, 2026-08-03"
  })
  void where_no_rule_is_confirmed_nobody_is_told_to_have_kept_it(
      LocalDate from, LocalDate until, int held, Verdict verdict, @Nullable LocalDate since) {
    Duty duty =
        duty(
            territory(Level.COMMUNE, Validity.since(LocalDate.of(2025, 7, 1))),
            CHAIR,
            from,
            until,
            days(CHAIR, from, held));
    assertEquals(verdict, duty.verdict());
    assertEquals(since, duty.unconfirmedSince());
  }

  @Test
  void only_heads_of_agencies_are_asked_for_agencies_and_nobody_for_hamlets() {
    Unit agency =
        SampleUnit.of(ID)
            .kind(UnitKind.AGENCY)
            .named(Level.PROVINCE, "", "Sở Nội vụ")
            .coded("S1")
            .unit();
    assertEquals(List.of(AGENCY_HEAD), roles(agency));
    assertEquals(List.of(), roles(territory(Level.HAMLET, Validity.since(NEW_YEAR))));
    assertEquals(
        List.of(CHAIR, PARTY_SECRETARY),
        roles(territory(Level.PROVINCE, Validity.since(NEW_YEAR))));
  }

  @Test
  void two_sessions_on_one_day_are_one_day_of_reception() {
    Unit unit = territory(Level.DISTRICT, Validity.since(LocalDate.of(2004, 1, 1)));
    List<DayHeld> twice =
        List.of(new DayHeld(ID, CHAIR, NEW_YEAR), new DayHeld(ID, CHAIR, NEW_YEAR));
    assertEquals(1, duty(unit, CHAIR, NEW_YEAR, CUT_OFF, twice).held());
  }

  @Test
  void windows_that_follow_each_other_on_boundaries_ask_for_what_the_whole_asks() {
    long seed = 42;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      LocalDate from = LocalDate.of(2015, 1, 1).plusMonths(random.nextInt(60));
      LocalDate cut = from.plusMonths(random.nextInt(1, 30));
      LocalDate until = cut.plusMonths(random.nextInt(1, 30));
      String row = "seed " + seed + ": " + from + " " + cut + " " + until;
      assertEquals(
          Per.MONTH.within(from, until),
          Per.MONTH.within(from, cut) + Per.MONTH.within(cut, until),
          row);
      LocalDate monday = LocalDate.of(2015, 1, 5).plusWeeks(random.nextInt(200));
      LocalDate later = monday.plusWeeks(random.nextInt(1, 90));
      assertEquals(
          Per.WEEK.within(monday, later.plusWeeks(7)), Per.WEEK.within(monday, later) + 7, row);
    }
  }

  private static List<ReceiverRole> roles(Unit unit) {
    return new MeasureFrequency(SampleReception.RULES, new Validity(NEW_YEAR, CUT_OFF))
        .of(unit, List.of()).stream().map(Duty::role).toList();
  }

  private static Duty duty(
      Unit unit, ReceiverRole role, LocalDate from, LocalDate until, List<DayHeld> held) {
    return new MeasureFrequency(SampleReception.RULES, new Validity(from, until))
        .of(unit, held).stream().filter(duty -> duty.role() == role).findFirst().orElseThrow();
  }

  private static List<DayHeld> days(ReceiverRole role, LocalDate first, int count) {
    return first.datesUntil(first.plusDays(count)).map(day -> new DayHeld(ID, role, day)).toList();
  }

  private static Unit territory(Level level, Validity stood) {
    return SampleUnit.of(ID).named(level, "đơn vị", "Phụng Hiệp").coded("U1").during(stood).unit();
  }
}

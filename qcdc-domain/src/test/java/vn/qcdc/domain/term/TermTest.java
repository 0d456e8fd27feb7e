package vn.qcdc.domain.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.term.Circumstance.COMPLEX;
import static vn.qcdc.domain.term.Circumstance.ESPECIALLY_COMPLEX;
import static vn.qcdc.domain.term.SampleTerms.LAW;
import static vn.qcdc.domain.term.Stage.FIRST_SETTLEMENT;
import static vn.qcdc.domain.term.Stage.INITIAL_HANDLING;
import static vn.qcdc.domain.term.TermMatter.COMPLAINT;
import static vn.qcdc.domain.term.TermMatter.DENUNCIATION;
import static vn.qcdc.domain.time.SampleCalendar.VIETNAM;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.SampleTable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

class TermTest {

  private static final LocalDate BEGUN = LocalDate.of(2025, 3, 3);

  @ParameterizedTest(name = "{0} {1} from {2}: {3} ({4}; {5})")
  @CsvFileSource(
      resources = "due-days.csv",
      delimiter = '¦',
      quoteCharacter = '`',
      numLinesToSkip = 1,
      emptyValue = "")
  void the_law_gives_so_much_time_and_not_a_day_more(
      String rule, String circumstances, LocalDate begun, LocalDate due, String clause) {
    Situation asRuled = situation(rule, circumstances);
    Term term = LAW.begin(asRuled, begun, begun).orElseThrow();
    assertEquals(rule, term.rule());
    assertTrue(term.basis().startsWith(clause), term.basis());
    assertEquals(due, term.due(VIETNAM));
    assertFalse(term.isOverdue(due.minusDays(1), VIETNAM), "the day before");
    assertFalse(term.isOverdue(due, VIETNAM), "on the day");
    assertTrue(term.isOverdue(due.plusDays(1), VIETNAM), "the day after");
  }

  @Test
  void every_term_of_the_law_is_tried() {
    List<String> tried =
        SampleTable.read(TermTest.class, "due-days.csv")
            .map(cells -> cells.get(0))
            .distinct()
            .sorted()
            .toList();
    List<String> known =
        SampleTerms.ALL.stream()
            .filter(rule -> !rule.isExtension())
            .map(TermRule::code)
            .distinct()
            .sorted()
            .toList();
    assertEquals(known, tried);
  }

  @ParameterizedTest(name = "paused [{0}, {1}): due {2}")
  @CsvSource({
    "2025-03-10, 2025-03-10, 2025-04-02", // resumed on the same day
    "2025-03-10, 2025-03-11, 2025-04-03",
    "2025-03-10, 2025-03-12, 2025-04-04",
    "2025-03-10, 2025-03-13, 2025-04-08", // Saturday, Sunday and Giỗ Tổ on Monday
    "2025-04-02, 2025-04-09, 2025-04-09", // paused on the last day
    "2025-04-03, 2025-04-09, 2025-04-02" // over already
  })
  void days_of_a_pause_do_not_count(LocalDate since, LocalDate until, LocalDate due) {
    Term term = complaint().paused(since).resumed(until); // Luật Khiếu nại 2011, Điều 28
    assertEquals(due, term.due(VIETNAM));
  }

  @ParameterizedTest(name = "paused [{0}, {1}): due {2}")
  @CsvSource({
    "2024-02-05, 2024-02-06, 2024-02-21", // one working day
    "2024-02-05, 2024-02-15, 2024-02-23", // with Tết in it: only three working days
    "2024-02-10, 2024-02-12, 2024-02-20" // holidays cannot be lost twice
  })
  void of_working_days_only_those_that_are_worked_are_lost(
      LocalDate since, LocalDate until, LocalDate due) {
    LocalDate begun = LocalDate.of(2024, 2, 2); // Luật Tố cáo 2018, Điều 24
    Term term = LAW.begin(Situation.of(DENUNCIATION, INITIAL_HANDLING), begun, begun).orElseThrow();
    assertEquals(due, term.paused(since).resumed(until).due(VIETNAM));
  }

  @Test
  void a_paused_term_is_never_overdue() {
    Term paused = complaint().paused(LocalDate.of(2025, 3, 10));
    assertTrue(paused.isPaused());
    assertEquals(LocalDate.of(2025, 4, 2), paused.due(VIETNAM));
    assertFalse(paused.isOverdue(LocalDate.of(2026, 1, 1), VIETNAM));
    assertThrows(IllegalStateException.class, () -> paused.paused(LocalDate.of(2025, 3, 11)));
    assertThrows(IllegalStateException.class, () -> complaint().resumed(BEGUN));
  }

  @ParameterizedTest(name = "{0}, extended {1} times: {2}")
  @CsvSource({
    "COMPLEX, 1, 2025-05-02, 2025-05-05", // Luật Tố cáo 2018, Điều 30: 30 + 30 days
    "COMPLEX, 2, -, -",
    "ESPECIALLY_COMPLEX, 1, 2025-05-02, 2025-05-05",
    "ESPECIALLY_COMPLEX, 2, 2025-06-01, 2025-06-02", // 30 + 30 + 30 days
    "ESPECIALLY_COMPLEX, 3, -, -"
  })
  void a_denunciation_is_extended_as_often_as_it_is_complex(
      Circumstance complexity, int times, String counted, String due) {
    Situation situation = Situation.of(DENUNCIATION, FIRST_SETTLEMENT, complexity);
    TermRule by = LAW.extension(situation, BEGUN, BEGUN).orElseThrow();
    Judged<Term> term = Judged.sound(LAW.begin(situation, BEGUN, BEGUN).orElseThrow());
    for (int i = 0; i < times; i++) {
      term = term.fold(each -> each.extended(by, BEGUN.plusDays(20)), Judged::unsound);
    }
    if (due.equals("-")) {
      assertEquals(List.of(exhausted(times - 1, by)), findings(term));
    } else {
      Term extended = sound(term);
      assertEquals(LocalDate.parse(due), extended.due(VIETNAM));
      assertEquals(LocalDate.parse(counted), BEGUN.plusDays(30L * (times + 1)));
    }
  }

  @Test
  void what_turns_out_to_be_especially_complex_is_extended_once_more_only() {
    TermRule once = extension(COMPLEX);
    TermRule twice = extension(ESPECIALLY_COMPLEX);
    Term begun =
        LAW.begin(Situation.of(DENUNCIATION, FIRST_SETTLEMENT), BEGUN, BEGUN).orElseThrow();
    Term first = sound(begun.extended(once, BEGUN));
    Term second = sound(first.extended(twice, BEGUN));
    assertEquals(List.of("DL-TC-EXT1", "DL-TC-EXT2"), rules(second));
    assertEquals(List.of(exhausted(2, twice)), findings(second.extended(twice, BEGUN)));
  }

  @Test
  void the_first_look_at_a_denunciation_takes_ten_working_days_at_most() {
    Situation situation = Situation.of(DENUNCIATION, INITIAL_HANDLING);
    TermRule by = LAW.extension(situation, BEGUN, BEGUN).orElseThrow();
    Term term = sound(LAW.begin(situation, BEGUN, BEGUN).orElseThrow().extended(by, BEGUN));
    assertEquals(VIETNAM.plusWorkingDays(BEGUN, 10), term.due(VIETNAM));
    assertEquals(List.of(exhausted(1, by)), findings(term.extended(by, BEGUN)));
  }

  @Test
  void a_rule_extends_only_what_counts_as_it_does() {
    TermRule days = extension(COMPLEX);
    Term workingDays =
        LAW.begin(Situation.of(DENUNCIATION, INITIAL_HANDLING), BEGUN, BEGUN).orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> workingDays.extended(days, BEGUN));
    TermRule notExtending = LAW.versions("DL-TC").get(0);
    assertThrows(IllegalArgumentException.class, () -> complaint().extended(notExtending, BEGUN));
  }

  @Test
  void a_pause_moves_the_end_by_its_days_wherever_it_lies_and_however_it_is_cut() {
    long seed = 148;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      Length length = new Length(random.nextInt(2, 90), TermUnit.DAY, LastDay.AS_COUNTED);
      LocalDate begun = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2500));
      Term term = new Term("R", "basis", length, begun, List.of(), List.of());
      LocalDate since = begun.plusDays(random.nextInt(1, length.amount() + 1));
      int days = random.nextInt(40);
      LocalDate cut = since.plusDays(random.nextInt(days + 1));
      Term whole = term.paused(since).resumed(since.plusDays(days));
      Term twice = term.paused(since).resumed(cut).paused(cut).resumed(since.plusDays(days));
      String row = "seed " + seed + ": " + whole;
      assertEquals(begun.plusDays(length.amount() + (long) days), whole.due(VIETNAM), row);
      assertEquals(whole.due(VIETNAM), twice.due(VIETNAM), row);
    }
  }

  @Test
  void a_term_that_begins_later_never_ends_earlier_and_always_on_a_working_day() {
    for (TermRule rule : SampleTerms.ALL) {
      LocalDate last = LocalDate.MIN;
      for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
        LocalDate due =
            new Term("R", "basis", rule.length(), day, List.of(), List.of()).due(VIETNAM);
        assertTrue(VIETNAM.isWorking(due), rule.code() + " from " + day);
        assertFalse(due.isBefore(last), rule.code() + " from " + day);
        last = due;
      }
    }
  }

  @Test
  void a_reckoning_names_every_day_that_did_not_count() {
    LocalDate begun = LocalDate.of(2025, 4, 29); // Luật Khiếu nại 2011, Điều 32
    Term term =
        LAW.begin(Situation.of(COMPLAINT, Stage.DECISION_SENDING), begun, begun).orElseThrow();
    assertEquals(
        List.of(
            "2025-04-30 HOLIDAY Ngày Chiến thắng",
            "2025-05-01 HOLIDAY Ngày Quốc tế lao động",
            "2025-05-02 HOLIDAY Nghỉ hoán đổi, làm bù ngày 26/4/2025",
            "2025-05-03 WEEKEND null",
            "2025-05-04 WEEKEND null"),
        term.reckon(VIETNAM).skipped().stream()
            .map(each -> each.day() + " " + each.reason() + " " + each.name())
            .toList());
  }

  private static Situation situation(String rule, String circumstances) {
    TermRule any = LAW.versions(rule).get(0);
    return new Situation(any.matter(), any.stage(), SampleTerms.circumstances(circumstances));
  }

  private static Term complaint() {
    return LAW.begin(Situation.of(COMPLAINT, FIRST_SETTLEMENT), BEGUN, BEGUN).orElseThrow();
  }

  private static TermRule extension(Circumstance complexity) {
    return LAW.extension(Situation.of(DENUNCIATION, FIRST_SETTLEMENT, complexity), BEGUN, BEGUN)
        .orElseThrow();
  }

  private static Finding exhausted(int given, TermRule by) {
    return Finding.blocking(
        FindingCode.TERM_EXTENDED_ENOUGH, "/act", String.valueOf(given), by.basis());
  }

  private static Term sound(Judged<Term> term) {
    return term.orElseThrow(found -> new IllegalStateException(found.toString()));
  }

  private static List<Finding> findings(Judged<Term> term) {
    return term.fold(sound -> List.of(), found -> found);
  }

  private static List<String> rules(Term term) {
    return term.extensions().stream().map(TermExtension::rule).toList();
  }
}

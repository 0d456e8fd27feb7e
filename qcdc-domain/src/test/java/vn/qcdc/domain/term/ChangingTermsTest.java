package vn.qcdc.domain.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;
import static vn.qcdc.domain.finding.FindingCode.TERM_RULE_RETROACTIVE;
import static vn.qcdc.domain.term.Stage.ACCEPTANCE;
import static vn.qcdc.domain.term.Stage.ANSWER;
import static vn.qcdc.domain.term.TermMatter.COMPLAINT;
import static vn.qcdc.domain.term.TermMatter.OPINION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.SampleCalendar;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.domain.time.WorkingCalendar;

/** Rules and working days that administrators change while terms run. */
class ChangingTermsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private final InMemoryTerms kept = new InMemoryTerms(SampleCalendar.EXCEPTIONS, SampleTerms.ALL);
  private final Follower follower = new Follower();
  private final SetTermRule setTermRule =
      new SetTermRule(kept.versions(), kept.workingDays(), List.of(follower));
  private final ChangeWorkingDays changeWorkingDays =
      new ChangeWorkingDays(kept.workingDays(), kept.versions(), List.of(follower));

  /** Has one opinion of 20 April 2026 running, and notes its due day at every change. */
  private static final class Follower implements RunningTerms {

    private final LocalDate begun = LocalDate.of(2026, 4, 20);
    private final List<LocalDate> due = new ArrayList<>();
    private Term term = new Term("?", "?", Length.days(1), begun, List.of(), List.of());

    @Override
    public void reckonAnew(WorkingCalendar calendar, TermRules rules) {
      term = rules.anew(term, Situation.of(OPINION, ANSWER), begun);
      due.add(term.due(calendar));
    }
  }

  @Test
  void a_version_without_an_end_ends_where_its_successor_begins() {
    set(opinion(15, TODAY, null));
    set(opinion(20, MAY, null));
    assertEquals(
        List.of(opinion(15, TODAY, MAY), opinion(20, MAY, null)),
        kept.versions().current().versions("DL-YK"));
  }

  @Test
  void a_version_set_before_another_ends_where_that_begins() {
    set(opinion(20, MAY, null));
    set(opinion(15, TODAY, null));
    assertEquals(
        List.of(opinion(15, TODAY, MAY), opinion(20, MAY, null)),
        kept.versions().current().versions("DL-YK"));
  }

  @Test
  void a_version_takes_the_place_of_one_that_begins_on_the_same_day() {
    set(opinion(15, TODAY, null));
    set(opinion(10, TODAY, null));
    assertEquals(List.of(opinion(10, TODAY, null)), kept.versions().current().versions("DL-YK"));
  }

  @Test
  void the_past_is_changed_only_by_those_who_say_so() {
    TermRule past = opinion(15, TODAY.minusDays(1), null);
    assertEquals(
        List.of(
            Finding.blocking(TERM_RULE_RETROACTIVE, "/retroactive", "2026-03-01", "2026-03-02")),
        setTermRule
            .set(past, false, TODAY)
            .fold(sound -> List.<Finding>of(), findings -> findings));
    assertEquals(List.of(), kept.versions().current().versions("DL-YK"));
    assertEquals(past, setTermRule.set(past, true, TODAY).orElseThrow(ChangingTermsTest::fault));
  }

  @Test
  void a_code_stays_with_its_stage_and_matter() {
    TermRule other =
        new TermRule(
            "DL-KN1",
            COMPLAINT,
            ACCEPTANCE,
            Condition.NONE,
            Length.days(5),
            0,
            "Quyết định",
            Validity.since(MAY),
            Transition.BEGUN);
    List<FindingCode> codes =
        setTermRule
            .set(other, false, TODAY)
            .fold(
                sound -> List.<FindingCode>of(),
                findings -> findings.stream().map(Finding::code).toList());
    assertEquals(List.of(DEFINITION_CHANGED), codes);
  }

  @Test
  void terms_that_run_follow_the_rules_and_the_calendar() {
    set(opinion(10, TODAY, null)); // 30 April 2026 is a holiday, as is 1 May; then a weekend
    changeWorkingDays.remove(LocalDate.of(2026, 4, 30));
    changeWorkingDays.keep(
        new DayException(
            LocalDate.of(2026, 4, 30), DayException.Kind.HOLIDAY, "Ngày Chiến thắng", null));
    set(opinion(11, LocalDate.of(2026, 4, 20), null));
    set(opinion(40, LocalDate.of(2026, 4, 21), null)); // begins too late for it
    assertEquals(
        List.of(
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 4)),
        follower.due);
    assertEquals(Length.days(11), follower.term.length());
  }

  @Test
  void a_term_given_anew_keeps_its_pauses_and_extensions() {
    Term term = follower.term.paused(LocalDate.of(2026, 4, 22)).resumed(LocalDate.of(2026, 4, 24));
    set(opinion(10, TODAY, null));
    Term anew = kept.versions().current().anew(term, Situation.of(OPINION, ANSWER), follower.begun);
    assertEquals(Length.days(10), anew.length());
    assertEquals(term.pauses(), anew.pauses());
    assertEquals(term, SampleTerms.LAW.anew(term, Situation.of(OPINION, ANSWER), follower.begun));
  }

  private void set(TermRule version) {
    setTermRule.set(version, false, TODAY).orElseThrow(ChangingTermsTest::fault);
  }

  private static IllegalStateException fault(List<Finding> findings) {
    return new IllegalStateException(findings.toString());
  }

  private static TermRule opinion(int days, LocalDate from, @Nullable LocalDate until) {
    return new TermRule(
        "DL-YK",
        OPINION,
        ANSWER,
        Condition.NONE,
        Length.days(days),
        0,
        "Quyết định của Ủy ban nhân dân tỉnh",
        new Validity(from, until),
        Transition.BEGUN);
  }
}

package vn.qcdc.domain.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.term.Circumstance.COMPLEX;
import static vn.qcdc.domain.term.Circumstance.ESPECIALLY_COMPLEX;
import static vn.qcdc.domain.term.SampleTerms.LAW;
import static vn.qcdc.domain.term.Stage.ACCEPTANCE;
import static vn.qcdc.domain.term.Stage.ANSWER;
import static vn.qcdc.domain.term.Stage.FIRST_SETTLEMENT;
import static vn.qcdc.domain.term.TermMatter.COMPLAINT;
import static vn.qcdc.domain.term.TermMatter.DENUNCIATION;
import static vn.qcdc.domain.term.TermMatter.OPINION;
import static vn.qcdc.domain.term.TermMatter.RECOMMENDATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.time.Validity;

class TermRulesTest {

  private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

  @ParameterizedTest(name = "{0}: received {1}, begun {2}: {3} {4}")
  @CsvSource({
    "BEGUN,    2026-06-29, 2026-06-30, 10, DAY",
    "BEGUN,    2026-06-30, 2026-07-01,  7, WORKING_DAY", // received before, begun after
    "BEGUN,    2026-07-01, 2026-07-01,  7, WORKING_DAY",
    "RECEIVED, 2026-06-29, 2026-06-30, 10, DAY",
    "RECEIVED, 2026-06-30, 2026-07-01, 10, DAY", // an old matter keeps the old rule …
    "RECEIVED, 2026-06-30, 2027-03-01, 10, DAY", // … however late the stage begins
    "RECEIVED, 2026-07-01, 2026-07-01,  7, WORKING_DAY"
  })
  void a_change_of_law_catches_what_its_transition_says(
      Transition transition, LocalDate received, LocalDate begun, int amount, TermUnit unit) {
    TermRules rules =
        TermRules.of(
            List.of(
                rule(Length.workingDays(7), CHANGE, null, transition),
                rule(Length.days(10), LocalDate.of(2012, 7, 1), CHANGE, Transition.BEGUN)));
    Length length =
        rules.begin(Situation.of(COMPLAINT, ACCEPTANCE), begun, received).orElseThrow().length();
    assertEquals(new Length(amount, unit, LastDay.NEXT_WORKING_DAY), length);
  }

  @ParameterizedTest(name = "ended on 2026-07-01 by {0}: received {1}, begun {2}: {3}")
  @CsvSource({
    "BEGUN,    2026-06-30, 2026-06-30, true",
    "BEGUN,    2026-06-30, 2026-07-01, false",
    "RECEIVED, 2026-06-30, 2026-07-01, true",
    "RECEIVED, 2026-07-01, 2026-07-01, false",
    "BEGUN,    2012-06-30, 2012-06-30, false" // before there was any
  })
  void a_rule_that_ends_without_a_successor_gives_nothing_after_its_end(
      Transition transition, LocalDate received, LocalDate begun, boolean given) {
    TermRules rules =
        TermRules.of(List.of(rule(Length.days(10), LocalDate.of(2012, 7, 1), CHANGE, transition)));
    assertEquals(
        given, rules.begin(Situation.of(COMPLAINT, ACCEPTANCE), begun, received).isPresent());
  }

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @CsvSource({
    "COMPLAINT, FIRST_SETTLEMENT, -, DL-KN1",
    "COMPLAINT, FIRST_SETTLEMENT, COMPLEX, DL-KN1-CX",
    "COMPLAINT, FIRST_SETTLEMENT, REMOTE, DL-KN1-CX",
    "COMPLAINT, FIRST_SETTLEMENT, COMPLEX REMOTE, DL-KN1-CXR",
    "COMPLAINT, SECOND_SETTLEMENT, REMOTE COMPLEX, DL-KN2-CXR",
    "COMPLAINT, FIRST_SETTLEMENT, DISCIPLINARY, DL-KN1", // says nothing about settling
    "COMPLAINT, LIMITATION, DISCIPLINARY, DL-KN-STAT-KL",
    "DENUNCIATION, FIRST_SETTLEMENT, COMPLEX, DL-TC" // longer only by an extension
  })
  void the_rule_that_asks_for_most_of_what_is_there_holds(
      TermMatter matter, Stage stage, String circumstances, String rule) {
    Situation situation = new Situation(matter, stage, SampleTerms.circumstances(circumstances));
    LocalDate day = LocalDate.of(2026, 8, 3);
    assertEquals(Optional.of(rule), LAW.begin(situation, day, day).map(Term::rule));
  }

  @Test
  void only_denunciations_can_be_extended_and_only_when_they_are_complex() {
    LocalDate day = LocalDate.of(2026, 8, 3);
    assertEquals(
        Optional.empty(),
        LAW.extension(Situation.of(COMPLAINT, FIRST_SETTLEMENT, COMPLEX), day, day));
    assertEquals(
        Optional.empty(), LAW.extension(Situation.of(DENUNCIATION, FIRST_SETTLEMENT), day, day));
    assertEquals(
        Optional.of("DL-TC-EXT2"),
        LAW.extension(
                Situation.of(DENUNCIATION, FIRST_SETTLEMENT, COMPLEX, ESPECIALLY_COMPLEX), day, day)
            .map(TermRule::code));
  }

  /** Luật không ấn định: the province sets it (Thông tư 05/2021/TT-TTCP, Điều 20). */
  @Test
  void the_law_sets_no_term_for_recommendations_and_opinions() {
    LocalDate day = LocalDate.of(2026, 8, 3);
    for (TermMatter matter : List.of(RECOMMENDATION, OPINION)) {
      for (Stage stage : List.of(FIRST_SETTLEMENT, ANSWER)) {
        assertEquals(Optional.empty(), LAW.begin(Situation.of(matter, stage), day, day));
      }
    }
  }

  private static TermRule rule(
      Length length, LocalDate from, @Nullable LocalDate until, Transition transition) {
    return new TermRule(
        "DL-KN-ACCEPT",
        COMPLAINT,
        ACCEPTANCE,
        Condition.NONE,
        length,
        0,
        "Luật Khiếu nại 2011, Điều 27",
        new Validity(from, until),
        transition);
  }
}

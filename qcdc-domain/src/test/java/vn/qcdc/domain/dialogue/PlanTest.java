package vn.qcdc.domain.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.qcdc.domain.dialogue.SampleDialogue.COMMUNE;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.finding.Finding;

class PlanTest {

  private final InMemoryDialogues dialogues = new InMemoryDialogues();
  private final InMemoryDialoguePlans plans = new InMemoryDialoguePlans();
  private final KeepPlan keepPlan = new KeepPlan(plans, dialogues);

  @ParameterizedTest(name = "planned for {0} of 2023, on {1}: {2}")
  @CsvSource({
    "2023-Q2, 2023-06-30, OPEN",
    "2023-Q2, 2023-07-01, BEHIND",
    "2023-07, 2023-07-31, OPEN",
    "2023-07, 2023-08-01, BEHIND",
    "2023,    2023-12-31, OPEN",
    "2023,    2024-01-01, BEHIND"
  })
  void an_item_is_behind_when_its_time_is_over(String period, LocalDate today, String standing) {
    DialoguePlan plan = plan(period);
    assertEquals(standing, PlanProgress.of(plan, List.of(), today).get(0).standing().name());
    DialogueSession cancelled = session(1, new SessionStatus.Cancelled("Bão"));
    assertEquals(
        standing, PlanProgress.of(plan, List.of(cancelled), today).get(0).standing().name());
    DialogueSession held = session(1, new SessionStatus.Held(30));
    PlanProgress.Item item = PlanProgress.of(plan, List.of(cancelled, held), today).get(0);
    assertEquals(PlanProgress.Standing.FULFILLED, item.standing());
    assertEquals(List.of(cancelled, held), item.sessions());
  }

  @Test
  void every_item_lies_in_the_year() {
    assertEquals(
        List.of("/items/0/period"), refused(keepPlan.keep(plan("2024-Q1"), OptionalInt.empty())));
    assertEquals(
        List.of("/items/0/period"),
        refused(keepPlan.keep(plan("2022-12-01--2023-02-01"), OptionalInt.empty())));
  }

  @Test
  void a_plan_that_is_there_changes_only_for_those_who_know_it() {
    DialoguePlan first = SampleDialogue.plan(2023);
    assertEquals(new KeepPlan.Outcome.Kept(first, true), keepPlan.keep(first, OptionalInt.empty()));
    assertEquals(
        new KeepPlan.Outcome.Kept(first, false), keepPlan.keep(first, OptionalInt.empty()));
    DialoguePlan other = plan("2023-Q1");
    assertInstanceOf(
        KeepPlan.Outcome.AlreadyThere.class, keepPlan.keep(other, OptionalInt.empty()));
    assertInstanceOf(KeepPlan.Outcome.Outdated.class, keepPlan.keep(other, OptionalInt.of(2)));
    assertEquals(
        new KeepPlan.Outcome.Kept(other.as(2), false), keepPlan.keep(other, OptionalInt.of(1)));
  }

  @Test
  void what_a_session_is_for_is_not_taken_out() {
    keepPlan.keep(SampleDialogue.plan(2023), OptionalInt.empty());
    dialogues.keep(session(2, new SessionStatus.Held(30)));
    assertEquals(List.of("/items"), refused(keepPlan.keep(plan("2023-Q1"), OptionalInt.of(1))));
  }

  private static DialoguePlan plan(String period) {
    return new DialoguePlan(COMMUNE, 2023, null, null, List.of(SampleDialogue.planned(period)), 1);
  }

  private static DialogueSession session(int item, SessionStatus status) {
    SessionFacts facts = SampleDialogue.facts(SampleDialogue.DAY, Head.COMMITTEE);
    return SampleDialogue.session(
        COMMUNE,
        new SessionFacts(
            facts.day(),
            facts.heads(),
            facts.chair(),
            facts.topic(),
            facts.audience(),
            facts.place(),
            facts.occasion(),
            new PlannedItem(2023, item)),
        status,
        null);
  }

  private static List<String> refused(KeepPlan.Outcome outcome) {
    return assertInstanceOf(KeepPlan.Outcome.Refused.class, outcome).findings().stream()
        .map(Finding::pointer)
        .toList();
  }
}

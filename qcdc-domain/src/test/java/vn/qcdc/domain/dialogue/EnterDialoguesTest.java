package vn.qcdc.domain.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.qcdc.domain.dialogue.SampleDialogue.COMMUNE;
import static vn.qcdc.domain.dialogue.SampleDialogue.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.dialogue.EnterDialogues.Entered;
import vn.qcdc.domain.dialogue.EnterDialogues.Entry;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;

class EnterDialoguesTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 12, 31);

  private final InMemoryDialogues dialogues = new InMemoryDialogues();
  private final InMemoryDialoguePlans plans = new InMemoryDialoguePlans();
  private final EnterDialogues enter = new EnterDialogues(dialogues, plans);

  @Test
  void the_same_file_changes_nothing() {
    List<Entry> file = List.of(entry(2, "DT-1", DAY, null), entry(3, "DT-2", DAY, null));
    assertEquals(2, sound(enter.enter(file, TODAY)).created().size());
    Entered again = sound(enter.enter(file, TODAY));
    assertEquals(0, again.created().size());
    assertEquals(2, again.unchanged());
    assertEquals(2, all().size());
  }

  @Test
  void a_row_that_says_something_else_is_refused_and_so_are_all() {
    sound(enter.enter(List.of(entry(2, "DT-1", DAY, null)), TODAY));
    List<Entry> file =
        List.of(
            entry(2, "DT-1", DAY.plusDays(1), null),
            entry(3, "DT-2", DAY, null),
            entry(4, "DT-2", DAY, null),
            entry(5, null, TODAY.plusDays(1), null),
            entry(6, null, DAY, new PlannedItem(2023, 1)));
    assertEquals(
        List.of(
            "DIALOGUE_DIFFERS row 2, column external_id",
            "CODE_TWICE row 4, column external_id",
            "VALUE_NOT_ALLOWED row 5, column day",
            "VALUE_NOT_ALLOWED row 6, column planned"),
        findings(enter.enter(file, TODAY)));
    assertEquals(1, all().size());
  }

  @Test
  void a_rehearsal_keeps_nothing() {
    assertEquals(
        1, sound(enter.rehearse(List.of(entry(2, "DT-1", DAY, null)), TODAY)).created().size());
    assertEquals(List.of(), all());
  }

  @Test
  void an_item_of_the_plan_may_be_named() {
    plans.keep(SampleDialogue.plan(2023));
    sound(enter.enter(List.of(entry(2, null, DAY, new PlannedItem(2023, 2))), TODAY));
    assertEquals(1, dialogues.fulfilling(COMMUNE, 2023).size());
  }

  @Test
  void who_has_not_seen_the_last_change_changes_nothing() {
    DialogueSession session =
        sound(enter.enter(List.of(entry(2, null, DAY, null)), TODAY)).created().get(0);
    Conclusion conclusion = new Conclusion(DAY, "Tiếp thu");
    assertInstanceOf(
        EnterDialogues.Changed.Outdated.class, enter.conclude(session, conclusion, 2, TODAY));
    assertInstanceOf(
        EnterDialogues.Changed.Kept.class, enter.conclude(session, conclusion, 1, TODAY));
    assertEquals(conclusion, dialogues.find(session.id()).orElseThrow().conclusion());
  }

  private List<DialogueSession> all() {
    return dialogues.list(new DialogueFilter(Optional.empty(), null, null, null, false), null, 100);
  }

  private static Entry entry(
      int row, @Nullable String externalId, LocalDate day, @Nullable PlannedItem planned) {
    SessionFacts facts = SampleDialogue.facts(day, Head.COMMITTEE);
    return new Entry(
        COMMUNE,
        new SessionFacts(
            day,
            facts.heads(),
            facts.chair(),
            facts.topic(),
            facts.audience(),
            facts.place(),
            facts.occasion(),
            planned),
        new SessionStatus.Held(50),
        externalId,
        Place.row(row));
  }

  private static Entered sound(Judged<Entered> judged) {
    return judged.orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }

  private static List<String> findings(Judged<Entered> judged) {
    return judged.fold(
        sound -> List.of(),
        findings -> findings.stream().map(each -> each.code() + " " + each.pointer()).toList());
  }
}

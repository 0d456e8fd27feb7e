package vn.qcdc.domain.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;

/** What every keeper of sessions and plans owes. */
public abstract class DialoguesContract extends RepositoryContract {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

  private Dialogues dialogues;
  private DialoguePlans plans;
  private UnitId unit;
  private UnitId other;

  /** What is tested, and what it stands on. */
  public record Keepers(Organisations organisations, Dialogues dialogues, DialoguePlans plans) {}

  protected abstract Keepers createKeepers();

  @BeforeEach
  void keepUnits() {
    Keepers keepers = createKeepers();
    dialogues = keepers.dialogues();
    plans = keepers.plans();
    List<UnitId> ids = inTransaction(() -> keepers.organisations().nextIds(2));
    unit = ids.get(0);
    other = ids.get(1);
    kept(
        () ->
            keepers
                .organisations()
                .add(
                    ids.stream()
                        .map(
                            id ->
                                SampleUnit.of(id)
                                    .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                                    .coded(fresh("DT"))
                                    .unit())
                        .toList()));
  }

  @Test
  void a_session_comes_back_as_it_was_kept() {
    DialogueSession prepared =
        session(unit, DAY, new SessionStatus.Prepared(), "DT-1", Head.AUTHORITY);
    DialogueSession cancelled =
        session(unit, DAY, new SessionStatus.Cancelled("Bão"), null, Head.COMMITTEE);
    kept(() -> dialogues.add(List.of(prepared, cancelled)));
    assertEquals(Optional.of(prepared), inTransaction(() -> dialogues.find(prepared.id())));
    assertEquals(
        Optional.of(cancelled), inTransaction(() -> dialogues.findForUpdate(cancelled.id())));
    assertEquals(Optional.empty(), inTransaction(() -> dialogues.find(UUID.randomUUID())));
    kept(() -> dialogues.add(List.of()));
  }

  @Test
  void what_is_concluded_is_kept_with_its_notices_in_their_order() {
    DialogueSession held = SampleDialogue.held(unit, DAY, Head.COMMITTEE);
    kept(() -> dialogues.add(List.of(held)));
    DialogueSession concluded = sound(held.concluded(new Conclusion(DAY, "Tiếp thu"), DAY));
    kept(() -> dialogues.keep(concluded));
    DialogueSession noticed =
        sound(concluded.noticed(new ConclusionNotice("2-TB/ĐU", DAY, "Giao"), DAY));
    kept(() -> dialogues.keep(noticed));
    DialogueSession twice =
        sound(noticed.noticed(new ConclusionNotice("1-TB/ĐU", DAY, "Giao thêm"), DAY));
    kept(() -> dialogues.keep(twice));
    assertEquals(Optional.of(twice), inTransaction(() -> dialogues.find(held.id())));
  }

  @Test
  void the_latest_come_first_and_a_page_goes_on_where_the_last_ended() {
    List<DialogueSession> all =
        List.of(
            SampleDialogue.held(unit, DAY, Head.COMMITTEE),
            SampleDialogue.held(unit, DAY, Head.AUTHORITY),
            SampleDialogue.held(unit, DAY, Head.AUTHORITY, Head.COMMITTEE),
            SampleDialogue.held(unit, DAY.plusDays(1), Head.COMMITTEE),
            SampleDialogue.held(other, DAY.minusDays(1), Head.COMMITTEE),
            session(unit, DAY, new SessionStatus.Cancelled("Bão"), null, Head.AUTHORITY));
    kept(() -> dialogues.add(all));
    List<DialogueSession> whole = list(filter(null, null, null, false), null, 100);
    assertEquals(6, whole.size());
    assertEquals(DAY.plusDays(1), whole.get(0).facts().day());
    assertEquals(other, whole.get(5).unit());
    List<DialogueSession> first = list(filter(null, null, null, false), null, 2);
    List<DialogueSession> rest =
        list(filter(null, null, null, false), DialogueMark.of(first.get(1)), 100);
    assertEquals(whole.subList(0, 2), first);
    assertEquals(whole.subList(2, 6), rest);
    assertEquals(5, list(filter(null, null, null, true), null, 100).size());
    assertEquals(2, list(filter(null, null, Head.AUTHORITY, true), null, 100).size());
    assertEquals(4, list(filter(DAY, DAY.plusDays(1), null, false), null, 100).size());
  }

  @Test
  void what_each_head_held_is_counted_from_the_first_day_to_the_last() {
    kept(
        () ->
            dialogues.add(
                List.of(
                    SampleDialogue.held(unit, LocalDate.of(2023, 1, 1), Head.COMMITTEE),
                    SampleDialogue.held(
                        unit, LocalDate.of(2023, 12, 31), Head.COMMITTEE, Head.AUTHORITY),
                    SampleDialogue.held(unit, LocalDate.of(2024, 1, 1), Head.COMMITTEE),
                    session(unit, DAY, new SessionStatus.Cancelled("Bão"), null, Head.COMMITTEE))));
    assertEquals(
        Map.of(new HeadOf(unit, Head.COMMITTEE), 2L, new HeadOf(unit, Head.AUTHORITY), 1L),
        inTransaction(
            () ->
                dialogues.held(
                    Set.of(unit, other), LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1))));
  }

  @Test
  void an_external_id_is_known_within_its_unit() {
    DialogueSession mine = session(unit, DAY, new SessionStatus.Prepared(), "DT-1", Head.AUTHORITY);
    DialogueSession theirs =
        session(other, DAY, new SessionStatus.Prepared(), "DT-1", Head.AUTHORITY);
    kept(() -> dialogues.add(List.of(mine, theirs)));
    assertEquals(
        List.of(mine),
        inTransaction(() -> dialogues.byExternalIds(Set.of(unit), Set.of("DT-1", "DT-2"))));
  }

  @Test
  void a_plan_comes_back_with_its_items_and_the_sessions_for_them() {
    DialoguePlan plan =
        plan(List.of(SampleDialogue.planned("2023-Q2"), SampleDialogue.planned("2023-Q4")), 1);
    kept(() -> plans.keep(plan));
    assertEquals(Optional.of(plan), inTransaction(() -> plans.find(unit, 2023)));
    assertEquals(Optional.empty(), inTransaction(() -> plans.find(unit, 2024)));
    assertEquals(
        List.of(plan), inTransaction(() -> plans.of(2023, Optional.of(Set.of(unit, other)))));
    DialoguePlan shorter = plan(List.of(SampleDialogue.planned("2023-07")), 2);
    kept(() -> plans.keep(shorter));
    assertEquals(Optional.of(shorter), inTransaction(() -> plans.findForUpdate(unit, 2023)));
    DialoguePlan empty = plan(List.of(), 3);
    kept(() -> plans.keep(empty));
    assertEquals(Optional.of(empty), inTransaction(() -> plans.find(unit, 2023)));
  }

  private DialoguePlan plan(List<PlannedDialogue> items, int version) {
    return new DialoguePlan(unit, 2023, "238-KH/TU", LocalDate.of(2023, 1, 17), items, version);
  }

  private DialogueFilter filter(
      @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Head head, boolean heldOnly) {
    return new DialogueFilter(Optional.of(Set.of(unit, other)), from, until, head, heldOnly);
  }

  private List<DialogueSession> list(
      DialogueFilter filter, @Nullable DialogueMark after, int limit) {
    return inTransaction(() -> dialogues.list(filter, after, limit));
  }

  private static DialogueSession session(
      UnitId unit, LocalDate day, SessionStatus status, @Nullable String externalId, Head head) {
    return SampleDialogue.session(unit, SampleDialogue.facts(day, head), status, externalId);
  }

  private static DialogueSession sound(Judged<DialogueSession> judged) {
    return judged.orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }
}

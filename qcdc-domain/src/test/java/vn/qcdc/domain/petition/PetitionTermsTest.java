package vn.qcdc.domain.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.InMemoryMatters;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.MoveOutcome;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.Circumstance;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.time.SampleCalendar;

/** Which term runs when, and until when; a story each. */
class PetitionTermsTest {

  private static final LocalDate MONDAY = SampleMatter.MONDAY;

  private final InMemoryMatters matters = new InMemoryMatters();
  private final LifeCycles lives = new LifeCycles(List.of(new PetitionLife()));
  private final MoveMatter moveMatter = new MoveMatter(matters, lives, 30);
  private final TakeInMatters takeIn = new TakeInMatters(matters, moveMatter, lives);

  @Test
  void a_complaint_goes_through_both_instances_with_a_term_for_each_stage() {
    Matter complaint = take(SampleMatter.of(Kind.COMPLAINT));
    running(complaint, "DL-KN-ACCEPT", "2024-03-14");
    done(complaint, "2024-03-06", Act.CLASSIFY, said("FIT", null));
    running(complaint, "DL-KN-ACCEPT", "2024-03-14");
    done(complaint, "2024-03-12", Act.ACCEPT, circumstances(Circumstance.COMPLEX));
    running(complaint, "DL-KN1-CX", "2024-04-26");
    done(complaint, "2024-04-26", Act.DECIDE, said("WRONG", "15/QĐ-UBND"));
    assertEquals(Optional.empty(), now(complaint).due(SampleCalendar.VIETNAM));
    assertEquals(
        LocalDate.parse("2024-04-26"),
        matters.steps(complaint.id()).get(3).due(),
        "the journal says by when it was to be decided");
    assertEquals(
        List.of(FindingCode.OBJECTED_TOO_LATE),
        codes(refused(complaint, "2024-05-28", Act.OBJECT, Particulars.to(PHUNG_HIEP))));
    assertEquals(
        List.of(FindingCode.UNIT_NOT_SUPERIOR),
        codes(refused(complaint, "2024-05-27", Act.OBJECT, Particulars.to(LONG_MY))));
    done(complaint, "2024-05-27", Act.OBJECT, Particulars.to(PHUNG_HIEP));
    assertEquals(Optional.of(PHUNG_HIEP), now(complaint).custody().holder());
    running(complaint, "DL-KN-ACCEPT", "2024-06-06");
    done(complaint, "2024-06-03", Act.CLASSIFY, said("FIT", null));
    done(complaint, "2024-06-03", Act.ACCEPT, Particulars.NONE);
    running(complaint, "DL-KN2", "2024-07-18");
    done(complaint, "2024-07-10", Act.DECIDE, said("RIGHT", "7/QĐ-UBND"));
    assertEquals(
        List.of(FindingCode.ACT_NOT_OPEN),
        codes(refused(complaint, "2024-07-11", Act.OBJECT, Particulars.to(HAU_GIANG))));
  }

  @Test
  void a_complaint_is_suspended_since_the_law_knows_that() {
    Matter complaint = take(SampleMatter.of(Kind.COMPLAINT));
    done(complaint, "2026-06-29", Act.CLASSIFY, said("FIT", null));
    done(complaint, "2026-06-29", Act.ACCEPT, Particulars.NONE);
    running(complaint, "DL-KN1", "2026-07-29");
    Finding early = refused(complaint, "2026-06-30", Act.SUSPEND, Particulars.NONE).get(0);
    assertEquals(FindingCode.ACT_AGAINST_LAW, early.code());
    assertEquals("Nghị định số 155/2026/NĐ-CP, từ 01/07/2026", early.expected());
    done(complaint, "2026-07-01", Act.SUSPEND, "Chờ kết quả giám định");
    assertEquals(Optional.empty(), now(complaint).due(SampleCalendar.VIETNAM));
    done(complaint, "2026-07-11", Act.RESUME, Particulars.NONE);
    running(complaint, "DL-KN1", "2026-08-10");
  }

  @Test
  void who_is_not_answered_in_time_goes_to_the_next_above() {
    Matter complaint = take(SampleMatter.of(Kind.COMPLAINT));
    done(complaint, "2024-03-05", Act.CLASSIFY, said("FIT", null));
    done(complaint, "2024-03-05", Act.ACCEPT, Particulars.NONE);
    running(complaint, "DL-KN1", "2024-04-04");
    Finding early = refused(complaint, "2024-04-04", Act.OBJECT, Particulars.to(PHUNG_HIEP)).get(0);
    assertEquals(FindingCode.ACT_AGAINST_LAW, early.code());
    assertEquals("Luật Khiếu nại 2011, Điều 33", early.expected());
    done(complaint, "2024-04-05", Act.OBJECT, Particulars.to(PHUNG_HIEP));
    assertEquals(Optional.of(PHUNG_HIEP), now(complaint).custody().holder());
    assertEquals(Optional.of(HIEP_HUNG), now(complaint).custody().sender());
  }

  @Test
  void a_denunciation_is_extended_as_often_as_the_law_says_and_stops_while_suspended() {
    Matter denunciation = take(SampleMatter.of(Kind.DENUNCIATION));
    running(denunciation, "DL-TC-INIT", "2024-03-13");
    done(denunciation, "2024-03-13", Act.EXTEND, Particulars.NONE);
    running(denunciation, "DL-TC-INIT", "2024-03-18");
    done(denunciation, "2024-03-18", Act.CLASSIFY, said("FIT", null));
    done(denunciation, "2024-03-18", Act.ACCEPT, said(null, "3/QĐ-UBND"));
    running(denunciation, "DL-TC", "2024-04-17");
    assertEquals(
        List.of(FindingCode.VALUE_REQUIRED),
        codes(refused(denunciation, "2024-04-17", Act.EXTEND, Particulars.NONE)));
    done(denunciation, "2024-04-17", Act.EXTEND, circumstances(Circumstance.COMPLEX));
    running(denunciation, "DL-TC", "2024-05-17");
    Finding enough =
        refused(denunciation, "2024-05-17", Act.EXTEND, circumstances(Circumstance.COMPLEX)).get(0);
    assertEquals(FindingCode.TERM_EXTENDED_ENOUGH, enough.code());
    done(denunciation, "2024-05-17", Act.EXTEND, circumstances(Circumstance.ESPECIALLY_COMPLEX));
    running(denunciation, "DL-TC", "2024-06-17");
    done(denunciation, "2024-06-03", Act.SUSPEND, "Chờ kết quả giám định");
    assertEquals(Optional.empty(), now(denunciation).due(SampleCalendar.VIETNAM));
    done(denunciation, "2024-06-13", Act.RESUME, Particulars.NONE);
    running(denunciation, "DL-TC", "2024-06-26");
    assertEquals(
        List.of(FindingCode.TERM_IS_OVER),
        codes(
            refused(
                denunciation,
                "2024-06-27",
                Act.EXTEND,
                circumstances(Circumstance.ESPECIALLY_COMPLEX))));
  }

  @Test
  void a_new_holder_has_a_term_of_his_own_from_the_day_on_which_it_came() {
    Matter complaint = take(SampleMatter.of(Kind.COMPLAINT).remote());
    done(complaint, "2024-03-11", Act.CLASSIFY, said("NOT_COMPETENT", null));
    done(complaint, "2024-03-12", Act.FORWARD, Particulars.to(PHUNG_HIEP));
    running(complaint, "DL-KN-ACCEPT", "2024-03-22");
    assertEquals(complaint.intake(), now(complaint).intake());
    done(complaint, "2024-03-12", Act.ASSIGN, Particulars.to(LONG_MY));
    running(complaint, "DL-KN-ACCEPT", "2024-03-22");
    done(complaint, "2024-03-13", Act.CLASSIFY, said("FIT", null));
    done(complaint, "2024-03-13", Act.ACCEPT, circumstances(Circumstance.COMPLEX));
    running(complaint, "DL-KN1-CXR", "2024-05-13");
    done(complaint, "2024-03-20", Act.RETURN, "Đã xác minh xong");
    running(complaint, "DL-KN1-CXR", "2024-05-13");
    assertEquals(Optional.of(PHUNG_HIEP), now(complaint).custody().holder());
    assertEquals("ACCEPTED", now(complaint).state().code());
  }

  @Test
  void feedback_has_a_term_only_where_somebody_set_one_and_a_roadmap_explains_its_time() {
    Matter feedback = take(SampleMatter.of(Kind.FEEDBACK));
    assertNull(now(feedback).term());
    done(
        feedback,
        "2024-03-06",
        Act.SET_ROADMAP,
        milestones(new Milestone(MONDAY.plusDays(60), "Duyệt kinh phí", false)));
    assertEquals(Optional.of(MONDAY.plusDays(60)), now(feedback).course().nextMilestone());
    done(feedback, "2024-03-20", Act.ANSWER, Particulars.text("Đường đã sửa xong"));
    assertEquals(List.of(), now(feedback).course().roadmap());
  }

  private Matter take(SampleMatter sample) {
    return takeIn
        .take(
            List.of(TakeInMatters.Arriving.of(sample.incoming())),
            SampleMatter.eveningOf(MONDAY),
            SampleMatter.OFFICER,
            SampleMatter.setting())
        .get(0);
  }

  private Matter now(Matter matter) {
    return matters.find(matter.id()).orElseThrow();
  }

  private void running(Matter matter, String rule, String due) {
    @Nullable Term term = now(matter).term();
    assertEquals(rule, term == null ? null : term.rule());
    assertEquals(Optional.of(LocalDate.parse(due)), now(matter).due(SampleCalendar.VIETNAM));
  }

  private void done(Matter matter, String day, Act act, Particulars particulars) {
    done(matter, SampleMatter.move(act, LocalDate.parse(day), particulars));
  }

  private void done(Matter matter, String day, Act act, String note) {
    done(matter, SampleMatter.move(act, LocalDate.parse(day), Particulars.NONE, note));
  }

  private void done(Matter matter, Move move) {
    MoveOutcome outcome = moveMatter.move(matter.id(), null, move, SampleMatter.setting());
    assertInstanceOf(MoveOutcome.Done.class, outcome, outcome.toString());
  }

  private List<Finding> refused(Matter matter, String day, Act act, Particulars particulars) {
    MoveOutcome outcome =
        moveMatter.move(
            matter.id(),
            null,
            SampleMatter.move(act, LocalDate.parse(day), particulars),
            SampleMatter.setting());
    return assertInstanceOf(MoveOutcome.Refused.class, outcome, outcome.toString()).findings();
  }

  private static List<FindingCode> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static Particulars said(@Nullable String outcome, @Nullable String document) {
    return particulars(null, Set.of(), outcome, document, List.of());
  }

  private static Particulars circumstances(Circumstance... circumstances) {
    return particulars(null, Set.of(circumstances), null, null, List.of());
  }

  private static Particulars milestones(Milestone... milestones) {
    return particulars(null, Set.of(), null, null, List.of(milestones));
  }

  private static Particulars particulars(
      @Nullable UnitId to,
      Set<Circumstance> circumstances,
      @Nullable String outcome,
      @Nullable String document,
      List<Milestone> milestones) {
    return new Particulars(
        to, null, circumstances, outcome, null, document, null, null, milestones);
  }
}

package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.qcdc.domain.submission.SampleSubmission.correctedFigures;
import static vn.qcdc.domain.submission.SampleSubmission.correcting;
import static vn.qcdc.domain.submission.SampleSubmission.figures;
import static vn.qcdc.domain.submission.SampleSubmission.sender;
import static vn.qcdc.domain.submission.SampleSubmission.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.submission.ActOutcome.Corrected;
import vn.qcdc.domain.submission.ActOutcome.Done;
import vn.qcdc.domain.submission.ActOutcome.Refused;
import vn.qcdc.domain.submission.ActOutcome.Unsound;
import vn.qcdc.domain.submission.Submission.Accepted;

/** A sheet from its acceptance to the correction of what was locked, and its drafts. */
class ActOnSheetTest {

  private static final String MONDAY = "2024-01-15T02:30:00Z";
  private static final String TUESDAY = "2024-01-16T02:30:00Z";
  private static final String WEDNESDAY = "2024-01-17T02:30:00Z";
  private static final Reason MISTAKE = new Reason("Nhầm số vụ", null);

  private final Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
  private final Sheets sheets =
      new InMemorySheets(organisations, new InMemoryCatalogues(SampleCatalogue.catalogue()));
  private final Attempts attempts = new InMemoryAttempts(organisations);
  private final Steps steps = new InMemorySteps(sheets);
  private final Drafts drafts = new InMemoryDrafts();
  private final SubmitSheet submitSheet = new SubmitSheet(sheets, attempts);
  private final ActOnSheet actOnSheet = new ActOnSheet(sheets, steps, (sheet, at) -> List.of());
  private final CorrectLockedSheet correctLockedSheet =
      new CorrectLockedSheet(sheets, steps, attempts);
  private final KeepDraft keepDraft = new KeepDraft(sheets, steps, drafts, submitSheet);
  private final BlankSheet blank = SampleSubmission.blank();
  private final SheetKey key = blank.key();

  @BeforeEach
  void send() {
    submitSheet.submit(blank, figures(), sender(MONDAY));
  }

  @Test
  void a_returned_sheet_stands_no_more_and_is_sent_again_as_the_next_revision() {
    Done returned =
        assertInstanceOf(
            Done.class, actOnSheet.giveBack(superior(TUESDAY, false), List.of(MISTAKE)));
    assertEquals(SheetStatus.RETURNED, returned.latest().status());
    assertEquals(List.of(MISTAKE), returned.steps().get(0).reasons());
    assertEquals(Optional.empty(), sheets.find(key, null));
    assertInstanceOf(
        Submission.AlreadyThere.class, submitSheet.submit(blank, figures(), sender(WEDNESDAY)));
    Accepted again =
        assertInstanceOf(
            Accepted.class, submitSheet.submit(blank, figures(), correcting(1, WEDNESDAY)));
    assertEquals(2, again.sheet().revision().number());
    assertEquals(SheetStatus.ACCEPTED, status());
  }

  @Test
  void a_rehearsal_tells_and_keeps_nothing() {
    Done returned =
        assertInstanceOf(
            Done.class, actOnSheet.giveBack(superior(TUESDAY, true), List.of(MISTAKE)));
    assertEquals(SheetStatus.RETURNED, returned.latest().status());
    assertEquals(SheetStatus.ACCEPTED, status());
    assertEquals(List.of(), steps.of(key, 1));
  }

  @Test
  void a_reason_about_a_cell_that_is_not_on_the_form_is_unsound() {
    Unsound unsound =
        assertInstanceOf(
            Unsound.class,
            actOnSheet.giveBack(
                superior(TUESDAY, false), List.of(MISTAKE, new Reason("Sai", "WORKS"))));
    assertEquals("/reasons/1/measure", unsound.findings().get(0).pointer());
    assertEquals(SheetStatus.ACCEPTED, status());
  }

  @Test
  void approving_again_changes_nothing_and_a_new_revision_voids_it() {
    assertInstanceOf(Done.class, approve(Level.COMMUNE));
    assertInstanceOf(Done.class, approve(Level.COMMUNE));
    assertEquals(1, steps.of(key, 1).size());
    assertEquals(SheetStatus.APPROVED, status());
    submitSheet.submit(blank, correctedFigures(), correcting(1, WEDNESDAY));
    assertEquals(SheetStatus.ACCEPTED, status());
    assertEquals(FindingCode.APPROVAL_MISSING_BELOW, refusal(approve(Level.DISTRICT)));
    assertEquals(1, steps.of(key, 0, 10).size(), "the history keeps it");
  }

  @Test
  void a_locked_sheet_is_changed_by_numbered_corrections_only() {
    lock();
    assertInstanceOf(
        Submission.Locked.class,
        submitSheet.submit(blank, correctedFigures(), correcting(1, WEDNESDAY)));
    assertEquals(
        Submission.Change.UNCHANGED,
        assertInstanceOf(
                Accepted.class, submitSheet.submit(blank, figures(), correcting(1, WEDNESDAY)))
            .change());
    assertEquals(
        FindingCode.SHEET_LOCKED,
        refusal(actOnSheet.giveBack(superior(WEDNESDAY, false), List.of(MISTAKE))));
    Correction first = correct(value("MEDIATIONS", "13"));
    Correction second = correct(value("MEDIATIONS", "14"), value("MEDIATED", "12"));
    assertEquals(1, first.number());
    assertEquals(
        List.of(
            new Correction.ChangedCell(
                "MEDIATIONS",
                new Figure.Reported(new BigDecimal(12)),
                new Figure.Reported(new BigDecimal(13)))),
        first.cells());
    assertEquals(2, second.cells().size());
    assertEquals(List.of(first, second), correctLockedSheet.corrections(key, 0, 10));
    assertEquals(List.of(second), correctLockedSheet.corrections(key, 1, 10));
    assertEquals(SheetStatus.LOCKED, status());
    assertEquals(3, sheets.find(key, null).orElseThrow().revision().number());
    assertEquals(3, attempts.of(key, 0, 10).size());
  }

  @Test
  void a_correction_passes_the_checks_of_the_whole_sheet() {
    lock();
    List<Finding> findings =
        assertInstanceOf(
                Unsound.class,
                correctLockedSheet.correct(
                    superior(WEDNESDAY, false), MISTAKE, List.of(value("MEDIATIONS", "10"))))
            .findings();
    assertEquals(
        List.of(
            new Finding(
                FindingCode.PART_EXCEEDS_WHOLE, Severity.BLOCKING, "/figures", "MEDIATED", "≤ 10")),
        findings);
    assertEquals(
        FindingCode.CORRECTION_CHANGES_NOTHING,
        assertInstanceOf(
                Unsound.class,
                correctLockedSheet.correct(
                    superior(WEDNESDAY, false), MISTAKE, List.of(value("MEDIATIONS", "12.0"))))
            .findings()
            .get(0)
            .code());
  }

  @Test
  void who_has_seen_another_revision_is_told_so() {
    Acting late = acting("Lê Thị Hoa", WEDNESDAY, OptionalInt.of(2), false);
    assertInstanceOf(ActOutcome.Outdated.class, actOnSheet.approve(late, Level.COMMUNE));
    assertInstanceOf(ActOutcome.Outdated.class, actOnSheet.giveBack(late, List.of(MISTAKE)));
  }

  @Test
  void a_draft_is_sent_as_the_revision_after_the_one_that_it_is_based_on() {
    Acting officer = acting("Nguyễn Thị Thuỷ", TUESDAY, OptionalInt.empty(), false);
    DraftOutcome.Saved blanks =
        assertInstanceOf(
            DraftOutcome.Saved.class,
            keepDraft.save(
                officer,
                List.of(new RawFigure("MEDIATIONS", null, false, null)),
                OptionalLong.empty()));
    assertEquals(OptionalInt.of(1), blanks.draft().basedOn());
    assertEquals(4, blanks.advice().size());
    assertInstanceOf(
        DraftOutcome.AlreadyThere.class,
        keepDraft.save(officer, correctedFigures(), OptionalLong.empty()));
    DraftOutcome.Saved whole =
        assertInstanceOf(
            DraftOutcome.Saved.class,
            keepDraft.save(officer, correctedFigures(), OptionalLong.of(blanks.draft().version())));
    assertEquals(List.of(), whole.advice());
    assertInstanceOf(
        DraftOutcome.Outdated.class,
        keepDraft.send(officer, OptionalLong.of(blanks.draft().version())));
    DraftOutcome.Sent sent =
        assertInstanceOf(DraftOutcome.Sent.class, keepDraft.send(officer, OptionalLong.empty()));
    assertEquals(
        2, assertInstanceOf(Accepted.class, sent.submission()).sheet().revision().number());
    assertEquals(Optional.empty(), drafts.find(key));
    assertInstanceOf(
        DraftOutcome.NothingThere.class, keepDraft.send(officer, OptionalLong.empty()));
  }

  @Test
  void a_draft_based_on_what_was_superseded_meanwhile_is_not_sent() {
    Acting officer = acting("Nguyễn Thị Thuỷ", TUESDAY, OptionalInt.empty(), false);
    keepDraft.save(officer, figures(), OptionalLong.empty());
    submitSheet.submit(blank, correctedFigures(), correcting(1, WEDNESDAY));
    DraftOutcome.Sent sent =
        assertInstanceOf(DraftOutcome.Sent.class, keepDraft.send(officer, OptionalLong.empty()));
    assertInstanceOf(Submission.Outdated.class, sent.submission());
    assertEquals(1, drafts.find(key).stream().count(), "nothing is lost");
  }

  @Test
  void a_returned_draft_stays() {
    Acting officer = acting("Nguyễn Thị Thuỷ", TUESDAY, OptionalInt.empty(), false);
    keepDraft.save(officer, List.of(value("MEDIATIONS", "-1")), OptionalLong.empty());
    DraftOutcome.Sent sent =
        assertInstanceOf(DraftOutcome.Sent.class, keepDraft.send(officer, OptionalLong.empty()));
    assertInstanceOf(Submission.Returned.class, sent.submission());
    assertEquals(1, drafts.find(key).stream().count());
  }

  private SheetStatus status() {
    return sheets.latest(key, null).orElseThrow().status();
  }

  private ActOutcome approve(Level level) {
    return actOnSheet.approve(superior(TUESDAY, false), level);
  }

  private void lock() {
    assertInstanceOf(Done.class, approve(Level.COMMUNE));
    assertInstanceOf(Done.class, approve(Level.DISTRICT));
    assertInstanceOf(Done.class, approve(Level.PROVINCE));
    assertInstanceOf(Done.class, actOnSheet.lock(superior(TUESDAY, false)));
  }

  private Correction correct(RawFigure... changed) {
    return assertInstanceOf(
            Corrected.class,
            correctLockedSheet.correct(superior(WEDNESDAY, false), MISTAKE, List.of(changed)))
        .correction();
  }

  private static FindingCode refusal(ActOutcome outcome) {
    return assertInstanceOf(Refused.class, outcome).refusal().finding().code();
  }

  private Acting superior(String at, boolean isRehearsal) {
    return acting("Lê Thị Hoa", at, OptionalInt.empty(), isRehearsal);
  }

  private Acting acting(String name, String at, OptionalInt seen, boolean isRehearsal) {
    Organisation organisation = SampleOrganisation.organisation();
    ApprovalChain chain =
        ApprovalChain.of(
            blank.unit(),
            organisation.restate(
                SampleOrganisation.DAY, SampleOrganisation.DAY, Hierarchy.TERRITORY),
            organisation.asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY));
    return new Acting(
        blank,
        chain,
        new Person(name, true, true, true, unit -> true),
        Instant.parse(at),
        seen,
        isRehearsal);
  }
}

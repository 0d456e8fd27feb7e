package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.qcdc.domain.submission.SampleSubmission.correctedFigures;
import static vn.qcdc.domain.submission.SampleSubmission.correcting;
import static vn.qcdc.domain.submission.SampleSubmission.figures;
import static vn.qcdc.domain.submission.SampleSubmission.sender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.submission.Submission.Accepted;
import vn.qcdc.domain.submission.Submission.AlreadyThere;
import vn.qcdc.domain.submission.Submission.Change;
import vn.qcdc.domain.submission.Submission.Outdated;
import vn.qcdc.domain.submission.Submission.Returned;

class SubmitSheetTest {

  private static final String MONDAY = "2024-01-15T02:30:00Z";
  private static final String TUESDAY = "2024-01-16T02:30:00Z";
  private static final String WEDNESDAY = "2024-01-17T02:30:00Z";

  private final Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
  private final Sheets sheets =
      new InMemorySheets(organisations, new InMemoryCatalogues(SampleCatalogue.catalogue()));
  private final Attempts attempts = new InMemoryAttempts(organisations);
  private final SubmitSheet submitSheet = new SubmitSheet(sheets, attempts);
  private final BlankSheet blank = SampleSubmission.blank();

  @Test
  void the_first_sheet_is_accepted_as_revision_one() {
    KeptSheet first = kept(figures(), 1, MONDAY, "Nguyễn Thị Thuỷ");
    assertEquals(new Accepted(first, Change.CREATED, List.of()), submit(figures(), sender(MONDAY)));
    assertEquals(Optional.of(first), standing());
    assertEquals(
        List.of(attempt(MONDAY, "Nguyễn Thị Thuỷ", OptionalInt.of(1), List.of())), attempts());
  }

  @Test
  void sending_again_what_stands_changes_nothing_and_needs_no_revision() {
    KeptSheet first = kept(figures(), 1, MONDAY, "Nguyễn Thị Thuỷ");
    submit(figures(), sender(MONDAY));
    assertEquals(
        new Accepted(first, Change.UNCHANGED, List.of()), submit(figures(), sender(TUESDAY)));
    assertEquals(
        new Accepted(first, Change.UNCHANGED, List.of()),
        submit(figures(), correcting(1, TUESDAY)));
    assertEquals(Optional.of(first), standing());
    assertEquals(1, attempts().size());
  }

  @Test
  void a_correction_whose_answer_got_lost_may_be_repeated() {
    submit(figures(), sender(MONDAY));
    submit(correctedFigures(), correcting(1, TUESDAY));
    assertEquals(
        new Accepted(
            kept(correctedFigures(), 2, TUESDAY, "Trần Văn Hòa"), Change.UNCHANGED, List.of()),
        submit(correctedFigures(), correcting(1, WEDNESDAY)));
  }

  @Test
  void trailing_zeros_change_nothing() {
    submit(figures(), sender(MONDAY));
    List<RawFigure> zeros =
        List.of(
            SampleSubmission.value("CONTRIBUTIONS", "130391.50"),
            SampleSubmission.value("MEDIATIONS", "12.0"),
            SampleSubmission.value("MEDIATED", "1.1E1"),
            SampleSubmission.value("MEDIATION_TEAMS", "7.000000"));
    assertEquals(Change.UNCHANGED, change(submit(zeros, sender(TUESDAY))));
  }

  @Test
  void a_correction_supersedes_the_revision_that_its_sender_has_seen() {
    submit(figures(), sender(MONDAY));
    KeptSheet second = kept(correctedFigures(), 2, TUESDAY, "Trần Văn Hòa");
    assertEquals(
        new Accepted(second, Change.CORRECTED, List.of()),
        submit(correctedFigures(), correcting(1, TUESDAY)));
    assertEquals(Optional.of(second), standing());
    assertEquals(
        Optional.of(kept(figures(), 1, MONDAY, "Nguyễn Thị Thuỷ")),
        sheets.find(blank.key(), Instant.parse(MONDAY)));
    assertEquals(
        List.of(
            attempt(TUESDAY, "Trần Văn Hòa", OptionalInt.of(2), List.of()),
            attempt(MONDAY, "Nguyễn Thị Thuỷ", OptionalInt.of(1), List.of())),
        attempts());
  }

  @Test
  void a_sheet_that_stands_is_not_corrected_unless_the_sender_says_so() {
    submit(figures(), sender(MONDAY));
    KeptSheet first = kept(figures(), 1, MONDAY, "Nguyễn Thị Thuỷ");
    assertEquals(new AlreadyThere(first), submit(correctedFigures(), sender(TUESDAY)));
    assertEquals(Optional.of(first), standing());
    assertEquals(1, attempts().size());
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, true", "3, false"})
  void only_the_latest_revision_can_be_corrected(int supersedes, boolean accepted) {
    submit(figures(), sender(MONDAY));
    submit(correctedFigures(), correcting(1, TUESDAY));
    Submission outcome = submit(figures(), correcting(supersedes, WEDNESDAY));
    assertEquals(accepted, outcome instanceof Accepted);
    assertEquals(!accepted, outcome.equals(new Outdated()));
    assertEquals(accepted ? 3 : 2, standing().orElseThrow().revision().number());
  }

  @Test
  void a_sheet_that_is_not_there_cannot_be_corrected() {
    assertEquals(new Outdated(), submit(figures(), correcting(1, MONDAY)));
    assertEquals(Optional.empty(), standing());
    assertEquals(List.of(), attempts());
  }

  @Test
  void an_unsound_sheet_is_returned_and_only_the_attempt_is_kept() {
    List<Finding> findings =
        List.of(
            Finding.blocking(
                FindingCode.MEASURE_NOT_ON_FORM, "/figures/4/measure", "WORKS", "QUY-XA"));
    List<RawFigure> unsound = new ArrayList<>(figures());
    unsound.add(SampleSubmission.value("WORKS", "21"));
    assertEquals(new Returned(findings), submit(unsound, sender(MONDAY)));
    assertEquals(Optional.empty(), standing());
    assertEquals(
        List.of(attempt(MONDAY, "Nguyễn Thị Thuỷ", OptionalInt.empty(), findings)), attempts());
  }

  @Test
  void an_unsound_correction_leaves_what_stands() {
    submit(figures(), sender(MONDAY));
    submit(List.of(), correcting(1, TUESDAY));
    assertEquals(Optional.of(kept(figures(), 1, MONDAY, "Nguyễn Thị Thuỷ")), standing());
    assertEquals(2, attempts().size());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-30T16:59:59.999999Z, false",
    "2023-09-30T17:00:00Z,        true",
    "2023-10-01T00:00:00Z,        true",
    "2023-12-31T17:00:00Z,        true"
  })
  void a_period_can_be_reported_from_its_first_day_in_vietnam(String at, boolean accepted) {
    Submission outcome = submit(figures(), sender(at));
    assertEquals(
        accepted
            ? new Accepted(kept(figures(), 1, at, "Nguyễn Thị Thuỷ"), Change.CREATED, List.of())
            : new Returned(List.of(notBegun())),
        outcome);
    assertEquals(accepted, standing().isPresent());
    assertEquals(1, attempts().size());
  }

  @Test
  void a_correction_is_received_after_what_it_corrects_even_when_the_clock_ran_backwards() {
    submit(figures(), sender(TUESDAY));
    assertReceived("2024-01-16T02:30:00.000001Z", correctedFigures(), correcting(1, MONDAY));
    assertReceived("2024-01-16T02:30:00.000002Z", figures(), correcting(2, TUESDAY));
    assertReceived(
        "2024-01-16T02:30:00.000003Z",
        correctedFigures(),
        correcting(3, "2024-01-16T02:30:00.000003Z"));
    assertReceived(WEDNESDAY, figures(), correcting(4, WEDNESDAY));
  }

  @Test
  void instants_are_kept_to_the_microsecond() {
    submit(figures(), sender("2024-01-15T02:30:00.123456789Z"));
    assertEquals(
        Instant.parse("2024-01-15T02:30:00.123456Z"),
        standing().orElseThrow().revision().receivedAt());
    assertEquals(Instant.parse("2024-01-15T02:30:00.123456Z"), attempts().get(0).at());
    assertReceived(
        "2024-01-15T02:30:00.123457Z",
        correctedFigures(),
        correcting(1, "2024-01-15T02:30:00.123456999Z"));
  }

  @Test
  void a_rehearsal_says_the_same_and_keeps_nothing() {
    assertEquals(
        new Accepted(kept(figures(), 1, MONDAY, "Nguyễn Thị Thuỷ"), Change.CREATED, List.of()),
        submitSheet.rehearse(blank, figures(), sender(MONDAY)));
    assertEquals(
        new Returned(List.of(notBegun())),
        submitSheet.rehearse(blank, figures(), sender("2023-09-30T16:00:00Z")));
    assertEquals(Optional.empty(), standing());
    assertEquals(List.of(), attempts());
    submit(figures(), sender(MONDAY));
    assertEquals(
        Change.CORRECTED,
        change(submitSheet.rehearse(blank, correctedFigures(), correcting(1, TUESDAY))));
    assertEquals(1, standing().orElseThrow().revision().number());
    assertEquals(1, attempts().size());
  }

  @Test
  void what_remains_to_be_explained_is_accepted_and_kept_with_the_attempt() {
    BlankSheet lenient = SampleSubmission.mayLeaveBlank("MEDIATED");
    List<RawFigure> raw =
        figures().stream().filter(figure -> !figure.measure().equals("MEDIATED")).toList();
    List<Finding> findings =
        List.of(
            Finding.needsExplanation(
                FindingCode.FIGURE_BLANK, "/figures", "MEDIATED", "value, nil, notApplicable"));
    Accepted accepted =
        assertInstanceOf(Accepted.class, submitSheet.submit(lenient, raw, sender(MONDAY)));
    assertEquals(findings, accepted.findings());
    assertEquals(
        List.of(attempt(MONDAY, "Nguyễn Thị Thuỷ", OptionalInt.of(1), findings)), attempts());
    Accepted again =
        assertInstanceOf(Accepted.class, submitSheet.submit(lenient, raw, sender(TUESDAY)));
    assertEquals(new Accepted(accepted.sheet(), Change.UNCHANGED, findings), again);
    assertEquals(1, attempts().size());
  }

  private static Finding notBegun() {
    return Finding.blocking(FindingCode.PERIOD_NOT_BEGUN, "period", "2023-Q4", "2023-10-01");
  }

  private void assertReceived(String expected, List<RawFigure> raw, Sender sender) {
    submit(raw, sender);
    assertEquals(Instant.parse(expected), standing().orElseThrow().revision().receivedAt());
    assertEquals(
        sender.supersedes().orElseThrow() + 1, standing().orElseThrow().revision().number());
  }

  private Submission submit(List<RawFigure> raw, Sender sender) {
    return submitSheet.submit(blank, raw, sender);
  }

  private Optional<KeptSheet> standing() {
    return sheets.find(blank.key(), null);
  }

  private List<Attempt> attempts() {
    return attempts.of(blank.key(), 0, 100);
  }

  private Attempt attempt(String at, String by, OptionalInt revision, List<Finding> findings) {
    return new Attempt(blank.key(), Instant.parse(at), by, revision, findings);
  }

  private KeptSheet kept(List<RawFigure> raw, int revision, String at, String by) {
    FigureSheet sheet =
        blank
            .fill(raw)
            .orElseThrow(findings -> new IllegalStateException(findings.toString()))
            .sheet();
    return new KeptSheet(sheet, new Revision(revision, Instant.parse(at), by));
  }

  private static Change change(Submission outcome) {
    return assertInstanceOf(Accepted.class, outcome).change();
  }
}

package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.finding.FindingCode.NUMBER_AMBIGUOUS;
import static vn.qcdc.domain.finding.FindingCode.REASON_WITHOUT_STATE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class SubmitPlacedFiguresTest {

  private static final String NOON = "2024-01-05T05:00:00Z";
  private static final Map<String, String> PLACES =
      Map.of(
          "CONTRIBUTIONS", "Biểu!E7",
          "MEDIATIONS", "Biểu!E8",
          "MEDIATED", "Biểu!E9",
          "MEDIATION_TEAMS", "Biểu!E10");

  private final Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
  private final Sheets sheets =
      new InMemorySheets(organisations, new InMemoryCatalogues(SampleCatalogue.catalogue()));
  private final Attempts attempts = new InMemoryAttempts(organisations);
  private final SubmitPlacedFigures submit =
      new SubmitPlacedFigures(new SubmitSheet(sheets, attempts), attempts);
  private final BlankSheet blank = SampleSubmission.blank();
  private final Sender sender = SampleSubmission.sender(NOON);

  @Test
  void a_sound_sheet_takes_the_same_road_as_any_other() {
    Submission outcome = submit.submit(blank, placed(SampleSubmission.figures()), sender);
    assertInstanceOf(Submission.Accepted.class, outcome);
    assertTrue(sheets.find(blank.key(), null).isPresent());
    assertEquals(1, attempts.of(blank.key(), 0, 10).size());
  }

  @Test
  void findings_point_to_places_and_name_places_instead_of_codes() {
    PlacedFigures wrong =
        placed(
            List.of(
                SampleSubmission.value("CONTRIBUTIONS", "-1"),
                SampleSubmission.value("MEDIATIONS", "11"),
                SampleSubmission.notApplicable("MEDIATED", "Mới lập")));
    assertEquals(
        List.of(
            "FIGURE_NEGATIVE Biểu!E7 -1 ≥ 0",
            "PART_WITHOUT_WHOLE Biểu!E9 null Biểu!E8",
            "CELL_EMPTY Biểu!E10 null null"),
        returned(wrong));
  }

  @Test
  void what_could_not_be_read_returns_the_sheet_and_is_said_once() {
    PlacedFigures unclear =
        new PlacedFigures(
            List.of(
                SampleSubmission.value("CONTRIBUTIONS", "1"),
                SampleSubmission.nil("MEDIATED"),
                SampleSubmission.value("MEDIATION_TEAMS", "7")),
            PLACES,
            List.of(Finding.blocking(NUMBER_AMBIGUOUS, "Biểu!E8", "1.536", null)),
            Set.of("MEDIATIONS"));
    assertEquals(List.of("NUMBER_AMBIGUOUS Biểu!E8 1.536 null"), returned(unclear));
  }

  @Test
  void a_sheet_whose_figures_are_sound_is_returned_for_what_else_is_wrong_with_the_file() {
    PlacedFigures remarked =
        new PlacedFigures(
            SampleSubmission.figures(),
            PLACES,
            List.of(Finding.blocking(REASON_WITHOUT_STATE, "Biểu!G8", "ghi chú", null)),
            Set.of());
    assertEquals(List.of("REASON_WITHOUT_STATE Biểu!G8 ghi chú null"), returned(remarked));
  }

  @Test
  void a_rehearsal_says_the_same_and_keeps_nothing() {
    assertInstanceOf(Submission.Returned.class, submit.rehearse(blank, placed(List.of()), sender));
    assertInstanceOf(
        Submission.Accepted.class,
        submit.rehearse(blank, placed(SampleSubmission.figures()), sender));
    assertEquals(List.of(), attempts.of(blank.key(), 0, 10));
    assertTrue(sheets.find(blank.key(), null).isEmpty());
  }

  /** What is returned, which is also what is kept of the attempt; nothing else is. */
  private List<String> returned(PlacedFigures placed) {
    Submission outcome = submit.submit(blank, placed, sender);
    List<Finding> findings = assertInstanceOf(Submission.Returned.class, outcome).findings();
    assertEquals(findings, attempts.of(blank.key(), 0, 10).get(0).findings());
    assertEquals(1, attempts.of(blank.key(), 0, 10).size());
    assertTrue(sheets.find(blank.key(), null).isEmpty());
    return findings.stream()
        .map(
            each -> each.code() + " " + each.pointer() + " " + each.value() + " " + each.expected())
        .toList();
  }

  private static PlacedFigures placed(List<RawFigure> figures) {
    return new PlacedFigures(figures, PLACES, List.of(), Set.of());
  }
}

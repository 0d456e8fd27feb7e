package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;
import static vn.qcdc.domain.finding.FindingCode.EQUATION_BROKEN;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_AMBIGUOUS;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_BLANK;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_MISSING;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NEGATIVE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_NOT_ON_FORM;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.PART_EXCEEDS_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.PART_WITHOUT_WHOLE;
import static vn.qcdc.domain.submission.SampleSubmission.nil;
import static vn.qcdc.domain.submission.SampleSubmission.notApplicable;
import static vn.qcdc.domain.submission.SampleSubmission.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Severity;

class BlankSheetTest {

  private static final String CLAIMS = "value, nil, notApplicable";

  private final BlankSheet blank = SampleSubmission.blank();

  @Test
  void figures_are_read_as_what_they_claim_to_be() {
    assertEquals(
        sound(
            SampleSheet.of(blank.key())
                .value("CONTRIBUTIONS", "130391.5")
                .nil("MEDIATIONS")
                .nil("MEDIATED")
                .notApplicable("MEDIATION_TEAMS", "chưa thành lập")
                .sheet()),
        blank.fill(
            List.of(
                value("CONTRIBUTIONS", "130391.50"),
                nil("MEDIATIONS"),
                nil("MEDIATED"),
                notApplicable("MEDIATION_TEAMS", "  chưa thành lập "))));
  }

  @Test
  void figures_stand_in_the_order_of_the_form_in_whichever_order_they_came() {
    List<RawFigure> reversed = new ArrayList<>(SampleSubmission.figures());
    Collections.reverse(reversed);
    assertEquals(blank.fill(SampleSubmission.figures()), blank.fill(reversed));
    assertEquals(
        List.of("CONTRIBUTIONS", "MEDIATIONS", "MEDIATED", "MEDIATION_TEAMS"),
        List.copyOf(filled(reversed).figures().keySet()));
  }

  @ParameterizedTest(name = "value {0}, nil {1}, notApplicable {2}")
  @CsvSource({
    "  , false,           ",
    "  , false, '  '      ",
    " 7, true,            ",
    " 7, false, không có  ",
    "  , true,  không có  ",
    " 7, true,  không có  "
  })
  void a_figure_claims_exactly_one_thing(
      @Nullable BigDecimal value, boolean nil, @Nullable String notApplicable) {
    assertFindings(
        with(3, new RawFigure("MEDIATION_TEAMS", value, nil, notApplicable)),
        Finding.blocking(FIGURE_AMBIGUOUS, "/figures/3", "MEDIATION_TEAMS", CLAIMS));
  }

  @Test
  void a_blank_reason_claims_nothing() {
    assertEquals(
        sound(filled(SampleSubmission.figures())),
        blank.fill(with(3, new RawFigure("MEDIATION_TEAMS", new BigDecimal("7"), false, " "))));
  }

  @Test
  void an_empty_sheet_misses_every_cell() {
    assertFindings(
        List.of(),
        missing("CONTRIBUTIONS"),
        missing("MEDIATIONS"),
        missing("MEDIATED"),
        missing("MEDIATION_TEAMS"));
  }

  @Test
  void a_measure_that_is_not_on_the_form_is_found() {
    List<RawFigure> raw = new ArrayList<>(SampleSubmission.figures());
    raw.add(1, value("WORKS", "21"));
    assertFindings(
        raw, Finding.blocking(MEASURE_NOT_ON_FORM, "/figures/1/measure", "WORKS", "QUY-XA"));
  }

  @Test
  void a_cell_that_the_level_does_not_fill_is_not_on_the_form() {
    BlankSheet district = SampleSubmission.blank(new SheetAddress("NQ11-DB", "934", "2023"));
    assertEquals(
        Judged.unsound(
            Finding.blocking(MEASURE_NOT_ON_FORM, "/figures/5/measure", "WORKS", "NQ11-DB")),
        district.fill(
            List.of(
                value("STAFF_TOTAL", "120"),
                value("STAFF_STUDIED", "120"),
                value("COMMITTEE_DIALOGUES", "2"),
                value("AUTHORITY_DIALOGUES", "2"),
                value("DIALOGUE_REGULATION", "1"),
                value("WORKS", "21"))));
  }

  @Test
  void a_measure_stands_once_on_a_sheet_and_the_first_is_examined() {
    List<RawFigure> raw = new ArrayList<>(with(0, value("CONTRIBUTIONS", "-1")));
    raw.add(value("CONTRIBUTIONS", "2"));
    assertFindings(
        raw,
        Finding.blocking(MEASURE_TWICE, "/figures/4/measure", "CONTRIBUTIONS", null),
        Finding.blocking(FIGURE_NEGATIVE, "/figures/0", "-1", "≥ 0"));
  }

  @Test
  void a_part_that_exceeds_its_whole_is_found_where_the_part_was_sent() {
    assertFindings(
        with(2, value("MEDIATED", "13")),
        Finding.blocking(PART_EXCEEDS_WHOLE, "/figures/2", "13", "≤ 12"));
  }

  @Test
  void a_part_of_what_does_not_apply_is_found_where_the_part_was_sent() {
    assertFindings(
        with(1, notApplicable("MEDIATIONS", "chưa có tổ hòa giải")),
        Finding.blocking(PART_WITHOUT_WHOLE, "/figures/2", null, "MEDIATIONS"));
  }

  @Test
  void all_findings_are_told_at_once_each_where_it_is() {
    assertFindings(
        List.of(
            value("WORKS", "21"),
            value("MEDIATED", "13.5"),
            value("MEDIATIONS", "12"),
            new RawFigure("MEDIATION_TEAMS", null, false, null),
            value("MEDIATIONS", "14")),
        Finding.blocking(MEASURE_NOT_ON_FORM, "/figures/0/measure", "WORKS", "QUY-XA"),
        Finding.blocking(FIGURE_AMBIGUOUS, "/figures/3", "MEDIATION_TEAMS", CLAIMS),
        Finding.blocking(MEASURE_TWICE, "/figures/4/measure", "MEDIATIONS", null),
        missing("CONTRIBUTIONS"),
        Finding.blocking(FIGURE_NOT_WHOLE, "/figures/1", "13.5", null),
        Finding.blocking(PART_EXCEEDS_WHOLE, "/figures/1", "13.5", "≤ 12"));
  }

  private static Finding missing(String measure) {
    return Finding.blocking(FIGURE_MISSING, "/figures", measure, CLAIMS);
  }

  /** The sound sheet with another figure in one place. */
  private static List<RawFigure> with(int position, RawFigure figure) {
    List<RawFigure> raw = new ArrayList<>(SampleSubmission.figures());
    raw.set(position, figure);
    return raw;
  }

  private FigureSheet filled(List<RawFigure> raw) {
    return blank
        .fill(raw)
        .orElseThrow(findings -> new IllegalStateException(findings.toString()))
        .sheet();
  }

  private void assertFindings(List<RawFigure> raw, Finding... expected) {
    assertEquals(Judged.unsound(List.of(expected)), blank.fill(raw));
  }

  @Test
  void a_blank_that_may_be_left_is_missing_and_told_beside_the_sound_sheet() {
    BlankSheet lenient = lenient();
    List<RawFigure> raw = List.of(value("MEDIATIONS", "12"), value("CONTRIBUTIONS", "10"));
    FilledSheet filled =
        lenient.fill(raw).orElseThrow(findings -> new IllegalStateException(findings.toString()));
    assertEquals(new Figure.Missing(), filled.sheet().figure("MEDIATED"));
    assertEquals(
        List.of(
            Finding.needsExplanation(FIGURE_BLANK, "/figures", "MEDIATED", CLAIMS),
            Finding.needsExplanation(EQUATION_BROKEN, "/figures/1", "10", "12 = MEDIATIONS (12)")),
        filled.findings());
    // Shown again, the figures stand in the order of the form.
    assertEquals(
        List.of(
            Finding.needsExplanation(FIGURE_BLANK, "/figures", "MEDIATED", CLAIMS),
            Finding.needsExplanation(EQUATION_BROKEN, "/figures/0", "10", "12 = MEDIATIONS (12)")),
        lenient.remarks(filled.sheet()));
  }

  @Test
  void what_is_wrong_comes_with_what_is_to_be_explained() {
    assertEquals(
        Judged.unsound(
            List.of(
                Finding.blocking(FIGURE_NEGATIVE, "/figures/0", "-1", "≥ 0"),
                Finding.blocking(FIGURE_MISSING, "/figures", "MEDIATIONS", CLAIMS),
                Finding.needsExplanation(FIGURE_BLANK, "/figures", "MEDIATED", CLAIMS))),
        lenient().fill(List.of(value("CONTRIBUTIONS", "-1"))));
  }

  /** Contributions and mediations state the same fact, and what was mediated may stay blank. */
  private static BlankSheet lenient() {
    BlankSheet blank = SampleSubmission.blank();
    Form form = blank.form();
    return new BlankSheet(
        new Form(
            form.code(),
            form.name(),
            form.unitKind(),
            form.levels(),
            form.periodType(),
            form.validity(),
            30,
            List.of(
                everywhere("CONTRIBUTIONS"),
                everywhere("MEDIATIONS"),
                new FormCell("MEDIATED", Set.of(), "Hòa giải", false)),
            List.of(
                new Equation(
                    "1",
                    "CONTRIBUTIONS",
                    List.of(List.of("MEDIATIONS")),
                    Severity.NEEDS_EXPLANATION,
                    null))),
        blank.unit(),
        blank.period(),
        blank.measures().subList(0, 3));
  }

  private static Judged<FilledSheet> sound(FigureSheet sheet) {
    return Judged.sound(new FilledSheet(sheet, List.of()));
  }
}

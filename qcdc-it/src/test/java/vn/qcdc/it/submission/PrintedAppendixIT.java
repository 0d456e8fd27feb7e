package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.ReadyForms;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/**
 * The appendix of a district's annual report entered as it was printed, with its blanks, its
 * "không" and what it contradicts; each test enters it for another district.
 */
class PrintedAppendixIT {
  private static final Sheet PRINTED = ReadyForms.appendix();
  private static final List<String> TO_BE_EXPLAINED =
      List.of(
          "FIGURE_BLANK PL_LAND_DONATED value, nil, notApplicable",
          "FIGURE_BLANK PL_COMMUNE_CHAIR_RECEPTIONS value, nil, notApplicable",
          "EQUATION_BROKEN 190 195 = PL_TEXT_TRAINEES (195)",
          "EQUATION_BROKEN 72 71 = PL_NOTE_COMPLAINTS (71)",
          "EQUATION_BROKEN 72 57 = PL_NOTE_COMPLAINTS_RECEIVED (57)");

  private final Api officer = Api.officerOf("92");
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    ReadyForms.load();
  }

  @Test
  void it_is_accepted_and_the_findings_name_the_blanks_and_the_contradictions() {
    Answer created = PRINTED.sendAs(officer).expect(201);
    assertEquals(TO_BE_EXPLAINED, findings(created.at("/findings")));
    JsonNode contradiction = created.at("/findings/2");
    assertEquals("NEEDS_EXPLANATION", contradiction.path("severity").asText());
    assertEquals("PL_TRAINEES", measureAt(created, contradiction));
    assertEquals(
        "Số 190 không khớp với 195 = PL_TEXT_TRAINEES (195).",
        contradiction.path("message").asText());
  }

  @Test
  void whoever_reads_it_sees_what_remains_to_be_explained() {
    Sheet sheet = PRINTED.of("930");
    sheet.sendAs(officer).expect(201);
    Answer read = reader.get(sheet.path()).expect(200);
    assertEquals(sheet.figures(), read.at("/figures"));
    assertEquals(TO_BE_EXPLAINED, findings(read.at("/findings")));
    assertEquals("PL_TRAINEES", measureAt(read, read.at("/findings/2")));
    JsonNode attempt = reader.get(sheet.path() + "/history").at("/items/0");
    assertEquals("ACCEPTED", attempt.path("outcome").asText());
    assertEquals(TO_BE_EXPLAINED, findings(attempt.path("issues")));
  }

  @Test
  void a_blank_is_missing_and_a_declared_nil_is_not() {
    PRINTED.of("931").sendAs(officer).expect(201);
    assertEquals("MISSING", lineage("931", "PL_LAND_DONATED").at("/total/state").asText());
    assertFalse(lineage("931", "PL_LAND_DONATED").at("/total/completeness/complete").asBoolean());
    assertTrue(lineage("931", "PL_LAND_DONATED").at("/total/total").isMissingNode());
    assertEquals("NIL", lineage("931", "PL_DOCUMENTS_FRONT").at("/cells/0/state").asText());
    assertTrue(lineage("931", "PL_DOCUMENTS_FRONT").at("/total/completeness/complete").asBoolean());
    assertEquals("REPORTED", lineage("931", "PL_RECONSTITUTED").at("/cells/0/state").asText());
  }

  @Test
  void the_same_sheet_again_changes_nothing_although_it_has_blanks() {
    Sheet sheet = PRINTED.of("932");
    sheet.sendAs(officer).expect(201);
    Answer again = sheet.sendAs(officer).expect(200);
    assertEquals("UNCHANGED", again.at("/outcome").asText());
    assertEquals(TO_BE_EXPLAINED, findings(again.at("/findings")));
    assertEquals(1, reader.get(sheet.path() + "/history").at("/items").size());
  }

  @Test
  void what_is_corrected_needs_no_explanation_any_more() {
    Sheet sheet = PRINTED.of("933");
    Answer first = sheet.sendAs(officer).expect(201);
    Answer corrected =
        sheet.with("PL_TRAINEES", "195").sendAs(officer, "If-Match", first.header("ETag"));
    assertEquals(4, corrected.expect(200).at("/findings").size());
    assertEquals(4, reader.get(sheet.path()).at("/findings").size());
    String then = Api.encoded(first.at("/receivedAt").asText());
    assertEquals(5, reader.get(sheet.path() + "?knownAt=" + then).at("/findings").size());
  }

  @Test
  void a_total_that_is_not_the_sum_of_its_parts_returns_the_appendix() {
    Answer refused =
        PRINTED
            .of("935")
            .with("PL_CHECKS_SUPERVISION", "2")
            .rehearseAs(officer)
            .expectProblem(422, "UNPROCESSABLE");
    assertTrue(
        findings(refused.at("/issues"))
            .contains("EQUATION_BROKEN 3 4 = PL_CHECKS_INSPECTION (2) + PL_CHECKS_SUPERVISION (2)"),
        refused::toString);
  }

  @Test
  void a_sheet_that_says_nothing_at_all_is_returned() {
    Sheet empty = new Sheet(PRINTED.form(), "936", PRINTED.period(), List.of());
    Answer refused = empty.sendAs(officer).expectProblem(422, "UNPROCESSABLE");
    assertTrue(
        refused.each("/issues", "/code").stream().allMatch("FIGURE_MISSING"::equals),
        refused::toString);
  }

  private static List<String> findings(JsonNode findings) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : findings) {
      texts.add(
          "%s %s %s"
              .formatted(
                  each.path("code").asText(),
                  each.path("value").asText(),
                  each.path("expected").asText()));
    }
    return texts;
  }

  private static String measureAt(Answer sheet, JsonNode finding) {
    return sheet.at(finding.path("pointer").asText() + "/measure").asText();
  }

  private Answer lineage(String unit, String measure) {
    return reader
        .get("/v1/figures/lineage?unit=%s&measure=%s&period=2024".formatted(unit, measure))
        .expect(200);
  }
}

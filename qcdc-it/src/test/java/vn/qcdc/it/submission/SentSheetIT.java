package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A sheet that is sent, sent again, corrected and read back. */
class SentSheetIT {
  private final Api officer = Api.officerOf("92");
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void a_first_sheet_is_created_and_its_address_can_be_followed() {
    Sheet sheet = SampleSheets.ofFormerCommune();
    Answer created = sheet.sendAs(officer).expect(201);
    assertEquals("CREATED", created.at("/outcome").asText());
    assertEquals(1, created.at("/revision").asInt());
    assertEquals("it-officer", created.at("/submittedBy").asText());
    assertTrue(created.header("ETag").matches("\"[^\"]+\""), created.header("ETag"));
    URI place = created.response().uri().resolve(created.header("Location"));
    assertEquals(sheet.path(), place.getRawPath());
    Answer read = reader.get(place.toString()).expect(200);
    assertEquals(sheet.figures(), read.at("/figures"));
    assertEquals(created.header("ETag"), read.header("ETag"));
    assertEquals(created.at("/receivedAt"), read.at("/receivedAt"));
  }

  @Test
  void sending_again_what_is_there_changes_nothing_and_needs_no_if_match() {
    Sheet sheet = SampleSheets.ofFormerCommune();
    Answer created = sheet.sendAs(officer).expect(201);
    Answer again = sheet.sendAs(officer).expect(200);
    assertEquals("UNCHANGED", again.at("/outcome").asText());
    assertEquals(1, again.at("/revision").asInt());
    assertEquals(created.header("ETag"), again.header("ETag"));
    assertEquals(1, reader.get(sheet.path() + "/history").at("/items").size());
    sheet.sendAs(officer, "If-Match", created.header("ETag")).expect(200);
    assertEquals(1, reader.get(sheet.path()).at("/revision").asInt());
  }

  @Test
  void other_content_needs_the_tag_of_the_sheet_that_it_corrects() {
    Sheet sheet = SampleSheets.ofFormerCommune();
    String first = sheet.sendAs(officer).expect(201).header("ETag");
    Sheet corrected = sheet.with("WORKS", "40");
    corrected.sendAs(officer).expectProblem(428, "PRECONDITION_REQUIRED");
    assertEquals(sheet.figures(), reader.get(sheet.path()).at("/figures"));
    Answer answer = corrected.sendAs(officer, "If-Match", first).expect(200);
    assertEquals("CORRECTED", answer.at("/outcome").asText());
    assertEquals(2, answer.at("/revision").asInt());
    assertFalse(answer.header("ETag").equals(first));
    assertEquals(corrected.figures(), reader.get(sheet.path()).at("/figures"));
    sheet
        .with("WORKS", "41")
        .sendAs(officer, "If-Match", first)
        .expectProblem(412, "PRECONDITION_FAILED");
    assertEquals(2, reader.get(sheet.path()).at("/revision").asInt());
  }

  @Test
  void a_tag_is_refused_where_no_sheet_is() {
    Sheet sheet = SampleSheets.ofFormerCommune();
    sheet.sendAs(officer, "If-Match", "\"r1\"").expectProblem(412, "PRECONDITION_FAILED");
    sheet.sendAs(officer, "If-Match", "r1").expectProblem(400, "BAD_REQUEST");
    sheet.sendAs(officer, "If-Match", "*").expectProblem(400, "BAD_REQUEST");
    reader.get(sheet.path()).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void nil_not_applicable_and_zero_are_kept_apart() {
    Sheet sheet =
        SampleSheets.ofFormerCommune()
            .with("COMMITTEE_DIALOGUES", "nil")
            .with("AUTHORITY_DIALOGUES", "0")
            .with("DIALOGUE_REGULATION", "n/a", "Xã mới thành lập");
    sheet.sendAs(officer).expect(201);
    Answer read = reader.get(sheet.path());
    assertEquals(sheet.figures(), read.at("/figures"));
    assertEquals(
        "{\"measure\":\"COMMITTEE_DIALOGUES\",\"nil\":true}", figure(read, "COMMITTEE_DIALOGUES"));
    assertEquals(
        "{\"measure\":\"AUTHORITY_DIALOGUES\",\"value\":0}", figure(read, "AUTHORITY_DIALOGUES"));
    assertEquals(
        "{\"measure\":\"DIALOGUE_REGULATION\",\"notApplicable\":\"Xã mới thành lập\"}",
        figure(read, "DIALOGUE_REGULATION"));
    assertEquals("NIL", state(sheet, "COMMITTEE_DIALOGUES"));
    assertEquals("REPORTED", state(sheet, "AUTHORITY_DIALOGUES"));
    assertEquals("NOT_APPLICABLE", state(sheet, "DIALOGUE_REGULATION"));
  }

  @Test
  void the_order_of_figures_and_trailing_zeros_are_no_difference() {
    Sheet sheet = SampleSheets.ofFormerCommune();
    sheet.sendAs(officer).expect(201);
    List<Sheet.Cell> reversed = new ArrayList<>(sheet.cells());
    Collections.reverse(reversed);
    Sheet other = new Sheet(sheet.form(), sheet.unit(), sheet.period(), reversed);
    assertEquals("UNCHANGED", other.sendAs(officer).expect(200).at("/outcome").asText());
    Answer zeros = sheet.with("WORKS", "30.00").sendAs(officer).expect(200);
    assertEquals("UNCHANGED", zeros.at("/outcome").asText());
  }

  @Test
  void a_sheet_that_the_caller_has_already_is_not_sent_again() {
    Sheet sheet = SampleSheets.ofFormerCommune();
    String tag = sheet.sendAs(officer).expect(201).header("ETag");
    Answer unchanged = reader.get(sheet.path(), "If-None-Match", tag).expect(304);
    assertEquals(0, unchanged.response().body().length);
    assertEquals(tag, unchanged.header("ETag"));
    sheet.with("WORKS", "40").sendAs(officer, "If-Match", tag).expect(200);
    reader.get(sheet.path(), "If-None-Match", tag).expect(200);
  }

  private static String figure(Answer sheet, String measure) {
    for (JsonNode figure : sheet.at("/figures")) {
      if (figure.path("measure").asText().equals(measure)) {
        return figure.toString();
      }
    }
    throw new AssertionError(measure + " is not in " + sheet);
  }

  private String state(Sheet sheet, String measure) {
    return reader
        .get(
            "/v1/figures/lineage?unit=%s&measure=%s&period=%s"
                .formatted(sheet.unit(), measure, sheet.period()))
        .at("/cells/0/state")
        .asText();
  }
}

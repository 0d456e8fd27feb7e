package vn.qcdc.it.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.ReadyForms;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/**
 * A finding between the officer of a district and the approvers of the district and the province.
 */
class FindingLifeIT {

  private static final String EXPLANATION = "{\"text\": \"13 ý kiến chưa được phân loại\"}";

  private final String province = BenchForm.province(2, 2);
  private final String district = BenchForm.district(province, 0);
  private final Api officer = Api.officerOf(district);
  private final Api unitHead = Api.approverOf(district);
  private final Api superior = Api.approverOf(province);
  private final Api reader = Api.readerOf(province);

  @BeforeAll
  static void publish() {
    Examined.publish();
    ReadyForms.load();
  }

  /** Of 122,159 opinions at district level 122,050 + 46 + 37 + 13 are told apart. */
  @Test
  void thirteen_opinions_are_missing_until_somebody_corrects_the_figures() {
    String sheet = "/v1/submissions/DOI-THOAI/" + district + "/2022";
    String tag = officer.putJson(sheet, dialogues(122_159)).expect(201).header("ETag");
    JsonNode found =
        Examined.only(reader, "unit=%s&period=2022&rule=EQUATION_BROKEN".formatted(province));
    assertEquals("OPINIONS", found.path("check").asText());
    assertEquals("122159", found.path("value").asText());
    assertEquals("122146", found.path("expected").asText());
    assertEquals(
        "Tổng số 122.159 khác tổng các phần 122.146 (các phần thiếu 13).",
        found.path("message").asText());
    assertEquals("NEEDS_EXPLANATION", found.path("severity").asText());
    assertEquals("OPEN", found.path("state").asText());
    assertEquals(4, found.path("parts").size());
    assertEquals("[]", found.path("allowedActions").toString());
    assertEquals(sheet, found.path("submission").asText());
    String path = "/v1/findings/" + found.path("id").asLong();
    assertEquals(
        "The total 122,159 differs from the sum of its parts 122,146 (the parts lack 13).",
        reader.get(path, "Accept-Language", "en").at("/message").asText());
    assertEquals(1, reader.get(sheet).at("/openFindings/count").asInt());
    assertEquals(
        1, reader.get(reader.get(sheet).at("/openFindings/findings").asText()).at("/items").size());

    Answer open = officer.get(path).expect(200);
    assertEquals("[\"EXPLAIN\"]", open.at("/allowedActions").toString());
    Answer explained =
        officer
            .postJson(path + "/explanations", EXPLANATION, "If-Match", open.header("ETag"))
            .expect(200);
    assertEquals("EXPLAINED", explained.at("/state").asText());
    assertEquals("13 ý kiến chưa được phân loại", explained.at("/explanation/text").asText());
    // Who approves above may also speak for the unit, but not judge what they said for it.
    assertEquals(
        "[\"EXPLAIN\",\"ACCEPT\",\"REFUSE\"]", superior.get(path).at("/allowedActions").toString());

    Answer refused =
        superior
            .postJson(
                path + "/refusals",
                "{\"reason\": \"Chưa nêu thuộc xã nào\"}",
                "If-Match",
                explained.header("ETag"))
            .expect(200);
    assertEquals("OPEN", refused.at("/state").asText());
    assertFalse(refused.json().has("explanation"));
    Answer again =
        officer
            .postJson(
                path + "/explanations",
                "{\"text\": \"Của ấp Mỹ Lợi\"}",
                "If-Match",
                refused.header("ETag"))
            .expect(200);
    Answer accepted =
        superior
            .postJson(path + "/acceptances", "{}", "If-Match", again.header("ETag"))
            .expect(200);
    assertEquals("ACCEPTED", accepted.at("/state").asText());
    assertEquals("[]", superior.get(path).at("/allowedActions").toString());

    tag = officer.putJson(sheet, dialogues(122_160), "If-Match", tag).expect(200).header("ETag");
    JsonNode reopened = Examined.only(reader, "unit=%s&period=2022&state=OPEN".formatted(province));
    assertEquals(found.path("id"), reopened.path("id"));
    assertEquals("122160", reopened.path("value").asText());

    officer.putJson(sheet, dialogues(122_146), "If-Match", tag).expect(200);
    JsonNode corrected = Examined.only(reader, "unit=%s&period=2022".formatted(province));
    assertEquals("CORRECTED", corrected.path("state").asText());
    Answer whole = reader.get(path).expect(200);
    assertEquals(
        List.of("FOUND", "EXPLAINED", "REFUSED", "EXPLAINED", "ACCEPTED", "REOPENED", "CORRECTED"),
        Examined.acts(whole));
    assertEquals("Của ấp Mỹ Lợi", whole.at("/steps/3/text").asText(), "what was said stays");
    assertEquals(0, reader.get(sheet).at("/openFindings/count").asInt());
  }

  @Test
  void what_is_not_explained_stops_the_superior_and_not_the_unit() {
    String sheet = Examined.path(district, "2023");
    officer.putJson(sheet, Examined.figures(10, 5, 4)).expect(201);
    unitHead.postJson(sheet + "/approvals", "{}").expect(200);
    Answer stopped = superior.postJson(sheet + "/approvals", "{}").expectProblem(409, "CONFLICT");
    long id = Examined.only(reader, query("2023")).path("id").asLong();
    assertEquals(List.of("EXPLANATION_NEEDED /findings/" + id), stopped.issues());
    String path = "/v1/findings/" + id;
    unitHead.postJson(path + "/explanations", EXPLANATION, "If-Match", "\"v1\"").expect(200);
    superior.postJson(sheet + "/approvals", "{}").expect(200);
    superior.send("POST", sheet + "/locks", null).expect(200);
  }

  @Test
  void what_is_blocking_stops_everybody_and_cannot_be_explained() {
    String sheet = Examined.path(district, "2023");
    String tag = officer.putJson(sheet, Examined.figures(5001, 5000, 1)).expect(201).header("ETag");
    // Nobody waits for the background: the approval examines the sheet itself.
    Answer stopped = unitHead.postJson(sheet + "/approvals", "{}").expectProblem(409, "CONFLICT");
    String pointer = stopped.at("/issues/0/pointer").asText();
    assertEquals(List.of("CORRECTION_NEEDED " + pointer), stopped.issues());
    assertTrue(pointer.startsWith("/findings/"), pointer);
    Answer finding = officer.get("/v1" + pointer).expect(200);
    assertEquals("BLOCKING", finding.at("/severity").asText());
    assertEquals("[]", finding.at("/allowedActions").toString());
    assertEquals(
        List.of("FINDING_TO_CORRECT state"),
        officer
            .postJson(
                "/v1" + pointer + "/explanations", EXPLANATION, "If-Match", finding.header("ETag"))
            .expectProblem(409, "CONFLICT")
            .issues());
    assertFalse(summary("2023").at("/issuable").asBoolean());
    officer.putJson(sheet, Examined.figures(11, 10, 1), "If-Match", tag).expect(200);
    unitHead.postJson(sheet + "/approvals", "{}").expect(200);
    Examined.list(reader, query("2023"));
    assertTrue(summary("2023").at("/issuable").asBoolean());
  }

  @Test
  void a_returned_sheet_has_nothing_to_explain_and_its_findings_come_back_with_it() {
    String sheet = Examined.path(district, "2023");
    officer.putJson(sheet, Examined.figures(10, 5, 4)).expect(201);
    String path = "/v1/findings/" + Examined.only(reader, query("2023")).path("id").asLong();
    superior.postJson(sheet + "/returns", "{\"reasons\": [{\"text\": \"Sai\"}]}").expect(200);
    Examined.list(reader, query("2023"));
    assertEquals("CORRECTED", reader.get(path).at("/state").asText());
    String tag = officer.get(sheet).header("ETag");
    officer.putJson(sheet, Examined.figures(10, 5, 4), "If-Match", tag).expect(200);
    Examined.list(reader, query("2023"));
    assertEquals(
        List.of("FOUND", "CORRECTED", "REOPENED"), Examined.acts(reader.get(path).expect(200)));
  }

  @Test
  void findings_are_work_of_the_unit_and_explanations_of_the_superior() {
    String sheet = Examined.path(district, "2023");
    officer.putJson(sheet, Examined.figures(5002, 5000, 1)).expect(201);
    String path =
        "/v1/findings/"
            + Examined.only(reader, query("2023") + "&rule=EQUATION_BROKEN").path("id").asLong();
    assertEquals(List.of("TO_CORRECT", "TO_EXPLAIN"), work(officer));
    assertEquals(List.of(), work(superior));
    officer.postJson(path + "/explanations", EXPLANATION, "If-Match", "\"v1\"").expect(200);
    assertEquals(List.of("TO_CORRECT"), work(officer));
    assertEquals(List.of("TO_DECIDE"), work(superior));
    superior.postJson(path + "/acceptances", "{}", "If-Match", "\"v2\"").expect(200);
    assertEquals(List.of(), work(superior));
  }

  @Test
  void who_may_not_or_has_not_seen_it_changes_nothing() {
    officer.putJson(Examined.path(district, "2023"), Examined.figures(10, 5, 4)).expect(201);
    String path = "/v1/findings/" + Examined.only(reader, query("2023")).path("id").asLong();
    String explain = path + "/explanations";
    officer.postJson(explain, EXPLANATION).expectProblem(428, "PRECONDITION_REQUIRED");
    officer
        .postJson(explain, EXPLANATION, "If-Match", "\"v7\"")
        .expectProblem(412, "PRECONDITION_FAILED");
    officer.postJson(explain, EXPLANATION, "If-Match", "v1").expectProblem(400, "BAD_REQUEST");
    officer
        .postJson(explain, "{\"text\": \"  \"}", "If-Match", "\"v1\"")
        .expectProblem(400, "BAD_REQUEST");
    reader.postJson(explain, EXPLANATION, "If-Match", "\"v1\"").expectProblem(403, "FORBIDDEN");
    assertEquals(
        List.of("EXPLAINER_NEEDED Authorization"),
        Api.as(Role.INSPECTOR, province)
            .postJson(explain, EXPLANATION, "If-Match", "\"v1\"")
            .expectProblem(403, "FORBIDDEN")
            .issues());
    Api elsewhere = Api.officerOf(BenchForm.district(province, 1));
    elsewhere.postJson(explain, EXPLANATION, "If-Match", "\"v1\"").expectProblem(404, "NOT_FOUND");
    elsewhere.get(path).expectProblem(404, "NOT_FOUND");
    assertEquals(
        List.of("FINDING_NOT_EXPLAINED state"),
        superior
            .postJson(path + "/acceptances", "{}", "If-Match", "\"v1\"")
            .expectProblem(409, "CONFLICT")
            .issues());
    Answer explained = officer.postJson(explain, EXPLANATION, "If-Match", "\"v1\"").expect(200);
    assertEquals(
        explained.json(),
        officer.postJson(explain, EXPLANATION, "If-Match", "\"v1\"").expect(200).json(),
        "an answer that got lost is asked for again");
    unitHead
        .postJson(path + "/acceptances", "{}", "If-Match", "\"v2\"")
        .expectProblem(403, "FORBIDDEN");
    reader.get(path, "If-None-Match", "\"v2\"").expect(304);
    reader.get(path, "If-None-Match", "\"v1\"").expect(200);
  }

  @Test
  void nobody_accepts_what_they_have_explained_themselves() {
    Api both = Api.administrator();
    officer.putJson(Examined.path(district, "2023"), Examined.figures(10, 5, 4)).expect(201);
    String path = "/v1/findings/" + Examined.only(reader, query("2023")).path("id").asLong();
    both.postJson(path + "/explanations", EXPLANATION, "If-Match", "\"v1\"").expect(200);
    assertEquals(
        List.of("EXPLAINED_BY_YOURSELF Authorization"),
        both.postJson(path + "/acceptances", "{}", "If-Match", "\"v2\"")
            .expectProblem(403, "FORBIDDEN")
            .issues());
    superior.postJson(path + "/acceptances", "{}", "If-Match", "\"v2\"").expect(200);
  }

  private String query(String year) {
    return "form=%s&unit=%s&period=%s".formatted(Examined.FORM, district, year);
  }

  private Answer summary(String year) {
    return reader
        .get("/v1/findings/summary?unit=%s&period=%s".formatted(province, year))
        .expect(200);
  }

  private List<String> work(Api caller) {
    return caller
        .get(
            "/v1/worklist?unit=%s&period=2023&form=%s&kind=TO_CORRECT&kind=TO_EXPLAIN&kind=TO_DECIDE"
                .formatted(district, Examined.FORM))
        .expect(200)
        .each("/items", "/kind");
  }

  private static String dialogues(int opinions) {
    return """
    {"figures": [{"measure": "DIALOGUE_SESSIONS", "value": 1200}, {"measure": "DIALOGUE_ATTENDANCES", "value": 130000},
      {"measure": "DIALOGUE_OPINIONS", "value": %d}, {"measure": "DIALOGUE_OPINIONS_RESOLVED", "value": 122050},
      {"measure": "DIALOGUE_OPINIONS_UNDER_WAY", "value": 46},
      {"measure": "DIALOGUE_OPINIONS_UNFINISHED", "value": 37},
      {"measure": "DIALOGUE_OPINIONS_PASSED_UP", "value": 13}]}\
    """
        .formatted(opinions);
  }
}

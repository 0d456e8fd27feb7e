package vn.qcdc.it.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** An opinion from its slip to an answer that everybody can read, and back. */
class OpinionLifeIT {

  private final String province = BenchForm.province(2, 1);
  private final String district = BenchForm.district(province, 0);
  private final String commune = BenchForm.commune(province, 0);
  private final Api officer = Api.officerOf(commune);
  private final Api agency = Api.as(Role.REPLYING_AGENCY, district);
  private final Api elsewhere = Api.as(Role.REPLYING_AGENCY, BenchForm.district(province, 1));
  private final Api head = Api.as(Role.UNIT_HEAD, district);
  private String session = "";

  @BeforeEach
  void hold() {
    session =
        officer
            .postJson(
                "/v1/dialogues",
                """
                {"unit": "%s", "day": "2024-05-10", "heads": ["AUTHORITY"], "topic": "Lộ nông thôn",
                 "audience": "Nông dân", "place": "Xã", "occasion": "REGULAR", "status": "HELD", "attendances": 40}
                """
                    .formatted(commune))
            .expect(201)
            .header("Location");
  }

  @Test
  void an_opinion_is_passed_on_planned_answered_published_and_taken_up_again() {
    String opinion = opinion("ROADS");
    refused(
        elsewhere, opinion, 404, "\"act\": \"ANSWER\", \"on\": \"2024-05-11\", \"text\": \"Xong\"");
    done(
        officer,
        opinion,
        "RECEIVED",
        "\"act\": \"FORWARD\", \"on\": \"2024-05-11\", \"to\": \"" + district + "\"");
    refused(
        officer,
        opinion,
        403,
        "\"act\": \"FORWARD\", \"on\": \"2024-05-11\", \"to\": \"" + province + "\"");
    done(
        agency,
        opinion,
        "ON_ROADMAP",
        """
        "act": "SET_ROADMAP", "on": "2024-05-12", "milestones": [
          {"by": "2024-06-30", "what": "Lập dự án"}, {"by": "2024-12-31", "what": "Làm xong"}]
        """);
    String reached =
        "\"act\": \"REPORT\", \"on\": \"2024-06-%s\", \"outcome\": \"MILESTONE_REACHED\"";
    done(agency, opinion, "ON_ROADMAP", reached.formatted("20"));
    done(agency, opinion, "UNDER_WAY", reached.formatted("21"));
    refused(agency, opinion, 422, "\"act\": \"ANSWER\", \"on\": \"2024-07-01\"");
    done(
        agency,
        opinion,
        "ANSWERED",
        "\"act\": \"ANSWER\", \"on\": \"2024-07-01\", \"text\": \"Lộ nhà ông Sáu đã xong\"");
    String published =
        "\"act\": \"PUBLISH\", \"on\": \"2024-07-02\", \"text\": \"Lộ ấp 3 đã xong\"";
    refused(agency, opinion, 403, published);
    done(head, opinion, "PUBLISHED", published);
    Answer open = Api.anonymous().get("/v1/public" + session.substring(3)).expect(200);
    assertEquals(List.of("Lộ ấp 3 đã xong"), open.each("/answers", "/answer"));
    assertFalse(open.text().contains("ông Sáu"), open::toString);
    done(
        head,
        opinion,
        "RECEIVED",
        "\"act\": \"REOPEN\", \"on\": \"2024-07-20\", \"note\": \"Lộ hỏng lại\"");
    assertEquals(0, Api.anonymous().get("/v1/public" + session.substring(3)).at("/answers").size());
    assertEquals("0 1", counted("resolved") + " " + counted("passedUp"));
  }

  /** The figures of the report of 2019–2023: 13 of 122,159 are nowhere in what it tells. */
  @Test
  void no_opinion_is_lost_between_the_words_for_how_they_stand() {
    String all =
        officer
            .postJson(
                session + "/tallies",
                "{\"field\": \"OTHER\", \"subject\": \"Ý kiến cấp huyện\", \"count\": 122159}")
            .expect(201)
            .at("/items/0/id")
            .asText();
    String path = "/v1/matters/" + all;
    part(path, 122_050, "\"act\": \"ANSWER\"");
    part(path, 46, "\"act\": \"REPORT\", \"outcome\": \"UNDER_WAY\"");
    part(path, 37, "\"act\": \"REPORT\", \"outcome\": \"UNFINISHED\", \"note\": \"Cần tập huấn\"");
    part(path, 13, "\"act\": \"FORWARD\", \"to\": \"" + district + "\"");
    assertEquals(
        "122050 46 37 13 13 122159",
        counted("resolved")
            + " "
            + counted("underWay")
            + " "
            + counted("unfinished")
            + " "
            + counted("passedUp")
            + " "
            + counted("waiting")
            + " "
            + counted("total"));
  }

  @Test
  void what_was_passed_on_is_answered_the_same_when_the_request_comes_again() {
    String opinion = opinion("ROADS");
    String body =
        "{\"act\": \"FORWARD\", \"on\": \"2024-05-11\", \"to\": \"%s\"}".formatted(district);
    String[] headers = {
      "If-Match", officer.get(opinion).header("ETag"), "Idempotency-Key", opinion
    };
    Answer first = officer.postJson(opinion + "/steps", body, headers).expect(200);
    Answer again = officer.postJson(opinion + "/steps", body, headers).expect(200);
    assertEquals(first.json(), again.json());
  }

  @Test
  void an_answer_that_begins_with_a_citation_is_taken_and_said_so() {
    Answer answered =
        move(
                officer,
                opinion("ROADS"),
                "\"act\": \"ANSWER\", \"on\": \"2024-05-11\","
                    + " \"text\": \"Căn cứ Nghị quyết số 11-NQ/TU, xã đã sửa\"")
            .expect(200);
    assertEquals(List.of("ANSWER_BEGINS_WITH_CITATION"), answered.each("/notices", "/code"));
  }

  private String opinion(String field) {
    String id = session.substring(session.lastIndexOf('/') + 1);
    return officer
        .postJson(
            "/v1/opinions",
            """
            {"dialogue": "%s", "channel": "AT_DIALOGUE", "field": "%s", "subject": "Sửa lộ nông thôn"}
            """
                .formatted(id, field))
        .expect(201)
        .header("Location");
  }

  private void part(String path, int number, String body) {
    move(officer, path, body + ", \"on\": \"2024-05-10\", \"number\": " + number).expect(200);
  }

  private int counted(String column) {
    return officer.get(session).expect(200).at("/opinions/" + column).asInt();
  }

  private static void done(Api api, String path, String state, String body) {
    Answer answer = move(api, path, body).expect(200);
    assertEquals(state, answer.at("/matter/matter/state").asText(), answer::toString);
  }

  private static void refused(Api api, String path, int status, String body) {
    assertEquals(status, move(api, path, body).status());
  }

  private static Answer move(Api api, String path, String body) {
    String tag = api.get(path).header("ETag");
    return api.postJson(
        path + "/steps", "{" + body + "}", "If-Match", tag.isEmpty() ? "\"v1\"" : tag);
  }
}

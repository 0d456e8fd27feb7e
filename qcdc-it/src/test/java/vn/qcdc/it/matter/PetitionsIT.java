package vn.qcdc.it.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Petitions from the counter to their end, by those who deal with them. */
class PetitionsIT {

  private final String province = BenchForm.province(2, 4);
  private final String district = BenchForm.district(province, 0);
  private final String commune = BenchForm.commune(province, 0);
  private final String sibling = BenchForm.commune(province, 2);
  private final Api reception = Api.as(Role.RECEPTION_OFFICER, commune);
  private final Api officer = Api.as(Role.OFFICER, commune);
  private final Api head = Api.as(Role.UNIT_HEAD, commune);
  private final Api districtHead = Api.as(Role.UNIT_HEAD, district);
  private final Api districtReception = Api.as(Role.RECEPTION_OFFICER, district);
  private final Api provinceHead = Api.as(Role.UNIT_HEAD, province);

  @Test
  void a_complaint_goes_through_both_instances_by_those_who_may() {
    Petition complaint = Petition.take(reception, commune, "COMPLAINT", "2026-03-02");
    assertEquals(commune + "/2026/KN/00001", complaint.number());
    complaint.done(
        officer, "FIT", "\"act\": \"CLASSIFY\", \"outcome\": \"FIT\", \"on\": \"2026-03-04\"");
    complaint.refused(officer, 403, "ACT_NOT_YOURS /act", "\"act\": \"ACCEPT\"");
    complaint.done(head, "ACCEPTED", "\"act\": \"ACCEPT\", \"on\": \"2026-03-05\"");
    assertEquals("DL-KN1", complaint.now(officer).at("/term/rule").asText());
    assertEquals("2026-04-06", complaint.now(officer).at("/term/due").asText());
    assertTrue(complaint.now(officer).at("/matter/isOverdue").asBoolean());
    Answer extended = complaint.move(head, "\"act\": \"EXTEND\", \"on\": \"2026-04-01\"");
    assertEquals(List.of("ACT_AGAINST_LAW /act"), extended.expect(422).issues());
    assertTrue(extended.at("/issues/0/message").asText().contains("Điều 28"), extended::toString);
    complaint.done(
        head,
        "DECIDED",
        "\"act\": \"DECIDE\", \"outcome\": \"WRONG\", \"document\": \"15/QĐ-UBND\", \"on\":"
            + " \"2026-04-02\"");
    complaint.refused(
        districtHead,
        422,
        "UNIT_NOT_SUPERIOR /to",
        "\"act\": \"OBJECT\", \"to\": \"%s\", \"on\": \"2026-04-20\"".formatted(sibling));
    complaint.done(
        districtHead,
        "RECEIVED",
        "\"act\": \"OBJECT\", \"to\": \"%s\", \"on\": \"2026-04-20\"".formatted(district));
    assertEquals(district, complaint.now(officer).at("/matter/holder/code").asText());
    assertEquals(complaint.number(), complaint.now(officer).at("/matter/number").asText());
    complaint.refused(
        officer, 403, "MATTER_HELD_ELSEWHERE /act", "\"act\": \"CLASSIFY\", \"outcome\": \"FIT\"");
    complaint.done(
        districtReception,
        "FIT",
        "\"act\": \"CLASSIFY\", \"outcome\": \"FIT\", \"on\": \"2026-04-21\"");
    complaint.done(districtHead, "ACCEPTED", "\"act\": \"ACCEPT\", \"on\": \"2026-04-22\"");
    complaint.done(
        districtHead,
        "DECIDED_FINALLY",
        "\"act\": \"DECIDE\", \"outcome\": \"RIGHT\", \"document\": \"7/QĐ-UBND\", \"on\":"
            + " \"2026-05-20\"");
    Answer steps = officer.get(complaint.path() + "/steps").expect(200);
    assertEquals(
        List.of(
            "TAKE_IN", "CLASSIFY", "ACCEPT", "DECIDE", "OBJECT", "CLASSIFY", "ACCEPT", "DECIDE"),
        steps.each("/items", "/act"));
    assertEquals("it-unit-head", steps.at("/items/7/by").asText());
    assertEquals("2026-04-06", steps.at("/items/3/due").asText(), steps::toString);
    assertEquals(
        List.of("RECEIVED", "REOPENED"), officer.get(complaint.path()).each("/holders", "/came"));
  }

  @Test
  void a_denunciation_is_extended_and_suspended_by_the_head_alone() {
    Petition denunciation = Petition.take(reception, commune, "DENUNCIATION", "2026-03-02");
    denunciation.done(
        reception, "FIT", "\"act\": \"CLASSIFY\", \"outcome\": \"FIT\", \"on\": \"2026-03-04\"");
    denunciation.refused(
        head, 422, "VALUE_REQUIRED /document", "\"act\": \"ACCEPT\", \"on\": \"2026-03-05\"");
    denunciation.done(
        head,
        "ACCEPTED",
        "\"act\": \"ACCEPT\", \"document\": \"3/QĐ-UBND\", \"on\": \"2026-03-05\"");
    denunciation.done(
        head,
        "ACCEPTED",
        "\"act\": \"EXTEND\", \"circumstances\": [\"COMPLEX\"], \"on\": \"2026-03-20\"");
    denunciation.refused(
        head,
        422,
        "TERM_EXTENDED_ENOUGH /act",
        "\"act\": \"EXTEND\", \"circumstances\": [\"COMPLEX\"], \"on\": \"2026-03-21\"");
    denunciation.done(
        head,
        "SUSPENDED",
        "\"act\": \"SUSPEND\", \"note\": \"Chờ giám định\", \"on\": \"2026-03-23\"");
    assertTrue(denunciation.now(head).at("/term/isPaused").asBoolean());
    assertFalse(denunciation.now(head).at("/matter/isOverdue").asBoolean());
    denunciation.refused(
        head, 422, "ACT_AGAINST_LAW /act", "\"act\": \"PUBLISH\", \"text\": \"…\"");
  }

  @Test
  void feedback_is_forwarded_returned_planned_answered_published_rated_and_reopened() {
    Petition feedback = Petition.take(reception, commune, "FEEDBACK", "2026-10-05");
    String forward = "\"act\": \"FORWARD\", \"to\": \"%s\", \"on\": \"2026-10-06\"";
    feedback.done(officer, "RECEIVED", forward.formatted(district));
    Api districtOfficer = Api.as(Role.OFFICER, district);
    feedback.refused(
        districtOfficer,
        422,
        "VALUE_REQUIRED /note",
        "\"act\": \"RETURN\", \"on\": \"2026-10-07\"");
    feedback.done(
        districtOfficer,
        "RECEIVED",
        "\"act\": \"RETURN\", \"note\": \"Thuộc xã\", \"on\": \"2026-10-07\"");
    feedback.done(
        officer,
        "ON_ROADMAP",
        """
        "act": "SET_ROADMAP", "on": "2026-10-08",
        "milestones": [{"by": "2026-12-20", "what": "Duyệt kinh phí"}]\
        """);
    feedback.done(
        officer,
        "ANSWERED",
        "\"act\": \"ANSWER\", \"text\": \"Đường đã sửa xong\", \"on\": \"2026-11-10\"");
    feedback.refused(officer, 422, "ACT_NOT_OPEN /act", "\"act\": \"REPORT\"");
    feedback.done(
        head,
        "ANSWERED",
        "\"act\": \"PUBLISH\", \"text\": \"Đường ấp 3 đã sửa xong\", \"on\": \"2026-11-11\"");
    feedback.done(
        reception, "ANSWERED", "\"act\": \"RATE\", \"number\": 2, \"on\": \"2026-11-12\"");
    assertEquals(2, feedback.now(officer).at("/rating").asInt());
    feedback.refused(
        reception,
        422,
        "ACT_NOT_OPEN /act",
        "\"act\": \"RATE\", \"number\": 5, \"on\": \"2026-11-12\"");
    feedback.done(
        head,
        "RECEIVED",
        "\"act\": \"REOPEN\", \"note\": \"Đường lại hư\", \"on\": \"2026-11-13\"");
    assertEquals(commune, feedback.now(officer).at("/matter/holder/code").asText());
  }

  @Test
  void nobody_overwrites_what_they_have_not_seen() {
    Petition feedback = Petition.take(reception, commune, "FEEDBACK", "2026-10-05");
    String report = "\"act\": \"REPORT\", \"outcome\": \"UNDER_WAY\", \"note\": \"Đã khảo sát\"";
    officer
        .postJson(feedback.path() + "/steps", "{" + report + "}")
        .expectProblem(428, "PRECONDITION_REQUIRED");
    feedback.move(officer, report, "\"m1\"").expect(200);
    feedback.move(officer, report, "\"m1\"").expectProblem(412, "PRECONDITION_FAILED");
    feedback.move(officer, report, "1").expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void the_same_request_is_done_once() {
    String body =
        """
        {"unit": "%s", "kind": "FEEDBACK", "channel": "HOTLINE", "receivedOn": "2026-10-05",
         "field": "ROADS", "subject": "Đường hư"}\
        """
            .formatted(commune);
    String key = "pa-" + commune;
    Answer first = reception.postJson("/v1/petitions", body, "Idempotency-Key", key).expect(201);
    Answer again = reception.postJson("/v1/petitions", body, "Idempotency-Key", key).expect(201);
    assertEquals(first.json(), again.json());
    Answer other = reception.postJson("/v1/petitions", body).expect(201);
    assertNotEquals(first.at("/matter/number"), other.at("/matter/number"));
  }

  @ParameterizedTest(name = "{0} of the {1} → {2}, open: {3}")
  @CsvSource({
    "RECEPTION_OFFICER, commune,  200, CLASSIFY ASSIGN FORWARD WITHDRAW LINK INHERIT",
    "OFFICER,           district, 200, CLASSIFY ASSIGN FORWARD WITHDRAW LINK INHERIT",
    "UNIT_HEAD,         commune,  200, ''",
    "INSPECTOR,         province, 200, ''",
    "REPLYING_AGENCY,   commune,  200, ''",
    "ADMINISTRATOR,     sibling,  200, CLASSIFY ASSIGN FORWARD WITHDRAW LINK INHERIT",
    "OFFICER,           sibling,  404, ''",
    "READER,            commune,  403, ''",
    "AUDITOR,           commune,  403, ''",
    "PORTAL,            commune,  403, ''"
  })
  void it_is_there_for_those_whose_unit_has_it(Role role, String place, int status, String acts) {
    Petition complaint = Petition.take(reception, commune, "COMPLAINT", "2026-03-02");
    Answer seen = complaint.seenBy(Api.as(role, unit(place)));
    assertEquals(status, seen.status(), seen::toString);
    if (status == 200) {
      assertEquals(acts, String.join(" ", texts(seen, "/allowedActs")), seen::toString);
    }
  }

  @Test
  void lists_are_narrowed_by_what_is_asked_and_read_page_by_page() {
    String first = Petition.take(reception, commune, "FEEDBACK", "2026-10-05").id();
    Petition second = Petition.take(reception, commune, "COMPLAINT", "2026-10-06");
    String third = Petition.take(reception, commune, "COMPLAINT", "2026-03-02").id();
    second.done(
        officer,
        "RECEIVED",
        "\"act\": \"FORWARD\", \"to\": \"%s\", \"on\": \"2026-10-07\"".formatted(district));
    String list = "/v1/matters?unit=" + commune;
    assertEquals(List.of(second.id(), first, third), ids(officer.get(list)));
    assertEquals(List.of(first, third), ids(officer.get(list + "&role=HOLDER")));
    assertEquals(List.of(second.id(), third), ids(officer.get(list + "&kind=COMPLAINT")));
    assertEquals(List.of(third), ids(officer.get(list + "&overdue=true&role=HOLDER")));
    assertEquals(List.of(third), ids(officer.get(list + "&until=2026-10-05")));
    assertEquals(List.of(), ids(officer.get(list + "&standing=RESOLVED&standing=FILED")));
    Answer page = officer.get(list + "&limit=2").expect(200);
    assertEquals(List.of(second.id(), first), ids(page));
    Answer rest = officer.get(list + "&limit=2&cursor=" + page.at("/next").asText());
    assertEquals(List.of(third), ids(rest));
    assertTrue(rest.at("/next").isMissingNode());
    officer.get("/v1/matters?unit=" + sibling).expect(403);
    officer.get(list + "&cursor=b2Zmc2V0").expectProblem(400, "BAD_REQUEST");
    Answer table = officer.get(list, "Accept", Api.CSV).expect(200);
    assertTrue(
        table.text().startsWith("number,kind,unit,received_on,channel,field,subject"), table::text);
    assertTrue(table.text().contains(second.number() + ",COMPLAINT," + commune), table::text);
  }

  @Test
  void what_says_the_same_is_linked_and_stays() {
    Petition first = Petition.take(reception, commune, "FEEDBACK", "2026-10-05");
    Petition again = Petition.take(reception, commune, "FEEDBACK", "2026-10-06");
    again.done(officer, "RECEIVED", "\"act\": \"LINK\", \"other\": \"%s\"".formatted(first.id()));
    assertEquals(first.id(), again.now(officer).at("/duplicateOf").asText());
    assertEquals(List.of(again.id()), texts(first.seenBy(officer), "/duplicates"));
  }

  @Test
  void complaints_do_not_come_by_the_portal() {
    Answer refused =
        reception.postJson(
            "/v1/petitions",
            """
            {"unit": "%s", "kind": "COMPLAINT", "channel": "PORTAL", "receivedOn": "2126-10-05",
             "field": "ROADS", "subject": "Đường hư"}\
            """
                .formatted(commune));
    assertEquals(
        List.of("VALUE_NOT_ALLOWED /receivedOn", "KIND_NOT_BY_PORTAL /channel"),
        refused.expect(422).issues());
  }

  @Test
  void a_head_above_sees_what_is_below() {
    Petition complaint = Petition.take(reception, commune, "COMPLAINT", "2026-03-02");
    assertEquals(200, complaint.seenBy(provinceHead).status());
  }

  private String unit(String place) {
    return switch (place) {
      case "commune" -> commune;
      case "district" -> district;
      case "province" -> province;
      default -> sibling;
    };
  }

  private static List<String> ids(Answer list) {
    return list.expect(200).each("/items", "/id");
  }

  private static List<String> texts(Answer answer, String pointer) {
    List<String> texts = new ArrayList<>();
    answer.at(pointer).forEach(each -> texts.add(each.asText()));
    return texts;
  }
}

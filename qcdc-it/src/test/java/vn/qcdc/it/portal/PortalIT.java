package vn.qcdc.it.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** What the portal hands over, and what it hears of it. */
class PortalIT {

  private static final String UNITS =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      DV1,TERRITORY,PROVINCE,tỉnh,Dịch Vụ Công,,,2025-01-01,
      DV1-X1,TERRITORY,COMMUNE,xã,Dịch Vụ Công A,DV1,,2025-01-01,
      DV2,TERRITORY,PROVINCE,tỉnh,Dịch Vụ Công Hai,,,2025-01-01,
      """;

  private final Api portal = Api.as(Role.PORTAL, "DV1");
  private final String run = String.valueOf(ThreadLocalRandom.current().nextInt(10_000, 99_999));

  @BeforeAll
  static void register() {
    Api.administrator().postCsv("/v1/units/imports", UNITS).expect(200);
  }

  @Test
  void feedback_goes_in_once_and_its_standing_comes_back() {
    String start = all();
    Answer first = hand("PARTIAL", item("1", "DV1-X1", "FEEDBACK", "Đường hỏng"));
    assertEquals(1, first.expect(200).at("/taken").asInt());
    Answer again = hand("PARTIAL", item("1", "DV1-X1", "FEEDBACK", "Đường hỏng"));
    assertEquals(1, again.expect(200).at("/unchanged").asInt());
    assertEquals(first.at("/items/0/number"), again.at("/items/0/number"));
    Answer events = portal.get("/v1/portal/events?after=" + start).expect(200);
    assertEquals(List.of(id("1")), events.each("/items", "/subject"));
    assertEquals("WAITING", events.at("/items/0/data/standing").asText());
    String told =
        Api.anonymous()
            .get("/v1/tracking/" + first.at("/items/0/trackingCode").asText())
            .expect(200)
            .at("/holder")
            .asText();
    assertEquals("xã Dịch Vụ Công A", told);
    Answer others = Api.as(Role.PORTAL, "DV2").get("/v1/portal/events?limit=1000").expect(200);
    assertFalse(others.text().contains(id("1")), others::text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLAINT", "DENUNCIATION", "OPINION"})
  void complaints_and_denunciations_do_not_come_by_this_door(String kind) {
    Answer refused = hand("PARTIAL", item("2", "DV1-X1", kind, "Việc khác")).expect(200);
    assertEquals(1, refused.at("/refused").asInt());
    assertEquals("KIND_NOT_BY_PORTAL", refused.at("/items/0/findings/0/code").asText());
  }

  @Test
  void other_content_under_the_same_id_and_units_of_others_are_refused() {
    hand("PARTIAL", item("3", "DV1-X1", "FEEDBACK", "Đường hỏng")).expect(200);
    Answer refused =
        hand(
            "ATOMIC",
            item("3", "DV1-X1", "FEEDBACK", "Nội dung khác"),
            item("4", "DV2", "FEEDBACK", "Đường hỏng"),
            item("5", "DV1-X1", "FEEDBACK", "Đường hỏng"));
    refused.expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        List.of("FEEDBACK_DIFFERS /items/0/externalId", "UNIT_OUTSIDE_REMIT /items/1/unit"),
        refused.issues().stream().map(issue -> issue.replaceAll(" \\(.*", "")).toList());
    Answer partly =
        hand(
            "PARTIAL",
            item("4", "DV2", "FEEDBACK", "Đường hỏng"),
            item("5", "DV1-X1", "FEEDBACK", "Đường hỏng"));
    assertEquals(List.of("REFUSED", "TAKEN"), partly.expect(200).each("/items", "/outcome"));
  }

  @Test
  void a_mark_that_was_not_given_out_is_refused() {
    portal.get("/v1/portal/events?after=MTIz").expectProblem(400, "BAD_REQUEST");
  }

  private String all() {
    String next = portal.get("/v1/portal/events").expect(200).at("/next").asText();
    Answer page = portal.get("/v1/portal/events?after=" + next).expect(200);
    while (!page.at("/items").isEmpty()) {
      next = page.at("/next").asText();
      page = portal.get("/v1/portal/events?after=" + next).expect(200);
    }
    return next;
  }

  private Answer hand(String mode, String... items) {
    return portal.postJson(
        "/v1/portal/feedback",
        "{\"mode\": \"%s\", \"items\": [%s]}".formatted(mode, String.join(",", items)));
  }

  private String item(String number, String unit, String kind, String subject) {
    return """
    {"externalId": "%s", "unit": "%s", "kind": "%s", "receivedOn": "2026-03-04",
     "field": "ROADS", "subject": "%s"}\
    """
        .formatted(id(number), unit, kind, subject);
  }

  private String id(String number) {
    return "PAKN.20260304." + run + number;
  }
}

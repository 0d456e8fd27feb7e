package vn.qcdc.it.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;
import vn.qcdc.server.TokenRequest;

/** For whom petitioners are there, and what they are told. */
class PetitionersIT {

  private static final String PURPOSE = "{\"purpose\": \"Mời đến làm việc\"}";
  private static final String IDENTITY =
      """
      "fullName": "Đinh Thị Hòa", "documentKind": "CITIZEN_CARD", "documentNumber": "093185012345",
      "phone": "0912 345 678", "email": "dinh.hoa@example.vn", "address": "Ấp 3", "note": "Mẹ anh Tư"\
      """;

  private final String province = BenchForm.province(2, 4);
  private final String district = BenchForm.district(province, 0);
  private final String commune = BenchForm.commune(province, 0);
  private final String sibling = BenchForm.commune(province, 2);
  private final String elsewhere = BenchForm.district(province, 1);
  private final Api reception = Api.as(Role.RECEPTION_OFFICER, commune);

  @Test
  void what_is_registered_tells_nobody_and_is_shown_for_a_purpose() {
    Answer kept = register(commune, IDENTITY).expect(201);
    assertEquals("no-store", kept.header("Cache-Control"));
    String path = kept.header("Location");
    assertEquals("/v1/petitioners/" + kept.at("/id").asText(), path);
    Answer shown = reception.get(path).expect(200);
    assertEquals(kept.json(), shown.json());
    for (String secret : List.of("Hòa", "0931", "0912", "example", "Ấp 3", "Tư")) {
      assertFalse(kept.text().contains(secret), kept::toString);
    }
    Answer disclosed = reception.postJson(path + "/disclosures", PURPOSE).expect(200);
    assertEquals("no-store", disclosed.header("Cache-Control"));
    assertEquals(
        Answer.parse(
            "{\"id\": \"%s\", \"anonymous\": false, %s}"
                .formatted(kept.at("/id").asText(), IDENTITY)),
        disclosed.json());
  }

  @Test
  void the_anonymous_are_registered_and_have_nothing_to_show() {
    String path = register(commune, "\"anonymous\": true").expect(201).header("Location");
    Answer disclosed = reception.postJson(path + "/disclosures", PURPOSE).expect(200);
    assertTrue(disclosed.at("/anonymous").asBoolean());
    assertTrue(disclosed.at("/fullName").isMissingNode());
  }

  @ParameterizedTest(name = "{0} of {1} → {2}")
  @CsvSource({
    "RECEPTION_OFFICER, commune,   200",
    "INSPECTOR,         commune,   200",
    "INSPECTOR,         district,  200",
    "INSPECTOR,         province,  200",
    "INSPECTOR,         sibling,   404",
    "INSPECTOR,         elsewhere, 404",
    "INSPECTOR,         nowhere,   404",
    "RECEPTION_OFFICER, sibling,   404",
    "OFFICER,           commune,   403",
    "APPROVER,          province,  403",
    "UNIT_HEAD,         commune,   403",
    "AUDITOR,           province,  403",
    "ADMINISTRATOR,     province,  403"
  })
  void they_are_there_for_those_whose_unit_keeps_them(Role role, String place, int expected) {
    String path = register(commune, IDENTITY).expect(201).header("Location");
    String id = path.substring(path.lastIndexOf('/') + 1);
    Api caller = Api.as(role, unit(place));
    assertEquals(expected, caller.get(path).status());
    assertEquals(expected, caller.postJson(path + "/disclosures", PURPOSE).status());
    Answer list = caller.get("/v1/petitioners?limit=1000");
    Answer found = caller.postJson("/v1/petitioners/searches", search("ĐINH THỊ  HOÀ"));
    boolean there = expected == 200;
    assertEquals(there, list.each("/items", "/id").contains(id), list::toString);
    assertEquals(there, found.each("/items", "/id").contains(id), found::toString);
    assertEquals(expected == 403 ? 403 : 200, list.status());
    assertEquals(expected == 403 ? 403 : 200, found.status());
  }

  /** Who may do everything with the register has no unit of their own, and so no petitioners. */
  @Test
  void an_administrator_with_the_role_of_an_inspector_sees_none() {
    String path = register(commune, IDENTITY).expect(201).header("Location");
    Api both =
        Api.bearing(
            RunningServer.shared()
                .token(
                    new TokenRequest(
                        "it-both",
                        List.of(Role.ADMINISTRATOR, Role.INSPECTOR),
                        List.of(province),
                        Duration.ofMinutes(5)),
                    Instant.now()));
    both.get(path).expectProblem(404, "NOT_FOUND");
    assertEquals(0, both.get("/v1/petitioners").at("/items").size());
  }

  @Test
  void what_another_unit_keeps_is_answered_like_what_nobody_keeps() {
    String foreign = register(commune, IDENTITY).expect(201).header("Location");
    String unknown = "/v1/petitioners/" + UUID.randomUUID();
    Api other = Api.as(Role.RECEPTION_OFFICER, sibling);
    assertEquals(comparable(other.get(unknown)), comparable(other.get(foreign)));
    for (String act : List.of("/disclosures", "/erasure")) {
      assertEquals(
          comparable(other.postJson(unknown + act, PURPOSE)),
          comparable(other.postJson(foreign + act, PURPOSE)));
    }
    reception.postJson(foreign + "/disclosures", PURPOSE).expect(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"RECEPTION_OFFICER"})
  void nobody_registers_or_lists_for_a_unit_that_is_not_theirs(Role role) {
    Api other = Api.as(role, sibling);
    Answer foreign = other.postJson("/v1/petitioners", draft(commune, IDENTITY));
    Answer unknown = other.postJson("/v1/petitioners", draft("KHONG-CO", IDENTITY));
    foreign.expectProblem(404, "NOT_FOUND");
    assertEquals(comparable(unknown), comparable(foreign));
    other.get("/v1/petitioners?unit=" + commune).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void a_list_is_of_one_unit_and_all_below_it() {
    String here = id(register(commune, IDENTITY));
    String there =
        id(
            Api.as(Role.RECEPTION_OFFICER, sibling)
                .postJson("/v1/petitioners", draft(sibling, IDENTITY)));
    Api inspector = Api.as(Role.INSPECTOR, province);
    assertEquals(List.of(there, here), inspector.get("/v1/petitioners").each("/items", "/id"));
    assertEquals(
        List.of(there, here),
        inspector.get("/v1/petitioners?unit=" + district).each("/items", "/id"));
    assertEquals(
        List.of(here), inspector.get("/v1/petitioners?unit=" + commune).each("/items", "/id"));
    assertEquals(
        List.of(), inspector.get("/v1/petitioners?unit=" + elsewhere).each("/items", "/id"));
    Answer first = inspector.get("/v1/petitioners?limit=1").expect(200);
    assertEquals(
        List.of(here),
        inspector
            .get("/v1/petitioners?limit=1&cursor=" + first.at("/next").asText())
            .each("/items", "/id"));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "fullName": " "                                              | VALUE_REQUIRED /fullName
          "fullName": "An", "phone": "gọi"                             | PHONE_MALFORMED /phone
          "fullName": "An", "documentNumber": "12"                     | VALUE_REQUIRED /documentKind
          "anonymous": true, "fullName": "An"                          | IDENTITY_OF_ANONYMOUS /anonymous
          "fullName": "An", "receivedOn": "2999-01-01"                 | VALUE_NOT_ALLOWED /receivedOn
          """)
  void what_is_wrong_is_said_without_being_repeated(String identity, String issue) {
    String draft = draft(commune, identity);
    if (identity.contains("receivedOn")) {
      draft = draft.replace("\"receivedOn\": \"2026-01-05\", ", "");
    }
    Answer refused =
        reception.postJson("/v1/petitioners", draft).expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of(issue), refused.issues());
    assertTrue(refused.at("/issues/0/value").isMissingNode());
  }

  @Test
  void what_was_erased_stays_erased() {
    String path = register(commune, IDENTITY).expect(201).header("Location");
    Answer erased = reception.postJson(path + "/erasure", PURPOSE).expect(200);
    assertEquals("Mời đến làm việc", erased.at("/erasure/reason").asText());
    JsonNode again = reception.postJson(path + "/erasure", PURPOSE).expect(200).json();
    assertEquals(erased.json(), again);
    Answer shown = reception.postJson(path + "/disclosures", PURPOSE);
    shown.expectProblem(409, "CONFLICT");
    assertEquals(List.of("PETITIONER_ERASED petitioner"), shown.issues());
    Api.as(Role.INSPECTOR, commune)
        .postJson(path + "/erasure", PURPOSE)
        .expectProblem(403, "FORBIDDEN");
  }

  private Answer register(String unit, String identity) {
    return reception.postJson("/v1/petitioners", draft(unit, identity));
  }

  private static String id(Answer registered) {
    return registered.expect(201).at("/id").asText();
  }

  private static String draft(String unit, String identity) {
    return """
    {"unit": "%s", "kind": "DENUNCIATION", "receivedOn": "2026-01-05", %s}
    """
        .formatted(unit, identity);
  }

  private static String search(String name) {
    return "{\"fullName\": \"%s\", \"purpose\": \"Kiểm tra đơn trùng\"}".formatted(name);
  }

  /** The answer without what is different in every answer. */
  private static String comparable(Answer answer) {
    return answer.status()
        + answer.text().replaceAll("[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
  }

  private String unit(String place) {
    return switch (place) {
      case "commune" -> commune;
      case "district" -> district;
      case "province" -> province;
      case "sibling" -> sibling;
      case "elsewhere" -> elsewhere;
      default -> "KHONG-CO";
    };
  }
}

package vn.qcdc.it.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** What the law gives, what a province sets itself, and until when; in years that are far away. */
class TermsIT {

  private static final String DRAFT =
      """
      {"matter": "OPINION", "stage": "ANSWER", "amount": %d, "unit": "WORKING_DAY",
       "basis": "Quyết định số 12/QĐ-UBND", "retroactive": %s}\
      """;
  private static final String DAY = "/v1/working-days/";

  private final Api administrator = Api.administrator();
  private final Api everybody = Api.as(Role.PUBLIC);
  private final String code =
      "IT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final String rule = "/v1/term-rules/" + code + "/";

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource({
    "DL-KN-ACCEPT, 2026-06-30, 2026-07-10, DAY", // the last day of the ten days …
    "DL-KN-ACCEPT, 2026-07-01, 2026-07-10, WORKING_DAY", // … and the first of the seven
    "DL-KN-ACCEPT, 2026-07-02, 2026-07-13, WORKING_DAY",
    "DL-TC-INIT, 2024-02-02, 2024-02-20, WORKING_DAY", // over Tết
    "DL-KN-SEND, 2025-04-25, 2025-04-29, WORKING_DAY" // Saturday 26/4/2025 was worked
  })
  void a_due_day_is_reckoned_by_the_rule_of_its_time(
      String of, String begun, String due, String unit) {
    Answer answer = reckoned(of, begun);
    assertEquals(due, answer.at("/due").asText());
    assertEquals(unit, answer.at("/rule/unit").asText());
    assertEquals("[]", answer.at("/unmaintained").toString());
  }

  @Test
  void a_reckoning_names_the_days_that_did_not_count() {
    Answer answer = reckoned("DL-KN-SEND", "2025-04-29");
    assertEquals("2025-05-07", answer.at("/due").asText());
    assertEquals(
        List.of("2025-04-30", "2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04"),
        answer.each("/skipped", "/day"));
    assertEquals("Ngày Chiến thắng", answer.at("/skipped/0/name").asText());
    assertEquals("WEEKEND", answer.at("/skipped/4/reason").asText());
  }

  @Test
  void years_without_holidays_are_named() {
    assertEquals("[2034]", reckoned("DL-KN-SEND", "2034-03-01").at("/unmaintained").toString());
    Answer year = everybody.get("/v1/working-days?year=2034").expect(200);
    assertFalse(year.at("/isMaintained").asBoolean());
    assertEquals(260, year.at("/workingDays").asInt());
    Answer maintained = everybody.get("/v1/working-days?year=2026").expect(200);
    assertTrue(maintained.at("/isMaintained").asBoolean());
    assertTrue(maintained.each("/items", "/day").contains("2026-08-22"));
  }

  @Test
  void a_province_sets_a_term_and_changes_it_from_a_day_on() {
    everybody.get(dueOf(code, "2035-05-02")).expectProblem(404, "NOT_FOUND");
    administrator.putJson(rule + "2035-01-01", DRAFT.formatted(15, "false")).expect(201);
    administrator.putJson(rule + "2035-07-01", DRAFT.formatted(10, "false")).expect(201);
    administrator.putJson(rule + "2035-07-01", DRAFT.formatted(10, "false")).expect(200);
    assertEquals("2035-07-01", everybody.get(rule + "2035-01-01").at("/until").asText());
    assertEquals("15", reckoned(code, "2035-06-30").at("/rule/amount").asText());
    assertEquals("10", reckoned(code, "2035-07-01").at("/rule/amount").asText());
    Answer before = everybody.get(dueOf(code, "2034-12-31"));
    assertEquals(
        List.of("TERM_RULE_NOT_IN_FORCE rule"),
        before.expectProblem(422, "UNPROCESSABLE").issues());
    assertTrue(
        everybody
            .get("/v1/term-rules?on=2035-08-01&matter=OPINION")
            .each("/items", "/rule")
            .contains(code));
  }

  @Test
  void a_version_is_written_over_only_by_those_who_have_seen_it() {
    String version = rule + "2036-01-01";
    String tag =
        administrator.putJson(version, DRAFT.formatted(15, "false")).expect(201).header("ETag");
    administrator
        .putJson(version, DRAFT.formatted(20, "false"))
        .expectProblem(428, "PRECONDITION_REQUIRED");
    administrator
        .putJson(version, DRAFT.formatted(20, "false"), "If-Match", "\"0123456789abcdef\"")
        .expectProblem(412, "PRECONDITION_FAILED");
    administrator.putJson(version, DRAFT.formatted(20, "false"), "If-Match", tag).expect(200);
    assertEquals("20", everybody.get(version).expect(200).at("/amount").asText());
  }

  @Test
  void the_past_is_changed_only_by_those_who_say_so() {
    String past = rule + "2020-01-01";
    Answer refused = administrator.putJson(past, DRAFT.formatted(15, "false"));
    assertEquals(
        List.of("TERM_RULE_RETROACTIVE /retroactive"),
        refused.expectProblem(422, "UNPROCESSABLE").issues());
    administrator.putJson(past, DRAFT.formatted(15, "true")).expect(201);
  }

  @Test
  void what_cannot_be_a_rule_is_refused_with_everything_that_keeps_it_from_being_one() {
    Answer refused =
        administrator.putJson(
            rule + "2037-01-01",
            """
            {"matter": "OPINION", "stage": "ANSWER", "amount": 5, "unit": "DAY", "basis": "Thử",
             "until": "2037-01-01", "among": ["COMPLEX"], "atLeast": 2}\
            """);
    assertEquals(
        List.of("VALIDITY_EMPTY /until", "VALUE_NOT_ALLOWED /atLeast"),
        refused.expectProblem(422, "UNPROCESSABLE").issues());
    Answer other =
        administrator.putJson("/v1/term-rules/DL-KN1/2038-01-01", DRAFT.formatted(5, "false"));
    assertEquals(
        List.of("DEFINITION_CHANGED "), other.expectProblem(422, "UNPROCESSABLE").issues());
  }

  @Test
  void a_holiday_moves_due_days_and_is_removed_by_those_who_have_seen_it() {
    String monday = DAY + "2033-03-07";
    assertEquals("2033-03-07", reckoned("DL-KN-SEND", "2033-03-02").at("/due").asText());
    Answer entered =
        administrator
            .putJson(monday, "{\"kind\": \"HOLIDAY\", \"name\": \"Nghỉ bão\"}")
            .expect(201);
    assertFalse(entered.at("/isWorking").asBoolean());
    assertEquals("2033-03-08", reckoned("DL-KN-SEND", "2033-03-02").at("/due").asText());
    administrator.send("DELETE", monday, null).expectProblem(428, "PRECONDITION_REQUIRED");
    administrator.send("DELETE", monday, null, "If-Match", entered.header("ETag")).expect(204);
    administrator.send("DELETE", monday, null, "If-Match", "\"0\"").expectProblem(404, "NOT_FOUND");
    assertEquals("2033-03-07", reckoned("DL-KN-SEND", "2033-03-02").at("/due").asText());
  }

  @Test
  void a_saturday_is_worked_in_exchange() {
    String saturday = DAY + "2033-06-11";
    assertFalse(everybody.get(saturday).expect(200).at("/isWorking").asBoolean());
    administrator
        .putJson(
            saturday, "{\"kind\": \"WORKED\", \"name\": \"Làm bù\", \"basis\": \"Công văn số 1\"}")
        .expect(201);
    Answer worked = everybody.get(saturday).expect(200);
    assertTrue(worked.at("/isWorking").asBoolean());
    assertEquals("Công văn số 1", worked.at("/basis").asText());
  }

  private Answer reckoned(String of, String begun) {
    return everybody.get(dueOf(of, begun)).expect(200);
  }

  private static String dueOf(String of, String begun) {
    return "/v1/terms/due?rule=" + of + "&begun=" + begun;
  }
}

package vn.qcdc.it.reception;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Receptions of a district and its communes, and how often its leaders have held them. */
class ReceptionsIT {

  private static final String RECEPTIONS = "/v1/receptions";
  private static final String HEADER =
      "external_id,unit,day,kind,receiver,delegated,visits,people,first_cases,repeated_cases,large_groups,online,place,note\n";

  private static String province = "";
  private static String district = "";
  private static String commune = "";

  private final Api officer = Api.officerOf(province);
  private final Api reader = Api.readerOf(district);

  @BeforeAll
  static void register() {
    province = BenchForm.province(1, 2);
    district = BenchForm.district(province, 0);
    commune = BenchForm.commune(province, 0);
  }

  @Test
  void a_reception_is_registered_once_and_keeps_its_three_counts() {
    String draft = draft(commune, "TD-1", "2024-05-06", 9, 17, 6);
    Answer made = officer.postJson(RECEPTIONS, draft).expect(201);
    assertEquals(
        made.at("/id").asText(),
        officer.postJson(RECEPTIONS, draft).expect(200).at("/id").asText());
    Answer shown = reader.get(made.header("Location")).expect(200);
    assertEquals(
        "9 17 6 2",
        List.of("visits", "people", "firstCases", "repeatedCases").stream()
            .map(count -> shown.at("/" + count).asText())
            .collect(joining(" ")));
    assertEquals(made.header("ETag"), shown.header("ETag"));
    Answer other = officer.postJson(RECEPTIONS, draft(commune, "TD-1", "2024-05-07", 9, 17, 6));
    assertEquals(
        List.of("RECEPTION_DIFFERS /externalId"),
        other.expectProblem(422, "UNPROCESSABLE").issues());
  }

  @Test
  void the_same_request_is_done_once() {
    String key = UUID.randomUUID().toString();
    String draft = draft(commune, null, "2024-05-08", 1, 1, 1);
    String first =
        officer.postJson(RECEPTIONS, draft, "Idempotency-Key", key).expect(201).at("/id").asText();
    assertEquals(
        first,
        officer.postJson(RECEPTIONS, draft, "Idempotency-Key", key).expect(201).at("/id").asText());
    assertNotEquals(first, officer.postJson(RECEPTIONS, draft).expect(201).at("/id").asText());
  }

  @Test
  void a_file_of_receptions_is_taken_whole_or_not_at_all() {
    String good = row("CSV-1", commune, "2024-06-03", "SCHEDULED,CHAIR,false");
    String bad = row("", commune, "2024-06-32", "SOMETIMES,CHAIR,maybe");
    String foreign = row("CSV-2", BenchForm.province(1, 1), "2024-06-03", "SCHEDULED,CHAIR,false");
    Answer refused =
        officer
            .postCsv(RECEPTIONS + "/imports", HEADER + good + bad)
            .expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        List.of(
            "VALUE_REQUIRED row 3, column external_id",
            "VALUE_NOT_ALLOWED row 3, column day",
            "VALUE_NOT_ALLOWED row 3, column kind",
            "VALUE_NOT_ALLOWED row 3, column delegated"),
        refused.issues());
    assertEquals(
        List.of("UNIT_OUTSIDE_REMIT row 3, column unit"),
        officer
            .postCsv(RECEPTIONS + "/imports", HEADER + good + foreign)
            .expectProblem(422, "UNPROCESSABLE")
            .issues());
    assertEquals("1 0", counted("?dryRun=true", good));
    assertEquals("1 0", counted("", good));
    assertEquals("0 1", counted("", good));
  }

  @Test
  void a_list_is_filtered_and_its_table_can_be_imported_again() {
    officer
        .postCsv(
            RECEPTIONS + "/imports",
            HEADER
                + row("L-1", commune, "2022-03-07", "SCHEDULED,CHAIR,false")
                + row("L-2", commune, "2022-03-14", "AD_HOC,CHAIR,false")
                + row("L-3", commune, "2022-03-21", "REGULAR,STAFF,false")
                + row("L-4", district, "2022-03-28", "SCHEDULED,CHAIR,true"))
        .expect(200);
    String march = "?from=2022-03-01&until=2022-04-01&unit=" + district;
    assertEquals(List.of("L-4", "L-3", "L-2", "L-1"), names(march));
    assertEquals(List.of("L-3", "L-2", "L-1"), names(march.replace(district, commune)));
    assertEquals(List.of("L-2"), names(march + "&kind=AD_HOC"));
    assertEquals(List.of("L-3"), names(march + "&receiver=STAFF"));
    Answer page = reader.get(RECEPTIONS + march + "&limit=3").expect(200);
    assertEquals(List.of("L-1"), names(march + "&limit=3&cursor=" + page.at("/next").asText()));
    String table = reader.get(RECEPTIONS + march, "Accept", "text/csv").expect(200).text();
    Answer again = officer.postCsv(RECEPTIONS + "/imports", table).expect(200);
    assertEquals("0 4", again.at("/created").asText() + " " + again.at("/unchanged").asText());
  }

  @Test
  void a_reception_is_corrected_by_those_who_have_seen_it() {
    Answer made =
        officer.postJson(RECEPTIONS, draft(commune, null, "2024-07-01", 1, 1, 1)).expect(201);
    String address = made.header("Location");
    String corrected = draft(commune, null, "2024-07-01", 2, 5, 1);
    officer.putJson(address, corrected).expectProblem(428, "PRECONDITION_REQUIRED");
    Answer kept = officer.putJson(address, corrected, "If-Match", made.header("ETag")).expect(200);
    assertEquals("5", kept.at("/people").asText());
    officer
        .putJson(address, corrected, "If-Match", made.header("ETag"))
        .expectProblem(412, "PRECONDITION_FAILED");
    assertEquals("5", reader.get(address).expect(200).at("/people").asText());
  }

  @Test
  void what_is_none_of_the_callers_is_not_there() {
    String address =
        officer
            .postJson(RECEPTIONS, draft(commune, null, "2024-08-05", 1, 1, 1))
            .expect(201)
            .header("Location");
    Api stranger = Api.officerOf(BenchForm.province(1, 1));
    stranger.get(address).expectProblem(404, "NOT_FOUND");
    stranger
        .putJson(address, draft(commune, null, "2024-08-05", 1, 1, 1))
        .expectProblem(404, "NOT_FOUND");
    stranger
        .postJson(RECEPTIONS, draft(commune, null, "2024-08-05", 1, 1, 1))
        .expectProblem(403, "FORBIDDEN");
    stranger.get(RECEPTIONS + "?unit=" + commune).expectProblem(403, "FORBIDDEN");
    assertEquals("[]", stranger.get(RECEPTIONS).expect(200).at("/items").toString());
  }

  @Test
  void a_reception_lies_not_ahead_and_has_a_receiver_of_its_unit() {
    Answer refused =
        officer.postJson(
            RECEPTIONS,
            draft(commune, null, "2199-01-01", 1, 1, 1).replace("CHAIR", "AGENCY_HEAD"));
    assertEquals(
        List.of("VALUE_NOT_ALLOWED /day", "RECEIVER_OF_OTHER_UNIT /receiver"),
        refused.expectProblem(422, "UNPROCESSABLE").issues());
  }

  /** As the report of a district for 2024 has it: the window is to be said. */
  @ParameterizedTest(name = "until {0}: secretary 8 of {1}, chair 18 of {2}")
  @CsvSource({"2025-01-01, 12, 24", "2024-10-21, 10, 20"})
  void a_district_is_behind_by_what_its_leaders_did_not_hold(
      String until, int ofSecretary, int ofChair) {
    String fresh = BenchForm.province(1, 1);
    String top = BenchForm.district(fresh, 0);
    Api.officerOf(fresh)
        .postCsv(
            RECEPTIONS + "/imports",
            HEADER + held(top, "PARTY_SECRETARY", 8) + held(top, "CHAIR", 18))
        .expect(200);
    Answer answer = frequency(Api.readerOf(fresh), top, "2024-01-01", until);
    assertEquals(
        List.of(
            "CHAIR 18 " + ofChair + " " + (ofChair - 18) + " BEHIND",
            "PARTY_SECRETARY 8 " + ofSecretary + " " + (ofSecretary - 8) + " BEHIND"),
        duties(answer));
    assertEquals("FQ-CHAIR-DIST", answer.at("/items/0/stretches/0/rule").asText());
    assertTrue(
        answer.at("/items/0/explanation").asText().contains("Luật Tiếp công dân 2013, Điều 13"));
    Answer communes =
        Api.readerOf(fresh)
            .get(frequencyOf(top, "2024-01-01", until) + "&level=COMMUNE")
            .expect(200);
    assertEquals(List.of("CHAIR", "PARTY_SECRETARY"), communes.each("/items", "/receiver"));
    assertEquals("0", communes.at("/items/0/held").asText());
  }

  @Test
  void nobody_is_told_to_have_kept_a_rule_that_is_not_confirmed() {
    Answer answer = frequency(reader, commune, "2026-07-01", "2026-10-01");
    assertEquals("UNCONFIRMED", answer.at("/items/0/verdict").asText());
    assertEquals("2026-07-01", answer.at("/items/0/unconfirmedSince").asText());
    assertTrue(answer.at("/items/0/explanation").asText().contains("chưa có quy định xác nhận"));
    reader
        .get(frequencyOf(commune, "2026-07-01", "2026-07-01"))
        .expectProblem(422, "UNPROCESSABLE");
  }

  private static Answer frequency(Api caller, String unit, String from, String until) {
    return caller.get(frequencyOf(unit, from, until)).expect(200);
  }

  private static String frequencyOf(String unit, String from, String until) {
    return "%s/frequency?unit=%s&from=%s&until=%s".formatted(RECEPTIONS, unit, from, until);
  }

  private static List<String> duties(Answer answer) {
    return IntStream.range(0, answer.at("/items").size())
        .mapToObj(i -> answer.at("/items/" + i))
        .map(
            duty ->
                List.of("receiver", "held", "required", "missing", "verdict").stream()
                    .map(each -> duty.path(each).asText())
                    .collect(joining(" ")))
        .toList();
  }

  private List<String> names(String query) {
    return reader.get(RECEPTIONS + query).expect(200).each("/items", "/externalId");
  }

  private String counted(String query, String rows) {
    Answer done = officer.postCsv(RECEPTIONS + "/imports" + query, HEADER + rows).expect(200);
    return done.at("/created").asText() + " " + done.at("/unchanged").asText();
  }

  private static String held(String unit, String receiver, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            day ->
                row(
                    receiver + "-" + day,
                    unit,
                    "2024-03-%02d".formatted(day),
                    "SCHEDULED," + receiver + ",false"))
        .collect(joining());
  }

  private static String row(String externalId, String unit, String day, String how) {
    return "%s,%s,%s,%s,3,7,2,1,0,false,Trụ sở tiếp công dân,\n"
        .formatted(externalId, unit, day, how);
  }

  private static String draft(
      String unit,
      @Nullable String externalId,
      String day,
      int visits,
      int people,
      int firstCases) {
    return """
    {"unit": "%s",%s "day": "%s", "kind": "SCHEDULED", "receiver": "CHAIR", "visits": %d, "people": %d,
     "firstCases": %d, "repeatedCases": 2, "place": "Trụ sở tiếp công dân"}\
    """
        .formatted(
            unit,
            externalId == null ? "" : " \"externalId\": \"" + externalId + "\",",
            day,
            visits,
            people,
            firstCases);
  }
}

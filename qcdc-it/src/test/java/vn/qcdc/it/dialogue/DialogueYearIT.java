package vn.qcdc.it.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Dialogues of a commune over a year, from the plan to what came of the opinions. */
class DialogueYearIT {

  private static final String SESSION =
      """
      {"unit": "%s", "day": "%s", "heads": ["COMMITTEE", "AUTHORITY"], "chair": "Bí thư Đảng ủy",
       "topic": "Đường, điện, nước sạch", "audience": "Nhân dân trong xã", "place": "Hội trường xã",
       "occasion": "REGULAR", %s}\
      """;
  private static final String HELD = "\"status\": \"HELD\", \"attendances\": 60";

  private final String province = BenchForm.province(1, 1);
  private final String commune = BenchForm.commune(province, 0);
  private final Api officer = Api.officerOf(commune);
  private final Api head = Api.as(Role.UNIT_HEAD, commune);

  @Test
  void a_year_goes_from_the_plan_to_the_result() {
    String plan = "/v1/dialogue-plans/" + commune + "/2024";
    officer.putJson(plan, plan("2024-Q2", "2024-Q4")).expect(201);
    String prepared =
        "\"status\": \"PREPARED\", \"planned\": {\"year\": 2024, \"number\": 1}, \"externalId\":"
            + " \"DT-1\"";
    Answer entered = enter("2024-05-10", prepared).expect(201);
    String path = entered.header("Location");
    String id = entered.at("/session/id").asText();
    assertEquals(200, enter("2024-05-10", prepared).status());

    opinion(id, "BEFORE_DIALOGUE", "ROADS").expect(201);
    opinion(id, "AT_DIALOGUE", "ROADS").expectProblem(422, "UNPROCESSABLE");
    String held = HELD + ", \"planned\": {\"year\": 2024, \"number\": 1}";
    officer
        .putJson(path, SESSION.formatted(commune, "2024-05-10", held), "If-Match", "\"v1\"")
        .expect(200);
    Answer taken = opinion(id, "AT_DIALOGUE", "LAND").expect(201);
    assertTrue(taken.at("/number").asText().startsWith(commune + "/2024/YK/"), taken::toString);
    assertTrue(taken.at("/trackingCode").asText().matches("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}"));

    String slips =
        """
        slip,field,text,to,answer
        P-1,ROADS,Sửa lộ ấp 3,,
        P-2,POWER_WATER,Kéo điện ấp 5,%s,
        P-3,HEALTH,Thẻ bảo hiểm,,Đã cấp lại thẻ
        """
            .formatted(province);
    officer.postCsv(path + "/opinions/imports", slips).expect(200);
    Answer again = officer.postCsv(path + "/opinions/imports", slips).expect(200);
    assertEquals("0 3", again.at("/created").asInt() + " " + again.at("/unchanged").asInt());

    officer
        .postJson(
            path + "/conclusions",
            "{\"concludedOn\": \"2024-05-10\", \"text\": \"Tiếp thu\"}",
            "If-Match",
            "\"v2\"")
        .expect(200);
    String notice =
        """
        {"document": "2-TB/ĐU", "issuedOn": "2024-05-20", "text": "Giao huyện trả lời", "assignments": [
          {"field": "ROADS", "to": "%s", "until": "2024-06-20"}]}
        """
            .formatted(province);
    officer
        .postJson(path + "/notices", notice, "If-Match", "\"v3\"")
        .expectProblem(403, "FORBIDDEN");
    head.postJson(path + "/notices", notice, "If-Match", "\"v2\"")
        .expectProblem(412, "PRECONDITION_FAILED");
    Answer issued = head.postJson(path + "/notices", notice, "If-Match", "\"v3\"").expect(201);
    assertEquals(2, issued.at("/assigned").asInt());
    assertEquals(
        "5: resolved 1, waiting 1, up 3",
        "%d: resolved %d, waiting %d, up %d"
            .formatted(
                issued.at("/dialogue/opinions/total").asInt(),
                issued.at("/dialogue/opinions/resolved").asInt(),
                issued.at("/dialogue/opinions/waiting").asInt(),
                issued.at("/dialogue/opinions/passedUp").asInt()));

    Answer progress = officer.get(plan).expect(200);
    assertEquals(List.of("FULFILLED", "BEHIND"), progress.each("/items", "/standing"));
    assertEquals(1, progress.at("/behind").asInt());
    results();
    everybody(id);
  }

  /** Before the notice what it assigned was with the commune. */
  private void results() {
    String path = "/v1/dialogues/results?from=2024-01-01&until=2025-01-01&unit=" + commune;
    Answer now = officer.get(path).expect(200);
    assertEquals(
        "[1,60,5,3]",
        List.of(
                now.at("/total/sessions").asInt(),
                now.at("/total/attendances").asInt(),
                now.at("/total/opinions/total").asInt(),
                now.at("/total/opinions/passedUp").asInt())
            .toString()
            .replace(" ", ""));
    assertEquals(List.of("COMMUNE"), now.each("/items", "/level"));
    Answer then = officer.get(path + "&asOf=2024-05-19&by=FIELD").expect(200);
    assertEquals(1, then.at("/total/opinions/passedUp").asInt());
    assertEquals(3, then.at("/total/opinions/waiting").asInt());
    assertEquals(
        List.of("ROADS", "POWER_WATER", "LAND", "HEALTH"), then.each("/items", "/field/code"));
    Answer before = officer.get(path + "&asOf=2024-05-09").expect(200);
    assertEquals(0, before.at("/total/opinions/total").asInt());
  }

  private void everybody(String id) {
    Api anonymous = Api.anonymous();
    Answer list = anonymous.get("/v1/public/dialogues?unit=" + commune).expect(200);
    assertEquals(List.of(id), list.each("/items", "/id"));
    assertTrue(list.header("Cache-Control").contains("max-age=60"), list::toString);
    Answer one = anonymous.get("/v1/public/dialogues/" + id).expect(200);
    assertEquals(5, one.at("/dialogue/opinions/total").asInt());
    assertEquals(0, one.at("/answers").size());
    for (String inside : List.of("Sửa lộ", "bảo hiểm", "P-1", "Tiếp thu", commune + "/2024")) {
      assertFalse(one.text().contains(inside), one::toString);
    }
    String tag = one.header("ETag");
    anonymous.get("/v1/public/dialogues/" + id, "If-None-Match", tag).expect(304);
    anonymous
        .get("/v1/public/dialogues/00000000-0000-0000-0000-000000000000")
        .expectProblem(404, "NOT_FOUND");
  }

  @Test
  void each_head_needs_two_sessions_where_the_province_says_so() {
    Api administrator = Api.administrator();
    String rule = "/v1/dialogue-rules/" + province + "-DLG";
    administrator
        .putJson(
            rule,
            """
            {"heads": ["COMMITTEE", "AUTHORITY"], "levels": ["COMMUNE"], "times": 2, "within": "%s",
             "basis": "Nghị quyết thử", "validFrom": "2024-01-01"}
            """
                .formatted(province))
        .expect(200);
    enter("2024-03-01", HELD).expect(201);
    officer
        .postJson(
            "/v1/dialogues",
            SESSION
                .formatted(commune, "2024-09-01", HELD)
                .replace("[\"COMMITTEE\", \"AUTHORITY\"]", "[\"COMMITTEE\"]"))
        .expect(201);
    String path = "/v1/dialogues/frequency?unit=" + commune;
    Answer told = officer.get(path + "&year=2024").expect(200);
    assertEquals(List.of("COMMITTEE", "AUTHORITY"), told.each("/items", "/head"));
    assertEquals(List.of("MET", "NOT_MET"), told.each("/items", "/verdict"));
    assertEquals(List.of("0", "1"), told.each("/items", "/missing"));
    Answer before = officer.get(path + "&year=2022").expect(200);
    assertEquals(List.of("NOT_REQUIRED", "NOT_REQUIRED"), before.each("/items", "/verdict"));
  }

  @Test
  void years_past_come_in_at_once() {
    String header =
        "external_id,unit,day,heads,chair,topic,audience,place,occasion,attendances,opinions,answered\n";
    String rows =
        header
            + "C-1,%s,2020-03-01,COMMITTEE AUTHORITY,,Nước sạch,Dân,Xã,REGULAR,80,30,28\n"
                .formatted(commune)
            + "C-2,%s,2021-03-01,AUTHORITY,Chủ tịch,Lộ,Nông dân,Xã,AD_HOC,40,,\n"
                .formatted(commune);
    String path = "/v1/dialogues/imports";
    assertEquals(2, officer.postCsv(path + "?dryRun=true", rows).at("/created").asInt());
    assertEquals(2, officer.postCsv(path, rows).expect(200).at("/created").asInt());
    assertEquals(2, officer.postCsv(path, rows).expect(200).at("/unchanged").asInt());
    Answer wrong =
        officer
            .postCsv(
                path,
                header
                    + "C-1,%s,2020-03-02,COMMITTEE,,Nước sạch,Dân,Xã,REGULAR,80,30,28\n"
                        .formatted(commune)
                    + ",%s,2020-13-01,MAYOR,,,Dân,Xã,REGULAR,-1,3,4\n".formatted(commune)
                    + "C-3,%s,2020-03-01,COMMITTEE,,Lộ,Dân,Xã,REGULAR,1,,\n".formatted(province))
            .expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        List.of(
            "VALUE_REQUIRED row 3, column external_id",
            "VALUE_NOT_ALLOWED row 3, column day",
            "VALUE_NOT_ALLOWED row 3, column heads",
            "VALUE_NOT_ALLOWED row 3, column attendances",
            "VALUE_REQUIRED row 3, column topic",
            "VALUE_NOT_ALLOWED row 3, column answered",
            "UNIT_OUTSIDE_REMIT row 4, column unit"),
        wrong.issues());
    Answer results =
        officer
            .get("/v1/dialogues/results?from=2020-01-01&until=2022-01-01&unit=" + commune)
            .expect(200);
    assertEquals(28, results.at("/total/opinions/resolved").asInt());
    assertEquals(2, results.at("/total/opinions/waiting").asInt());
    Answer list = officer.get("/v1/dialogues?unit=" + commune + "&limit=1").expect(200);
    assertEquals(List.of("2021-03-01"), list.each("/items", "/day"));
    String next = list.at("/next").asText();
    assertEquals(
        List.of("2020-03-01"),
        officer
            .get("/v1/dialogues?limit=1&unit=" + commune + "&cursor=" + next)
            .each("/items", "/day"));
  }

  @Test
  void ten_thousand_slips_come_in_one_file_once() {
    String path = enter("2024-05-10", HELD).expect(201).header("Location");
    String slips =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "P-%d,%s,Ý kiến số %d,,".formatted(i, i % 2 == 0 ? "ROADS" : "LAND", i))
            .collect(Collectors.joining("\n", "slip,field,text,to,answer\n", "\n"));
    assertEquals(
        10_000,
        officer.postCsv(path + "/opinions/imports", slips).expect(200).at("/created").asInt());
    assertEquals(
        10_000,
        officer.postCsv(path + "/opinions/imports", slips).expect(200).at("/unchanged").asInt());
    Answer shown = officer.get(path).expect(200);
    assertEquals(10_000, shown.at("/opinions/waiting").asInt());
  }

  @ParameterizedTest(name = "{0}: {1} taken, {2} refused")
  @CsvSource({"atomic, 0, 0", "partial, 1, 2"})
  void wrong_slips_keep_out_all_or_themselves(String mode, int created, int refused) {
    String path = enter("2024-05-10", HELD).expect(201).header("Location");
    Answer answer =
        officer.postCsv(
            path + "/opinions/imports?mode=" + mode,
            """
            slip,field,text,to,answer
            P-1,ROADS,Sửa lộ,,
            P-2,MOON,Lên cung trăng,,
            P-3,ROADS,Sửa cầu,NOWHERE,
            """);
    if (mode.equals("atomic")) {
      answer.expectProblem(422, "UNPROCESSABLE");
      assertEquals(
          List.of("UNIT_UNKNOWN row 4, column to", "FIELD_UNKNOWN row 3, column field"),
          answer.issues());
    } else {
      answer.expect(200);
      assertEquals(created, answer.at("/created").asInt());
      assertEquals(refused, answer.at("/refused").asInt());
      assertEquals(2, answer.at("/issues").size());
    }
    assertEquals(created, officer.get(path).at("/opinions/total").asInt());
  }

  @Test
  void what_is_elsewhere_is_not_there() {
    String path = enter("2024-05-10", HELD).expect(201).header("Location");
    Api other = Api.officerOf(BenchForm.province(1, 1));
    other.get(path).expectProblem(404, "NOT_FOUND");
    other
        .postJson("/v1/dialogues", SESSION.formatted(commune, "2024-05-10", HELD))
        .expectProblem(403, "FORBIDDEN");
    other.get("/v1/dialogues/frequency?year=2024&unit=" + commune).expectProblem(403, "FORBIDDEN");
    assertEquals(0, other.get("/v1/dialogues").expect(200).at("/items").size());
  }

  private Answer enter(String day, String status) {
    return officer.postJson("/v1/dialogues", SESSION.formatted(commune, day, status));
  }

  private Answer opinion(String dialogue, String channel, String field) {
    return officer.postJson(
        "/v1/opinions",
        """
        {"dialogue": "%s", "channel": "%s", "field": "%s", "subject": "Sửa lộ nông thôn"}
        """
            .formatted(dialogue, channel, field));
  }

  private static String plan(String first, String second) {
    String item =
        """
        {"topic": "Đường, điện, nước sạch", "audience": "Nhân dân", "heads": ["COMMITTEE", "AUTHORITY"],
         "period": "%s"}\
        """;
    return "{\"document\": \"1-KH/ĐU\", \"issuedOn\": \"2024-01-10\", \"items\": [%s, %s]}"
        .formatted(item.formatted(first), item.formatted(second));
  }
}

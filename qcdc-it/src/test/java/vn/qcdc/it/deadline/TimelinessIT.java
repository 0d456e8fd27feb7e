package vn.qcdc.it.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A form with a rule, sheets in time and late, an extension, and who is missing. */
class TimelinessIT {
  private static final String FORM =
      """
      {"measures": [{"code": "IT_DUE_TEAMS", "name": "Tổ hòa giải", "countedIn": "tổ",
                     "valueType": "COUNT", "nature": "STOCK"}],
       "forms": [{"code": "IT-DUE", "name": "Biểu có hạn gửi", "unitKind": "TERRITORY",
                  "levels": ["COMMUNE"], "periodType": "MONTH", "validFrom": "2025-07-01",
                  "dueDays": 30, "cells": [{"measure": "IT_DUE_TEAMS"}]}]}\
      """;

  private final Api officer = Api.officerOf("92");
  private final Api city = Api.approverOf("92");
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
    Api.administrator().postJson("/v1/catalogue/imports", FORM).expect(200);
  }

  @Test
  void sheets_in_time_and_late_approved_and_missing_are_told_apart() {
    String late = "2025-07";
    send("31321", late).expect(201);
    Answer lateOnly = timeliness("unit=92&period=" + late).expect(200);
    JsonNode city92 = lateOnly.at("/items/0");
    int expected = city92.path("expected").asInt();
    assertTrue(expected > 20, lateOnly::toString);
    assertEquals(1, city92.path("received").asInt());
    assertEquals(1, city92.path("late").asInt());
    assertEquals(expected - 1, city92.path("missing").size());
    assertEquals("2025-08-30", city92.at("/missing/0/due").asText());

    extend("31321", late, "2099-12-31", city).expect(201);
    assertEquals(1, timeliness("unit=92&period=" + late).at("/items/0/onTime").asInt());
    assertEquals(0, timeliness("unit=92&period=" + late).at("/items/0/late").asInt());
    assertEquals("IT-DUE", reader.get("/v1/extensions?limit=1").at("/items/0/form").asText());

    String path = path("31321", late);
    city.postJson(path + "/approvals", "{\"level\": \"COMMUNE\"}").expect(200);
    assertEquals(
        "[{\"level\":\"COMMUNE\",\"count\":1}]",
        timeliness("unit=31321&period=" + late).at("/items/0/approved").toString());
    city.postJson(path + "/returns", "{\"reasons\": [{\"text\": \"Sai\"}]}").expect(200);
    Answer returned = timeliness("unit=31321&period=" + late);
    assertEquals(0, returned.at("/items/0/received").asInt());
    assertTrue(returned.at("/items/0/missing/0/returned").asBoolean());
  }

  @Test
  void a_level_lists_its_units_and_a_table_says_the_same() {
    String month = "2025-09";
    send("31396", month).expect(201);
    extend("92", month, "2099-12-31", city).expect(201);
    Answer communes = timeliness("unit=92&level=COMMUNE&period=" + month).expect(200);
    assertTrue(communes.at("/items").size() > 20);
    for (JsonNode commune : communes.at("/items")) {
      assertEquals(1, commune.path("expected").asInt());
      boolean sent = commune.at("/unit/code").asText().equals("31396");
      assertEquals(sent ? 1 : 0, commune.path("received").asInt());
      assertEquals(sent, commune.path("missing").isEmpty());
    }
    Answer table =
        reader
            .get(
                "/v1/timeliness?form=IT-DUE&unit=92&level=COMMUNE&period=" + month,
                "Accept",
                "text/csv")
            .expect(200);
    List<String> lines = table.text().lines().toList();
    assertEquals(communes.at("/items").size() + 1, lines.size());
    assertTrue(lines.get(0).startsWith("unit_code,unit_name,expected,received,on_time,late"));
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("31396,") && line.contains(",1,1,1,0,")));
  }

  @Test
  void a_form_without_a_rule_has_no_late_sheets() {
    Answer told = reader.get("/v1/timeliness?form=NQ11-DB&unit=93&period=2023").expect(200);
    assertEquals(0, told.at("/items/0/late").asInt());
    assertFalse(told.at("/items/0/missing/0").has("due"));
  }

  @Test
  void only_an_approver_who_answers_for_the_unit_extends() {
    extend("31321", "2025-08", "2026-12-31", officer).expectProblem(403, "FORBIDDEN");
    extend("31321", "2025-08", "2026-12-31", Api.approverOf("31396"))
        .expectProblem(403, "FORBIDDEN");
    extend("nowhere", "2025-08", "2026-12-31", city).expectProblem(404, "NOT_FOUND");
    extend("31321", "2025", "2026-12-31", city).expectProblem(422, "UNPROCESSABLE");
    extend("31321", "August", "2026-12-31", city).expectProblem(400, "BAD_REQUEST");
    reader
        .get("/v1/timeliness?form=NOWHERE&unit=92&period=2025-08")
        .expectProblem(404, "NOT_FOUND");
  }

  private Answer send(String unit, String month) {
    return officer.putJson(
        path(unit, month), "{\"figures\": [{\"measure\": \"IT_DUE_TEAMS\", \"value\": 7}]}");
  }

  private static String path(String unit, String month) {
    return "/v1/submissions/IT-DUE/%s/%s".formatted(unit, month);
  }

  private Answer timeliness(String query) {
    return reader.get("/v1/timeliness?form=IT-DUE&" + query);
  }

  private static Answer extend(String unit, String period, String until, Api caller) {
    return caller.postJson(
        "/v1/extensions",
        """
        {"form": "IT-DUE", "unit": "%s", "period": "%s", "until": "%s", "reason": "Ngập lụt"}\
        """
            .formatted(unit, period, until));
  }
}

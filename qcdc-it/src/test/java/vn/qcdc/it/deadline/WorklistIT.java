package vn.qcdc.it.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/**
 * One sheet on its way, as it waits for an officer, an approver of each level, an administrator.
 */
class WorklistIT {
  private static final String FIGURES =
      "{\"figures\": [{\"measure\": \"IT_WORK_TEAMS\", \"value\": 7}]}";
  private static final String FORM =
      """
      {"measures": [{"code": "IT_WORK_TEAMS", "name": "Tổ hòa giải", "countedIn": "tổ",
                     "valueType": "COUNT", "nature": "STOCK"}],
       "forms": [{"code": "IT-WORK", "name": "Biểu có việc", "unitKind": "TERRITORY",
                  "levels": ["COMMUNE"], "periodType": "MONTH", "validFrom": "2025-07-01",
                  "dueDays": 0, "cells": [{"measure": "IT_WORK_TEAMS"}]}]}\
      """;

  private final YearMonth lastMonth = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusMonths(1);
  private final Api officer = Api.officerOf("31321");
  private final Api commune = Api.approverOf("31321");
  private final Api city = Api.approverOf("92");
  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
    Api.administrator().postJson("/v1/catalogue/imports", FORM).expect(200);
  }

  @Test
  void a_sheet_waits_for_one_after_the_other() {
    String path = "/v1/submissions/IT-WORK/31321/" + lastMonth;
    JsonNode owed = only("TO_SEND", officer);
    assertEquals("31321", owed.at("/unit/code").asText());
    assertEquals(lastMonth.toString(), owed.at("/period/code").asText());
    assertEquals(lastMonth.atEndOfMonth().toString(), owed.path("due").asText());
    assertTrue(owed.path("overdue").asBoolean());
    assertEquals("[\"SEND\",\"DRAFT\",\"COMMENT\"]", owed.path("allowedActions").toString());
    assertFalse(owed.has("status"));
    nothing(commune);
    nothing(Api.reader());

    String draft = officer.putJson(path + "/draft", FIGURES).expect(201).header("ETag");
    assertTrue(only("DRAFT", officer).path("overdue").asBoolean());
    officer.send("POST", path + "/draft/sending", null, "If-Match", draft).expect(201);
    nothing(officer);
    nothing(city);
    JsonNode sent = only("TO_APPROVE", commune);
    assertEquals("ACCEPTED", sent.path("status").asText());
    assertFalse(sent.path("overdue").asBoolean());

    commune.postJson(path + "/approvals", "{}").expect(200);
    nothing(commune);
    only("TO_APPROVE", city);

    city.postJson(
            path + "/returns",
            "{\"reasons\": [{\"text\": \"Sai\", \"measure\": \"IT_WORK_TEAMS\"}]}")
        .expect(200);
    nothing(city);
    JsonNode returned = only("RETURNED", officer);
    assertEquals("RETURNED", returned.path("status").asText());
    assertTrue(returned.path("overdue").asBoolean());
    assertEquals(
        "[{\"text\":\"Sai\",\"measure\":\"IT_WORK_TEAMS\"}]", returned.path("reasons").toString());

    nothing(administrator);
    assertEquals(
        "RETURNED",
        work(administrator, "unit=31321&period=" + lastMonth).at("/items/0/kind").asText());
    assertEquals(0, work(officer, "kind=TO_SEND&period=" + lastMonth).at("/items").size());
    officer.get("/v1/worklist?unit=31396").expectProblem(403, "FORBIDDEN");
  }

  @Test
  void pages_go_by_due_day_and_show_everything_once() {
    Api all = Api.officerOf("92");
    List<String> due = new ArrayList<>();
    List<String> sheets = new ArrayList<>();
    String next = "/v1/worklist?form=IT-WORK&kind=TO_SEND&limit=100";
    while (!next.isEmpty()) {
      Answer page = all.get(next).expect(200);
      due.addAll(page.each("/items", "/due"));
      page.at("/items")
          .forEach(
              item ->
                  sheets.add(item.at("/unit/code").asText() + item.at("/period/code").asText()));
      next = page.header("Link").replaceFirst("^<([^>]*)>.*$", "$1");
    }
    assertTrue(sheets.size() > 12 * 20, () -> "only " + sheets.size());
    assertEquals(sheets.size(), new HashSet<>(sheets).size());
    assertEquals(due.stream().sorted().toList(), due);
  }

  @Test
  void what_is_asked_wrongly_is_refused() {
    officer.get("/v1/worklist?form=NOWHERE").expectProblem(404, "NOT_FOUND");
    officer.get("/v1/worklist?unit=nowhere").expectProblem(404, "NOT_FOUND");
    officer.get("/v1/worklist?kind=TO_LOSE").expectProblem(400, "BAD_REQUEST");
    officer.get("/v1/worklist?period=August").expectProblem(400, "BAD_REQUEST");
    officer.get("/v1/worklist?period=2025&from=2025-01-01").expectProblem(400, "BAD_REQUEST");
    officer.get("/v1/worklist?from=2025-01-02&until=2025-01-01").expectProblem(400, "BAD_REQUEST");
    officer.get("/v1/worklist?from=2019-01-01").expectProblem(400, "BAD_REQUEST");
  }

  private JsonNode only(String kind, Api caller) {
    Answer answer = work(caller, "period=" + lastMonth);
    assertEquals(List.of(kind), answer.each("/items", "/kind"), answer::toString);
    return answer.at("/items/0");
  }

  private void nothing(Api caller) {
    Answer answer = work(caller, "period=" + lastMonth);
    assertEquals(0, answer.at("/items").size(), answer::toString);
  }

  private static Answer work(Api caller, String query) {
    return caller.get("/v1/worklist?form=IT-WORK&" + query).expect(200);
  }
}

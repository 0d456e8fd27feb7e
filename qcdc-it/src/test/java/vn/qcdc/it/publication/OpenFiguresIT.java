package vn.qcdc.it.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.it.feed.BenchForm.commune;
import static vn.qcdc.it.feed.BenchForm.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** What the public sees of figures that are really fed in; small counts begin below five. */
class OpenFiguresIT {
  private static final String OPEN_FIGURES = "/v1/open-figures";
  private static final String MEASURES = OPEN_FIGURES + "/measures";
  private static final String BOTH = "&measure=CK_DON&measure=CK_DON_TO_CAO";

  /** In force in a year at which nothing else looks. */
  private static final String CATALOGUE =
      """
      {"measures": [
         {"code": "CK_DON", "name": "Đơn đã nhận", "countedIn": "đơn", "valueType": "COUNT", "nature": "FLOW"},
         {"code": "CK_DON_TO_CAO", "name": "Đơn tố cáo", "countedIn": "đơn", "valueType": "COUNT",
          "nature": "FLOW", "partOf": "CK_DON"},
         {"code": "CK_HOI_NGHI", "name": "Hội nghị", "countedIn": "hội nghị", "valueType": "COUNT", "nature": "FLOW"},
         {"code": "CK_NOI_BO", "name": "Việc nội bộ", "countedIn": "việc", "valueType": "COUNT", "nature": "FLOW"}],
       "indicators": [], "targets": [],
       "forms": [{"code": "CONG-KHAI", "name": "Biểu thử công khai", "unitKind": "TERRITORY",
                  "levels": ["DISTRICT", "COMMUNE"], "periodType": "YEAR",
                  "validFrom": "2010-01-01", "validUntil": "2011-01-01",
                  "cells": [{"measure": "CK_DON", "required": false}, {"measure": "CK_DON_TO_CAO", "required": false},
                            {"measure": "CK_HOI_NGHI", "required": false},
                            {"measure": "CK_NOI_BO", "required": false}]}]}
      """;

  private static final Api ADMINISTRATOR = Api.administrator();
  private static final Api PUBLIC = Api.as(Role.PUBLIC);

  private String province = "";

  @BeforeAll
  static void publish() {
    ADMINISTRATOR.postJson("/v1/catalogue/imports", CATALOGUE).expect(200);
    publish("CK_DON", "ABOVE_THRESHOLD");
    publish("CK_DON_TO_CAO", "OPEN");
    publish("CK_HOI_NGHI", "OPEN");
  }

  /** In one district a commune has three denunciations, in the other nothing is small. */
  @BeforeEach
  void feed() {
    province = BenchForm.province(2, 4);
    send(commune(province, 0), 20, 10);
    send(commune(province, 2), 30, 3);
    send(commune(province, 1), 40, 20);
    send(commune(province, 3), 25, 10);
    send(district(province, 1), 10, 5);
  }

  @Test
  void the_public_sees_what_is_published_without_small_counts() {
    Answer answer = everything(PUBLIC);
    assertEquals(5, answer.at("/threshold").asInt());
    assertEquals(
        Set.of("private", "max-age=60"), Set.of(answer.header("Cache-Control").split(", *")));
    assertEquals(
        List.of(
            "P 125",
            "P 48",
            "H0 50",
            "H0 13",
            "H1 75",
            "H1 35",
            "X0 SUPPRESSED",
            "X0 SUPPRESSED",
            "X1 40",
            "X1 20",
            "X2 SUPPRESSED",
            "X2 SUPPRESSED",
            "X3 25",
            "X3 10"),
        cells(answer));
  }

  @Test
  void of_a_suppressed_group_no_member_can_be_taken_from_the_sum() {
    Answer answer = everything(PUBLIC);
    List<String> hidden =
        cells(answer).stream().filter(cell -> cell.endsWith("SUPPRESSED")).distinct().toList();
    assertEquals(List.of("X0 SUPPRESSED", "X2 SUPPRESSED"), hidden);
    answer
        .at("/items")
        .forEach(
            item ->
                assertFalse(
                    item.path("state").asText().equals("SUPPRESSED")
                        && (item.has("value") || item.has("completeness")),
                    item::toString));
  }

  @Test
  void everybody_sees_the_same_whatever_they_work_for() {
    List<String> cells = cells(everything(PUBLIC));
    assertEquals(cells, cells(everything(Api.officerOf(province))));
    assertEquals(cells, cells(everything(ADMINISTRATOR)));
  }

  @Test
  void a_corrected_figure_changes_at_once_what_is_shown() {
    send(commune(province, 2), 30, 6);
    assertEquals(
        List.of("X0 20", "X0 10", "X2 30", "X2 6"),
        cells(everything(PUBLIC)).stream().filter(cell -> cell.matches("X[02] .*")).toList());
    send(commune(province, 2), 6, 1);
    assertEquals(
        List.of("X0 SUPPRESSED", "X0 SUPPRESSED", "X2 SUPPRESSED", "X2 SUPPRESSED"),
        cells(everything(PUBLIC)).stream().filter(cell -> cell.matches("X[02] .*")).toList());
  }

  @Test
  void what_is_open_is_shown_however_small_and_what_is_not_there_is_missing() {
    sendRow(commune(province, 1), "CK_HOI_NGHI", 1);
    Answer communes =
        get(PUBLIC, "unit=" + province + "&level=COMMUNE&measure=CK_HOI_NGHI").expect(200);
    assertEquals(List.of("X0 MISSING", "X2 MISSING", "X1 1", "X3 MISSING"), cells(communes));
    assertEquals(1, communes.at("/items/0/completeness/due").asInt());
    assertEquals(0, communes.at("/items/0/completeness/received").asInt());
  }

  @Test
  void the_table_says_the_same_as_the_json() {
    String query = OPEN_FIGURES + "?year=2010&unit=" + province + "&level=COMMUNE" + BOTH;
    List<String> rows = PUBLIC.get(query, "Accept", Api.CSV).expect(200).text().lines().toList();
    assertEquals("unit,unit_name,year,measure,state,value,due,received", rows.get(0));
    assertEquals(
        cells(PUBLIC.get(query)),
        rows.stream()
            .skip(1)
            .map(row -> row.split(",", -1))
            .map(row -> place(row[0]) + " " + (row[5].isEmpty() ? row[4] : row[5]))
            .toList());
  }

  @Test
  void what_is_not_published_is_as_unknown_as_what_there_is_not() {
    Answer internal = get(PUBLIC, "unit=" + province + "&measure=CK_NOI_BO");
    Answer nowhere = get(PUBLIC, "unit=" + province + "&measure=CK_NO_WHERE");
    internal.expectProblem(404, "NOT_FOUND");
    assertEquals(List.of("MEASURE_UNKNOWN measure"), internal.issues());
    assertEquals(
        nowhere.at("/issues").toString().replace("CK_NO_WHERE", "CK_NOI_BO"),
        internal.at("/issues").toString());
    assertFalse(PUBLIC.get(MEASURES).expect(200).text().contains("CK_NOI_BO"));
  }

  @Test
  void only_years_that_are_over_are_told() {
    Answer answer = PUBLIC.get(OPEN_FIGURES + "?year=2150&measure=CK_DON&unit=" + province);
    answer.expectProblem(422, "UNPROCESSABLE");
    assertTrue(answer.issues().contains("YEAR_NOT_OVER year"), answer::toString);
    PUBLIC
        .get(OPEN_FIGURES + "?year=2010-Q1&measure=CK_DON&unit=" + province)
        .expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void a_measure_is_published_and_withdrawn_by_decision() {
    ADMINISTRATOR.putJson(MEASURES + "/CK_NO_WHERE", draft("OPEN")).expectProblem(404, "NOT_FOUND");
    Answer published = publish("CK_NOI_BO", "OPEN");
    assertEquals(published.json(), publish("CK_NOI_BO", "OPEN").json());
    assertEquals("Việc nội bộ", published.at("/name").asText());
    assertTrue(PUBLIC.get(MEASURES).expect(200).each("/items", "/measure").contains("CK_NOI_BO"));
    get(PUBLIC, "unit=" + province + "&measure=CK_NOI_BO").expect(200);
    String withdrawal = MEASURES + "/CK_NOI_BO?basis=" + Api.encoded("Quyết định số 13");
    ADMINISTRATOR.send("DELETE", withdrawal, null).expect(200);
    ADMINISTRATOR.send("DELETE", withdrawal, null).expectProblem(404, "NOT_FOUND");
    get(PUBLIC, "unit=" + province + "&measure=CK_NOI_BO").expectProblem(404, "NOT_FOUND");
  }

  private Answer everything(Api caller) {
    String units =
        String.join(
            "",
            Stream.of("", "-H0", "-H1", "-X0", "-X1", "-X2", "-X3")
                .map(place -> "unit=" + province + place + "&")
                .toList());
    return get(caller, units + BOTH.substring(1)).expect(200);
  }

  private static Answer get(Api caller, String query) {
    return caller.get(OPEN_FIGURES + "?year=2010&" + query);
  }

  private static List<String> cells(Answer answer) {
    List<String> cells = new ArrayList<>();
    answer
        .at("/items")
        .forEach(
            item ->
                cells.add(
                    place(item.at("/unit/code").asText())
                        + " "
                        + (item.has("value")
                            ? item.path("value").decimalValue().toPlainString()
                            : item.path("state").asText())));
    return cells;
  }

  private static String place(String code) {
    return code.contains("-") ? code.substring(code.indexOf('-') + 1) : "P";
  }

  private static Answer publish(String measure, String disclosure) {
    return ADMINISTRATOR.putJson(MEASURES + "/" + measure, draft(disclosure)).expect(200);
  }

  private static String draft(String disclosure) {
    return "{\"disclosure\": \"%s\", \"basis\": \"Quyết định số 12\"}".formatted(disclosure);
  }

  private static void send(String unit, int petitions, int denunciations) {
    sendRows(row(unit, "CK_DON", petitions) + row(unit, "CK_DON_TO_CAO", denunciations));
  }

  private static void sendRow(String unit, String measure, int value) {
    sendRows(row(unit, measure, value));
  }

  private static void sendRows(String rows) {
    ADMINISTRATOR.postCsv("/v1/feeds", "form,unit,period,measure,value\n" + rows).expect(200);
  }

  private static String row(String unit, String measure, int value) {
    return "CONG-KHAI,%s,2010,%s,%d\n".formatted(unit, measure, value);
  }
}

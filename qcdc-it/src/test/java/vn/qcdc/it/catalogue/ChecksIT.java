package vn.qcdc.it.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.example.ReadyForms;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Checks that the catalogue declares, and the list of all rules that sheets are held against. */
class ChecksIT {
  private static final String IMPORTS = "/v1/catalogue/imports";
  private static final String RULES = "/v1/consistency-rules";

  private static final String DOCUMENT =
      """
      {"measures": [
         {"code": "KIEM_OPEN", "name": "Đầu kỳ", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
         {"code": "KIEM_CAME", "name": "Phát sinh", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
         {"code": "KIEM_DONE", "name": "Giải quyết", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
         {"code": "KIEM_CLOSE", "name": "Cuối kỳ", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
         {"code": "KIEM_YEAR", "name": "Cả năm", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
         {"code": "KIEM_TEAMS", "name": "Tổ", "countedIn": "tổ", "valueType": "COUNT", "nature": "STOCK"}],
       "forms": [
         {"code": "KIEM-QUY", "name": "Biểu quý", "unitKind": "ENTERPRISE", "levels": ["COMMUNE"],
          "periodType": "QUARTER", "validFrom": "2020-01-01",
          "cells": [{"measure": "KIEM_OPEN"}, {"measure": "KIEM_CAME"}, {"measure": "KIEM_DONE"},
            {"measure": "KIEM_CLOSE"}, {"measure": "KIEM_TEAMS"}]},
         {"code": "KIEM-NAM", "name": "Biểu năm", "unitKind": "ENTERPRISE", "levels": ["COMMUNE"],
          "periodType": "YEAR", "validFrom": "2020-01-01", "cells": [{"measure": "KIEM_YEAR"}]}],
       "checks": [
         {"code": "KIEM-1", "name": "Số dư", "severity": "BLOCKING", "basis": "Ghi chú 1", "validFrom": "2020-01-01",
          "relation": {"kind": "STOCK_FLOW", "opening": "KIEM_OPEN", "added": ["KIEM_CAME"],
            "removed": ["KIEM_DONE"], "closing": "KIEM_CLOSE"}},
         {"code": "KIEM-2", "name": "Cả năm", "severity": "NEEDS_EXPLANATION", "validFrom": "2020-01-01",
          "relation": {"kind": "PERIOD_SUM", "whole": "KIEM_YEAR", "part": "KIEM_CAME"}},
         {"code": "KIEM-3", "name": "Cấp dưới", "severity": "NOTICE", "validFrom": "2020-01-01",
          "validUntil": "2030-01-01",
          "relation": {"kind": "CHILDREN_SUM", "declared": "KIEM_CAME", "counted": "KIEM_CAME",
            "levels": ["COMMUNE"]}},
         {"code": "KIEM-4", "name": "Sổ", "severity": "NOTICE", "validFrom": "2020-01-01",
          "relation": {"kind": "REGISTER_COUNT", "measure": "KIEM_TEAMS", "register": "ENTERPRISES"}},
         {"code": "KIEM-5", "name": "Tỷ số", "severity": "NOTICE", "validFrom": "2020-01-01",
          "relation": {"kind": "RATIO_BOUNDS", "numerator": "KIEM_CAME", "denominator": "KIEM_DONE",
            "atLeast": {"numerator": 1, "denominator": 2}, "atMost": {"numerator": 3, "denominator": 1}}}]}
      """;

  private final Api administrator = Api.administrator();
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    ReadyForms.load();
    Api.administrator().postJson(IMPORTS, DOCUMENT).expect(200);
  }

  @Test
  void what_was_published_is_exported_and_unchanged_when_it_comes_again() {
    JsonNode sent = Answer.parse(DOCUMENT).path("checks");
    List<JsonNode> exported = new ArrayList<>();
    for (JsonNode check : reader.get("/v1/catalogue/export").expect(200).at("/checks")) {
      if (check.path("code").asText().matches("KIEM-[1-5]")) {
        exported.add(check);
      }
    }
    assertEquals(5, exported.size());
    for (int i = 0; i < exported.size(); i++) {
      assertEquals(sent.get(i), exported.get(i));
    }
    Answer again = administrator.postJson(IMPORTS, DOCUMENT).expect(200);
    assertEquals(0, again.at("/created").asInt());
    assertEquals(13, again.at("/unchanged").asInt());
    assertTrue(again.each("/entries", "/part").contains("CHECK"));
  }

  @Test
  void a_check_goes_into_the_version_of_the_catalogue() {
    String before = reader.get("/v1/catalogue/export").at("/version").asText();
    administrator.postJson(IMPORTS, registered("KIEM-6", "2020-01-01", "HAMLETS")).expect(200);
    assertNotEquals(before, reader.get("/v1/catalogue/export").at("/version").asText());
  }

  @Test
  void other_content_is_refused_and_a_later_version_ends_the_one_before() {
    administrator.postJson(IMPORTS, registered("KIEM-7", "2020-01-01", "HAMLETS")).expect(200);
    String other = registered("KIEM-7", "2020-01-01", "COMMUNES");
    assertEquals(
        List.of("DEFINITION_CHANGED /checks/0"),
        administrator.postJson(IMPORTS, other).expectProblem(422, "UNPROCESSABLE").issues());
    assertEquals(
        Answer.parse(
            "[{\"member\": \"register\", \"published\": \"HAMLETS\", \"sent\": \"COMMUNES\"}]"),
        administrator
            .postJson(IMPORTS + "?dryRun=true", other)
            .expect(200)
            .at("/entries/0/differences"));
    administrator.postJson(IMPORTS, registered("KIEM-7", "2024-01-01", "COMMUNES")).expect(200);
    List<String> versions = new ArrayList<>();
    for (JsonNode rule : reader.get(RULES).expect(200).at("/items")) {
      if (rule.path("check").asText().equals("KIEM-7")) {
        versions.add(rule.path("validFrom").asText() + " " + rule.path("validUntil").asText());
      }
    }
    assertEquals(List.of("2020-01-01 2024-01-01", "2024-01-01 "), versions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind": "PERIOD_SUM", "whole": "KIEM_CAME", "part": "KIEM_YEAR" | PERIODS_DO_NOT_FIT /checks/0/relation
          "kind": "PERIOD_SUM", "whole": "KIEM_NOWHERE", "part": "KIEM_CAME" | MEASURE_UNKNOWN /checks/0/relation
          "kind": "RATIO_BOUNDS", "numerator": "KIEM_CAME", "denominator": "KIEM_DONE" | BOUNDS_EMPTY /checks/0/relation
          "kind": "REGISTER_COUNT", "measure": "KIEM_CAME", "register": "HAMLETS" | CHECK_OF_MIXED_NATURE /checks/0/relation
          "kind": "RATIO_BOUNDS", "numerator": "KIEM_CAME", "denominator": "KIEM_YEAR", "atMost": {"numerator": 1, "denominator": 1} | CHECK_ON_NO_FORM /checks/0/relation
          """)
  void a_relation_that_makes_no_sense_is_refused_with_its_place(String relation, String issue) {
    assertEquals(
        List.of(issue),
        administrator
            .postJson(IMPORTS + "?dryRun=true", check("KIEM-8", "2020-01-01", relation))
            .expectProblem(422, "UNPROCESSABLE")
            .issues());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind": "SOMETHING", "measure": "KIEM_TEAMS"
          "kind": "REGISTER_COUNT", "measure": "KIEM_TEAMS", "register": "PEOPLE"
          "kind": "REGISTER_COUNT", "measure": "KIEM_TEAMS"
          "kind": "RATIO_BOUNDS", "numerator": "A", "denominator": "B", "atMost": {"numerator": 1, "denominator": 0}
          "kind": "RATIO_BOUNDS", "numerator": "A", "denominator": "B", "atMost": {"numerator": -1, "denominator": 1}
          "kind": "STOCK_FLOW", "opening": "A", "added": [null], "closing": "B"
          "kind": "CHILDREN_SUM", "declared": "A", "counted": "B", "levels": ["VILLAGE"]
          """)
  void what_is_no_relation_at_all_is_a_malformed_request(String relation) {
    administrator
        .postJson(IMPORTS + "?dryRun=true", check("KIEM-9", "2020-01-01", relation))
        .expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void all_rules_are_listed_with_who_states_them() {
    Answer vietnamese = reader.get(RULES).expect(200);
    Answer english = reader.get(RULES, "Accept-Language", "en").expect(200);
    assertEquals(
        Set.of("SYSTEM", "FORM", "CATALOGUE"), Set.copyOf(vietnamese.each("/items", "/origin")));
    assertEquals("ALL_ZERO", vietnamese.at("/items/0/rule").asText());
    assertTrue(vietnamese.at("/items/0/name").asText().contains("không phát sinh"));
    assertTrue(english.at("/items/0/name").asText().contains("declared as nil"));
    JsonNode equation = rule(vietnamese, "01-9/2");
    assertEquals("FORM", equation.path("origin").asText());
    assertEquals("XLD-01", equation.path("form").asText());
    assertTrue(equation.path("basis").asText().contains("9=11+12+13=14+15+16+17=18+22"));
    JsonNode declared = rule(vietnamese, "XLD01-CARRIED");
    assertEquals("CARRY_OVER_BROKEN", declared.path("rule").asText());
    assertEquals("PERIODS", declared.path("scope").asText());
    assertEquals("NEEDS_EXPLANATION", declared.path("severity").asText());
    assertEquals("2024-03-10", declared.path("validFrom").asText());
  }

  private static JsonNode rule(Answer rules, String check) {
    for (JsonNode rule : rules.at("/items")) {
      if (rule.path("check").asText().equals(check)) {
        return rule;
      }
    }
    throw new AssertionError(check + " is not listed");
  }

  private static String registered(String code, String validFrom, String register) {
    return check(
        code,
        validFrom,
        "\"kind\": \"REGISTER_COUNT\", \"measure\": \"KIEM_TEAMS\", \"register\": \""
            + register
            + "\"");
  }

  private static String check(String code, String validFrom, String relation) {
    return """
    {"checks": [{"code": "%s", "name": "Phép kiểm", "severity": "NOTICE", "validFrom": "%s",
      "relation": {%s}}]}
    """
        .formatted(code, validFrom, relation);
  }
}

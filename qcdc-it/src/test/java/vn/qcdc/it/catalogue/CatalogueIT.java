package vn.qcdc.it.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Definitions are published once and never change. */
class CatalogueIT {
  private static final String IMPORTS = "/v1/catalogue/imports";

  private final Api administrator = Api.administrator();
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void the_same_document_again_changes_nothing() {
    Answer again = administrator.postJson(IMPORTS, Example.text("catalogue.json")).expect(200);
    assertEquals(0, again.at("/created").asInt());
    assertEquals(33 + 14 + 4 + 1 + 22, again.at("/unchanged").asInt());
  }

  @ParameterizedTest
  @CsvSource({"measures", "indicators", "forms", "targets"})
  void what_was_published_is_read_back(String list) {
    JsonNode published = Answer.parse(Example.text("catalogue.json")).path(list);
    Answer read = reader.get("/v1/" + list).expect(200);
    for (JsonNode entry : published) {
      JsonNode found = null;
      for (JsonNode candidate : read.at("/items")) {
        if (candidate.path("code").equals(entry.path("code"))) {
          found = candidate;
        }
      }
      assertEquals(entry, withoutDefaults(found));
    }
  }

  /** What is so unless something else is said may be written or left out. */
  private static JsonNode withoutDefaults(JsonNode entry) {
    for (JsonNode cell : entry.path("cells")) {
      if (cell.path("levels").isEmpty()) {
        ((ObjectNode) cell).remove("levels");
      }
      if (cell.path("required").asBoolean()) {
        ((ObjectNode) cell).remove("required");
      }
    }
    if (entry.path("equations").isEmpty()) {
      ((ObjectNode) entry).remove("equations");
    }
    return entry;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "counted":                                  | /measures/0 | Công trình xây dựng tại xã | Công trình tại xã
          "measure of another nature":                | /measures/0 | "nature": "STOCK"          | "nature": "FLOW"
          """,
      quoteCharacter = '`')
  void a_published_measure_is_not_changed(String why, String pointer, String was, String now) {
    String measure =
        """
        {"measures": [{"code": "WORKS", "countedIn": "công trình", "valueType": "COUNT", "nature": "STOCK",
          "name": "Công trình xây dựng tại xã, phường, thị trấn, lũy kế từ ngày 24/8/2018"}]}
        """;
    assertEquals(1, administrator.postJson(IMPORTS, measure).expect(200).at("/unchanged").asInt());
    String changed = measure.replace(was, now);
    Answer refused = administrator.postJson(IMPORTS, changed).expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("DEFINITION_CHANGED " + pointer), refused.issues(), why);
    assertTrue(reader.get("/v1/measures").text().contains(was.replace("\": \"", "\":\"")));
  }

  @Test
  void a_published_target_is_not_changed_but_may_get_another_version() {
    JsonNode target = reader.get("/v1/targets/NQ11-4").at("/target");
    String changed = target.toString().replace("\"FIRM\"", "\"ASPIRATIONAL\"");
    Answer refused =
        administrator
            .postJson(IMPORTS, "{\"targets\": [" + changed + "]}")
            .expectProblem(422, "UNPROCESSABLE");
    assertEquals("DEFINITION_CHANGED /targets/0/versions/0", refused.issues().get(0));
    String further = target.toString().replace("\"BC-2023\"", "\"BC-2024\"");
    Answer rehearsed =
        administrator
            .postJson(IMPORTS + "?dryRun=true", "{\"targets\": [" + further + "]}")
            .expect(200);
    assertEquals(1, rehearsed.at("/created").asInt());
    assertEquals(2, reader.get("/v1/targets/NQ11-4").at("/target/versions").size());
  }

  @Test
  void all_unknown_references_are_told_at_once_and_nothing_is_kept() {
    String document =
        """
        {"measures": [
           {"code": "IT_PART", "name": "Phần", "countedIn": "cái", "valueType": "COUNT", "nature": "STOCK",
            "partOf": "IT_NOWHERE"}],
         "indicators": [
           {"kind": "RATIO_OF_SUMS", "code": "IT_RATE", "name": "Tỷ lệ", "numerator": "IT_A", "denominator": "IT_B"},
           {"kind": "SHARE_OF_UNITS", "code": "IT_SHARE", "name": "Tỷ lệ", "population": [],
            "criteria": [{"measure": "IT_C", "comparison": "AT_LEAST", "bound": 1}]}],
         "forms": [
           {"code": "IT-FORM", "name": "Biểu", "unitKind": "ENTERPRISE", "levels": ["COMMUNE"], "periodType": "YEAR",
            "validFrom": "2020-01-01",
            "cells": [{"measure": "IT_D"}, {"measure": "WORKS"}, {"measure": "WORKS"}]}]}
        """;
    Answer refused = administrator.postJson(IMPORTS, document).expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        new TreeSet<>(
            List.of(
                "MEASURE_UNKNOWN /measures/0/partOf",
                "MEASURE_UNKNOWN /indicators/0",
                "MEASURE_UNKNOWN /indicators/1",
                "MEASURE_UNKNOWN /forms/0/cells/0/measure",
                "MEASURE_TWICE /forms/0/cells/2/measure")),
        new TreeSet<>(refused.issues()));
    assertTrue(
        refused
            .each("/issues", "/value")
            .containsAll(List.of("IT_NOWHERE", "IT_A", "IT_B", "IT_C", "IT_D")));
    assertTrue(!reader.get("/v1/measures").text().contains("IT_PART"));
  }
}

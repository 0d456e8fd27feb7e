package vn.qcdc.it.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Values that are JSON or CSV, but that no database keeps or no reader can be shown again. */
class UnkeepableValuesIT {
  private static final String HEADER =
      "code,kind,level,type,name,parent,party_parent,valid_from,external_codes\n";
  private static final String FORM =
      """
      {"forms": [{"code": "IT-K", "name": "Biểu", "unitKind": "TERRITORY", "levels": ["COMMUNE"],
        "periodType": "YEAR", "validFrom": "%s", "cells": [{"measure": "WORKS"}]}]}
      """;
  private static final String INDICATOR =
      """
      {"indicators": [{"kind": "SHARE_OF_UNITS", "code": "IT_K", "name": "Tỷ lệ", "population": [],
        "criteria": [{"measure": "WORKS", "comparison": "AT_LEAST", "bound": %s}]}]}
      """;
  private static final String MEASURE =
      """
      {"measures": [{"code": "IT_K", "name": "%s", "countedIn": "cái", "valueType": "COUNT",
        "nature": "STOCK"}]}
      """;

  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  private static void expectRefused(Answer answer) {
    assertTrue(List.of(400, 422).contains(answer.status()), answer::toString);
    answer.expectProblem(answer.status(), answer.at("/code").asText());
  }

  @Test
  void a_sheet_with_a_character_that_cannot_be_kept_is_refused() {
    Sheet sheet = Example.sheet("31318", 2023);
    expectRefused(
        administrator.putJson(
            sheet.path(), "{\"figures\": [{\"measure\": \"WORKS\\u0000\", \"value\": 1}]}"));
    expectRefused(
        sheet
            .with("DIALOGUE_REGULATION", "n/a", "Chưa\\u0000có")
            .sendAs(administrator, "If-Match", "\"r1\""));
  }

  @Test
  void units_and_definitions_with_a_character_that_cannot_be_kept_are_refused() {
    expectRefused(
        administrator.postCsv(
            "/v1/units/imports", HEADER + "K1,TERRITORY,PROVINCE,tỉnh,A\0B,,,2026-01-01,\n"));
    expectRefused(
        administrator.postJson("/v1/catalogue/imports", MEASURE.formatted("Số\\u0000liệu")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-01-01", "-9999-01-01", "+10000-01-01"})
  void units_and_forms_of_a_day_beyond_the_calendar_are_refused(String day) {
    expectRefused(
        administrator.postCsv(
            "/v1/units/imports", HEADER + "K2,TERRITORY,PROVINCE,tỉnh,Xa,,," + day + ",\n"));
    expectRefused(administrator.postJson("/v1/catalogue/imports", FORM.formatted(day)));
  }

  /** Once published it could never be shown, and never be taken back. */
  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1e20000"})
  void a_bound_that_cannot_be_shown_is_refused(String bound) {
    expectRefused(
        administrator.postJson("/v1/catalogue/imports?dryRun=true", INDICATOR.formatted(bound)));
  }

  @Test
  void definitions_without_a_name_or_that_are_a_part_of_themselves_are_refused() {
    String imports = "/v1/catalogue/imports?dryRun=true";
    expectRefused(administrator.postJson(imports, MEASURE.formatted("")));
    expectRefused(
        administrator.postJson(
            imports,
            MEASURE.formatted("Phần").replace("\"nature\"", "\"partOf\": \"IT_K\", \"nature\"")));
  }
}

package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Who may send a sheet, of which unit, on which form, for which period. */
class SheetOfWhomIT {
  private static final String PHUNG_HIEP_DISTRICT = "934"; // abolished on 1 July 2025
  private static final String HIEP_HUNG = "31429"; // a commune of this district
  private static final String HIEP_HUNG_TODAY = "31396"; // that it went into
  private static final String WARD_ONE = "31318"; // a ward of another district
  private static final String VI_THANH_TODAY = "31321"; // that this went into
  private static final String CAN_THO = "92";

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void officers_of_the_successors_of_today_send_for_a_unit_that_is_gone() {
    Sheet sheet = Example.sheet(HIEP_HUNG, 2023);
    for (Api officer :
        List.of(
            Api.officerOf(HIEP_HUNG_TODAY),
            Api.officerOf(CAN_THO),
            Api.officerOf(VI_THANH_TODAY, HIEP_HUNG_TODAY),
            Api.administrator())) {
      assertEquals("UNCHANGED", sheet.sendAs(officer).expect(200).at("/outcome").asText());
    }
  }

  @Test
  void an_officer_does_not_send_for_other_units() {
    Sheet sheet = Example.sheet(HIEP_HUNG, 2023);
    for (Api officer :
        List.of(
            Api.officerOf(VI_THANH_TODAY),
            Api.officerOf(HIEP_HUNG),
            Api.officerOf(PHUNG_HIEP_DISTRICT),
            Api.officerOf("93"),
            Api.officerOf("nowhere"),
            Api.officerOf(),
            reader)) {
      sheet.sendAs(officer).expectProblem(403, "FORBIDDEN");
      sheet.sendAs(officer, "If-Match", "\"r1\"").expectProblem(403, "FORBIDDEN");
    }
    Example.sheet("93", 2023)
        .sendAs(Api.officerOf(HIEP_HUNG_TODAY))
        .expectProblem(403, "FORBIDDEN");
    assertEquals(1, reader.get(sheet.path() + "/history").at("/items").size());
  }

  @Test
  void only_those_who_may_correct_are_told_so() {
    String path = Example.sheet(HIEP_HUNG, 2023).path();
    assertEquals("[]", reader.get(path).at("/allowedActions").toString());
    Api.officerOf(VI_THANH_TODAY).get(path).expectProblem(403, "FORBIDDEN");
    Answer own = Api.officerOf(HIEP_HUNG_TODAY).get(path);
    assertEquals("[\"CORRECT\",\"DRAFT\",\"COMMENT\"]", own.at("/allowedActions").toString());
  }

  @Test
  void a_unit_may_be_addressed_by_the_code_of_another_scheme() {
    Sheet sheet = SampleSheets.fresh();
    Sheet foreign = sheet.of("gso:" + sheet.unit());
    foreign.sendAs(Api.administrator()).expect(201);
    assertEquals(sheet.unit(), reader.get(foreign.path()).expect(200).at("/unit/code").asText());
    assertEquals(sheet.figures(), reader.get(sheet.path()).expect(200).at("/figures"));
    assertEquals("UNCHANGED", sheet.sendAs(Api.administrator()).at("/outcome").asText());
  }

  @Test
  void a_period_that_has_not_begun_is_returned() {
    int nextYear = Year.now(ZoneOffset.UTC).getValue() + 1;
    Sheet sheet = Example.sheet(WARD_ONE, 2023).of(VI_THANH_TODAY).about(String.valueOf(nextYear));
    Answer returned = sheet.sendAs(Api.administrator()).expectProblem(422, "UNPROCESSABLE");
    assertTrue(returned.issues().contains("PERIOD_NOT_BEGUN period"), returned::toString);
    sheet.about("2199").sendAs(Api.administrator()).expectProblem(422, "UNPROCESSABLE");
    reader.get(sheet.path()).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void a_form_is_not_for_every_unit_level_and_period() {
    Sheet sheet = Example.sheet(WARD_ONE, 2023);
    expectIssue("FORM_NOT_FOR_UNIT unit", sheet.of(WARD_ONE + "-01"));
    expectIssue("FORM_NOT_FOR_UNIT unit", sheet.of(WARD_ONE + "-CQ01"));
    expectIssue("PERIOD_TYPE_WRONG period", sheet.about("2023-Q1"));
    expectIssue("FORM_NOT_IN_FORCE form", sheet.about("2017"));
    Answer province = sheet.of("93").about("2018").sendAs(Api.administrator()).expect(422);
    assertTrue(province.issues().contains("MEASURE_NOT_ON_FORM /figures/2/measure"));
    sheet.about("1999").sendAs(Api.administrator()).expectProblem(404, "NOT_FOUND");
  }

  private static void expectIssue(String issue, Sheet sheet) {
    Answer answer = sheet.sendAs(Api.administrator()).expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of(issue), answer.issues());
  }
}

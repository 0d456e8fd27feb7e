package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A sheet that breaks rules is returned whole, with everything that is wrong with it. */
class ReturnedSheetIT {
  /** Each line breaks another rule, and the cells that are left out break one more. */
  private static final String WRONG =
      """
      {"figures": [
        {"measure": "STAFF_TOTAL", "value": 20},
        {"measure": "STAFF_STUDIED", "value": 21},
        {"measure": "MEMBERS_TOTAL", "value": -1},
        {"measure": "MEMBERS_STUDIED", "value": 0.5},
        {"measure": "WORKS", "value": 30},
        {"measure": "WORKS", "value": 31},
        {"measure": "WORKS_DISCLOSED", "value": 1, "nil": true},
        {"measure": "HAMLETS"},
        {"measure": "DIALOGUE_REGULATION", "value": 2},
        {"measure": "TRADE_UNION", "value": 1},
        {"measure": "CÔNG_TRÌNH", "value": 1},
        {"measure": "PARTY_ORGS", "notApplicable": "Chưa có"},
        {"measure": "PARTY_ORGS_DEMOCRATIC", "value": 1}
      ]}
      """;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "HAMLETS_WITH_CONVENTION",
          "HAMLETS_WITH_HOUSE",
          "HAMLETS_WITH_HOUSE_AND_CONVENTION",
          "COMMITTEE_DIALOGUES",
          "AUTHORITY_DIALOGUES");

  private final Api officer = Api.officerOf("92");
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void all_that_is_wrong_is_told_at_once_and_where() {
    Sheet sheet = SampleSheets.fresh();
    Answer returned = officer.putJson(sheet.path(), WRONG).expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        new TreeSet<>(
            List.of(
                "FIGURE_AMBIGUOUS /figures/6",
                "FIGURE_AMBIGUOUS /figures/7",
                "FIGURE_MISSING /figures",
                "FIGURE_NEGATIVE /figures/2",
                "FIGURE_NOT_WHOLE /figures/3",
                "FIGURE_NOT_YES_NO /figures/8",
                "MEASURE_NOT_ON_FORM /figures/9/measure",
                "MEASURE_NOT_ON_FORM /figures/10/measure",
                "MEASURE_TWICE /figures/5/measure",
                "PART_EXCEEDS_WHOLE /figures/1",
                "PART_EXCEEDS_WHOLE /figures/3",
                "PART_WITHOUT_WHOLE /figures/12")),
        new TreeSet<>(returned.issues()));
    assertEquals(LEFT_OUT, missing(returned));
    assertTrue(returned.each("/issues", "/message").stream().noneMatch(String::isBlank));
  }

  @Test
  void nothing_of_it_is_kept_but_the_attempt() {
    Sheet sheet = SampleSheets.fresh();
    Answer returned = officer.putJson(sheet.path(), WRONG).expect(422);
    reader.get(sheet.path()).expectProblem(404, "NOT_FOUND");
    Answer history = reader.get(sheet.path() + "/history").expect(200);
    assertEquals(1, history.at("/items").size());
    assertEquals("RETURNED", history.at("/items/0/outcome").asText());
    assertEquals("it-officer", history.at("/items/0/by").asText());
    assertEquals(returned.at("/issues"), history.at("/items/0/issues"));
    assertFalse(history.at("/items/0").has("revision"));
  }

  @Test
  void a_returned_correction_leaves_the_sheet_as_it_stands() {
    Sheet sheet = SampleSheets.fresh();
    String tag = sheet.sendAs(officer).expect(201).header("ETag");
    officer.putJson(sheet.path(), WRONG, "If-Match", tag).expect(422);
    Answer read = reader.get(sheet.path());
    assertEquals(sheet.figures(), read.at("/figures"));
    assertEquals(tag, read.header("ETag"));
    assertEquals(
        List.of("RETURNED", "ACCEPTED"),
        reader.get(sheet.path() + "/history").each("/items", "/outcome"));
  }

  @Test
  void the_history_is_read_page_by_page_latest_first() {
    Sheet sheet = SampleSheets.fresh();
    SampleSheets.counting(3).forEach(i -> officer.putJson(sheet.path(), WRONG).expect(422));
    sheet.sendAs(officer).expect(201);
    Answer first = reader.get(sheet.path() + "/history?limit=3").expect(200);
    assertEquals(List.of("ACCEPTED", "RETURNED", "RETURNED"), first.each("/items", "/outcome"));
    String next = "/history?limit=3&cursor=" + Api.encoded(first.at("/next").asText());
    Answer second = reader.get(sheet.path() + next).expect(200);
    assertEquals(List.of("RETURNED"), second.each("/items", "/outcome"));
    assertFalse(second.json().has("next"));
  }

  @Test
  void a_dry_run_says_the_same_and_keeps_nothing_at_all() {
    Sheet sheet = SampleSheets.fresh();
    String dryRun = sheet.path() + "?dryRun=true";
    Answer returned = officer.putJson(dryRun, WRONG).expectProblem(422, "UNPROCESSABLE");
    Answer sound = officer.putJson(dryRun, sheet.json()).expect(200);
    assertEquals("CREATED", sound.at("/outcome").asText());
    assertTrue(sound.header("Location").isEmpty());
    reader.get(sheet.path()).expectProblem(404, "NOT_FOUND");
    assertEquals(0, reader.get(sheet.path() + "/history").at("/items").size());
    assertEquals(returned.issues(), officer.putJson(sheet.path(), WRONG).expect(422).issues());
    String tag = sheet.sendAs(officer).expect(201).header("ETag");
    Sheet other = sheet.with("WORKS", "40");
    officer.putJson(dryRun, other.json()).expectProblem(428, "PRECONDITION_REQUIRED");
    Answer corrected = officer.putJson(dryRun, other.json(), "If-Match", tag).expect(200);
    assertEquals("CORRECTED", corrected.at("/outcome").asText());
    assertEquals(tag, reader.get(sheet.path()).header("ETag"));
  }

  private static Set<String> missing(Answer returned) {
    Set<String> measures = new HashSet<>();
    returned
        .at("/issues")
        .forEach(
            issue -> {
              if (issue.path("code").asText().equals("FIGURE_MISSING")) {
                measures.add(issue.path("value").asText());
              }
            });
    return measures;
  }
}

package vn.qcdc.it.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Totals of units, as they are asked for over HTTP. */
class FiguresIT {
  private static final String FIVE_YEARS = "2019-01-01--2024-01-01";

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void totals_are_given_for_a_unit_its_children_or_all_of_a_level_below() {
    String works = "/v1/figures?measure=WORKS&period=2023&limit=1000&unit=93";
    assertEquals(1536, reader.get(works).at("/items/0/total").asInt());
    List<String> children = reader.get(works + "&children=true").each("/items", "/unit/code");
    assertTrue(
        children.containsAll(
            List.of("93", "930", "931", "932", "933", "934", "935", "936", "937")));
    Answer communes = reader.get(works + "&level=COMMUNE");
    assertEquals(75, communes.at("/items").size());
    assertEquals(
        List.of("COMMUNE"), communes.each("/items", "/unit/level").stream().distinct().toList());
    assertEquals(
        15, reader.get(works.replace("=93", "=934") + "&level=COMMUNE").at("/items").size());
  }

  @Test
  void answers_come_in_the_order_in_which_they_are_asked_for() {
    Answer answer =
        reader.get(
            "/v1/figures?unit=934&unit=93&period=2023&period=2019&measure=WORKS&measure=HAMLETS");
    assertEquals(
        List.of("934", "934", "934", "934", "93", "93", "93", "93"),
        answer.each("/items", "/unit/code"));
    assertEquals(
        List.of("2023", "2023", "2019", "2019", "2023", "2023", "2019", "2019"),
        answer.each("/items", "/period/code"));
    assertEquals("WORKS", answer.at("/items/0/measure").asText());
    assertEquals("HAMLETS", answer.at("/items/1/measure").asText());
  }

  @Test
  void pages_of_totals_are_as_the_whole() {
    String query = "/v1/figures?unit=93&level=COMMUNE&measure=WORKS&measure=HAMLETS&period=2023";
    List<String> whole = totals(reader.get(query + "&limit=1000"));
    assertEquals(150, whole.size());
    Answer page = reader.get(query + "&limit=70");
    List<String> walked = new ArrayList<>(totals(page));
    while (page.json().has("next")) {
      page = reader.get(query + "&limit=70&cursor=" + page.at("/next").asText()).expect(200);
      walked.addAll(totals(page));
    }
    assertEquals(whole, walked);
  }

  private static List<String> totals(Answer answer) {
    List<String> totals = new ArrayList<>();
    answer
        .expect(200)
        .at("/items")
        .forEach(
            item ->
                totals.add(item.at("/unit/code") + " " + item.at("/measure") + item.at("/total")));
    return totals;
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMMITTEE_DIALOGUES", "AUTHORITY_DIALOGUES"})
  void over_five_years_flows_add_up(String measure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int year = 2019; year <= 2023; year++) {
      sum = sum.add(total(measure, String.valueOf(year)));
    }
    assertEquals(0, sum.compareTo(total(measure, FIVE_YEARS)));
    assertTrue(sum.compareTo(total(measure, "2023")) > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WORKS", "HAMLETS", "STAFF_TOTAL", "PARTY_ORGS"})
  void over_five_years_a_stock_is_that_of_the_last(String measure) {
    assertEquals(total(measure, "2023"), total(measure, FIVE_YEARS));
  }

  private BigDecimal total(String measure, String period) {
    Answer answer =
        reader.get("/v1/figures?unit=93&measure=" + measure + "&period=" + period).expect(200);
    assertTrue(answer.at("/items/0/completeness/complete").asBoolean(), answer::toString);
    return answer.at("/items/0/total").decimalValue();
  }

  @ParameterizedTest
  @CsvSource({"2023-Q1", "2023-07", "2018-08-24--2023-10-01", "2017"})
  void a_period_for_which_no_form_has_figures_is_refused(String period) {
    Answer refused =
        reader.get("/v1/figures?unit=93&measure=WORKS&measure=HAMLETS&period=" + period);
    refused.expectProblem(422, "UNPROCESSABLE");
    assertEquals(2, refused.at("/issues").size(), refused::toString);
    assertEquals("PERIOD_NOT_COVERED period", refused.issues().get(0));
    reader
        .get("/v1/figures/lineage?unit=93&measure=WORKS&period=" + period)
        .expectProblem(422, "UNPROCESSABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"93", "934", "31435"})
  void the_year_with_a_missing_sheet_names_who_owes_it(String unit) {
    Answer works = reader.get("/v1/figures?measure=WORKS&period=2024&unit=" + unit).expect(200);
    assertFalse(works.at("/items/0/completeness/complete").asBoolean());
    assertEquals(List.of("31435"), works.each("/items/0/completeness/missing", "/code"));
    assertEquals("Phương Phú", works.at("/items/0/completeness/missing/0/name").asText());
    assertEquals(
        works.at("/items/0/completeness/due").asInt() - 1,
        works.at("/items/0/completeness/received").asInt());
    Answer staff = reader.get("/v1/figures?measure=AGENCY_STAFF&period=2024&unit=" + unit);
    assertTrue(staff.at("/items/0/completeness/complete").asBoolean(), staff::toString);
  }

  @Test
  void what_was_not_sent_is_missing_and_never_zero() {
    Answer answer = reader.get("/v1/figures?measure=WORKS&period=2024&unit=31435").expect(200);
    assertEquals("MISSING", answer.at("/items/0/state").asText());
    assertFalse(answer.at("/items/0").has("total"));
    Answer nil = reader.get("/v1/figures?measure=WORKS&period=2019&unit=31493").expect(200);
    assertEquals("NIL", nil.at("/items/0/state").asText());
  }
}

package vn.qcdc.it.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Old figures on the map of the reform of 1 July 2025. */
class RestatedFiguresIT {
  private static final String REFORM = "2025-07-01";

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void the_successor_has_what_its_predecessors_said() {
    BigDecimal then = total("31396", "2023", "period").add(total("31429", "2023", "period"));
    Answer now = figures("31396", "2023", REFORM);
    assertEquals(0, then.compareTo(now.at("/items/0/total").decimalValue()));
    assertEquals("Hiệp Hưng", now.at("/items/0/unit/name").asText());
    assertEquals(REFORM, now.at("/asOf").asText());
    assertFalse(now.at("/items/0/estimated").asBoolean());
    assertEquals(0, now.at("/items/0/unapportioned").size());
  }

  @Test
  void the_communes_of_the_reform_have_together_what_those_before_it_had() {
    Answer before =
        reader.get("/v1/figures?unit=93&level=COMMUNE&measure=WORKS&period=2023&limit=1000");
    Answer after =
        reader.get(
            "/v1/figures?unit=92&level=COMMUNE&measure=WORKS&period=2023&limit=1000&asOf="
                + REFORM);
    assertEquals(0, sum(before).compareTo(sum(after)));
    assertEquals(0, sum(before).compareTo(total("92", "2023", REFORM)));
  }

  @Test
  void as_it_was_nothing_is_said_of_shares() {
    Answer then = figures("93", "2023", "period");
    assertEquals("period", then.at("/asOf").asText());
    assertFalse(then.at("/items/0").has("estimated"));
    assertFalse(then.at("/items/0").has("unapportioned"));
    assertEquals(then.text(), reader.get("/v1/figures?unit=93&measure=WORKS&period=2023").text());
  }

  @Test
  void a_unit_is_looked_up_on_the_map_that_is_asked_for() {
    reader
        .get("/v1/figures?unit=934&measure=WORKS&period=2023&asOf=" + REFORM)
        .expectProblem(404, "NOT_FOUND");
    reader.get("/v1/figures?unit=92&measure=WORKS&period=2023").expectProblem(404, "NOT_FOUND");
  }

  @Test
  void lineage_says_how_much_of_each_cell_is_counted() {
    Answer answer =
        reader
            .get("/v1/figures/lineage?unit=31396&measure=WORKS&period=2023&asOf=" + REFORM)
            .expect(200);
    assertEquals(List.of("31396", "31429"), answer.each("/cells", "/unit/code"));
    assertEquals(1, answer.at("/cells/0/share/numerator").asInt());
    assertEquals(answer.at("/cells/0/value"), answer.at("/cells/0/counted"));
  }

  @Test
  void evaluations_are_re_stated_too() {
    Answer answer =
        reader
            .get(
                "/v1/evaluations?unit=92&level=COMMUNE&period=2023&target=NQ11-4&limit=1000&asOf="
                    + REFORM)
            .expect(200);
    BigDecimal works = BigDecimal.ZERO;
    for (JsonNode item : answer.at("/items")) {
      works = works.add(item.at("/rate/denominator").decimalValue());
      assertTrue(item.has("unapportioned"), item::toString);
    }
    assertEquals(0, works.compareTo(total("93", "2023", "period")));
  }

  @Test
  void both_totals_stand_side_by_side_with_what_happened_between() {
    String query =
        "/v1/figures/comparison?unit=31396&measure=WORKS&period=2023&levelThen=COMMUNE&asOf="
            + REFORM;
    Answer answer = reader.get(query).expect(200);
    assertEquals(List.of("31396", "31429"), answer.each("/then/units", "/code"));
    assertEquals(0, answer.at("/difference").decimalValue().signum());
    assertEquals(0, answer.at("/differences").size());
    assertEquals(
        List.of("31396", "31429", "934"), answer.each("/successions", "/predecessor/code"));
    assertEquals("Cây Dương", answer.at("/successions/0/predecessor/name").asText());
    Answer csv = reader.get(query, "Accept", "text/csv").expect(200);
    assertTrue(csv.text().startsWith("map,line,unit,period,total,state,"), csv::toString);
    assertTrue(csv.text().contains("period,TOTAL,31396 31429,2023,"), csv::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"today", "2025", "2025-02-30", "Period", ""})
  void any_other_map_is_refused(String asOf) {
    for (String path :
        List.of(
            "/v1/figures?unit=93&measure=WORKS&period=2023&asOf=",
            "/v1/figures/lineage?unit=93&measure=WORKS&period=2023&asOf=",
            "/v1/figures/comparison?unit=93&measure=WORKS&period=2023&asOf=",
            "/v1/evaluations?unit=93&period=2023&asOf=")) {
      reader.get(path + asOf).expectProblem(400, "BAD_REQUEST");
    }
  }

  private BigDecimal total(String unit, String period, String asOf) {
    return figures(unit, period, asOf).at("/items/0/total").decimalValue();
  }

  private Answer figures(String unit, String period, String asOf) {
    return reader
        .get("/v1/figures?measure=WORKS&unit=" + unit + "&period=" + period + "&asOf=" + asOf)
        .expect(200);
  }

  private static BigDecimal sum(Answer answer) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode item : answer.expect(200).at("/items")) {
      sum = sum.add(item.has("total") ? item.at("/total").decimalValue() : BigDecimal.ZERO);
    }
    return sum;
  }
}

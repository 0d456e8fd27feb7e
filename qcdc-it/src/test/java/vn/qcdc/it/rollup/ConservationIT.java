package vn.qcdc.it.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Nothing is lost and nothing is counted twice on the way from the sheets to the province. */
class ConservationIT {
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  static Stream<String> measures() {
    return Example.rows("figures/2023.csv").stream().map(row -> row.get("measure")).distinct();
  }

  /**
   * The own figures of a unit stand on its own sheets, so its parts are its children and itself.
   */
  @ParameterizedTest
  @MethodSource("measures")
  void the_whole_is_the_sum_of_all_cells_of_all_units(String measure) {
    for (int year = 2019; year <= 2024; year++) {
      BigDecimal sent = BigDecimal.ZERO;
      for (CSVRecord row : Example.rows("figures/" + year + ".csv")) {
        if (row.get("measure").equals(measure) && row.get("value").matches("[0-9.]+")) {
          sent = sent.add(new BigDecimal(row.get("value")));
        }
      }
      BigDecimal total = totals(measure, year, "unit=93").get("93");
      assertEquals(0, sent.compareTo(total), measure + " " + year + ": " + sent + ", " + total);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void a_unit_is_the_sum_of_its_children_and_its_own_cells(String measure) {
    for (int year = 2019; year <= 2024; year++) {
      for (String unit : List.of("93", "934", "31417")) {
        Map<String, BigDecimal> parts = totals(measure, year, "unit=" + unit + "&children=true");
        BigDecimal whole = parts.remove(unit);
        BigDecimal sum = parts.values().stream().reduce(own(unit, measure, year), BigDecimal::add);
        assertEquals(0, whole.compareTo(sum), measure + " " + unit + " " + year);
      }
    }
  }

  private BigDecimal own(String unit, String measure, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode cell : lineage(unit, measure, year)) {
      if (cell.at("/unit/code").asText().equals(unit) && cell.has("value")) {
        sum = sum.add(cell.path("value").decimalValue());
      }
    }
    return sum;
  }

  /** Nothing reported counts as nothing. */
  private Map<String, BigDecimal> totals(String measure, int year, String units) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    reader
        .get("/v1/figures?limit=1000&measure=" + measure + "&period=" + year + "&" + units)
        .expect(200)
        .at("/items")
        .forEach(
            item ->
                totals.put(
                    item.at("/unit/code").asText(),
                    item.has("total") ? item.path("total").decimalValue() : BigDecimal.ZERO));
    return totals;
  }

  @ParameterizedTest
  @CsvSource({"WORKS, 2023, 75", "PARTY_ORGS, 2023, 88", "DEMOCRACY_TEAM, 2023, 180"})
  void the_cells_of_a_total_add_up_to_it_and_name_who_sent_them(
      String measure, int year, int expected) {
    List<JsonNode> cells = lineage("93", measure, year);
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode cell : cells) {
      assertFalse(cell.path("submittedBy").asText().isBlank(), cell::toString);
      assertFalse(cell.path("receivedAt").asText().isBlank(), cell::toString);
      assertFalse(cell.path("form").asText().isBlank(), cell::toString);
      assertTrue(cell.path("revision").asInt() >= 1, cell::toString);
      sum = sum.add(cell.has("value") ? cell.path("value").decimalValue() : BigDecimal.ZERO);
    }
    assertEquals(expected, cells.size());
    assertEquals(0, sum.compareTo(totals(measure, year, "unit=93").get("93")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"93", "934", "31435"})
  void the_lineage_shows_the_cell_that_is_owed(String unit) {
    JsonNode owed =
        lineage(unit, "WORKS", 2024).stream()
            .filter(cell -> cell.path("state").asText().equals("MISSING"))
            .findFirst()
            .orElseThrow();
    assertEquals("31435", owed.at("/unit/code").asText());
    assertFalse(owed.has("value") || owed.has("submittedBy"), owed::toString);
  }

  /** All pages of it. */
  private List<JsonNode> lineage(String unit, String measure, int year) {
    String query =
        "/v1/figures/lineage?unit=%s&measure=%s&period=%d&limit=60".formatted(unit, measure, year);
    List<JsonNode> cells = new ArrayList<>();
    Answer page = reader.get(query).expect(200);
    page.at("/cells").forEach(cells::add);
    while (page.json().has("next")) {
      page = reader.get(query + "&cursor=" + page.at("/next").asText()).expect(200);
      page.at("/cells").forEach(cells::add);
    }
    return cells;
  }
}

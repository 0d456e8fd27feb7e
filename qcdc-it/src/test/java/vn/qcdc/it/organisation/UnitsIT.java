package vn.qcdc.it.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** The units of the example on a day of 2024, before any that other tests add. */
class UnitsIT {
  private static final String DAY = "asOf=2024-06-30";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 279, 837, 1000})
  void walking_all_pages_shows_every_unit_exactly_once(int limit) {
    List<String> walked = new ArrayList<>();
    Answer page = reader.get("/v1/units?" + DAY + "&limit=" + limit).expect(200);
    walked.addAll(page.each("/items", "/code"));
    while (page.json().has("next")) {
      String cursor = Api.encoded(page.at("/next").asText());
      Answer next =
          reader.get("/v1/units?" + DAY + "&limit=" + limit + "&cursor=" + cursor).expect(200);
      Matcher link = NEXT.matcher(page.header("Link"));
      assertTrue(link.find(), page.header("Link"));
      assertEquals(next.text(), reader.get(link.group(1)).text());
      walked.addAll(next.each("/items", "/code"));
      page = next;
    }
    assertTrue(page.header("Link").isEmpty());
    assertEquals(walked.stream().sorted().toList(), walked);
    walked.removeIf(code -> !Example.isOf(code));
    assertEquals(Example.UNITS, walked.size());
    assertEquals(
        new HashSet<>(Example.rows("units.csv").stream().map(row -> row.get("code")).toList()),
        new HashSet<>(walked));
  }

  @ParameterizedTest
  @CsvSource({
    "level=DISTRICT&kind=TERRITORY, 8",
    "level=COMMUNE&kind=TERRITORY, 75",
    "level=DISTRICT&level=PROVINCE&kind=TERRITORY, 9",
    "level=HAMLET, 525",
    "kind=ENTERPRISE, 36",
    "kind=AGENCY, 180",
    "kind=AGENCY&kind=ENTERPRISE, 216",
    "parent=93&level=DISTRICT&kind=TERRITORY, 8",
    "parent=934&kind=TERRITORY, 15",
    "parent=gso:934&kind=TERRITORY&level=COMMUNE, 15",
    "parent=31417-01, 0",
  })
  void filters_narrow_the_list(String filter, int expected) {
    Answer answer = reader.get("/v1/units?limit=1000&" + DAY + "&" + filter).expect(200);
    assertFalse(answer.json().has("next"), "all fit on the page");
    List<String> found = answer.each("/items", "/code").stream().filter(Example::isOf).toList();
    assertEquals(expected, found.size());
  }

  @Test
  void a_unit_is_the_same_under_each_of_its_codes_and_shows_its_history() {
    Answer unit = reader.get("/v1/units/31417?" + DAY).expect(200);
    assertEquals(unit.text(), reader.get("/v1/units/gso:31417?" + DAY).expect(200).text());
    assertEquals(unit.text(), reader.get("/v1/units/gso%3A31417?" + DAY).expect(200).text());
    assertEquals("Phụng Hiệp", unit.at("/unit/name").asText());
    assertEquals("934", unit.at("/unit/parent/code").asText());
    assertEquals("2004-01-01", unit.at("/names/0/from").asText());
    assertEquals("2025-07-01", unit.at("/names/0/until").asText());
    assertEquals(List.of("qcdc", "gso"), unit.each("/codes", "/scheme"));
    assertEquals(List.of("934"), unit.each("/placements", "/parent/code"));
  }

  @Test
  void the_tree_is_as_deep_as_asked_for() {
    String tree = "/v1/units/tree?unit=93&" + DAY + "&depth=";
    assertEquals(0, levels(reader.get(tree + 0).json()));
    assertEquals(1, levels(reader.get(tree + 1).json()));
    assertEquals(3, levels(reader.get(tree + 10).json()));
    assertEquals(2, levels(reader.get("/v1/units/tree?unit=93&" + DAY).json()));
    List<String> codes = reader.get(tree + 10).json().findValuesAsText("code");
    assertTrue(codes.containsAll(List.of("93", "934", "31417", "31417-01")));
  }

  @Test
  void the_party_has_a_tree_of_its_own() {
    String tree = "/v1/units/tree?hierarchy=PARTY&depth=10&" + DAY + "&unit=";
    Answer party = reader.get(tree + "93-DU00").expect(200);
    List<String> kinds = party.json().findValuesAsText("kind");
    assertEquals(List.of("PARTY_ORGANISATION"), kinds.stream().distinct().toList());
    assertTrue(kinds.size() > 3, party::toString);
    reader.get(tree + "93").expectProblem(404, "NOT_FOUND");
  }

  @Test
  void before_the_province_was_founded_there_is_nothing() {
    assertEquals(0, reader.get("/v1/units?asOf=2003-12-31").expect(200).at("/items").size());
    assertFalse(reader.get("/v1/units?asOf=2004-01-01").at("/items").isEmpty());
    reader.get("/v1/units/93?asOf=2003-12-31").expectProblem(404, "NOT_FOUND");
    reader.get("/v1/units/93?asOf=2004-01-01").expect(200);
    reader.get("/v1/units/tree?unit=93&asOf=2003-12-31").expectProblem(404, "NOT_FOUND");
    reader.get("/v1/units?parent=93&asOf=2003-12-31").expectProblem(404, "NOT_FOUND");
  }

  private static int levels(JsonNode node) {
    int deepest = 0;
    for (JsonNode child : node.path("children")) {
      deepest = Math.max(deepest, levels(child) + 1);
    }
    return deepest;
  }
}

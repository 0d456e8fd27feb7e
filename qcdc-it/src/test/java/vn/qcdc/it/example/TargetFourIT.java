package vn.qcdc.it.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/**
 * Target 4: all works of communes, wards and townships disclosed so that the people can supervise
 * them (1.536/1.536 in 2023). One figure of one commune is corrected.
 */
class TargetFourIT {
  private static final String COMMUNE = "31417"; // xã Phụng Hiệp
  private static final String SUCCESSOR = "31420"; // xã Phụng Hiệp since 1 July 2025
  private static final String DISTRICT = "934";
  private static final String PROVINCE = "93";
  private static final String EVALUATION = "/v1/evaluations?target=NQ11-4&period=2023&unit=";

  private final Api officer = Api.officerOf(SUCCESSOR);
  private final Api reader = Api.reader();

  private Sheet original;
  private int works;

  @BeforeEach
  void load() {
    Example.load();
    original = Example.sheet(COMMUNE, 2023);
    works = reader.get(EVALUATION + COMMUNE).at("/items/0/rate/numerator").asInt();
  }

  @AfterEach
  void revert() {
    correct(original);
  }

  @Test
  void one_work_not_disclosed_is_seen_by_the_next_request_at_every_level() {
    int ofDistrict = evaluation(DISTRICT).at("/rate/denominator").asInt();
    expect(PROVINCE, 1536, 1536, "MET", "100");
    correct(oneLess()).expect(200);
    expect(COMMUNE, works - 1, works, "NOT_MET", null);
    expect(DISTRICT, ofDistrict - 1, ofDistrict, "NOT_MET", null);
    expect(PROVINCE, 1535, 1536, "NOT_MET", "99.93");
    correct(original).expect(200);
    expect(COMMUNE, works, works, "MET", "100");
    expect(DISTRICT, ofDistrict, ofDistrict, "MET", "100");
    expect(PROVINCE, 1536, 1536, "MET", "100");
  }

  @Test
  void the_commune_that_falls_short_is_named_at_every_level() {
    correct(oneLess()).expect(200);
    for (String unit : List.of(COMMUNE, DISTRICT, PROVINCE)) {
      Answer answer = reader.get(EVALUATION + unit);
      assertEquals(List.of(COMMUNE), answer.each("/items/0/shortfalls", "/unit/code"));
      assertEquals(works - 1, answer.at("/items/0/shortfalls/0/rate/numerator").asInt());
      assertTrue(answer.at("/items/0/explanation/sentence").asText().contains("Phụng Hiệp"));
    }
    assertEquals(
        List.of(COMMUNE),
        reader
            .get(EVALUATION + PROVINCE + "&level=COMMUNE&verdict=NOT_MET")
            .each("/items", "/unit/code"));
  }

  @Test
  void the_history_shows_every_revision_latest_first() {
    int before = history().at("/items/0/revision").asInt();
    correct(oneLess()).expect(200);
    correct(original).expect(200);
    Answer history = history();
    assertEquals(before + 2, history.at("/items/0/revision").asInt());
    assertEquals(before + 1, history.at("/items/1/revision").asInt());
    assertEquals("ACCEPTED", history.at("/items/0/outcome").asText());
    assertEquals("it-officer", history.at("/items/0/by").asText());
    assertEquals("it-administrator", history.at("/items").path(before + 1).path("by").asText());
  }

  @Test
  void what_was_known_before_and_after_the_correction_can_both_be_read() {
    correct(oneLess()).expect(200);
    String corrected = history().at("/items/0/at").asText();
    correct(original).expect(200);
    String reverted = history().at("/items/0/at").asText();
    assertEquals(1535, numerator("&knownAt=" + Api.encoded(corrected)));
    assertEquals(1536, numerator("&knownAt=" + Api.encoded(reverted)));
    assertEquals(1536, numerator(""));
    String before = Instant.parse(corrected).minusNanos(1000).toString();
    assertEquals(1536, numerator("&knownAt=" + before));
    Answer sheet = reader.get(original.path() + "?knownAt=" + Api.encoded(corrected)).expect(200);
    assertEquals(oneLess().figures(), sheet.at("/figures"));
  }

  private Sheet oneLess() {
    return original.with("WORKS_DISCLOSED", String.valueOf(works - 1));
  }

  private Answer correct(Sheet sheet) {
    return sheet.sendAs(officer, "If-Match", reader.get(sheet.path()).header("ETag"));
  }

  private Answer history() {
    return reader.get(original.path() + "/history").expect(200);
  }

  private int numerator(String more) {
    return reader
        .get(EVALUATION + PROVINCE + more)
        .expect(200)
        .at("/items/0/rate/numerator")
        .asInt();
  }

  private JsonNode evaluation(String unit) {
    return reader.get(EVALUATION + unit).expect(200).at("/items/0");
  }

  /**
   * @param percent as it stands in the JSON, or {@code null} for anything below 100
   */
  private void expect(String unit, int numerator, int denominator, String verdict, String percent) {
    JsonNode found = evaluation(unit);
    assertEquals(numerator, found.at("/rate/numerator").asInt(), unit);
    assertEquals(denominator, found.at("/rate/denominator").asInt(), unit);
    assertEquals(verdict, found.path("verdict").asText(), unit);
    BigDecimal shown = found.at("/rate/percent").decimalValue();
    if (percent == null) {
      assertTrue(shown.compareTo(BigDecimal.valueOf(100)) < 0, shown.toString());
    } else {
      assertEquals(0, shown.compareTo(new BigDecimal(percent)), shown.toString());
    }
  }
}

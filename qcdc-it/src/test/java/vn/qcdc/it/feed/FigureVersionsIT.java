package vn.qcdc.it.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** What a figure was at what time, and where it comes from. */
class FigureVersionsIT {

  private static final String MONTH = "2024-01";

  private final Api administrator = Api.administrator();
  private final Api reader = BenchForm.reader();
  private String province = "";
  private String commune = "";

  @BeforeAll
  static void publish() {
    BenchForm.publish();
  }

  @BeforeEach
  void found() {
    province = BenchForm.province(1, 1);
    commune = BenchForm.commune(province, 0);
  }

  @Test
  void every_version_tells_its_time_and_the_row_of_the_feed_that_said_it() {
    String first = feed(new FeedRowsText().sheet(commune, MONTH, 10));
    feed(new FeedRowsText().row(commune, MONTH, 3, 12));
    String third = feed(new FeedRowsText().row(commune, MONTH, 5, 12).row(commune, MONTH, 1, 11));
    Answer answer = versions(BenchForm.measure(1)).expect(200);
    assertEquals(BenchForm.measure(1), answer.at("/measure").asText());
    assertEquals(commune, answer.at("/unit/code").asText());
    assertEquals(2, answer.at("/items").size(), "the second revision left the figure as it was");
    JsonNode latest = answer.at("/items/0");
    JsonNode earliest = answer.at("/items/1");
    assertVersion(latest, "REPORTED", 11, 3, third, 3);
    assertVersion(earliest, "REPORTED", 10, 1, first, 2);
    assertFalse(latest.has("knownUntil"));
    assertEquals(latest.at("/knownFrom"), earliest.at("/knownUntil"));
    assertEquals("it-administrator", latest.at("/submittedBy").asText());
    JsonNode traced = lineage(1);
    assertEquals(third, traced.at("/feed").asText());
    assertEquals(3, traced.at("/row").asInt());
    assertFalse(lineage(3).has("feed"), "the third feed did not say this cell");
  }

  @Test
  void a_figure_of_a_sheet_that_was_sent_alone_comes_from_no_feed() {
    feed(new FeedRowsText().sheet(commune, MONTH, 10));
    Answer sheet = administrator.get(path()).expect(200);
    String nil = sheet.at("/figures").toString().replaceFirst("\"value\":9", "\"nil\":true");
    administrator
        .putJson(path(), "{\"figures\": " + nil + "}", "If-Match", sheet.header("ETag"))
        .expect(200);
    JsonNode latest = versions(BenchForm.measure(2)).expect(200).at("/items/0");
    assertEquals("NIL", latest.at("/state").asText());
    assertFalse(latest.has("feed"));
    assertFalse(latest.has("row"));
  }

  @Test
  void a_returned_figure_is_known_until_it_was_returned() {
    feed(new FeedRowsText().sheet(commune, MONTH, 10));
    Api.approverOf(province)
        .postJson(path() + "/returns", "{\"reasons\": [{\"text\": \"Đề nghị rà soát\"}]}")
        .expect(200);
    assertFalse(versions(BenchForm.measure(1)).at("/items/0/knownUntil").isMissingNode());
  }

  @Test
  void what_nobody_sent_has_no_versions() {
    assertEquals("[]", versions(BenchForm.measure(1)).expect(200).at("/items").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "measure, NOTHING, 404, MEASURE_UNKNOWN",
    "form, NOTHING, 404, FORM_UNKNOWN",
    "unit, NOTHING, 404, UNIT_UNKNOWN",
    "period, 2024, 422, PERIOD_TYPE_WRONG",
    "period, 2024-13, 400, PERIOD_MALFORMED"
  })
  void what_is_asked_wrongly_is_said(String parameter, String value, int status, String code) {
    Answer refused =
        reader.get(
            address(BenchForm.measure(1))
                .replaceFirst(parameter + "=[^&]*", parameter + "=" + value));
    assertEquals(status, refused.status(), refused::toString);
    assertEquals(List.of(code + " " + parameter), refused.issues());
  }

  private static void assertVersion(
      JsonNode version, String state, int value, int revision, String feed, int row) {
    assertEquals(state, version.at("/state").asText());
    assertEquals(value, version.at("/value").asInt());
    assertEquals(revision, version.at("/revision").asInt());
    assertEquals(feed, version.at("/feed").asText());
    assertEquals(row, version.at("/row").asInt());
  }

  private JsonNode lineage(int measure) {
    return reader
        .get(
            "/v1/figures/lineage?unit=%s&period=%s&measure=%s"
                .formatted(province, MONTH, BenchForm.measure(measure)))
        .expect(200)
        .at("/cells/0");
  }

  private String feed(FeedRowsText rows) {
    return administrator.postCsv("/v1/feeds", rows.csv()).expect(200).at("/id").asText();
  }

  private Answer versions(String measure) {
    return reader.get(address(measure));
  }

  private String address(String measure) {
    return "/v1/figures/versions?form=%s&unit=%s&period=%s&measure=%s"
        .formatted(BenchForm.CODE, commune, MONTH, measure);
  }

  private String path() {
    return "/v1/submissions/" + BenchForm.CODE + "/" + commune + "/" + MONTH;
  }
}

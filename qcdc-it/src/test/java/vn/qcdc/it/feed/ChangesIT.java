package vn.qcdc.it.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.DatabaseAddress;

/** Another system keeps a copy of the sheets by asking what has changed. */
class ChangesIT {

  private static final String CHANGES = "/v1/changes";
  private static final int COMMUNES = 6;

  private final Api administrator = Api.administrator();
  private final Api reader = BenchForm.reader();
  private String province = "";
  private String since = "";

  @BeforeAll
  static void publish() {
    BenchForm.publish();
  }

  @BeforeEach
  void readToTheEnd() {
    province = BenchForm.province(2, COMMUNES);
    since = reader.get(CHANGES + "?limit=500").expect(200).at("/next").asText();
    poll(500);
  }

  @Test
  void what_was_fed_and_put_is_told_once_and_as_it_stands() {
    feedAll("2024-01", 10);
    feedAll("2024-02", 20);
    List<JsonNode> told = poll(500);
    assertEquals(2 * COMMUNES, told.size());
    assertEquals(2 * COMMUNES, addresses(told).size());
    JsonNode first = told.get(0);
    assertEquals(BenchForm.CODE, first.at("/form").asText());
    assertEquals("xã", first.at("/unit/type").asText());
    assertEquals("2024-01", first.at("/period/code").asText());
    assertEquals(1, first.at("/revision").asInt());
    assertEquals("it-administrator", first.at("/submittedBy").asText());
    assertEquals(BenchForm.MEASURES, first.at("/figures").size());
    assertFalse(first.has("deleted"));
    put("2024-02", 21);
    List<JsonNode> corrected = poll(500);
    assertEquals(List.of(commune() + " 2024-02"), List.copyOf(addresses(corrected)));
    assertEquals(2, corrected.get(0).at("/revision").asInt());
    assertEquals(21, corrected.get(0).at("/figures/0/value").asInt());
  }

  @Test
  void an_empty_page_says_with_what_to_ask_again() {
    Answer empty = reader.get(CHANGES + "?since=" + since).expect(200);
    assertEquals("[]", empty.at("/items").toString());
    assertEquals(since, empty.at("/next").asText());
    feedAll("2024-01", 10);
    assertEquals(COMMUNES, poll(500).size());
  }

  @Test
  void small_pages_leave_nothing_out() {
    feedAll("2024-01", 10);
    feedAll("2024-02", 10);
    feedAll("2024-01", 11);
    assertEquals(2 * COMMUNES, addresses(poll(5)).size());
  }

  @Test
  void a_returned_sheet_is_told_as_deleted_until_it_is_sent_again() {
    feed(commune(), "2024-01", 10);
    poll(500);
    Api.approverOf(province)
        .postJson(path("2024-01") + "/returns", "{\"reasons\": [{\"text\": \"Đề nghị rà soát\"}]}")
        .expect(200);
    List<JsonNode> told = poll(500);
    assertEquals(1, told.size());
    assertTrue(told.get(0).at("/deleted").asBoolean());
    assertFalse(told.get(0).has("figures"));
    assertEquals(commune(), told.get(0).at("/unit/code").asText());
    feed(commune(), "2024-01", 11);
    assertEquals(11, poll(500).get(0).at("/figures/0/value").asInt());
  }

  @Test
  void nothing_becomes_final_behind_a_mark_while_an_earlier_transaction_runs() throws SQLException {
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT pg_current_xact_id()");
      feedAll("2024-01", 10);
      assertEquals(List.of(), poll(500), "the earlier one could still write");
      other.rollback();
    }
    assertEquals(COMMUNES, poll(500).size());
  }

  @Test
  void a_returned_feed_changes_nothing() {
    administrator
        .postCsv("/v1/feeds", new FeedRowsText().row(commune(), "2024-01", 1, 1).csv())
        .expect(422);
    assertEquals(List.of(), poll(500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "changed:1", "changed:1:", "at:20", "changed:999999999999999999:1"})
  void what_was_never_given_out_is_refused(String mark) {
    String text =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(mark.getBytes(StandardCharsets.UTF_8));
    Answer refused = reader.get(CHANGES + "?since=" + text);
    refused.expectProblem(400, "BAD_REQUEST");
    assertEquals(List.of("VALUE_NOT_ALLOWED since"), refused.issues());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "cursor=x", "since=%00"})
  void parameters_that_are_not_in_the_contract_are_refused(String query) {
    reader.get(CHANGES + "?" + query).expectProblem(400, "BAD_REQUEST");
  }

  /** All that has changed since the last time. */
  private List<JsonNode> poll(int limit) {
    List<JsonNode> told = new ArrayList<>();
    Answer page;
    do {
      page = reader.get(CHANGES + "?limit=" + limit + "&since=" + since).expect(200);
      page.at("/items").forEach(told::add);
      since = page.at("/next").asText();
    } while (!page.at("/items").isEmpty());
    return told;
  }

  private static Set<String> addresses(List<JsonNode> told) {
    Set<String> addresses = new TreeSet<>();
    told.forEach(
        item ->
            addresses.add(item.at("/unit/code").asText() + " " + item.at("/period/code").asText()));
    return addresses;
  }

  private void feedAll(String month, int first) {
    FeedRowsText rows = new FeedRowsText();
    for (int i = 0; i < COMMUNES; i++) {
      rows.sheet(BenchForm.commune(province, i), month, first);
    }
    administrator.postCsv("/v1/feeds", rows.csv()).expect(200);
  }

  private void feed(String unit, String month, int first) {
    administrator
        .postCsv("/v1/feeds", new FeedRowsText().sheet(unit, month, first).csv())
        .expect(200);
  }

  private void put(String month, int first) {
    Answer standing = administrator.get(path(month)).expect(200);
    JsonNode figures = standing.at("/figures").deepCopy();
    ((ObjectNode) figures.get(0)).put("value", first);
    administrator
        .putJson(path(month), "{\"figures\": " + figures + "}", "If-Match", standing.header("ETag"))
        .expect(200);
  }

  private String commune() {
    return BenchForm.commune(province, 0);
  }

  private String path(String month) {
    return "/v1/submissions/" + BenchForm.CODE + "/" + commune() + "/" + month;
  }

  private static Connection connect() throws SQLException {
    DatabaseAddress database = RunningServer.shared().database();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(database.host(), database.port(), database.name()),
        database.user(),
        database.password());
  }
}

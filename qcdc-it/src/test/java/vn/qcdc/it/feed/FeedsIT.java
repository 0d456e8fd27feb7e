package vn.qcdc.it.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

class FeedsIT {

  private static final String FEEDS = "/v1/feeds";
  private static final String NDJSON = "application/x-ndjson";
  private static final int SENDERS = 6;

  private final Api administrator = Api.administrator();
  private String province = "";
  private String commune = "";

  @BeforeAll
  static void publish() {
    BenchForm.publish();
  }

  @BeforeEach
  void found() {
    province = BenchForm.province(2, 6);
    commune = BenchForm.commune(province, 0);
  }

  @Test
  void rows_of_many_sheets_are_taken_and_counted_and_add_up_at_once() {
    FeedRowsText rows = new FeedRowsText();
    for (int i = 0; i < 6; i++) {
      rows.sheet(BenchForm.commune(province, i), "2024-01", 10 + i);
      rows.sheet(BenchForm.commune(province, i), "2024-02", 20 + i);
    }
    Answer taken = administrator.postCsv(FEEDS, rows.csv()).expect(200);
    assertEquals("TAKEN", taken.at("/outcome").asText());
    assertCounts(720, 0, 0, 0, taken.at("/rows"));
    assertCounts(12, 0, 0, 0, taken.at("/sheets"));
    assertEquals(10 + 11 + 12 + 13 + 14 + 15, total("2024-01", 1));
    assertEquals(9 + 10 + 11 + 12 + 13 + 14, total("2024-01", 2));
    Answer sheet = BenchForm.reader().get(sheet(commune, "2024-02")).expect(200);
    assertEquals(20, sheet.at("/figures/0/value").asInt());
    assertEquals(1, sheet.at("/revision").asInt());
    assertEquals(
        1, BenchForm.reader().get(sheet(commune, "2024-02") + "/history").at("/items").size());
    Answer kept = administrator.get(FEEDS + "/" + taken.at("/id").asText()).expect(200);
    assertEquals(taken.json(), kept.json());
  }

  @Test
  void the_order_of_the_rows_and_the_way_they_are_written_do_not_matter() {
    FeedRowsText months = new FeedRowsText();
    for (int i = BenchForm.MEASURES; i >= 1; i--) {
      for (String month : List.of("2024-03", "2024-04", "2024-05")) {
        months.row(commune, month, i, i % 2 == 1 ? 8 : 7);
      }
    }
    assertCounts(180, 0, 0, 0, send("text/csv", months.csv()).expect(200).at("/rows"));
    assertCounts(0, 0, 180, 0, send(NDJSON, months.ndjson()).expect(200).at("/rows"));
    assertCounts(0, 0, 180, 0, send(Api.JSON, months.json()).expect(200).at("/rows"));
  }

  @Test
  void what_a_document_says_beside_its_rows_holds_for_all_of_them() {
    administrator.postCsv(FEEDS, new FeedRowsText().sheet(commune, "2024-01", 5).csv()).expect(200);
    String body =
        """
        {"form": "%s", "unit": "%s", "period": "2024-01",
         "rows": [{"measure": "THU01", "value": 6}, {"measure": "THU02", "nil": true},
                  {"measure": "THU03", "value": 5, "nil": null}]}
        """
            .formatted(BenchForm.CODE, commune);
    assertCounts(0, 2, 1, 0, administrator.postJson(FEEDS, body).expect(200).at("/rows"));
    Answer sheet = BenchForm.reader().get(sheet(commune, "2024-01"));
    assertEquals(6, sheet.at("/figures/0/value").asInt());
    assertTrue(sheet.at("/figures/1/nil").asBoolean());
    assertEquals(5, sheet.at("/figures/2/value").asInt(), "what was not sent stays");
  }

  @Test
  void sending_again_changes_nothing_and_a_correction_makes_a_revision() {
    FeedRowsText rows = new FeedRowsText().sheet(commune, "2024-01", 10);
    administrator.postCsv(FEEDS, rows.csv()).expect(200);
    Answer again = administrator.postCsv(FEEDS, rows.csv()).expect(200);
    assertCounts(0, 0, 60, 0, again.at("/rows"));
    assertCounts(0, 0, 1, 0, again.at("/sheets"));
    Answer corrected =
        administrator
            .postCsv(FEEDS, new FeedRowsText().row(commune, "2024-01", 1, 11).csv())
            .expect(200);
    assertCounts(0, 1, 0, 0, corrected.at("/rows"));
    assertEquals(2, BenchForm.reader().get(sheet(commune, "2024-01")).at("/revision").asInt());
  }

  @Test
  void all_findings_of_all_rows_come_at_once_and_nothing_is_kept() {
    FeedRowsText rows = new FeedRowsText();
    rows.sheet(commune, "2024-01", 10);
    rows.row(BenchForm.CODE, "nowhere", "2024-01", "THU01", "1");
    rows.row("no-form", commune, "2024-01", "THU01", "1");
    rows.row(BenchForm.CODE, commune, "2024-13", "THU01", "1");
    rows.row(BenchForm.CODE, commune, "2024", "THU01", "1");
    rows.row(BenchForm.CODE, commune, "2099-01", "THU01", "1");
    rows.row(BenchForm.CODE, BenchForm.commune(province, 1), "2024-01", "WORKS", "1");
    rows.row(BenchForm.CODE, BenchForm.commune(province, 2), "2024-01", "THU01", "1.5.6");
    rows.row(BenchForm.CODE, BenchForm.commune(province, 3), "2024-01", "THU01", "");
    rows.row(BenchForm.CODE, BenchForm.commune(province, 4), "2024-01", "", "1");
    Answer returned = administrator.postCsv(FEEDS, rows.csv());
    returned.expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        List.of(
            "UNIT_UNKNOWN row 62, column unit",
            "FORM_UNKNOWN row 63, column form",
            "PERIOD_MALFORMED row 64, column period",
            "PERIOD_TYPE_WRONG row 65, column period",
            "PERIOD_NOT_BEGUN row 66, column period",
            "MEASURE_NOT_ON_FORM row 67, column measure",
            "ROW_MALFORMED row 68, column value",
            "FIGURE_AMBIGUOUS row 69, column value",
            "VALUE_REQUIRED row 70, column measure"),
        returned.issues());
    BenchForm.reader().get(sheet(commune, "2024-01")).expect(404);
    Answer kept = administrator.get(returned.header("Location")).expect(200);
    assertEquals("RETURNED", kept.at("/outcome").asText());
    assertCounts(60, 0, 0, 9, kept.at("/rows"));
  }

  @Test
  void sheets_are_examined_by_the_checks_of_a_single_sheet() {
    FeedRowsText rows = new FeedRowsText().sheet(commune, "2024-01", 10);
    String other = BenchForm.commune(province, 1);
    rows.row(other, "2024-01", 1, 3).row(other, "2024-01", 2, 4).row(other, "2024-01", 3, 1);
    rows.row(other, "2024-01", 3, 1);
    Answer returned = administrator.postCsv(FEEDS, rows.csv());
    returned.expectProblem(422, "UNPROCESSABLE");
    List<String> found = returned.issues();
    assertTrue(found.contains("PART_EXCEEDS_WHOLE row 63, column value"), found.toString());
    assertTrue(found.contains("MEASURE_TWICE row 65, column measure"), found.toString());
    assertTrue(found.contains("FIGURE_MISSING row 62, column measure"), found.toString());
  }

  @Test
  void a_partial_feed_leaves_out_the_sheets_with_findings_and_only_these() {
    String bad = BenchForm.commune(province, 1);
    FeedRowsText rows = new FeedRowsText().sheet(commune, "2024-01", 10).sheet(bad, "2024-01", 10);
    rows.row(BenchForm.CODE, bad, "2024-02", "THU01", "x");
    rows.sheet(bad, "2024-02", 4);
    Answer taken = administrator.postCsv(FEEDS + "?mode=partial", rows.csv()).expect(200);
    assertCounts(120, 0, 0, 61, taken.at("/rows"));
    assertCounts(2, 0, 0, 1, taken.at("/sheets"));
    assertEquals(List.of("ROW_MALFORMED"), taken.each("/issues", "/code"));
    BenchForm.reader().get(sheet(bad, "2024-01")).expect(200);
    BenchForm.reader().get(sheet(bad, "2024-02")).expect(404);
    String findings = FEEDS + "/" + taken.at("/id").asText() + "/findings";
    assertEquals(1, administrator.get(findings).expect(200).at("/items").size());
    String csv = administrator.get(findings, "Accept", "text/csv").expect(200).text();
    assertTrue(
        csv.startsWith(
            "row,column,code,severity,value,expected,message\r\n122,value,ROW_MALFORMED"),
        csv);
  }

  @Test
  void a_dry_run_says_what_would_be_and_keeps_nothing() {
    String csv = new FeedRowsText().sheet(commune, "2024-01", 10).csv();
    Answer tried = administrator.postCsv(FEEDS + "?dryRun=true", csv).expect(200);
    assertCounts(60, 0, 0, 0, tried.at("/rows"));
    assertTrue(tried.at("/dryRun").asBoolean());
    BenchForm.reader().get(sheet(commune, "2024-01")).expect(404);
    administrator.get(FEEDS + "/" + tried.at("/id").asText()).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void insert_only_adds_and_never_changes() {
    administrator
        .postCsv(FEEDS, new FeedRowsText().sheet(commune, "2024-01", 10).csv())
        .expect(200);
    FeedRowsText rows = new FeedRowsText().sheet(commune, "2024-01", 10);
    assertCounts(
        0,
        0,
        60,
        0,
        administrator.postCsv(FEEDS + "?strategy=insert-only", rows.csv()).expect(200).at("/rows"));
    Answer returned =
        administrator.postCsv(
            FEEDS + "?strategy=insert-only",
            new FeedRowsText().row(commune, "2024-01", 5, 12).csv());
    returned.expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("FIGURE_STANDS row 2, column value"), returned.issues());
    assertEquals("10", returned.at("/issues/0/expected").asText());
  }

  @Test
  void replace_leaves_nothing_of_a_sheet_that_was_not_sent() {
    administrator
        .postCsv(FEEDS, new FeedRowsText().sheet(commune, "2024-01", 10).csv())
        .expect(200);
    Answer returned =
        administrator.postCsv(
            FEEDS + "?strategy=replace", new FeedRowsText().row(commune, "2024-01", 1, 12).csv());
    returned.expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        59,
        returned.issues().stream().filter("FIGURE_MISSING row 2, column measure"::equals).count());
    Answer replaced =
        administrator
            .postCsv(
                FEEDS + "?strategy=replace", new FeedRowsText().sheet(commune, "2024-01", 12).csv())
            .expect(200);
    assertCounts(0, 60, 0, 0, replaced.at("/rows"));
  }

  @Test
  void the_same_key_gets_the_same_answer_and_another_payload_is_refused() {
    String key = UUID.randomUUID().toString();
    String csv = new FeedRowsText().sheet(commune, "2024-01", 10).csv();
    Answer first = administrator.postCsv(FEEDS, csv, "Idempotency-Key", key).expect(200);
    Answer second = administrator.postCsv(FEEDS, csv, "Idempotency-Key", key).expect(200);
    assertEquals(first.json(), second.json());
    Answer other =
        administrator.postCsv(
            FEEDS, new FeedRowsText().sheet(commune, "2024-02", 10).csv(), "Idempotency-Key", key);
    other.expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("KEY_USED_OTHERWISE Idempotency-Key"), other.issues());
    String bad = new FeedRowsText().row(commune, "2024-05", 1, 1).csv();
    String badKey = UUID.randomUUID().toString();
    Answer returned = administrator.postCsv(FEEDS, bad, "Idempotency-Key", badKey);
    returned.expectProblem(422, "UNPROCESSABLE");
    Answer again = administrator.postCsv(FEEDS, bad, "Idempotency-Key", badKey);
    assertEquals(returned.header("Location"), again.header("Location"));
    assertEquals(returned.at("/issues"), again.at("/issues"));
  }

  @Test
  void in_parallel_with_itself_a_feed_is_taken_once() throws Exception {
    FeedRowsText rows = new FeedRowsText();
    for (int i = 0; i < 6; i++) {
      rows.sheet(BenchForm.commune(province, i), "2024-01", 10 + i);
    }
    List<Answer> answers = atOnce(() -> administrator.postCsv(FEEDS, rows.csv()));
    answers.forEach(answer -> answer.expect(200));
    assertEquals(
        360, answers.stream().mapToInt(answer -> answer.at("/rows/created").asInt()).sum());
    assertEquals(
        (SENDERS - 1) * 360,
        answers.stream().mapToInt(answer -> answer.at("/rows/unchanged").asInt()).sum());
    for (int i = 0; i < 6; i++) {
      String path = sheet(BenchForm.commune(province, i), "2024-01");
      assertEquals(1, BenchForm.reader().get(path).at("/revision").asInt());
    }
  }

  @Test
  void of_equal_requests_at_once_one_is_answered_and_the_others_wait_or_get_the_same()
      throws Exception {
    String key = UUID.randomUUID().toString();
    String csv = new FeedRowsText().sheet(commune, "2024-01", 10).csv();
    List<Answer> answers = atOnce(() -> administrator.postCsv(FEEDS, csv, "Idempotency-Key", key));
    for (Answer answer : answers) {
      if (answer.status() == 409) {
        assertEquals(List.of("KEY_IN_USE Idempotency-Key"), answer.issues());
      } else {
        assertCounts(60, 0, 0, 0, answer.expect(200).at("/rows"));
      }
    }
    assertTrue(answers.stream().anyMatch(answer -> answer.status() == 200));
  }

  @Test
  void nobody_feeds_the_units_of_others() {
    Api officer = Api.officerOf(BenchForm.district(province, 0));
    String own = new FeedRowsText().sheet(commune, "2024-01", 10).csv();
    Answer taken = officer.postCsv(FEEDS, own).expect(200);
    String strange = new FeedRowsText().sheet(BenchForm.commune(province, 1), "2024-01", 10).csv();
    Answer refused = officer.postCsv(FEEDS, strange);
    refused.expectProblem(422, "UNPROCESSABLE");
    assertEquals("UNIT_NOT_YOURS row 2, column unit", refused.issues().get(0));
    administrator.get(FEEDS + "/" + taken.at("/id").asText()).expect(200);
  }

  @Test
  void a_job_can_be_watched_and_leads_to_its_result() throws InterruptedException {
    String csv = new FeedRowsText().sheet(commune, "2024-01", 10).csv();
    Answer begun = administrator.postCsv(FEEDS, csv, "Prefer", "respond-async").expect(202);
    String job = begun.header("Location");
    Answer watched = administrator.get(job);
    for (int i = 0; i < 300 && watched.status() == 200; i++) {
      assertEquals("RUNNING", watched.at("/state").asText());
      Thread.sleep(100);
      watched = administrator.get(job);
    }
    watched.expect(303);
    Answer result = administrator.get(watched.header("Location")).expect(200);
    assertCounts(60, 0, 0, 0, result.at("/rows"));
    administrator.send("DELETE", job, null).expect(204);
    administrator.get(FEEDS.replace("feeds", "jobs") + "/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void a_large_feed_is_gathered_in_the_database_with_the_same_result() {
    FeedRowsText rows = new FeedRowsText();
    for (int month = 1; month <= 12; month++) {
      for (int year = 2020; year <= 2024; year++) {
        for (int i = 0; i < 6; i++) {
          rows.sheet(
              BenchForm.commune(province, i), "%d-%02d".formatted(year, month), month + i + 1);
        }
      }
    }
    Answer taken = administrator.postCsv(FEEDS, rows.csv()).expect(200);
    assertCounts(21_600, 0, 0, 0, taken.at("/rows"));
    assertCounts(360, 0, 0, 0, taken.at("/sheets"));
    assertEquals(8 + 9 + 10 + 11 + 12 + 13, total("2022-07", 1));
    rows.row(commune, "2022-07", 1, 99);
    Answer twice = administrator.postCsv(FEEDS, rows.csv());
    twice.expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("MEASURE_TWICE row 21602, column measure"), twice.issues());
  }

  private Answer send(String type, String body) {
    return administrator.send(
        "POST", FEEDS, body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
  }

  private int total(String month, int measure) {
    return BenchForm.reader()
        .get(
            "/v1/figures?unit=%s&period=%s&measure=%s"
                .formatted(province, month, BenchForm.measure(measure)))
        .expect(200)
        .at("/items/0/total")
        .asInt();
  }

  private static String sheet(String unit, String month) {
    return "/v1/submissions/" + BenchForm.CODE + "/" + unit + "/" + month;
  }

  private static void assertCounts(
      int created, int updated, int unchanged, int rejected, JsonNode counts) {
    assertEquals(
        Answer.parse(
            "{\"created\": %d, \"updated\": %d, \"unchanged\": %d, \"rejected\": %d}"
                .formatted(created, updated, unchanged, rejected)),
        counts);
  }

  private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(SENDERS);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        calls.add(
            () -> {
              start.await();
              return call.call();
            });
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : senders.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      senders.shutdownNow();
    }
  }
}

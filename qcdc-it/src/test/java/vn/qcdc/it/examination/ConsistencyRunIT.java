package vn.qcdc.it.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.feed.FeedRowsText;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;

/** Examinations of all sheets of a province and a year. */
class ConsistencyRunIT {

  private static final int COMMUNES = 100;

  /** Binds the sheets of 2015 and no others. */
  private static final String LATER_CHECK =
      """
      {"checks": [{"code": "IT-RS-SAU", "name": "Việc phải làm không quá việc đã xong", "severity": "NOTICE",
                   "validFrom": "2015-01-01", "validUntil": "2016-01-01",
                   "relation": {"kind": "RATIO_BOUNDS", "numerator": "IT_RS_TOTAL", "denominator": "IT_RS_DONE",
                                "atMost": {"numerator": 1, "denominator": 1}}}]}\
      """;

  private final String province = BenchForm.province(2, COMMUNES);
  private final Api officer = Api.officerOf(province);

  @BeforeAll
  static void publish() {
    Examined.publish();
  }

  @Test
  void a_run_finds_what_a_new_check_finds_and_says_what_stood_before() {
    Examined.feed(province, COMMUNES, "2015");
    Examined.list(officer, "unit=" + province);
    Api.administrator().postJson("/v1/catalogue/imports", LATER_CHECK).expect(200);
    Answer begun = begin("2015").expect(202);
    assertEquals(COMMUNES, begun.at("/of").asInt());
    Answer done = ended(begun.header("Location"));
    assertEquals("DONE", done.at("/state").asText());
    assertEquals(COMMUNES, done.at("/examined").asInt());
    assertEquals(100, done.at("/percent").asInt());
    assertEquals(COMMUNES, count(done, "RATIO_TOO_HIGH", "NEW"), done::toString);
    assertEquals(COMMUNES / 2, count(done, "EQUATION_BROKEN", "STANDING"), done::toString);
    Answer again = ended(begin("2015").expect(202).header("Location"));
    assertEquals(COMMUNES, count(again, "RATIO_TOO_HIGH", "STANDING"), again::toString);
    assertEquals(0, count(again, "RATIO_TOO_HIGH", "NEW"));
  }

  @Test
  void a_run_that_is_stopped_leaves_the_rest_unexamined() {
    months(12);
    Answer begun = begin("2023").expect(202);
    String run = begun.header("Location");
    Api.officerOf(BenchForm.district(province, 0)).get(run).expectProblem(404, "NOT_FOUND");
    Api.approverOf(province).send("DELETE", run, null).expectProblem(404, "NOT_FOUND");
    officer.send("DELETE", run, null).expect(204);
    Answer stopped = officer.get(run).expect(200);
    assertEquals("CANCELLED", stopped.at("/state").asText());
    assertTrue(stopped.at("/examined").asInt() < stopped.at("/of").asInt(), stopped::toString);
    officer.send("DELETE", run, null).expect(204);
    Examined.list(officer, "unit=" + province);
    assertEquals(stopped.json(), officer.get(run).json(), "what was stopped does not go on");
  }

  @Test
  void a_run_that_was_killed_goes_on_and_counts_everything_once() {
    months(12);
    Examined.feed(province, COMMUNES, "2023");
    Examined.list(officer, "unit=" + province);
    String run = begin("2023").expect(202).header("Location");
    Answer halfway = officer.get(run).expect(200);
    while (halfway.at("/examined").asInt() == 0) {
      Examined.pause();
      halfway = officer.get(run).expect(200);
    }
    RunningServer.shared().kill();
    RunningServer.shared().restart();
    assertTrue(
        halfway.at("/examined").asInt() < halfway.at("/of").asInt(), "The kill came too late");
    Answer done = ended(run);
    assertEquals(13 * COMMUNES, done.at("/examined").asInt(), done::toString);
    assertEquals(COMMUNES / 2, count(done, "EQUATION_BROKEN", "STANDING"), done::toString);
  }

  @Test
  void what_was_sent_before_a_kill_is_examined_after_it_and_found_once() {
    Examined.feed(province, COMMUNES, "2023");
    RunningServer.shared().kill();
    RunningServer.shared().restart();
    Answer found = Examined.list(officer, "unit=%s&limit=1000".formatted(province));
    assertEquals(COMMUNES / 2, found.at("/items").size());
    found.at("/items").forEach(each -> assertEquals(1, each.path("version").asInt()));
  }

  @Test
  void what_is_no_year_or_no_unit_is_refused() {
    run(officer, province, "2023-Q1").expectProblem(422, "UNPROCESSABLE");
    run(officer, province, "gestern").expectProblem(400, "BAD_REQUEST");
    run(officer, "nowhere", "2023").expectProblem(404, "NOT_FOUND");
    run(Api.officerOf(BenchForm.district(province, 0)), province, "2023")
        .expectProblem(403, "FORBIDDEN");
    Answer empty = begin("2010").expect(202);
    assertEquals("DONE", empty.at("/state").asText());
    assertEquals(100, empty.at("/percent").asInt());
  }

  private Answer begin(String year) {
    return run(officer, province, year);
  }

  private static Answer run(Api caller, String unit, String year) {
    return caller.postJson(
        "/v1/consistency-runs", "{\"unit\": \"%s\", \"period\": \"%s\"}".formatted(unit, year));
  }

  private Answer ended(String run) {
    Answer answer = officer.get(run).expect(200);
    while (answer.at("/state").asText().equals("RUNNING")) {
      Examined.pause();
      Answer next = officer.get(run).expect(200);
      assertTrue(next.at("/examined").asInt() >= answer.at("/examined").asInt());
      answer = next;
    }
    return answer;
  }

  private static int count(Answer run, String rule, String kind) {
    for (var count : run.at("/counts")) {
      if (count.path("rule").asText().equals(rule) && count.path("kind").asText().equals(kind)) {
        return count.path("count").asInt();
      }
    }
    return 0;
  }

  private void months(int months) {
    FeedRowsText rows = new FeedRowsText();
    IntStream.rangeClosed(1, months)
        .forEach(
            month ->
                IntStream.range(0, COMMUNES)
                    .forEach(
                        i ->
                            rows.sheet(
                                BenchForm.commune(province, i), "2023-%02d".formatted(month), 12)));
    Api.administrator().postCsv("/v1/feeds", rows.csv()).expect(200);
  }
}

package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A sheet between an officer of a commune, the approver of the commune and one of the city. */
class LifeCycleIT {
  private static final String REASONS =
      """
      {"reasons": [{"text": "Số công trình không khớp với biên bản", "measure": "WORKS"},
                   {"text": "Đề nghị rà soát toàn bộ"}]}\
      """;

  private final Sheet sheet = withoutHamlets(SampleSheets.fresh());
  private final Api officer = Api.officerOf(sheet.unit());
  private final Api commune = Api.approverOf(sheet.unit());
  private final Api city = Api.approverOf("92");
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  /** What the register of units would contradict had to be explained before an approval. */
  private static Sheet withoutHamlets(Sheet sheet) {
    Sheet rest = sheet;
    for (Sheet.Cell cell : sheet.cells()) {
      if (cell.measure().startsWith("HAMLETS")) {
        rest = rest.with(cell.measure(), "n/a", "Chưa đối chiếu với danh mục");
      }
    }
    return rest;
  }

  @Test
  void a_returned_sheet_counts_no_more_until_it_is_sent_again() {
    String first = sheet.sendAs(officer).expect(201).header("ETag");
    assertEquals("30", works());
    commune.postJson(sheet.path() + "/returns", REASONS).expectProblem(403, "FORBIDDEN");
    officer.postJson(sheet.path() + "/returns", REASONS).expectProblem(403, "FORBIDDEN");
    Answer returned = city.postJson(sheet.path() + "/returns", REASONS).expect(200);
    assertEquals("RETURNED", returned.at("/status").asText());
    assertEquals("", works());
    Answer read = officer.get(sheet.path()).expect(200);
    assertEquals("RETURNED", read.at("/status").asText());
    assertEquals(sheet.figures(), read.at("/figures"));
    assertEquals(Answer.parse(REASONS).path("reasons"), read.at("/reasons"));
    assertEquals("[\"SEND\",\"DRAFT\",\"COMMENT\"]", read.at("/allowedActions").toString());
    assertFalse(read.header("ETag").equals(first), "the status has changed");
    assertEquals(
        200, reader.get(sheet.path(), "If-None-Match", first).status(), "and is not held back");
    assertIssue(
        "SHEET_RETURNED status",
        city.postJson(sheet.path() + "/returns", REASONS).expectProblem(409, "CONFLICT"));

    Sheet mended = sheet.with("WORKS", "40");
    mended.sendAs(officer).expectProblem(428, "PRECONDITION_REQUIRED");
    mended.sendAs(officer, "If-Match", "\"r2\"").expectProblem(412, "PRECONDITION_FAILED");
    Answer again = mended.sendAs(officer, "If-Match", read.header("ETag")).expect(200);
    assertEquals(2, again.at("/revision").asInt());
    assertEquals("ACCEPTED", again.at("/status").asText());
    assertFalse(again.json().has("reasons"));
    assertEquals("40", works());
    assertEquals(List.of("RETURN"), reader.get(sheet.path() + "/steps").each("/items", "/act"));
  }

  @Test
  void what_was_known_before_a_return_can_still_be_asked() {
    String sent = sheet.sendAs(officer).expect(201).at("/receivedAt").asText();
    city.postJson(sheet.path() + "/returns", REASONS).expect(200);
    Answer then = reader.get(sheet.path() + "?knownAt=" + Api.encoded(sent)).expect(200);
    assertEquals("ACCEPTED", then.at("/status").asText());
    assertEquals("[]", then.at("/allowedActions").toString());
    assertFalse(then.json().has("reasons"));
    assertEquals("30", total("&knownAt=" + Api.encoded(sent)));
  }

  @Test
  void levels_approve_in_order_and_a_new_revision_voids_that() {
    String tag = sheet.sendAs(officer).expect(201).header("ETag");
    assertIssue(
        "APPROVAL_MISSING_BELOW status",
        city.postJson(sheet.path() + "/approvals", "{}").expectProblem(409, "CONFLICT"));
    officer.postJson(sheet.path() + "/approvals", "{}").expectProblem(403, "FORBIDDEN");
    commune
        .postJson(sheet.path() + "/approvals", "{\"level\": \"PROVINCE\"}")
        .expectProblem(403, "FORBIDDEN");
    Answer approved = commune.postJson(sheet.path() + "/approvals", "{}").expect(200);
    assertEquals("APPROVED", approved.at("/status").asText());
    assertEquals(List.of("COMMUNE"), approved.each("/approvals", "/level"));
    assertEquals(
        approved.at("/approvals"),
        commune.postJson(sheet.path() + "/approvals", "{}").expect(200).at("/approvals"));
    city.postJson(sheet.path() + "/approvals", "{}").expect(200);
    assertEquals(
        List.of("COMMUNE", "PROVINCE"), reader.get(sheet.path()).each("/approvals", "/level"));
    Answer corrected = sheet.with("WORKS", "40").sendAs(officer, "If-Match", tag).expect(200);
    assertEquals("ACCEPTED", corrected.at("/status").asText());
    assertEquals("[]", corrected.at("/approvals").toString());
    assertEquals(
        List.of("APPROVE", "APPROVE"), reader.get(sheet.path() + "/steps").each("/items", "/act"));
    city.postJson(sheet.path() + "/approvals", "{}", "If-Match", tag)
        .expectProblem(412, "PRECONDITION_FAILED");
  }

  @Test
  void nobody_approves_what_they_sent() {
    Api both = Api.administrator();
    sheet.sendAs(both).expect(201);
    assertIssue(
        "SENT_BY_YOURSELF Authorization",
        both.postJson(sheet.path() + "/approvals", "{\"level\": \"COMMUNE\"}")
            .expectProblem(403, "FORBIDDEN"));
  }

  @Test
  void a_locked_sheet_is_changed_by_numbered_corrections_only() {
    String sent = sheet.sendAs(officer).expect(201).header("ETag");
    assertIssue(
        "APPROVALS_MISSING status",
        city.send("POST", sheet.path() + "/locks", null).expectProblem(409, "CONFLICT"));
    String tag = lock();
    assertEquals("LOCKED", reader.get(sheet.path()).at("/status").asText());
    Sheet other = sheet.with("WORKS", "40");
    for (String ifMatch : List.of(sent, tag)) {
      assertIssue(
          "SHEET_LOCKED status",
          other.sendAs(officer, "If-Match", ifMatch).expectProblem(409, "CONFLICT"));
    }
    other.sendAs(Api.administrator()).expectProblem(409, "CONFLICT");
    assertEquals("UNCHANGED", sheet.sendAs(officer).expect(200).at("/outcome").asText());
    city.postJson(sheet.path() + "/returns", REASONS).expectProblem(409, "CONFLICT");
    officer.putJson(sheet.path() + "/draft", "{\"figures\": []}").expectProblem(409, "CONFLICT");

    String correction = correction("\"WORKS\", \"value\": 40");
    String path = sheet.path() + "/corrections";
    city.postJson(path, correction).expectProblem(428, "PRECONDITION_REQUIRED");
    officer.postJson(path, correction, "If-Match", tag).expectProblem(403, "FORBIDDEN");
    commune.postJson(path, correction, "If-Match", tag).expectProblem(403, "FORBIDDEN");
    city.postJson(path, correction, "If-Match", "\"r9\"").expectProblem(412, "PRECONDITION_FAILED");
    Answer wrong =
        city.postJson(path, correction("\"WORKS\", \"value\": 2"), "If-Match", tag)
            .expectProblem(422, "UNPROCESSABLE");
    assertIssue("PART_EXCEEDS_WHOLE /figures", wrong);
    Answer made = city.postJson(path, correction, "If-Match", tag).expect(201);
    assertEquals(1, made.at("/number").asInt());
    assertEquals(2, made.at("/revision").asInt());
    assertEquals(
        Answer.parse(
            """
            [{"measure": "WORKS", "before": {"measure": "WORKS", "value": 30},
              "after": {"measure": "WORKS", "value": 40}}]\
            """),
        made.at("/cells"));
    city.postJson(path, correction("\"WORKS\", \"value\": 41"), "If-Match", made.header("ETag"))
        .expect(201);
    assertEquals(List.of("1", "2"), reader.get(path).each("/items", "/number"));
    assertEquals(made.json(), reader.get(path).at("/items/0"));
    Answer read = city.get(sheet.path()).expect(200);
    assertEquals("LOCKED", read.at("/status").asText());
    assertEquals("[\"COMMENT\",\"CORRECT_LOCKED\"]", read.at("/allowedActions").toString());
    assertEquals("41", works());
  }

  @Test
  void a_nil_report_says_that_there_was_nothing_anywhere() {
    officer
        .putJson(sheet.path(), "{\"nilReport\": true, \"figures\": [{\"measure\": \"WORKS\"}]}")
        .expectProblem(422, "UNPROCESSABLE");
    officer.putJson(sheet.path(), "{}").expectProblem(400, "BAD_REQUEST");
    Answer sent = officer.putJson(sheet.path(), "{\"nilReport\": true}").expect(201);
    assertTrue(sent.at("/nilReport").asBoolean());
    Answer read = reader.get(sheet.path()).expect(200);
    assertTrue(read.at("/nilReport").asBoolean());
    assertTrue(read.each("/figures", "/nil").stream().allMatch("true"::equals));
    assertEquals(sheet.cells().size(), read.at("/figures").size());
    assertEquals("0", works());
  }

  @Test
  void a_draft_is_kept_with_its_blanks_and_sent_as_the_sheet() {
    String path = sheet.path() + "/draft";
    officer.get(path).expectProblem(404, "NOT_FOUND");
    String blanks =
        "{\"figures\": [{\"measure\": \"WORKS\", \"value\": 7}, {\"measure\": \"HAMLETS\"}]}";
    Api.officerOf("31318").putJson(path, blanks).expectProblem(403, "FORBIDDEN");
    Answer first = officer.putJson(path, blanks).expect(201);
    assertEquals("DRAFT", first.at("/status").asText());
    assertTrue(first.at("/findings").size() > 5);
    assertEquals("[\"SEND\",\"DRAFT\",\"COMMENT\"]", first.at("/allowedActions").toString());
    officer.putJson(path, blanks).expect(200);
    officer.putJson(path, sheet.json()).expectProblem(428, "PRECONDITION_REQUIRED");
    officer
        .putJson(path, sheet.json(), "If-Match", "\"d999999999\"")
        .expectProblem(412, "PRECONDITION_FAILED");
    reader.get(sheet.path()).expectProblem(404, "NOT_FOUND");
    officer.send("POST", path + "/sending", null).expectProblem(422, "UNPROCESSABLE");
    Answer whole =
        officer.putJson(path, sheet.json(), "If-Match", first.header("ETag")).expect(200);
    assertEquals(0, whole.at("/findings").size());
    assertEquals(sheet.figures(), officer.get(path).expect(200).at("/figures"));
    officer
        .send("POST", path + "/sending", null, "If-Match", first.header("ETag"))
        .expectProblem(412, "PRECONDITION_FAILED");
    assertEquals(
        "CREATED",
        officer
            .send("POST", path + "/sending?dryRun=true", null)
            .expect(200)
            .at("/outcome")
            .asText());
    Answer sent = officer.send("POST", path + "/sending", null).expect(201);
    assertEquals(sheet.path(), sent.header("Location"));
    assertEquals(sheet.figures(), reader.get(sheet.path()).at("/figures"));
    officer.get(path).expectProblem(404, "NOT_FOUND");
    Answer copy = officer.putJson(path, blanks).expect(201);
    assertEquals(1, copy.at("/basedOn").asInt());
    officer.send("DELETE", path, null).expectProblem(428, "PRECONDITION_REQUIRED");
    officer.send("DELETE", path, null, "If-Match", copy.header("ETag")).expect(204);
    officer.get(path).expectProblem(404, "NOT_FOUND");
  }

  @Test
  void values_that_cannot_be_kept_are_not_kept_in_a_draft_either() {
    Answer refused =
        officer
            .putJson(
                sheet.path() + "/draft",
                "{\"figures\": [{\"measure\": \"WORKS\", \"value\": 1e999999}]}")
            .expectProblem(422, "UNPROCESSABLE");
    assertIssue("FIGURE_TOO_LARGE /figures/0", refused);
  }

  @Test
  void comments_come_from_those_who_send_or_approve_and_stay() {
    String path = sheet.path() + "/comments";
    String comment = "{\"measure\": \"WORKS\", \"text\": \"Đề nghị đối chiếu\"}";
    reader.postJson(path, comment).expectProblem(403, "FORBIDDEN");
    Api.officerOf("31318").postJson(path, comment).expectProblem(403, "FORBIDDEN");
    officer.postJson(path, comment).expect(201);
    city.postJson(path, "{\"text\": \"Đã đối chiếu\"}").expect(201);
    city.postJson(path, "{\"text\": \"  \"}").expectProblem(400, "BAD_REQUEST");
    city.postJson(path, "{\"measure\": \"NOWHERE\", \"text\": \"Sai\"}")
        .expectProblem(422, "UNPROCESSABLE");
    Answer all = reader.get(path).expect(200);
    assertEquals(List.of("it-officer", "it-approver"), all.each("/items", "/by"));
    assertEquals(List.of("WORKS", ""), all.each("/items", "/measure"));
    Answer first = reader.get(path + "?limit=1").expect(200);
    assertEquals(
        List.of("Đã đối chiếu"),
        reader.get(path + "?limit=1&cursor=" + first.at("/next").asText()).each("/items", "/text"));
  }

  @RepeatedTest(3)
  void of_two_approvals_at_once_one_is_kept() throws Exception {
    Sheet fresh = SampleSheets.fresh();
    fresh.sendAs(officer("92")).expect(201);
    List<Integer> statuses =
        atOnce(
            () -> city.postJson(fresh.path() + "/approvals", "{\"level\": \"COMMUNE\"}"),
            () -> city.postJson(fresh.path() + "/approvals", "{\"level\": \"COMMUNE\"}"));
    assertEquals(List.of(200, 200), statuses);
    assertEquals(1, reader.get(fresh.path() + "/steps").at("/items").size());
  }

  @RepeatedTest(3)
  void an_approval_never_lands_on_a_revision_that_the_approver_has_not_seen() throws Exception {
    Sheet fresh = SampleSheets.fresh();
    String tag = fresh.sendAs(officer("92")).expect(201).header("ETag");
    atOnce(
        () ->
            city.postJson(fresh.path() + "/approvals", "{\"level\": \"COMMUNE\"}", "If-Match", tag),
        () -> fresh.with("WORKS", "40").sendAs(officer("92"), "If-Match", tag));
    Answer read = reader.get(fresh.path()).expect(200);
    assertEquals(2, read.at("/revision").asInt(), "the correction is not lost");
    assertEquals("ACCEPTED", read.at("/status").asText());
    assertEquals("[]", read.at("/approvals").toString());
  }

  @RepeatedTest(3)
  void of_two_corrections_of_the_same_revision_one_is_made() throws Exception {
    Sheet fresh = withoutHamlets(SampleSheets.fresh());
    fresh.sendAs(officer("92")).expect(201);
    String tag = lock(fresh);
    List<Integer> statuses =
        atOnce(
            () ->
                city.postJson(
                    fresh.path() + "/corrections",
                    correction("\"WORKS\", \"value\": 40"),
                    "If-Match",
                    tag),
            () ->
                city.postJson(
                    fresh.path() + "/corrections",
                    correction("\"WORKS\", \"value\": 41"),
                    "If-Match",
                    tag));
    assertEquals(List.of(201, 412), statuses);
    assertEquals(List.of("1"), reader.get(fresh.path() + "/corrections").each("/items", "/number"));
  }

  private static Api officer(String unit) {
    return Api.officerOf(unit);
  }

  private String lock() {
    return lock(sheet);
  }

  private String lock(Sheet fresh) {
    city.postJson(fresh.path() + "/approvals", "{\"level\": \"COMMUNE\"}").expect(200);
    city.postJson(fresh.path() + "/approvals", "{}").expect(200);
    return city.send("POST", fresh.path() + "/locks", null).expect(200).header("ETag");
  }

  private static String correction(String cell) {
    return "{\"reason\": \"Theo biên bản kiểm tra\", \"figures\": [{\"measure\": " + cell + "}]}";
  }

  private String works() {
    return total("");
  }

  /** What the unit has in sum; empty when nothing counts. */
  private String total(String query) {
    return reader
        .get(
            "/v1/figures?unit=%s&measure=WORKS&period=%s%s"
                .formatted(sheet.unit(), sheet.period(), query))
        .expect(200)
        .at("/items/0/total")
        .asText();
  }

  private static void assertIssue(String issue, Answer answer) {
    assertTrue(answer.issues().contains(issue), answer::toString);
  }

  @SafeVarargs
  private static List<Integer> atOnce(Callable<Answer>... calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.length);
    ExecutorService callers = Executors.newFixedThreadPool(calls.length);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (Callable<Answer> call : calls) {
        results.add(
            callers.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  return call.call().status();
                }));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> result : results) {
        statuses.add(result.get());
      }
      return statuses.stream().sorted().toList();
    } finally {
      callers.shutdownNow();
    }
  }
}

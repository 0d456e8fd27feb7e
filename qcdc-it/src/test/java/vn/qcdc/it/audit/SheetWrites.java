package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.it.audit.Trail.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.feed.FeedRowsText;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Everything that can be written of the sheets of one commune, each under its own trace. */
final class SheetWrites {

  static final String OFFICER = "it-officer";

  private static final String APPROVER = "it-approver";

  private final Trail trail;
  private final String province;
  private final String commune;
  private final Api officer;
  private final Api approver;

  SheetWrites(Trail trail, String province, String commune) {
    this.trail = trail;
    this.province = province;
    this.commune = commune;
    officer = Api.officerOf(commune);
    approver = Api.approverOf(province);
  }

  /** Sent once as JSON, returned once as a workbook, and said something about. */
  void sheets() {
    trail.one(
        "putSubmission", OFFICER, h -> officer.putJson(path("2024-01"), figures(7), h).expect(201));
    byte[] blank = officer.get(path("2024-09") + "/workbook").expect(200).response().body();
    // Returned for its blanks, and the attempt is kept.
    trail.one(
        "putWorkbook",
        OFFICER,
        h ->
            officer
                .send(
                    "PUT",
                    path("2024-09") + "/workbook",
                    blank,
                    with(
                        h,
                        "Content-Type",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .expect(422));
    trail.one(
        "addComment",
        OFFICER,
        h ->
            officer
                .postJson(path("2024-01") + "/comments", "{\"text\": \"Đề nghị đối chiếu\"}", h)
                .expect(201));
  }

  void steps() {
    Function<String, String> of = act -> path("2024-02") + "/" + act;
    officer.putJson(path("2024-02"), figures(5)).expect(201);
    trail.one(
        "returnSubmission",
        APPROVER,
        h ->
            approver
                .postJson(of.apply("returns"), "{\"reasons\": [{\"text\": \"Sai\"}]}", h)
                .expect(200));
    String tag = officer.get(path("2024-02")).header("ETag");
    officer.putJson(path("2024-02"), figures(6), "If-Match", tag).expect(200);
    for (String level : new String[] {"COMMUNE", "DISTRICT", "PROVINCE"}) {
      trail.one(
          "approveSubmission",
          APPROVER,
          h ->
              approver
                  .postJson(of.apply("approvals"), "{\"level\": \"" + level + "\"}", h)
                  .expect(200));
    }
    trail.one(
        "lockSubmission",
        APPROVER,
        h -> approver.send("POST", of.apply("locks"), null, h).expect(200));
    String locked = approver.get(path("2024-02")).header("ETag");
    trail.one(
        "correctSubmission",
        APPROVER,
        h ->
            approver
                .postJson(
                    of.apply("corrections"),
                    "{\"reason\": \"Theo biên bản\", \"figures\": [{\"measure\": \"%s\", \"value\": 9}]}"
                        .formatted(BenchForm.measure(1)),
                    with(h, "If-Match", locked))
                .expect(201));
    trail.one(
        "grantExtension",
        APPROVER,
        h ->
            approver
                .postJson(
                    "/v1/extensions",
                    """
                    {"form": "%s", "unit": "%s", "period": "2024-10", "until": "2027-01-31", "reason": "Ngập lụt"}
                    """
                        .formatted(BenchForm.CODE, commune),
                    h)
                .expect(201));
  }

  void drafts() {
    String draft = path("2024-03") + "/draft";
    trail.one("putDraft", OFFICER, h -> officer.putJson(draft, figures(3), h).expect(201));
    trail.one(
        "sendDraft", OFFICER, h -> officer.send("POST", draft + "/sending", null, h).expect(201));
    Answer again = officer.putJson(draft, figures(4)).expect(201);
    trail.one(
        "deleteDraft",
        OFFICER,
        h ->
            officer
                .send("DELETE", draft, null, with(h, "If-Match", again.header("ETag")))
                .expect(204));
  }

  void feeds() {
    FeedRowsText rows = new FeedRowsText();
    IntStream.rangeClosed(1, 12)
        .forEach(month -> rows.sheet(commune, "2023-%02d".formatted(month), month + 1));
    JsonNode taken =
        trail.one(
            "sendFeed", OFFICER, h -> officer.postCsv("/v1/feeds", rows.csv(), h).expect(200));
    assertEquals(12, change(taken, "sheet", "INSERT").path("rows").asInt());
    trail.none(h -> officer.postCsv("/v1/feeds?dryRun=true", rows.csv(), h).expect(200));
    JsonNode returned =
        trail.one(
            "sendFeed",
            OFFICER,
            h ->
                officer
                    .postCsv("/v1/feeds", new FeedRowsText().sheet(province, "2023-01", 1).csv(), h)
                    .expect(422));
    assertEquals("feed", returned.at("/changes/0/table").asText());
    String job =
        officer
            .postCsv("/v1/feeds", rows.csv(), "Prefer", "respond-async")
            .expect(202)
            .header("Location");
    trail.one("cancelJob", OFFICER, h -> officer.send("DELETE", job, null, h).expect(204));
  }

  /** The entry of a correction of what {@link #sheets} sent. */
  JsonNode correction() {
    return trail.one(
        "putSubmission",
        OFFICER,
        h -> officer.putJson(path("2024-01"), figures(8), with(h, "If-Match", "\"r1\"")));
  }

  String path(String month) {
    return "/v1/submissions/" + BenchForm.CODE + "/" + commune + "/" + month;
  }

  private static String figures(int value) {
    StringBuilder figures = new StringBuilder("{\"figures\": [");
    for (int i = 1; i <= BenchForm.MEASURES; i++) {
      figures
          .append(i == 1 ? "" : ",")
          .append(
              "{\"measure\": \"%s\", \"value\": %d}"
                  .formatted(BenchForm.measure(i), i % 2 == 1 ? value : value - 1));
    }
    return figures.append("]}").toString();
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }
}

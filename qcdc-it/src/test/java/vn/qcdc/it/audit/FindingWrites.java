package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.it.audit.Trail.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import vn.qcdc.it.examination.Examined;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Everything that can be written about a finding of one commune, each under its own trace. */
final class FindingWrites {

  private final Trail trail;
  private final String commune;
  private final Api officer;
  private final Api approver;

  FindingWrites(Trail trail, String province, String commune) {
    this.trail = trail;
    this.commune = commune;
    officer = Api.officerOf(commune);
    approver = Api.approverOf(province);
  }

  void findings() {
    Examined.publish();
    officer.putJson(Examined.path(commune, "2022"), Examined.figures(10, 5, 4)).expect(201);
    String path =
        "/v1/findings/"
            + Examined.only(officer, "form=%s&unit=%s".formatted(Examined.FORM, commune))
                .path("id")
                .asLong();
    String explanation = "{\"text\": \"Thiếu một việc\"}";
    JsonNode explained =
        trail.one(
            "explainFinding",
            SheetWrites.OFFICER,
            h -> officer.postJson(path + "/explanations", explanation, seen(1, h)).expect(200));
    assertEquals(
        "Thiếu một việc", change(explained, "finding_step", "INSERT").at("/new/0/said").asText());
    trail.one(
        "refuseFinding",
        "it-approver",
        h ->
            approver
                .postJson(path + "/refusals", "{\"reason\": \"Chưa rõ\"}", seen(2, h))
                .expect(200));
    officer.postJson(path + "/explanations", explanation, seen(3)).expect(200);
    JsonNode accepted =
        trail.one(
            "acceptFinding",
            "it-approver",
            h -> approver.postJson(path + "/acceptances", "{}", seen(4, h)).expect(200));
    assertEquals("ACCEPTED", change(accepted, "finding", "UPDATE").at("/new/0/state").asText());
    trail.none(h -> approver.postJson(path + "/acceptances", "{}", seen(4, h)).expect(200));
  }

  /** The background may be done before anybody can stop it. */
  void runs() {
    trail.one("beginConsistencyRun", SheetWrites.OFFICER, h -> begin(h));
    boolean isStopped;
    do {
      String run = begin().header("Location");
      isStopped =
          trail.oneAtMost(
              "cancelConsistencyRun", h -> officer.send("DELETE", run, null, h).expect(204));
    } while (!isStopped);
  }

  private Answer begin(String... headers) {
    return officer
        .postJson(
            "/v1/consistency-runs",
            "{\"unit\": \"%s\", \"period\": \"2022\"}".formatted(commune),
            headers)
        .expect(202);
  }

  private static String[] seen(int version, String... headers) {
    return Stream.concat(Stream.of(headers), Stream.of("If-Match", "\"v" + version + "\""))
        .toArray(String[]::new);
  }
}

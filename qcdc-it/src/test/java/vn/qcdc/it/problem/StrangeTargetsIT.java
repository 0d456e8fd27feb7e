package vn.qcdc.it.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.http.RawHttp;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** Addresses that no decent client would ask for. */
class StrangeTargetsIT {
  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest(name = "GET {0}")
  @ValueSource(
      strings = {
        "/v1/units/%00",
        "/v1/units/93%00",
        "/v1/units?name=%00",
        "/v1/units?name=%ff%fe",
        "/v1/units/%c3%28",
        "/v1/units/..%2f..%2fWEB-INF%2fweb.xml",
        "/v1/units/93;a=b",
        "/v1//units//93",
        "/v1/submissions/NQ11-DB/93/2023%0d%0aX-Evil:%20yes",
      })
  void a_target_that_no_client_writes_does_no_harm(String target) {
    String token = RunningServer.shared().token(Role.READER);
    String answer = RawHttp.get(target, token);
    String status = answer.lines().findFirst().orElse("");
    assertTrue(status.matches("HTTP/1.1 (200|400|404) .*"), answer);
    assertFalse(answer.lines().anyMatch(line -> line.startsWith("X-Evil")), answer);
    assertFalse(answer.contains("<web-app"), answer);
    if (!status.contains(" 200 ")) {
      assertTrue(answer.contains("application/problem+json"), answer);
    }
  }

  /** Refused by the HTTP server itself, before anything of ours could word a problem. */
  @ParameterizedTest(name = "GET {0}")
  @ValueSource(
      strings = {
        "/v1/units/%zz",
        "/v1/units?name=%zz",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF"
      })
  void a_target_that_is_none_is_refused_without_a_word_of_the_inside(String target) {
    String answer = RawHttp.get(target, RunningServer.shared().token(Role.READER));
    assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer);
    assertFalse(answer.matches("(?s).*(Exception|UT0|<web-app|Manifest-Version).*"), answer);
  }

  /** A date of the contract (RFC 3339) has a year of four digits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/units?asOf=%2B999999999-12-31",
        "/v1/units?asOf=-999999999-01-01",
        "/v1/evaluations?unit=93&period=2023&knownAt=%2B999999999-12-31T00:00:00Z",
        "/v1/figures?unit=93&measure=WORKS&period=2023&knownAt=%2B294277-01-01T00:00:00Z",
        "/v1/submissions/NQ11-DB/93/2023?knownAt=-999999999-12-31T00:00:00Z",
      })
  void a_day_beyond_the_calendar_is_refused(String path) {
    administrator.get(path).expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void a_very_long_code_is_refused() {
    String code = "x".repeat(4000);
    for (String path :
        List.of(
            "/v1/units/" + code,
            "/v1/units?name=" + code,
            "/v1/submissions/" + code + "/93/2023",
            "/v1/figures?unit=93&period=2023&measure=" + code)) {
      administrator.get(path).expectProblem(400, "BAD_REQUEST");
    }
    assertEquals(400, administrator.get("/v1/units?unit=" + "93&unit=".repeat(250)).status());
  }
}

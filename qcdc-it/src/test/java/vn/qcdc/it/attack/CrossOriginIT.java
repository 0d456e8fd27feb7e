package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Pages of origins that the operator has named, and of all others. */
class CrossOriginIT {
  private final Api anybody = Api.anonymous(GuardedServer.running());

  @ParameterizedTest
  @ValueSource(strings = {"/v1/status", "/v1/units", "/v1/nothing", "/nothing", "/board.js"})
  void a_named_page_may_read_every_answer(String path) {
    Answer answer = get(path, GuardedServer.FRIEND);
    assertEquals(GuardedServer.FRIEND, answer.header("Access-Control-Allow-Origin"));
    for (String header : new String[] {"ETag", "Link", "Location", "RateLimit", "Retry-After"}) {
      assertTrue(answer.header("Access-Control-Expose-Headers").contains(header), header);
    }
    assertEquals("", answer.header("Access-Control-Allow-Credentials"));
    assertVaries(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://bang.example.vn",
        "https://bang.example.vn.evil.example",
        "https://bang.example.vn:8443",
        "https://BANG.example.vn",
        "null",
        "*"
      })
  void no_other_page_may(String origin) {
    Answer answer = get("/v1/status", origin);
    assertEquals("", answer.header("Access-Control-Allow-Origin"), answer::toString);
    assertVaries(answer);
  }

  @Test
  void a_browser_that_asks_first_is_answered_without_a_token() {
    Answer answer =
        anybody.send(
            "OPTIONS",
            "/v1/submissions/NQ11-DB/93/2023",
            null,
            "Origin",
            GuardedServer.FRIEND,
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            "authorization,if-match",
            "X-Forwarded-For",
            "192.0.2.9");
    answer.expect(204);
    assertTrue(answer.header("Access-Control-Allow-Methods").contains("PUT"));
    assertTrue(answer.header("Access-Control-Allow-Headers").contains("Authorization"));
    assertVaries(answer);
  }

  private Answer get(String path, String origin) {
    return anybody.get(path, "Origin", origin, "X-Forwarded-For", "192.0.2.8");
  }

  private static void assertVaries(Answer answer) {
    assertTrue(
        String.join(",", answer.response().headers().allValues("Vary")).contains("Origin"),
        answer::toString);
  }
}

package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.contract.Operation;
import vn.qcdc.it.contract.ServedContract;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** What every answer tells a browser. */
class AnswerHeadersIT {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/units.html",
        "/board.js",
        "/docs",
        "/docs/",
        "/nothing",
        "/WEB-INF/web.xml",
        "/error",
        "/v1/status",
        "/v1/units",
        "/v1/nothing",
        "/v1/problems/not-found",
        "/v1/openapi.yaml"
      })
  void every_answer_confines_the_browser(String path) {
    assertConfined(Api.anonymous().get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/board.js", "/v1/submissions/NQ11-DB/31318/2023"})
  void so_does_the_answer_that_nothing_has_changed(String path) {
    Answer first = Api.reader().get(path).expect(200);
    String condition = first.header("ETag").isEmpty() ? "If-Modified-Since" : "If-None-Match";
    String value = first.header(condition.equals("If-None-Match") ? "ETag" : "Last-Modified");
    assertConfined(Api.reader().get(path, condition, value).expect(304));
  }

  static Stream<Operation> operations() {
    return ServedContract.read().operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void no_store_between_keeps_what_is_behind_a_token_and_nobody_gets_a_cookie(Operation operation) {
    for (Api caller : new Api[] {Api.administrator(), Api.anonymous()}) {
      Answer answer = operation.callAs(caller);
      assertConfined(answer);
      assertEquals("", answer.header("Set-Cookie"));
      if (!operation.isOpenToAll()) {
        String kept = answer.header("Cache-Control");
        assertTrue(kept.contains("private") || kept.contains("no-store"), answer::toString);
        assertFalse(kept.contains("public"), kept);
      }
    }
  }

  private static void assertConfined(Answer answer) {
    ALWAYS.forEach((name, value) -> assertEquals(value, answer.header(name), answer::toString));
    String policy = answer.header("Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; "), answer::toString);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(answer.header("Permissions-Policy").contains("geolocation=()"), answer::toString);
    for (String telling : new String[] {"Server", "X-Powered-By", "Strict-Transport-Security"}) {
      assertEquals("", answer.header(telling), telling);
    }
  }
}

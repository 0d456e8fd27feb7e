package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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

/** A page of somebody else, opened by an officer who is at work. */
class BrowserPageIT {
  private static final String[] WITHOUT_ASKING = {
    "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
  };

  @BeforeAll
  static void load() {
    Example.load();
  }

  static Stream<Operation> writes() {
    return ServedContract.read().operations().stream().filter(operation -> !operation.isRead());
  }

  /** Browsers send these without asking first; nothing but the token says who it is. */
  @ParameterizedTest
  @MethodSource("writes")
  void a_form_of_another_page_writes_nothing(Operation operation) {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    for (String type : WITHOUT_ASKING) {
      Answer stranger =
          Api.anonymous()
              .send(
                  operation.method(),
                  operation.address(),
                  body,
                  "Content-Type",
                  type,
                  "Origin",
                  "https://evil.example",
                  "Cookie",
                  "token=x");
      assertEquals(4, stranger.status() / 100, stranger::toString);
      if (takesAnother(operation, type)) {
        Api.administrator()
            .send(operation.method(), operation.address(), body, "Content-Type", type)
            .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
      }
    }
  }

  /** Whether it takes a body, but none of this type; text is taken by what only reads it. */
  private static boolean takesAnother(Operation operation, String type) {
    JsonNode content = operation.definition().at("/requestBody/content");
    return !content.isMissingNode() && !(content.has(type) && operation.id().equals("proofread"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
  void no_other_page_may_read_an_answer(String origin) {
    Answer answer = Api.reader().get("/v1/units", "Origin", origin).expect(200);
    assertEquals("", answer.header("Access-Control-Allow-Origin"));
    Answer preflight =
        Api.anonymous()
            .send(
                "OPTIONS",
                "/v1/units",
                null,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "PUT");
    assertEquals("", preflight.header("Access-Control-Allow-Origin"));
    assertEquals("", preflight.header("Access-Control-Allow-Methods"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
  void a_header_does_not_change_the_method(String header) {
    String before = Api.reader().get("/v1/units/aliases").expect(200).text();
    Api.administrator().get("/v1/units/aliases/999999999", header, "DELETE").expect(405);
    Api.administrator().postJson("/v1/units?_method=DELETE", "{}", header, "DELETE").expect(405);
    assertEquals(before, Api.reader().get("/v1/units/aliases").expect(200).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "compress", "gzip, gzip", "identity, gzip"})
  void a_compressed_body_is_not_inflated(String encoding) {
    Answer answer =
        Api.administrator()
            .send(
                "POST",
                "/v1/units/imports?dryRun=true",
                new byte[] {0x1f, (byte) 0x8b, 8, 0},
                "Content-Type",
                Api.CSV,
                "Content-Encoding",
                encoding);
    answer.expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    assertEquals("identity", answer.header("Accept-Encoding"));
  }
}

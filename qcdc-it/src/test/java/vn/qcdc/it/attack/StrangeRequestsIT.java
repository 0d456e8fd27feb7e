package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.RawHttp;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** Requests that mean two things, or name places that are nobody's business. */
class StrangeRequestsIT {

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/../WEB-INF/web.xml",
        "/v1/%2e%2e/WEB-INF/web.xml",
        "/docs/%2e%2e/WEB-INF/web.xml",
        "/docs/..%2fWEB-INF%2fweb.xml",
        "/docs/..%5cWEB-INF%5cweb.xml",
        "/docs/%252e%252e/WEB-INF/web.xml",
        "//WEB-INF/web.xml",
        "/./WEB-INF/web.xml",
        "/WEB-INF;x/web.xml",
        "/web-inf/web.xml",
        "/WEB-INF./web.xml",
        "/WEB-INF%00/web.xml",
        "/WEB-INF/classes/openapi.yaml",
        "/index.html%00.js",
        "/webjars/..%2f..%2fWEB-INF%2fweb.xml",
        "/META-INF/services/io.undertow.servlet.ServletExtension",
        "/../../../../etc/passwd",
        "/docs/",
      })
  void a_path_leads_to_no_file_that_is_not_for_all(String target) {
    String answer = RawHttp.get(target, RunningServer.shared().token(Role.ADMINISTRATOR));
    assertTrue(answer.matches("(?s)HTTP/1.1 (200|302|400|404) .*"), answer);
    assertFalse(answer.matches("(?s).*(<web-app|root:|openapi: 3|HttpServer|Exception).*"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/units;jsessionid=1",
        "/v1/units;x=/../status",
        "//v1/units",
        "/v1//units",
        "/v1/./units",
        "/v1/status/../units",
        "/v1/%75nits",
        "/v1/units/",
        "/V1/units",
        "/v1/units%3f",
        "/v1/units%20"
      })
  void another_way_to_write_a_path_does_not_lead_around_the_guard(String target) {
    String answer = RawHttp.get(target, "none");
    assertTrue(answer.matches("(?s)HTTP/1.1 (400|401|404) .*"), answer);
    assertFalse(answer.contains("\"items\""), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /docs HTTP/1.1, Host: evil.example",
    "GET /webjars HTTP/1.1, Host: evil.example",
    "GET /v1/units?limit=1 HTTP/1.1, Host: evil.example",
    "GET /v1/nothing HTTP/1.1, Host: evil.example",
    "GET http://evil.example/v1/units?limit=1 HTTP/1.1, Host: evil.example",
    "GET /v1/units?limit=1 HTTP/1.1, 'Host: x\r\nX-Forwarded-Host: evil.example'",
    "GET /docs HTTP/1.1, 'Host: x\r\nForwarded: host=evil.example'",
  })
  void the_name_that_a_caller_gives_us_leads_nobody_away(String line, String host) {
    String answer =
        RawHttp.exchange(line + "\r\n" + host + "\r\n" + token() + "Connection: close\r\n\r\n");
    assertTrue(answer.matches("(?s)HTTP/1.1 (200|302|404) .*"), answer);
    assertFalse(answer.contains("evil.example"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nContent-Length: 40\r\n",
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
        "Transfer-Encoding: identity\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: +3\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x3\r\n",
      })
  void one_request_is_never_two(String lengths) {
    String answer =
        RawHttp.exchange(
            "POST /v1/units/imports?dryRun=true HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                + token()
                + lengths
                + "\r\n0\r\n\r\nGET /v1/status HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertFalse(answer.contains("\"UP\""), answer);
  }

  @Test
  void nobody_is_told_his_own_request() {
    String answer =
        RawHttp.exchange(
            "TRACE /v1/status HTTP/1.1\r\nHost: x\r\nX-Secret: mine\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    assertFalse(answer.contains("mine"), answer);
  }

  @Test
  void no_head_is_longer_than_anybody_needs() {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "X-" + i + ": 1\r\n")
            .collect(Collectors.joining());
    for (String headers :
        new String[] {
          many,
          "X-Long: " + "x".repeat(200_000) + "\r\n",
          "Cookie: " + "a=b; ".repeat(20_000) + "\r\n",
          token() + "Accept-Language: " + "vi,en;q=0.5,".repeat(5_000) + "vi\r\n"
        }) {
      String answer =
          RawHttp.exchange(
              "GET /v1/status HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
      assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*|"), answer);
    }
    assertEquals(200, vn.qcdc.it.http.Api.anonymous().get("/v1/status").status());
  }

  private static String token() {
    return "Authorization: Bearer " + RunningServer.shared().token(Role.ADMINISTRATOR) + "\r\n";
  }
}

package vn.qcdc.it.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** What a browser, a proxy or a monitor asks for beside the operations. */
class WebIT {
  private static final Pattern NEEDED = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");

  private final Api anybody = Api.anonymous();

  @ParameterizedTest
  @ValueSource(strings = {"/docs/", "/", "/units.html", "/proofreading.html", "/track.html"})
  void a_page_has_all_it_needs_from_this_server(String page) {
    Answer html = anybody.get(page).expect(200);
    assertTrue(html.header("Content-Type").startsWith("text/html"));
    List<String> needed = new ArrayList<>();
    Matcher matcher = NEEDED.matcher(html.text());
    while (matcher.find()) {
      if (!matcher.group(1).startsWith("data:")) {
        needed.add(matcher.group(1));
      }
    }
    assertTrue(needed.stream().anyMatch(address -> address.endsWith(".js")), needed.toString());
    for (String address : needed) {
      assertFalse(address.matches("(https?:)?//.*"), address);
      anybody.get(URI.create(page).resolve(address).toString()).expect(200);
    }
    assertFalse(html.text().matches("(?s).*(<style|style=|<script>|\\son[a-z]+=).*"), page);
  }

  @Test
  void docs_without_a_slash_lead_to_the_docs() {
    Answer answer = anybody.get("/docs");
    assertTrue(
        answer.status() == 200 || answer.header("Location").endsWith("/docs/"), answer::toString);
  }

  @Test
  void the_page_of_the_contract_reads_the_contract_from_this_server() {
    String script = anybody.get("/docs/docs.js").expect(200).text();
    assertTrue(script.contains("/v1/openapi.yaml"));
    assertFalse(script.matches("(?s).*(https?:)?//[a-z]+\\..*"));
  }

  static Stream<Operation> reads() {
    return ServedContract.read().operations().stream().filter(Operation::isRead);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void head_answers_as_get_does_without_a_body(Operation operation) {
    Example.load();
    Answer get = operation.callAs(Api.reader());
    Answer head = Api.reader().send("HEAD", operation.address(), null);
    assertEquals(get.status(), head.status(), head::toString);
    assertEquals(0, head.response().body().length);
    assertEquals(get.header("Content-Type"), head.header("Content-Type"));
    if (!operation.isOpenToAll()) {
      assertEquals(401, anybody.send("HEAD", operation.address(), null).status());
    }
  }

  @ParameterizedTest
  @MethodSource("reads")
  void options_names_the_methods(Operation operation) {
    Answer answer = Api.reader().send("OPTIONS", operation.address(), null);
    assertTrue(answer.status() == 200 || answer.status() == 204, answer::toString);
    assertTrue(answer.header("Allow").contains("GET"), answer.response().headers()::toString);
  }

  @Test
  void every_answer_bears_the_version_and_forbids_foreign_content() {
    String version = ServedContract.read().document().at("/info/version").asText();
    for (String address : List.of("/v1/status", "/v1/units", "/v1/nothing", "/docs/", "/nothing")) {
      Answer answer = anybody.get(address);
      assertEquals(version, answer.header("API-Version"), answer::toString);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::toString);
    }
  }

  @Test
  void answers_are_compressed_on_request() {
    Answer answer = anybody.get("/v1/openapi.json", "Accept-Encoding", "gzip");
    assertEquals("gzip", answer.header("Content-Encoding"));
    int plain = anybody.get("/v1/openapi.json").response().body().length;
    assertTrue(answer.response().body().length < plain / 4);
  }
}

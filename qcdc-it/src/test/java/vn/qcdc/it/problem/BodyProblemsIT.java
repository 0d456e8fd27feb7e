package vn.qcdc.it.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** Bodies that cannot be read, or are not what the contract asks for. */
class BodyProblemsIT {
  private static final String SHEET = "/v1/submissions/NQ11-DB/31318/2023?dryRun=true";
  private static final int LARGEST = 33_554_432;

  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"figures": [                                            | ''
          {"figures": []} và thêm                                  | ''
          {"figures": [{"measure": "WORKS", "value": "12"}]}       | /figures/0/value
          {"figures": [{"measure": "WORKS", "value": "12" }]}      | /figures/0/value
          {"figures": [{"measure": "WORKS", "value": true}]}       | /figures/0/value
          {"figures": [{"measure": "WORKS", "value": [12]}]}       | /figures/0/value
          {"figures": [{"measure": "WORKS", "value": NaN}]}        | /figures/0
          {"figures": [{"measure": "WORKS", "value": 012}]}        | /figures/0
          {"figures": [{"measure": 12, "value": 12}]}              | /figures/0/measure
          {"figures": [{"measure": "WORKS", "nil": "true"}]}       | /figures/0/nil
          {"figures": [{"measure": "WORKS", "nil": 1}]}            | /figures/0/nil
          {"figures": [{"measure": "WORKS", "notApplicable": 5}]}  | /figures/0/notApplicable
          {"figures": [{"measure": "WORKS", "vlaue": 12}]}         | /figures/0/vlaue
          {"figures": [{"measure": "WORKS", "value": 1, "value": 2}]} | /figures/0
          {"figures": [null]}                                      | /figures/0
          {"figures": {"WORKS": 12}}                               | /figures
          {"figures": "WORKS"}                                     | /figures
          {"figures": [], "figures": []}                           | ''
          {"figure": []}                                           | /figure
          []                                                       | ''
          "WORKS"                                                  | ''
          12                                                       | ''
          """)
  void json_that_cannot_be_taken_is_told_where(String body, String pointer) {
    Answer answer = administrator.putJson(SHEET, body).expectProblem(400, "BAD_REQUEST");
    assertEquals(1, answer.at("/issues").size(), answer::toString);
    String found = answer.at("/issues/0/pointer").asText();
    assertTrue(found.startsWith(pointer.replace("'", "")), answer::toString);
    assertTrue(answer.at("/issues/0/message").asText().matches("(?s).*\\d.*"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "null", "{}", "{\"figures\": null}"})
  void a_body_without_figures_is_refused(String body) {
    administrator.putJson(SHEET, body).expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() {
    byte[] latin = "{\"figures\": [{\"measure\": \"VĨNH\"}]}".getBytes(StandardCharsets.UTF_16);
    Answer answer = administrator.send("PUT", SHEET, latin, "Content-Type", Api.JSON);
    assertTrue(answer.status() == 400 || answer.status() == 422, answer::toString);
    byte[] broken = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
    administrator
        .send("PUT", SHEET, broken, "Content-Type", Api.JSON)
        .expectProblem(400, "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e2147483647", "9e18", "1e400"})
  void a_monstrous_number_is_refused_at_once(String number) {
    String body = "{\"figures\": [{\"measure\": \"WORKS\", \"value\": " + number + "}]}";
    Answer answer =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> administrator.putJson(SHEET, body));
    assertTrue(answer.status() == 400 || answer.status() == 422, answer::toString);
    assertTrue(answer.text().length() < 20_000);
    assertFalse(answer.at("/issues").isEmpty());
  }

  @Test
  void monstrous_structures_are_refused_at_once() {
    List<String> monsters =
        List.of(
            "[".repeat(100_000),
            "{\"figures\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "{\"figures\": [{\"measure\": \"WORKS\", \"value\": " + "9".repeat(200_000) + "}]}",
            "{\"figures\": [{\"measure\": \"" + "W".repeat(200_000) + "\", \"value\": 1}]}",
            "{\"" + "f".repeat(200_000) + "\": []}",
            "{\"figures\": ["
                + "{\"measure\": \"WORKS\", \"value\": 1},".repeat(2_000)
                + "{\"measure\": \"WORKS\", \"value\": 1}]}");
    for (String body : monsters) {
      Answer answer =
          Assertions.assertTimeout(
              Duration.ofSeconds(10), () -> administrator.putJson(SHEET, body));
      answer.expectProblem(400, "BAD_REQUEST");
      assertTrue(answer.text().length() < 5_000, answer::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /v1/submissions/NQ11-DB/31318/2023?dryRun=true, application/json",
    "POST, /v1/units/imports?dryRun=true, text/csv",
    "POST, /v1/catalogue/imports?dryRun=true, application/json",
  })
  void a_body_that_is_too_large_is_refused(String method, String path, String type) {
    byte[] body = new byte[LARGEST + 1];
    Arrays.fill(body, (byte) ' ');
    administrator.send(method, path, body, "Content-Type", type).expectProblem(413, "TOO_LARGE");
  }

  @Test
  void a_body_that_does_not_say_its_length_is_stopped_where_it_becomes_too_large()
      throws IOException, InterruptedException {
    byte[] body = new byte[LARGEST + 1];
    Arrays.fill(body, (byte) ' ');
    HttpRequest chunked =
        HttpRequest.newBuilder(
                RunningServer.shared().baseUri().resolve("/v1/catalogue/imports?dryRun=true"))
            .header("Authorization", "Bearer " + RunningServer.shared().token(Role.ADMINISTRATOR))
            .header("Content-Type", Api.JSON)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("\"TOO_LARGE\""), answer.body());
  }
}

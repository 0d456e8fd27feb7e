package vn.qcdc.it.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the server answered, with the questions that tests ask of it. */
public record Answer(HttpResponse<byte[]> response) {
  /** Keeps numbers as they were written. */
  public static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Nothing of the inside may be told: classes, stack frames, statements, tables. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\bat"
              + " [a-z]+\\.|\\.java|(java|jakarta|org|com|io|vn)\\.[a-z]+\\.|RESTEASY|WFLY|UT0|"
              + "Hibernate|(?i:\\b(select|insert|update)\\b.*\\b(from|into|set)\\b)|SQLState");

  public int status() {
    return response.statusCode();
  }

  /** Empty when the header is absent. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (IOException notJson) {
      throw new AssertionError(this + " is not JSON", notJson);
    }
  }

  /**
   * @param pointer a JSON pointer into the body
   */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The values at a pointer into each element of a list. */
  public List<String> each(String list, String pointer) {
    List<String> values = new ArrayList<>();
    at(list).forEach(element -> values.add(element.at(pointer).asText()));
    return values;
  }

  public Answer expect(int status) {
    assertEquals(status, status(), this::toString);
    return this;
  }

  /** A whole and discreet problem of this status and code. */
  public Answer expectProblem(int status, String code) {
    expect(status);
    JsonNode problem = json();
    String page = "/v1/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    assertAll(
        toString(),
        () -> assertTrue(header("Content-Type").startsWith("application/problem+json")),
        () -> assertEquals(status, problem.path("status").asInt()),
        () -> assertEquals(code, problem.path("code").asText()),
        () -> assertTrue(problem.path("type").asText().endsWith(page)),
        () -> assertFalse(problem.path("title").asText().isBlank()),
        () -> assertTrue(problem.path("traceId").asText().matches("[0-9a-f]{32}")),
        () -> assertFalse(INSIDE.matcher(text()).find()));
    return this;
  }

  /** Code and pointer of every issue of a problem. */
  public List<String> issues() {
    List<String> issues = new ArrayList<>();
    at("/issues")
        .forEach(
            issue ->
                issues.add(issue.path("code").asText() + " " + issue.path("pointer").asText()));
    return issues;
  }

  /** Reads text as JSON, numbers as they are written. */
  public static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @Override
  public String toString() {
    String text = text();
    return "%s %s → %d %s"
        .formatted(
            response.request().method(),
            response.request().uri(),
            status(),
            text.length() > 2000 ? text.substring(0, 2000) + "…" : text);
  }
}

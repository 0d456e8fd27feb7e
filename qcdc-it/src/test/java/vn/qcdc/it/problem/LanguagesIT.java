package vn.qcdc.it.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Problems are worded for people: in Vietnamese, or in English on request, with a page behind. */
class LanguagesIT {
  private final Api anybody = Api.anonymous();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en                  | en
          en-GB               | en
          en;q=0.9, vi;q=0.5  | en
          fr, en              | en
          vi                  | vi
          vi-VN, en           | vi
          fr                  | vi
          *                   | vi
          ;;;                 | vi
          """)
  void the_first_language_that_is_spoken_here_is_used(String accepted, String expected) {
    Answer answer = anybody.get("/v1/units", "Accept-Language", accepted);
    answer.expectProblem(401, "UNAUTHORIZED");
    assertEquals(expected, answer.header("Content-Language"));
    assertEquals(
        expected.equals("en") ? "Not authenticated" : "Chưa xác thực",
        answer.at("/title").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/units", "/v1/nothing", "/nothing"})
  void vietnamese_is_spoken_unless_asked_otherwise(String path) {
    Answer vietnamese = anybody.get(path);
    Answer english = anybody.get(path, "Accept-Language", "en");
    assertNotEquals(vietnamese.at("/title").asText(), english.at("/title").asText());
    assertNotEquals(vietnamese.at("/detail").asText(), english.at("/detail").asText());
    assertTrue(vietnamese.at("/title").asText().chars().anyMatch(c -> c > 0x7f));
    assertTrue(english.at("/title").asText().chars().allMatch(c -> c < 0x80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-request",
        "unauthorized",
        "forbidden",
        "not-found",
        "method-not-allowed",
        "not-acceptable",
        "conflict",
        "precondition-failed",
        "too-large",
        "unsupported-media-type",
        "unprocessable",
        "precondition-required",
        "internal-error",
        "unavailable"
      })
  void every_type_of_problem_has_a_page(String code) {
    for (String language : new String[] {"vi", "en"}) {
      Answer page = anybody.get("/v1/problems/" + code, "Accept-Language", language).expect(200);
      assertTrue(page.header("Content-Type").startsWith("text/html"));
      assertTrue(page.text().contains("<html lang=\"" + language + "\""), page::toString);
      assertTrue(page.text().replaceAll("(?s)<[^>]*>", "").length() > 60, page::toString);
    }
  }

  @Test
  void a_problem_bears_the_trace_of_the_caller() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String parent = "00-" + trace + "-00f067aa0ba902b7-01";
    for (String path : new String[] {"/v1/units", "/v1/nothing", "/nothing"}) {
      Answer answer = anybody.get(path, "traceparent", parent);
      assertEquals(trace, answer.at("/traceId").asText());
      Answer spoiled = anybody.get(path, "traceparent", "00-<script>-1-1");
      assertFalse(spoiled.text().contains("<script>"));
      assertTrue(spoiled.at("/traceId").asText().matches("[0-9a-f]{32}"));
    }
  }
}

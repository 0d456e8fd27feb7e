package vn.qcdc.it.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** The same target in the words of the resolution and of the review. */
class WordingsIT {
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NQ11-1A | TEXT
          NQ11-2  | TEXT OBLIGATION
          NQ11-4  | TEXT
          NQ11-7  | TEXT RULE
          NQ11-8  | TEXT RULE
          NQ11-9  | TEXT RULE
          """)
  void a_target_tells_in_what_its_wordings_differ(String target, String aspects) {
    Answer answer = reader.get("/v1/targets/" + target).expect(200);
    assertEquals(aspects, String.join(" ", answer.each("/differences", "/aspect")));
    assertEquals("BC-2023", answer.at("/differences/0/version").asText());
    assertEquals("NQ11-2018", answer.at("/differences/0/comparedTo").asText());
  }

  @Test
  void two_sessions_a_year_against_one_is_a_difference_of_the_rule() {
    List<String> rule = new ArrayList<>();
    reader
        .get("/v1/targets/NQ11-8")
        .at("/differences")
        .forEach(
            difference -> {
              if (difference.path("aspect").asText().equals("RULE")) {
                rule.add(
                    difference.path("before").asText() + " → " + difference.path("after").asText());
              }
            });
    assertEquals(List.of("DIALOGUE_TWICE_A_YEAR_SHARE → DIALOGUE_ONCE_A_YEAR_SHARE"), rule);
    JsonNode obligation = reader.get("/v1/targets/NQ11-2").at("/differences/1");
    assertEquals("ASPIRATIONAL", obligation.path("before").asText());
    assertEquals("FIRM", obligation.path("after").asText());
  }
}

package vn.qcdc.it.organisation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Which units texts mean, and what people confirm about it. */
class NamesIT {
  private static final String MATCHES = "/v1/units/matches";
  private static final String ALIASES = "/v1/units/aliases";
  private static final String DAY = "\"asOf\": \"2024-06-30\"";

  private final Api reader = Api.reader();
  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "huyện Long Mỹ                | 936 100, 937 88",
        "TX. Long Mỹ                  | 937 100, 936 88",
        "Long Mỹ                      | 936 94, 937 94",
        "P.3, TP. Vị Thanh            | 31321 100",
        "xã Phú Hữu (H. Châu Thành)   | 31378 100",
        "XÃ THẠNH HOÀ                 | 31405 100",
        "xa Hiep Hung                 | 31429 92",
        "xã Hiệp Hnưg                 | 31429 74",
        "xã Vĩnh Tường                | 31459 100, 31475 88"
      })
  void candidates_are_proposed_and_none_is_chosen(String text, String expected) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      JsonNode match = match(Normalizer.normalize(text, form));
      assertTrue(match.path("unit").isMissingNode(), match::toString);
      int most = expected.split(", ").length;
      assertEquals(
          expected,
          StreamSupport.stream(match.path("candidates").spliterator(), false)
              .limit(most)
              .map(each -> each.at("/unit/code").asText() + " " + each.path("percent").asInt())
              .collect(joining(", ")));
    }
  }

  @Test
  void a_candidate_says_why_and_below_which_unit_it_stands() {
    JsonNode best = match("thị trấn Hiep Hung, huyện Phụng Hiệp").at("/candidates/0");
    assertEquals("huyện", best.at("/unit/parent/type").asText());
    assertEquals("934", best.at("/unit/parent/code").asText());
    assertEquals("WITHOUT_MARKS", best.path("name").asText());
    assertEquals("OTHER", best.path("type").asText());
    assertEquals("SAME", best.path("parent").asText());
    assertEquals(82, best.path("percent").asInt());
  }

  @ParameterizedTest
  @CsvSource({"31429, 31429", "gso:934, 934"})
  void a_code_is_resolved(String text, String code) {
    JsonNode match = match(text);
    assertEquals(code, match.at("/unit/code").asText());
    assertEquals("CODE", match.path("by").asText());
  }

  @Test
  void every_text_is_answered_in_its_place_and_candidates_are_limited_and_counted() {
    Answer answer =
        reader
            .postJson(
                MATCHES,
                "{%s, \"limit\": 2, \"texts\": [\"ấp mẫu 2\", \"?\", \"934\"]}".formatted(DAY))
            .expect(200);
    assertEquals("2024-06-30", answer.at("/asOf").asText());
    assertEquals(List.of("ấp mẫu 2", "?", "934"), answer.each("/items", "/text"));
    assertEquals(2, answer.at("/items/0/candidates").size());
    assertTrue(answer.at("/items/0/found").asInt() > 50, answer::toString);
    assertEquals(0, answer.at("/items/1/found").asInt());
  }

  @Test
  void units_that_do_not_stand_on_the_day_are_no_candidates() {
    Answer before =
        reader
            .postJson(
                MATCHES, "{\"asOf\": \"2003-12-31\", \"texts\": [\"huyện Long Mỹ\", \"936\"]}")
            .expect(200);
    assertEquals(List.of("0", "0"), before.each("/items", "/found"));
    assertTrue(before.at("/items/1/unit").isMissingNode());
  }

  @Test
  void the_party_has_names_of_its_own() {
    Answer party =
        reader
            .postJson(
                MATCHES,
                "{%s, \"hierarchy\": \"PARTY\", \"texts\": [\"Thị uỷ Long Mỹ\"]}".formatted(DAY))
            .expect(200);
    assertEquals("937-DU00", party.at("/items/0/candidates/0/unit/code").asText());
    Set<String> kinds =
        party.at("/items/0/candidates").findValuesAsText("kind").stream().collect(toSet());
    assertEquals(Set.of("PARTY_ORGANISATION"), kinds);
  }

  @Test
  void a_confirmed_alias_is_remembered_until_it_is_withdrawn() {
    String text = fresh("Hiệp Hoà");
    Answer created = confirm(text, "31429").expect(201);
    String address = created.header("Location");
    assertEquals(ALIASES + "/" + created.at("/id").asInt(), address);
    assertEquals(text, created.at("/text").asText());
    assertEquals("31429", created.at("/unit/code").asText());
    assertFalse(created.at("/confirmedBy").asText().isBlank());

    JsonNode again = confirm(text.replace("Hoà", "HÒA"), "gso:31429").expect(200).json();
    assertEquals(created.json(), again);

    JsonNode match = match(text.replace("Hoà", "hòa"));
    assertEquals("31429", match.at("/unit/code").asText());
    assertEquals("ALIAS", match.path("by").asText());
    assertTrue(listed(text));

    assertEquals(created.json(), administrator.send("DELETE", address, null).expect(200).json());
    administrator.send("DELETE", address, null).expectProblem(404, "NOT_FOUND");
    assertTrue(match(text).path("unit").isMissingNode());
    assertFalse(listed(text));
    confirm(text, "31429").expect(201);
  }

  @Test
  void an_alias_of_two_units_that_stand_means_neither() {
    String text = fresh("Long Mỹ của tôi");
    confirm(text, "936").expect(201);
    confirm(text, "937").expect(201);
    assertTrue(match(text).path("unit").isMissingNode());
  }

  @Test
  void an_alias_serves_as_a_parent_of_an_import() {
    String text = fresh("Xã của Hiệp");
    String rows =
        """
        code,kind,level,type,name,parent,party_parent,valid_from,external_codes
        %s,TERRITORY,HAMLET,ấp,Thử Nghiệm,%s,,2026-01-01,
        """
            .formatted("N" + UUID.randomUUID().toString().substring(0, 8), text);
    Answer refused =
        administrator
            .postCsv("/v1/units/imports?dryRun=true", rows)
            .expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("PARENT_UNKNOWN row 2, column parent"), refused.issues());
    administrator
        .postJson(
            ALIASES,
            "{\"asOf\": \"2026-01-01\", \"text\": \"%s\", \"unit\": \"31396\"}".formatted(text))
        .expect(201);
    administrator.postCsv("/v1/units/imports?dryRun=true", rows).expect(200);
  }

  @Test
  void an_unknown_parent_is_returned_with_its_candidates() {
    Answer refused =
        administrator
            .postCsv(
                "/v1/units/imports?dryRun=true",
                """
                code,kind,level,type,name,parent,party_parent,valid_from,external_codes
                N1,TERRITORY,COMMUNE,xã,Thử Nghiệm,huyện Phụng Hiẹp,,2024-01-01,
                """)
            .expectProblem(422, "UNPROCESSABLE");
    String expected = refused.at("/issues/0/expected").asText();
    assertTrue(
        expected.startsWith("2024-01-01; 934 huyện Phụng Hiệp, tỉnh Hậu Giang (88 %)"), expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "huyện Phụng Hiệp", "gso:0"})
  void an_alias_needs_a_unit(String unit) {
    Answer refused = confirm(fresh("Lạ"), unit).expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("UNIT_UNKNOWN /unit"), refused.issues());
  }

  @Test
  void an_alias_needs_letters() {
    Answer refused = confirm(" – ", "934").expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("VALUE_REQUIRED /text"), refused.issues());
  }

  @Test
  void too_many_texts_are_refused() {
    String texts = IntStream.range(0, 1001).mapToObj(i -> "\"xã\"").collect(joining(", "));
    reader.postJson(MATCHES, "{\"texts\": [" + texts + "]}").expectProblem(400, "BAD_REQUEST");
    reader.postJson(MATCHES, "{\"texts\": []}").expectProblem(400, "BAD_REQUEST");
    reader.postJson(MATCHES, "{\"texts\": [\"\"]}").expectProblem(400, "BAD_REQUEST");
    reader.postJson(MATCHES, "{\"texts\": [null]}").expectProblem(400, "BAD_REQUEST");
    reader
        .postJson(MATCHES, "{\"texts\": [\"" + "x".repeat(301) + "\"]}")
        .expectProblem(400, "BAD_REQUEST");
    reader
        .postJson(MATCHES, "{\"limit\": 51, \"texts\": [\"xã\"]}")
        .expectProblem(400, "BAD_REQUEST");
    reader.postJson(MATCHES, "{\"limit\": null, \"texts\": [\"xã\"]}").expect(200);
    administrator.send("DELETE", ALIASES + "/x", null).expectProblem(400, "BAD_REQUEST");
  }

  private JsonNode match(String text) {
    return reader
        .postJson(MATCHES, "{%s, \"texts\": [\"%s\"]}".formatted(DAY, text))
        .expect(200)
        .at("/items/0");
  }

  private Answer confirm(String text, String unit) {
    return administrator.postJson(
        ALIASES, "{%s, \"text\": \"%s\", \"unit\": \"%s\"}".formatted(DAY, text, unit));
  }

  private boolean listed(String text) {
    Answer page = reader.get(ALIASES + "?limit=1000").expect(200);
    return page.each("/items", "/text").contains(text);
  }

  private static String fresh(String text) {
    return text + " " + UUID.randomUUID().toString().substring(0, 8);
  }
}

package vn.qcdc.it.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.ReadyForms;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** The catalogue documents that come with the product. */
class ReadyFormsIT {
  private static final String IMPORTS = "/v1/catalogue/imports";

  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  static Stream<String> documents() {
    return ReadyForms.files().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void each_can_be_imported_alone_after_the_example_and_again(String file) {
    administrator.postJson(IMPORTS + "?dryRun=true", ReadyForms.text(file)).expect(200);
    administrator.postJson(IMPORTS, ReadyForms.text(file)).expect(200);
    Answer again = administrator.postJson(IMPORTS, ReadyForms.text(file)).expect(200);
    assertEquals(0, again.at("/created").asInt());
    assertTrue(again.at("/unchanged").asInt() > 0, again::toString);
  }

  @Test
  void both_generations_of_the_petition_forms_stand_side_by_side() {
    ReadyForms.load();
    List<String> versions = new ArrayList<>();
    for (JsonNode form : Api.reader().get("/v1/forms").at("/items")) {
      if (form.path("code").asText().equals("XLD-01")) {
        versions.add(form.path("validFrom").asText() + " " + form.path("validUntil").asText());
      }
    }
    assertEquals(
        List.of("2021-05-01 2024-03-10", "2024-03-10 2025-09-30"),
        versions.stream().sorted().toList());
  }

  /** 1=2+3=4+5 on the form of 2024, and what a later column says does not matter. */
  @ParameterizedTest(name = "{0} = {1} + {2} = {3} + {4}: {5}")
  @CsvSource({
    "12, 5,   7,   10, 2, 200",
    "12, 5,   7,   10, 1, 422",
    "12, 5,   6,   10, 2, 422",
    "12, 12,  nil, 12, nil, 200"
  })
  void a_petition_sheet_that_does_not_balance_is_returned(
      String c1, String c2, String c3, String c4, String c5, int status) {
    ReadyForms.load();
    Answer answer =
        ReadyForms.petitions(List.of(c1, c2, c3, c4, c5), 22)
            .rehearseAs(Api.officerOf("92"))
            .expect(status);
    if (status == 422) {
      assertEquals(List.of("EQUATION_BROKEN /figures/0"), answer.issues());
      assertEquals("BLOCKING", answer.at("/issues/0/severity").asText());
    }
  }
}

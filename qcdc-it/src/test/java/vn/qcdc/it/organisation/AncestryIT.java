package vn.qcdc.it.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** What stands above a unit, what came before it and what became of it. */
class AncestryIT {
  private static final String OWN =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      AN,TERRITORY,PROVINCE,tỉnh,Thử Chia,,,2026-01-01,
      AN-1,TERRITORY,COMMUNE,xã,Hòa An,AN,,2026-01-01,
      AN-2,TERRITORY,COMMUNE,xã,Hiệp Hưng,AN,,2026-01-01,
      AN-3,TERRITORY,COMMUNE,xã,Tân Bình,AN,,2026-01-01,
      """;

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest
  @CsvSource({
    "31417-01, 2025-06-30, TERRITORY, 93 934 31417",
    "31417-01, 2025-07-01, TERRITORY, 92 31420",
    "934-DU00, 2025-06-30, TERRITORY, 93 934",
    "934-DU00, 2025-06-30, PARTY, 93-DU00",
    "93, 2025-06-30, TERRITORY, ''"
  })
  void the_units_above_are_told_from_the_top_down(
      String unit, String asOf, String hierarchy, String expected) {
    Answer above =
        reader
            .get("/v1/units/%s/ancestors?asOf=%s&hierarchy=%s".formatted(unit, asOf, hierarchy))
            .expect(200);
    assertEquals(expected, String.join(" ", above.each("/items", "/code")));
    assertEquals(asOf, above.at("/asOf").asText());
  }

  @Test
  void a_unit_that_is_gone_has_nothing_above_it_but_a_successor() {
    Answer gone =
        reader.get("/v1/units/31318/ancestors?asOf=2025-07-01").expectProblem(404, "NOT_FOUND");
    assertEquals(List.of("UNIT_NOT_STANDING unit"), gone.issues());
  }

  @ParameterizedTest
  @CsvSource({
    "31318, 2024-06-30, 2025-07-01, false, 31321",
    "31321, 2024-06-30, 2025-07-01, false, 31321",
    "31321, 2025-07-01, 2024-06-30, false, 31318 31321 31330",
    "93, 2024-06-30, 2025-07-01, false, 92",
    "92, 2025-07-01, 2024-06-30, false, 93",
    "31318, 2024-06-30, 2023-06-30, false, 31318",
    "93-CQ02, 2024-06-30, 2025-07-01, false, 92-CQ02"
  })
  void a_unit_is_found_on_the_map_of_another_day_forward_and_backward(
      String unit, String asOf, String on, boolean vanished, String expected) {
    Answer found = successors(unit, asOf, on);
    assertEquals(1, found.at("/portions").size(), found::toString);
    assertEquals(expected, String.join(" ", found.each("/portions/0/units", "/code")));
    assertEquals(1, found.at("/portions/0/share/numerator").asInt());
    assertEquals(1, found.at("/portions/0/share/denominator").asInt());
    assertEquals(vanished, found.at("/vanished").asBoolean());
  }

  @Test
  void an_agency_that_was_dissolved_is_where_its_place_is() {
    Answer found = successors("936-CQ03", "2024-06-30", "2025-07-01");
    assertTrue(found.at("/vanished").asBoolean());
    List<String> levels = found.each("/portions/0/units", "/level");
    assertEquals(List.of("COMMUNE"), levels.stream().distinct().toList(), found::toString);
  }

  @Test
  void stated_shares_are_exact_and_backward_all_sources_are_named() {
    Api administrator = Api.administrator();
    administrator.postCsv("/v1/units/imports", OWN).expect(200);
    administrator
        .postJson(
            "/v1/reorganisations",
            """
            {"reorganisation":"AN-CHIA","number":"8/NQ-HĐND","issuer":"HĐND tỉnh Thử Chia",
             "issuedOn":"2026-02-01","effectiveOn":"2026-03-01","acts":[
              {"act":"SPLIT","unit":"AN-1","successor":"AN-2","weight":6000,"weighedBy":"dân số"},
              {"act":"SPLIT","unit":"AN-1","successor":"AN-3","weight":4000,"weighedBy":"dân số"}]}
            """)
        .expect(201);
    Answer divided = successors("AN-1", "2026-01-01", "2026-03-01");
    assertEquals(List.of("AN-2", "AN-3"), divided.each("/portions", "/units/0/code"));
    assertEquals(List.of("3", "2"), divided.each("/portions", "/share/numerator"));
    assertEquals(List.of("5", "5"), divided.each("/portions", "/share/denominator"));
    assertFalse(divided.at("/vanished").asBoolean());
    Answer back = successors("AN-2", "2026-03-01", "2026-01-01");
    assertEquals(List.of("AN-1", "AN-2"), back.each("/portions/0/units", "/code"));
  }

  @Test
  void the_other_day_must_be_said() {
    reader.get("/v1/units/31318/successors?asOf=2024-06-30").expectProblem(400, "BAD_REQUEST");
    reader
        .get("/v1/units/31318/successors?asOf=2024-06-30&on=1.7.2025")
        .expectProblem(400, "BAD_REQUEST");
  }

  private Answer successors(String unit, String asOf, String on) {
    return reader
        .get("/v1/units/%s/successors?asOf=%s&on=%s".formatted(unit, asOf, on))
        .expect(200);
  }
}

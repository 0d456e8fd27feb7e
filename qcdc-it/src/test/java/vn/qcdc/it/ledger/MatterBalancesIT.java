package vn.qcdc.it.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** What a province, its communes and its agencies had in hand in the year 2025. */
class MatterBalancesIT {

  private static final String UNITS =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      CD1,TERRITORY,PROVINCE,tỉnh,Cân Đối Một,,,2025-01-01,
      CD1-X1,TERRITORY,COMMUNE,xã,Cân Đối A,CD1,,2025-01-01,
      CD1-X2,TERRITORY,COMMUNE,xã,Cân Đối B,CD1,,2025-01-01,
      CD1-S1,AGENCY,PROVINCE,sở,Sở Cân Đối,CD1,,2025-01-01,
      CD2,TERRITORY,PROVINCE,tỉnh,Cân Đối Hai,,,2025-01-01,
      """;

  private final Api reader = Api.readerOf("CD1");

  @BeforeAll
  static void keepMatters() {
    Api.administrator().postCsv("/v1/units/imports", UNITS).expect(200);
    if (Api.readerOf("CD1")
            .get("/v1/matter-balances?unit=CD1&period=2025")
            .at("/items/0/came/total")
            .asInt()
        > 0) {
      return;
    }
    StoredMatter.of("OPINION", "ROADS", 12, "CD1-X1", "2025-02-01")
        .resolved("2025-02-20", "2025-02-20")
        .store();
    StoredMatter.of("COMPLAINT", "LAND", 1, "CD1-X1", "2025-03-05")
        .forwarded("CD1-S1", "2025-03-15")
        .resolved("2025-04-20", "2025-04-19")
        .store();
    StoredMatter.of("DENUNCIATION", "LAND", 1, "CD1-X2", "2025-11-02").store();
    StoredMatter.of("FEEDBACK", "WATER", 1, "CD1-X2", "2025-06-02")
        .forwarded("CD2", "2025-06-03")
        .store();
  }

  @Test
  void what_came_is_what_went_and_what_is_left() {
    Answer year = reader.get("/v1/matter-balances?unit=CD1&period=2025").expect(200);
    assertEquals(0, year.at("/items/0/opening").asInt());
    assertEquals(15, year.at("/items/0/came/total").asInt());
    assertEquals(13, year.at("/items/0/went/resolved").asInt());
    assertEquals(12, year.at("/items/0/went/resolvedOnTime").asInt());
    assertEquals(1, year.at("/items/0/went/resolvedLate").asInt());
    assertEquals(1, year.at("/items/0/went/passedOn").asInt());
    assertEquals(1, year.at("/items/0/closing/total").asInt());
    assertEquals("2025-12-31", year.at("/lastDay").asText());
    assertTrue(year.at("/explanation/0").asText().contains("phát sinh trong kỳ 15"), year::text);
    Answer next =
        reader.get("/v1/matter-balances?unit=CD1&period=2026-Q1", "Accept-Language", "en");
    assertEquals(1, next.at("/items/0/opening").asInt());
    assertTrue(next.at("/explanation/0").asText().startsWith("Opening 1 + came 0"), next::text);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // Each holder has a ledger of its own; the sum of what came is more than came to the province.
    "UNIT,  CD1-S1 0 1 1 0; CD1-X1 0 13 13 0; CD1-X2 0 2 1 1",
    "LEVEL, COMMUNE 0 15 14 1; PROVINCE 0 1 1 0",
    "KIND,  COMPLAINT 0 1 1 0; DENUNCIATION 0 1 0 1; FEEDBACK 0 1 1 0; OPINION 0 12 12 0",
    // Nobody is told that the denunciation is about land.
    "FIELD, ' 0 1 0 1; LAND 0 1 1 0; ROADS 0 12 12 0; WATER 0 1 1 0'"
  })
  void the_lines_are_ledgers_of_their_own(String by, String expected) {
    Answer lines = reader.get("/v1/matter-balances?unit=CD1&period=2025&by=" + by).expect(200);
    StringBuilder text = new StringBuilder();
    lines
        .at("/items")
        .forEach(
            line ->
                text.append(text.isEmpty() ? "" : "; ")
                    .append(line.path("part").asText())
                    .append(' ')
                    .append(line.at("/opening").asInt())
                    .append(' ')
                    .append(line.at("/came/total").asInt())
                    .append(' ')
                    .append(line.at("/went/total").asInt())
                    .append(' ')
                    .append(line.at("/closing/total").asInt()));
    assertEquals(expected, text.toString());
  }

  @Test
  void what_a_commune_passes_to_the_province_is_passed_up() {
    Answer commune = Api.readerOf("CD1-X1").get("/v1/matter-balances?unit=CD1-X1&period=2025");
    assertEquals(1, commune.at("/items/0/went/passedUp").asInt());
    assertEquals(12, commune.at("/items/0/went/resolved").asInt());
  }

  @Test
  void a_table_for_spreadsheets() {
    Answer table =
        reader.get(
            "/v1/matter-balances?unit=CD1&period=2025&by=KIND&kind=OPINION", "Accept", Api.CSV);
    List<String> lines = table.expect(200).text().lines().toList();
    assertTrue(lines.get(0).startsWith("part,name,opening,received,reopened"), lines.get(0));
    assertEquals(
        "OPINION,Ý kiến tại đối thoại,0,12,0,0,0,0,0,12,12,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0",
        lines.get(1));
  }

  @Test
  void nobody_sees_what_others_have() {
    reader.get("/v1/matter-balances?unit=CD2&period=2025").expectProblem(403, "FORBIDDEN");
    Api.readerOf("CD1-X1")
        .get("/v1/matter-balances?unit=CD1&period=2025")
        .expectProblem(403, "FORBIDDEN");
    reader.get("/v1/matter-balances?unit=CD9&period=2025").expectProblem(404, "NOT_FOUND");
    reader.get("/v1/matter-balances?unit=CD1&period=2025-13").expectProblem(400, "BAD_REQUEST");
    reader
        .get("/v1/matter-balances?unit=CD1&period=2025&by=NAME")
        .expectProblem(400, "BAD_REQUEST");
  }
}

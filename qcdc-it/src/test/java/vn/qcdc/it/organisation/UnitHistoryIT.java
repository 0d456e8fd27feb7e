package vn.qcdc.it.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** What has happened to units, told: those of the example, and of a province of its own. */
class UnitHistoryIT {
  private static final String OWN =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      UH,TERRITORY,PROVINCE,tỉnh,Thử Kể,,,2026-01-01,
      UH-1,TERRITORY,COMMUNE,xã,Hòa An,UH,,2026-01-01,
      """;

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void a_ward_of_the_past_is_told_with_the_decision_that_ended_it() {
    Answer told = reader.get("/v1/units/31321/history?asOf=2024-06-30").expect(200);
    assertEquals("III", told.at("/unit/name").asText());
    assertEquals("930", told.at("/unit/parent/code").asText());
    assertEquals(List.of("2004-01-01", "2025-07-01"), told.each("/events", "/on"));
    assertFalse(told.at("/events/0").has("decision"));
    assertEquals("NQ1668-2025", told.at("/events/1/reorganisation").asText());
    assertEquals("IN_FORCE", told.at("/events/1/status").asText());
    assertEquals("1668/NQ-UBTVQH15", told.at("/events/1/decision/number").asText());
    assertEquals(List.of("PASSED_ON", "ENDED"), told.each("/events/1/entries", "/what"));
    assertEquals(List.of("31321"), told.each("/events/1/entries/0/units", "/code"));
    assertEquals(List.of("31318", "31330"), told.each("/events/1/entries/0/together", "/code"));
    assertEquals(
        "Từ ngày 01/7/2025, theo Nghị quyết số 1668/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường"
            + " vụ Quốc hội: phường III được nhập vào phường Vị Thanh (mã 31321), cùng với phường"
            + " I, phường VII.",
        told.at("/events/1/sentence").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "31321, 2025-07-01, ESTABLISHED TOOK_OVER TOOK_OVER",
    "31417-01, 2025-07-01, REGISTERED MOVED",
    "93, 2025-06-30, REGISTERED PASSED_ON ENDED",
    "936-CQ03, 2025-06-30, REGISTERED ENDED",
    "gso:934, 2024-06-30, REGISTERED PASSED_ON ENDED"
  })
  void every_unit_of_the_example_knows_what_has_happened_to_it(
      String code, String asOf, String expected) {
    Answer told = reader.get("/v1/units/" + code + "/history?asOf=" + asOf).expect(200);
    assertEquals(expected, String.join(" ", told.json().findValuesAsText("what")));
  }

  @Test
  void a_code_means_the_unit_that_bears_it_on_the_day() {
    Answer gone =
        reader.get("/v1/units/93/history?asOf=2025-07-01").expectProblem(404, "NOT_FOUND");
    assertEquals(List.of("UNIT_NOT_STANDING unit"), gone.issues());
    assertEquals("2025-07-01 → 92 thành phố Cần Thơ", gone.at("/issues/0/expected").asText());
    Answer never =
        reader.get("/v1/units/khong-co/history?asOf=2025-07-01").expectProblem(404, "NOT_FOUND");
    assertEquals(List.of("UNIT_UNKNOWN unit"), never.issues());
  }

  @Test
  void figures_and_sheets_of_a_unit_that_is_gone_name_its_successor() {
    String expected = "2025-07-01 → 31321 phường Vị Thanh";
    for (String address :
        List.of(
            "/v1/evaluations?unit=31318&period=2025",
            "/v1/figures?unit=31318&measure=WORKS&period=2025",
            "/v1/submissions/NQ11-DB/31318/2025")) {
      Answer gone = reader.get(address).expectProblem(404, "NOT_FOUND");
      assertEquals(List.of("UNIT_NOT_STANDING unit"), gone.issues(), address);
      assertEquals(expected, gone.at("/issues/0/expected").asText(), address);
    }
  }

  @Test
  void what_is_announced_and_what_was_annulled_says_so() {
    Api administrator = Api.administrator();
    administrator.postCsv("/v1/units/imports", OWN).expect(200);
    administrator
        .postJson(
            "/v1/reorganisations",
            """
            {"reorganisation":"UH-DOI-TEN","number":"7/NQ-HĐND","issuer":"HĐND tỉnh Thử Kể",
             "issuedOn":"2026-02-01","effectiveOn":"2190-03-01",
             "acts":[{"act":"RENAME","unit":"UH-1","name":"Hòa Bình"}]}
            """)
        .expect(201);
    Answer announced = reader.get("/v1/units/UH-1/history?asOf=2026-01-01").expect(200);
    assertEquals("ANNOUNCED", announced.at("/events/1/status").asText());
    assertEquals(
        "Từ ngày 01/3/2190, theo Nghị quyết số 7/NQ-HĐND ngày 01/02/2026 của HĐND tỉnh Thử Kể: xã"
            + " Hòa An đổi tên thành xã Hòa Bình. (Chưa đến ngày thực hiện.)",
        announced.at("/events/1/sentence").asText());
    administrator
        .postJson(
            "/v1/reorganisations/UH-DOI-TEN/annulment",
            """
            {"reorganisation":"UH-BAI-BO","number":"9/NQ-HĐND","issuer":"HĐND tỉnh Thử Kể",
             "issuedOn":"2026-02-03"}
            """)
        .expect(201);
    String address = "/v1/units/UH-1/history?asOf=2026-01-01";
    Answer annulled = reader.get(address).expect(200);
    assertEquals("ANNULLED", annulled.at("/events/1/status").asText());
    assertEquals("ANNULLED", annulled.at("/events/2/entries/0/what").asText());
    String html = reader.get(address, "Accept", "text/html").expect(200).text();
    assertTrue(html.contains("<del>xã Hòa An đổi tên thành xã Hòa Bình</del>"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "vi, Quá trình thay đổi của phường III (mã 31321), 01/7/2025",
    "en, What has happened to phường III (code 31321), 1 July 2025"
  })
  void the_page_is_well_formed_and_speaks_the_language_of_the_reader(
      String language, String title, String day) throws Exception {
    Answer html =
        reader
            .get(
                "/v1/units/31321/history?asOf=2024-06-30",
                "Accept",
                "text/html",
                "Accept-Language",
                language)
            .expect(200);
    assertTrue(html.header("Content-Type").startsWith("text/html"));
    String xml =
        html.text().replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*[^/])>", "<meta $1/>");
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertEquals(language, page.getDocumentElement().getAttribute("lang"));
    assertEquals(title, page.getElementsByTagName("caption").item(0).getTextContent());
    assertEquals(3, page.getElementsByTagName("tr").getLength());
    assertTrue(html.text().contains("<td>" + day + "</td>"), html::text);
  }
}

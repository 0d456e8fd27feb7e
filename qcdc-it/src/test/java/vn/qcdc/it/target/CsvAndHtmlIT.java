package vn.qcdc.it.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** The same evaluations as JSON, as CSV and as a page. */
class CsvAndHtmlIT {
  private static final String QUERY =
      "/v1/evaluations?unit=93&unit=934&period=2019&period=2024&limit=1000";

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void the_csv_says_what_the_json_says() throws Exception {
    Answer csv = reader.get(QUERY, "Accept", "text/csv").expect(200);
    assertTrue(csv.header("Content-Type").matches("text/csv; ?charset=(?i)utf-8"));
    List<CSVRecord> rows = rows(csv);
    JsonNode items = reader.get(QUERY).at("/items");
    assertEquals(items.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode item = items.get(i);
      CSVRecord row = rows.get(i);
      assertEquals(item.at("/unit/code").asText(), row.get("unit"));
      assertEquals(item.at("/period/code").asText(), row.get("period"));
      assertEquals(item.path("number").asText(), row.get("number"));
      assertEquals(item.path("name").asText(), row.get("name"));
      assertEquals(item.at("/rate/numerator").asText(), row.get("numerator"));
      assertEquals(item.at("/rate/denominator").asText(), row.get("denominator"));
      assertEquals(item.at("/rate/percent").asText(), row.get("percent"));
      assertEquals(item.path("verdict").asText(), row.get("verdict"));
      assertEquals(item.path("obligation").asText(), row.get("obligation"));
      assertEquals(codes(item.at("/completeness/missing"), ""), row.get("missing"));
      assertEquals(codes(item.path("shortfalls"), "/unit"), row.get("shortfalls"));
    }
  }

  @Test
  void the_csv_is_rfc_4180() throws Exception {
    String csv = reader.get(QUERY, "Accept", "text/csv").text();
    assertTrue(csv.endsWith("\r\n"));
    assertFalse(csv.replace("\r\n", "").contains("\n"));
    for (CSVRecord row : rows(reader.get(QUERY, "Accept", "text/csv"))) {
      assertTrue(row.isConsistent());
    }
  }

  @ParameterizedTest
  @CsvSource({"vi, Kết quả thực hiện các chỉ tiêu, Chưa đủ số liệu", "en, ,"})
  void the_page_is_well_formed_and_speaks_the_language_of_the_reader(
      String language, String title, String verdict) throws Exception {
    Answer html = reader.get(QUERY, "Accept", "text/html", "Accept-Language", language).expect(200);
    assertTrue(html.header("Content-Type").matches("text/html; ?charset=(?i)utf-8"));
    Document page = parse(html.text());
    assertEquals(language, page.getDocumentElement().getAttribute("lang"));
    NodeList lines = page.getElementsByTagName("tr");
    assertEquals(reader.get(QUERY).at("/items").size() + 1, lines.getLength());
    String text = page.getElementsByTagName("body").item(0).getTextContent();
    if (title != null) {
      assertEquals(title, page.getElementsByTagName("title").item(0).getTextContent());
      assertTrue(text.contains(verdict), text);
      assertTrue(text.contains("xã Phương Phú"), text);
    } else {
      assertFalse(text.contains("Chưa đủ số liệu"), text);
    }
    assertFalse(html.text().contains("<script") || html.text().contains("src="));
  }

  @Test
  void what_a_unit_is_called_cannot_break_the_page() throws Exception {
    Api administrator = Api.administrator();
    administrator
        .postCsv(
            "/v1/units/imports",
            """
            code,kind,level,type,name,parent,party_parent,valid_from,external_codes
            XSS,TERRITORY,PROVINCE,tỉnh,<script>alert('Hậu & Giang')</script>,,,2026-01-01,
            """)
        .expect(200);
    String query = "/v1/evaluations?unit=XSS&period=2026&target=NQ11-4";
    Answer html = Api.readerOf("XSS").get(query, "Accept", "text/html").expect(200);
    assertFalse(html.text().contains("<script"), html::toString);
    String text = parse(html.text()).getElementsByTagName("td").item(0).getTextContent();
    assertTrue(text.contains("<script>alert('Hậu & Giang')</script>"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                     | application/json
          */*                                  | application/json
          text/*                               | text/csv
          text/html,application/xhtml+xml,*/*;q=0.8 | text/html
          application/json;q=0.1, text/csv     | text/csv
          """)
  void the_best_type_that_is_accepted_is_given(String accepted, String given) {
    Answer answer = reader.get(QUERY, "Accept", accepted).expect(200);
    assertTrue(answer.header("Content-Type").startsWith(given), answer.header("Content-Type"));
    assertTrue(answer.header("Vary").contains("Accept"));
  }

  private static List<CSVRecord> rows(Answer csv) throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv.text(), format)) {
      return parser.getRecords();
    }
  }

  private static String codes(JsonNode units, String pointer) {
    List<String> codes = new ArrayList<>();
    units.forEach(unit -> codes.add(unit.at(pointer + "/code").asText()));
    return String.join(" ", codes.stream().distinct().toList());
  }

  /** As XML, which is stricter than any browser. */
  private static Document parse(String html) throws Exception {
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*[^/])>", "<meta $1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}

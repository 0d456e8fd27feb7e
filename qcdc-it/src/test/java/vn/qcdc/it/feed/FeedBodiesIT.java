package vn.qcdc.it.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** In which ways a feed may be written, and what is refused before anything is looked up. */
class FeedBodiesIT {

  private static final String FEEDS = "/v1/feeds";
  private static final String NDJSON = "application/x-ndjson";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Api administrator = Api.administrator();
  private String commune = "";

  @BeforeAll
  static void publish() {
    BenchForm.publish();
  }

  @BeforeEach
  void found() {
    commune = BenchForm.commune(BenchForm.province(1, 1), 0);
  }

  @ParameterizedTest
  @CsvSource({"vi,'1.536',1536", "vi,'1536',1536", "plain,'1536',1536", "plain,'1536.0',1536"})
  void numbers_are_read_as_they_are_declared(String style, String text, int value) {
    String csv =
        new FeedRowsText().sheet(commune, "2024-01", 3).csv().replace("THU01,3", "THU01," + text);
    administrator.postCsv(FEEDS + "?numbers=" + style, csv).expect(200);
    assertEquals(
        value, BenchForm.reader().get(sheet(commune, "2024-01")).at("/figures/0/value").asInt());
  }

  @Test
  void a_number_that_could_mean_two_things_is_never_guessed() {
    String csv =
        new FeedRowsText().sheet(commune, "2024-01", 3).csv().replace("THU01,3", "THU01,1.536");
    Answer returned = administrator.postCsv(FEEDS, csv);
    returned.expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        List.of("FIGURE_NOT_WHOLE row 2, column value", "PART_EXCEEDS_WHOLE row 3, column value"),
        returned.issues());
    Answer other = administrator.postCsv(FEEDS + "?numbers=vi", csv.replace("1.536", "1.53"));
    other.expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("ROW_MALFORMED row 2, column value"), other.issues());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1258", "UTF-16LE"})
  void an_encoding_that_is_declared_is_read(String encoding) {
    String csv =
        new FeedRowsText()
            .sheet(commune, "2024-01", 3)
            .csv()
            .replace("measure,value", "measure,value,notApplicable")
            .replace("THU59,3", "THU59,,không áp dụng")
            .replace("THU60,2", "THU60,,không áp dụng")
            .replaceAll("(?m)(THU\\d\\d,\\d)$", "$1,");
    byte[] body =
        csv.getBytes(Charset.forName(encoding.equals("windows-1258") ? "UTF-8" : encoding));
    if (encoding.equals("windows-1258")) {
      body =
          java.text.Normalizer.normalize(csv, java.text.Normalizer.Form.NFD)
              .replace("o\u0302", "ô")
              .getBytes(Charset.forName(encoding));
    }
    administrator
        .send("POST", FEEDS, body, "Content-Type", "text/csv; charset=" + encoding)
        .expect(200);
    assertEquals(
        "không áp dụng",
        BenchForm.reader().get(sheet(commune, "2024-01")).at("/figures/58/notApplicable").asText());
  }

  @Test
  void a_wrong_encoding_is_refused_and_a_marked_one_is_known() {
    String csv = "\uFEFF" + new FeedRowsText().sheet(commune, "2024-01", 3).csv();
    byte[] latin = (csv.substring(1) + "á").getBytes(StandardCharsets.ISO_8859_1);
    administrator
        .send("POST", FEEDS, latin, "Content-Type", "text/csv")
        .expectProblem(400, "BAD_REQUEST");
    administrator
        .send("POST", FEEDS, latin, "Content-Type", "text/csv; charset=ebcdic")
        .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    administrator
        .send("POST", FEEDS, csv.getBytes(StandardCharsets.UTF_16LE), "Content-Type", "text/csv")
        .expect(200);
    administrator.postCsv(FEEDS, csv).expect(200);
  }

  @Test
  void a_workbook_is_read_as_the_same_table() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet table = workbook.createSheet("Số liệu");
      String[] header = {"measure", "value", "unit", "period", "form"};
      XSSFRow head = table.createRow(0);
      for (int i = 0; i < header.length; i++) {
        head.createCell(i).setCellValue(header[i]);
      }
      for (int i = 1; i <= BenchForm.MEASURES; i++) {
        XSSFRow row = table.createRow(i);
        row.createCell(0).setCellValue(BenchForm.measure(i));
        if (i == 1) {
          row.createCell(1).setCellValue("1.536");
        } else {
          row.createCell(1).setCellValue(i % 2 == 1 ? 8 : 7);
        }
        row.createCell(2).setCellValue(commune);
        row.createCell(3).setCellValue("2024-01");
        row.createCell(4).setCellValue(BenchForm.CODE);
      }
      workbook.write(bytes);
      byte[] body = bytes.toByteArray();
      Answer guessed = administrator.send("POST", FEEDS, body, "Content-Type", XLSX);
      guessed.expectProblem(422, "UNPROCESSABLE");
      assertEquals("FIGURE_NOT_WHOLE row 2, column value", guessed.issues().get(0));
      Answer taken = administrator.send("POST", FEEDS + "?numbers=vi", body, "Content-Type", XLSX);
      assertEquals(60, taken.expect(200).at("/rows/created").asInt());
      assertEquals(
          1536, BenchForm.reader().get(sheet(commune, "2024-01")).at("/figures/0/value").asInt());
    }
  }

  @Test
  void what_is_no_workbook_or_a_dangerous_one_is_not_opened() throws IOException {
    administrator
        .send("POST", FEEDS, "a,b".getBytes(StandardCharsets.UTF_8), "Content-Type", XLSX)
        .expectProblem(400, "BAD_REQUEST");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    Answer bomb = administrator.send("POST", FEEDS, bytes.toByteArray(), "Content-Type", XLSX);
    assertTrue(List.of(400, 413).contains(bomb.status()), bomb.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "form,unit\na,b\n",
        "form,unit,period,measure,value,value\n",
        "{\"rows\": []}",
        "\"form,unit,period,measure,value\n"
      })
  void what_is_no_such_table_is_refused(String body) {
    administrator.postCsv(FEEDS, body).expectProblem(400, "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"rows\": [}",
        "{\"rows\": {}}",
        "{\"rows\": []} x",
        "{\"form\": \"a\"}",
        "{\"rows\": [], \"form\": \"a\"}",
        "{\"other\": \"a\", \"rows\": []}"
      })
  void what_is_no_such_document_is_refused(String body) {
    administrator.postJson(FEEDS, body).expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void what_is_too_deep_or_too_long_to_be_read_is_refused() {
    String deep = "[".repeat(5000);
    administrator.postJson(FEEDS, "{\"rows\": " + deep).expectProblem(400, "BAD_REQUEST");
    String row =
        "{\"form\":\"%s\",\"unit\":\"%s\",\"period\":\"2024-01\",\"measure\":\"THU01\",\"value\":%s}"
            .formatted(BenchForm.CODE, commune, "9".repeat(3000));
    administrator.postJson(FEEDS, "{\"rows\": [" + row + "]}").expectProblem(400, "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{\"form\": 1}",
        "{\"value\": \"1\"}",
        "{\"nil\": \"yes\"}",
        "{\"what\": 1}",
        "{\"measure\": \"a\\u0000b\"}",
        "{\"measure\": {\"a\": 1}}",
        "{} {}"
      })
  void a_line_that_is_no_row_is_a_finding_and_the_others_are_read(String line) {
    String body = line + "\n" + new FeedRowsText().sheet(commune, "2024-01", 3).ndjson();
    Answer returned =
        administrator.send(
            "POST", FEEDS, body.getBytes(StandardCharsets.UTF_8), "Content-Type", NDJSON);
    returned.expectProblem(422, "UNPROCESSABLE");
    assertEquals(1, returned.issues().size(), returned.toString());
    assertTrue(returned.issues().get(0).contains("row 1,"), returned.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mode=some", "strategy=delete", "numbers=en", "dryRun=1", "unknown=1", "mode="})
  void parameters_that_are_not_in_the_contract_are_refused(String query) {
    administrator.postCsv(FEEDS + "?" + query, "x").expectProblem(400, "BAD_REQUEST");
  }

  private static String sheet(String unit, String month) {
    return "/v1/submissions/" + BenchForm.CODE + "/" + unit + "/" + month;
  }
}

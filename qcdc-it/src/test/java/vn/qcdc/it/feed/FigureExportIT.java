package vn.qcdc.it.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Figures leave as files that other programs read, and the server itself takes back. */
class FigureExportIT {

  private static final int COMMUNES = 6;
  private static final int FIGURES = 2 * COMMUNES * BenchForm.MEASURES;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0";

  private final Api administrator = Api.administrator();
  private final Api reader = BenchForm.reader();
  private String province = "";
  private String commune = "";

  @BeforeAll
  static void publish() {
    BenchForm.publish();
  }

  @BeforeEach
  void feed() {
    province = BenchForm.province(2, COMMUNES);
    commune = BenchForm.commune(province, 0);
    FeedRowsText rows = new FeedRowsText();
    for (int i = 0; i < COMMUNES; i++) {
      rows.sheet(BenchForm.commune(province, i), "2024-01", 10 + i);
      rows.sheet(BenchForm.commune(province, i), "2024-02", 20 + i);
    }
    administrator.postCsv("/v1/feeds", rows.csv()).expect(200);
    administrator
        .postCsv(
            "/v1/feeds",
            """
            form,unit,period,measure,value,nil,notApplicable
            THU-THANG,%1$s,2024-01,THU02,,true,
            THU-THANG,%1$s,2024-01,THU03,,,không có
            THU-THANG,%1$s,2024-01,THU04,,,"=HYPERLINK(""x"", ""không có"")"
            """
                .formatted(commune))
        .expect(200);
  }

  @Test
  void csv_says_codes_and_names_and_can_be_fed_again_as_it_is() {
    Answer csv = export(province, "text/csv").expect(200);
    assertEquals("text/csv;charset=UTF-8", csv.header("Content-Type"));
    assertEquals(
        "attachment; filename=\"THU-THANG_" + province + "_2024-01_2024-02.csv\"",
        csv.header("Content-Disposition"));
    assertEquals(String.valueOf(csv.response().body().length), csv.header("Content-Length"));
    List<String> lines = Arrays.asList(csv.text().split("\r\n"));
    assertEquals(FIGURES + 1, lines.size());
    assertEquals(
        "form,unit,unit_name,unit_type,period,from,until,measure,measure_name,counted_in,state,"
            + "value,reason,revision,received_at,submitted_by",
        lines.get(0));
    assertTrue(
        lines
            .get(1)
            .startsWith(
                "THU-THANG,%s,Xã 0,xã,2024-01,2024-01-01,2024-02-01,THU01,Chỉ tiêu thử 1,việc,REPORTED,10,,2,"
                    .formatted(commune)),
        lines.get(1));
    assertTrue(lines.get(2).contains(",việc,NIL,,,2,"), lines.get(2));
    assertTrue(
        lines.get(4).contains(",NOT_APPLICABLE,,\"'=HYPERLINK(\"\"x\"\", \"\"không có\"\")\",2,"),
        lines.get(4));
    JsonNode again = administrator.postCsv("/v1/feeds", csv.text()).expect(200).at("/rows");
    assertEquals(FIGURES, again.at("/unchanged").asInt(), again.toString());
    String other = BenchForm.province(2, COMMUNES);
    administrator
        .postCsv("/v1/feeds", csv.text().replace(province + "-X", other + "-X"))
        .expect(200);
    assertEquals(
        reader.get(sheet(commune)).at("/figures"),
        reader.get(sheet(BenchForm.commune(other, 0))).at("/figures"));
  }

  @Test
  void the_figures_are_those_of_the_unit_and_all_below_it_at_the_time_that_is_asked() {
    assertEquals(1 + 2 * BenchForm.MEASURES, export(commune, "text/csv").text().lines().count());
    assertEquals(
        1 + FIGURES / 2,
        export(BenchForm.district(province, 1), "text/csv").text().lines().count());
    Answer before =
        reader.get(address(province) + "&knownAt=2020-01-01T00:00:00Z", "Accept", "text/csv");
    assertEquals(1, before.expect(200).text().lines().count());
  }

  @Test
  void ndjson_has_an_object_a_line() {
    Answer answer = export(province, "application/x-ndjson").expect(200);
    List<JsonNode> lines = answer.text().lines().map(Answer::parse).toList();
    assertEquals(FIGURES, lines.size());
    JsonNode first = lines.get(0);
    assertEquals("Xã 0", first.at("/unitName").asText());
    assertEquals("2024-02-01", first.at("/until").asText());
    assertEquals(10, first.at("/value").intValue());
    assertFalse(first.has("reason"));
    assertEquals("NIL", lines.get(1).at("/state").asText());
    assertEquals("=HYPERLINK(\"x\", \"không có\")", lines.get(3).at("/reason").asText());
  }

  @Test
  void a_workbook_has_headings_to_read_and_no_formulas() throws IOException {
    Answer answer = export(province, XLSX).expect(200);
    assertEquals(XLSX, answer.header("Content-Type"));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertEquals(FIGURES, sheet.getLastRowNum());
      assertEquals("Biểu mẫu", sheet.getRow(0).getCell(0).getStringCellValue());
      assertEquals(10, sheet.getRow(1).getCell(11).getNumericCellValue());
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertFalse(cell.getCellType() == CellType.FORMULA);
        }
      }
    }
  }

  @Test
  void sdmx_names_the_form_as_the_dataflow() {
    Answer answer = export(province, SDMX).expect(200);
    assertEquals(SDMX, answer.header("Content-Type"));
    List<String> lines = Arrays.asList(answer.text().split("\r\n"));
    assertEquals(FIGURES + 1, lines.size());
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"),
        lines.get(0));
    String series = "dataflow,QCDC:THU-THANG(1.0),I,M," + commune + ",";
    assertTrue(lines.get(1).startsWith(series + "THU01,2024-01,10,A,việc,Xã 0,"), lines.get(1));
    assertTrue(lines.get(2).startsWith(series + "THU02,2024-01,0,A,"), lines.get(2));
    assertTrue(lines.get(4).startsWith(series + "THU04,2024-01,,M,"), lines.get(4));
  }

  @ParameterizedTest
  @CsvSource({
    "form=NOTHING&unit=NOWHERE&period=2024-01, 404, FORM_UNKNOWN form UNIT_UNKNOWN unit",
    "form=THU-THANG&unit=NOWHERE&period=2024-01&period=2024-02, 404, UNIT_UNKNOWN unit UNIT_UNKNOWN"
        + " unit",
    "form=THU-THANG&unit={}&period=2024-13&period=2024, 400, PERIOD_MALFORMED period"
        + " PERIOD_TYPE_WRONG period",
    "form=THU-THANG&unit={}&period=2017-01, 422, FORM_NOT_IN_FORCE form",
    "form=THU-THANG&unit={}, 400, SHAPE_SIZE period"
  })
  void all_that_is_asked_wrongly_is_said_at_once(String query, int status, String issues) {
    Answer refused = reader.get("/v1/figures/export?" + query.replace("{}", province));
    assertEquals(status, refused.status(), refused::toString);
    assertEquals(issues, String.join(" ", refused.issues()));
  }

  @Test
  void a_kind_of_file_that_nobody_writes_is_refused() {
    export(province, "application/pdf").expectProblem(406, "NOT_ACCEPTABLE");
  }

  private Answer export(String unit, String type) {
    return reader.get(address(unit), "Accept", type);
  }

  private static String address(String unit) {
    return "/v1/figures/export?form=%s&unit=%s&period=2024-01&period=2024-02"
        .formatted(BenchForm.CODE, unit);
  }

  private static String sheet(String unit) {
    return "/v1/submissions/" + BenchForm.CODE + "/" + unit + "/2024-01";
  }
}

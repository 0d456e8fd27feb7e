package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A sheet that goes out as a workbook and comes back filled in. */
class WorkbookIT {
  /** Code and cell of each of the twenty errors of {@link #planted}. */
  private static final List<String> PLANTED =
      List.of(
          "FIGURE_NOT_WHOLE Biểu!E7",
          "REASON_WITHOUT_STATE Biểu!G7",
          "PART_EXCEEDS_WHOLE Biểu!E8",
          "REASON_WITHOUT_STATE Biểu!G8",
          "FIGURE_NEGATIVE Biểu!E9",
          "FIGURE_NOT_WHOLE Biểu!E9",
          "FIGURE_NOT_WHOLE Biểu!E10",
          "PART_EXCEEDS_WHOLE Biểu!E10",
          "REASON_MISSING Biểu!G11",
          "CELL_IS_DATE Biểu!E12",
          "NUMBER_AMBIGUOUS Biểu!E13",
          "CELL_IS_ERROR Biểu!E14",
          "CELL_CONTRADICTORY Biểu!F15",
          "CELL_NOT_NUMBER Biểu!E16",
          "PART_WITHOUT_WHOLE Biểu!E18",
          "STATE_UNKNOWN Biểu!F19",
          "CELL_NOT_COMPUTED Biểu!E20",
          "FIGURE_NOT_YES_NO Biểu!E21",
          "ROW_TWICE Biểu!C30",
          "ROW_UNKNOWN Biểu!C31");

  private final Api officer = Api.officerOf("92");
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void a_workbook_filled_in_is_accepted_as_the_sheet_would_be() {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook filled = OfficersWorkbook.download(sheet, officer).filled(sheet);
    Answer rehearsed = filled.rehearseAs(officer).expect(200);
    assertEquals("CREATED", rehearsed.at("/outcome").asText());
    reader.get(sheet.path()).expectProblem(404, "NOT_FOUND");
    Answer created = filled.sendAs(officer).expect(201);
    assertEquals(sheet.path(), created.header("Location"));
    assertEquals("\"r1\"", created.header("ETag"));
    assertEquals(sheet.figures(), reader.get(sheet.path()).at("/figures"));
    assertEquals("UNCHANGED", filled.sendAs(officer).expect(200).at("/outcome").asText());
    assertEquals("UNCHANGED", sheet.sendAs(officer).expect(200).at("/outcome").asText());
  }

  @Test
  void what_stands_is_filled_in_and_corrected_on_the_revision_that_was_seen() {
    Sheet sheet = SampleSheets.fresh();
    sheet.sendAs(officer).expect(201);
    OfficersWorkbook seen = OfficersWorkbook.download(sheet, officer);
    assertEquals("UNCHANGED", seen.sendAs(officer).expect(200).at("/outcome").asText());
    Answer corrected = seen.with("E13", 40).sendAs(officer).expect(200);
    assertEquals("CORRECTED", corrected.at("/outcome").asText());
    assertEquals(2, corrected.at("/revision").asInt());
    Answer stale = seen.with("E13", 41).sendAs(officer).expectProblem(412, "PRECONDITION_FAILED");
    assertEquals(List.of("WORKBOOK_OUTDATED _meta"), stale.issues());
    seen.with("E13", 41).sendAs(officer, "If-Match", "\"r2\"").expect(200);
    assertEquals(3, reader.get(sheet.path()).at("/revision").asInt());
  }

  @Test
  void a_workbook_made_before_the_first_sheet_does_not_overwrite_it() {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook blank = OfficersWorkbook.download(sheet, officer);
    sheet.sendAs(officer).expect(201);
    Answer late = blank.filled(sheet).with("E13", 40).sendAs(officer);
    late.expectProblem(412, "PRECONDITION_FAILED");
    assertEquals(sheet.figures(), reader.get(sheet.path()).at("/figures"));
  }

  @Test
  void an_accepted_workbook_comes_back_as_the_one_that_now_stands() {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook filled = OfficersWorkbook.download(sheet, officer).filled(sheet);
    Answer created = filled.sendAs(officer, "Accept", OfficersWorkbook.XLSX).expect(201);
    assertEquals(OfficersWorkbook.XLSX, created.header("Content-Type"));
    OfficersWorkbook next = new OfficersWorkbook(filled.path(), created.response().body());
    assertEquals(2, next.with("E13", 40).sendAs(officer).expect(200).at("/revision").asInt());
  }

  @Test
  void twenty_planted_errors_come_back_as_twenty_findings_at_their_cells() throws IOException {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook wrong = planted(OfficersWorkbook.download(sheet, officer));
    Answer returned = wrong.sendAs(officer).expectProblem(422, "UNPROCESSABLE");
    assertEquals(20, returned.issues().size());
    assertEquals(new TreeSet<>(PLANTED), new TreeSet<>(returned.issues()));
    reader.get(sheet.path()).expectProblem(404, "NOT_FOUND");
    Answer history = reader.get(sheet.path() + "/history").expect(200);
    assertEquals(returned.at("/issues"), history.at("/items/0/issues"));
    Answer annotated = wrong.sendAs(officer, "Accept", OfficersWorkbook.XLSX).expect(422);
    assertEquals(OfficersWorkbook.XLSX, annotated.header("Content-Type"));
    expectAnnotated(new OfficersWorkbook(wrong.path(), annotated.response().body()), returned);
  }

  @Test
  void an_annotated_workbook_is_corrected_and_sent_again() {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook wrong =
        OfficersWorkbook.download(sheet, officer).filled(sheet).with("E13", "1.536");
    byte[] annotated =
        wrong.sendAs(officer, "Accept", OfficersWorkbook.XLSX).expect(422).response().body();
    OfficersWorkbook again = new OfficersWorkbook(wrong.path(), annotated).with("E13", 1536);
    assertEquals("CREATED", again.sendAs(officer).expect(201).at("/outcome").asText());
  }

  @Test
  void the_workbook_of_another_unit_or_period_is_not_taken() {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook filled = OfficersWorkbook.download(sheet, officer).filled(sheet);
    Sheet other = SampleSheets.fresh();
    Answer returned =
        new OfficersWorkbook(other.path() + "/workbook", filled.bytes()).sendAs(officer);
    returned.expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("WORKBOOK_OF_OTHER _meta!B4"), returned.issues());
  }

  @Test
  void a_file_that_is_no_workbook_or_a_dangerous_one_is_not_opened() {
    String path = SampleSheets.fresh().path() + "/workbook";
    OfficersWorkbook text = new OfficersWorkbook(path, new byte[] {'a', ',', 'b'});
    Answer refused = text.sendAs(officer).expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    assertEquals(List.of("WORKBOOK_NOT_XLSX body"), refused.issues());
    OfficersWorkbook large = new OfficersWorkbook(path, new byte[3 << 20]);
    large.sendAs(officer).expectProblem(413, "TOO_LARGE");
    OfficersWorkbook whole = OfficersWorkbook.download(SampleSheets.fresh(), officer);
    byte[] half = Arrays.copyOf(whole.bytes(), whole.bytes().length / 2);
    new OfficersWorkbook(path, half).sendAs(officer).expectProblem(400, "BAD_REQUEST");
    OfficersWorkbook linked =
        whole.changed(
            workbook ->
                workbook
                    .getPackagePart()
                    .addExternalRelationship(
                        "http://127.0.0.1:1/", PackageRelationshipTypes.IMAGE_PART));
    Answer dangerous = linked.sendAs(officer).expectProblem(400, "BAD_REQUEST");
    assertEquals(List.of("WORKBOOK_REACHES_OUT xl/_rels/workbook.xml.rels"), dangerous.issues());
    officer
        .send("PUT", path, new byte[] {'a'}, "Content-Type", "text/csv")
        .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void only_who_may_send_the_sheet_may_send_the_workbook() {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook filled = OfficersWorkbook.download(sheet, reader).filled(sheet);
    filled.sendAs(Api.officerOf("nowhere")).expectProblem(403, "FORBIDDEN");
    filled.sendAs(reader).expectProblem(403, "FORBIDDEN");
  }

  @Test
  void an_english_caller_gets_an_english_workbook_that_is_read_as_well() throws IOException {
    Sheet sheet = SampleSheets.fresh();
    String path = sheet.path() + "/workbook";
    byte[] english = officer.get(path, "Accept-Language", "en").expect(200).response().body();
    OfficersWorkbook filled = new OfficersWorkbook(path, english).filled(sheet);
    try (XSSFWorkbook workbook = filled.open()) {
      assertEquals("Form", workbook.getSheetName(0));
    }
    filled
        .with("E21", "Yes")
        .changed(workbook -> OfficersWorkbook.cell(workbook, "E19").setBlank())
        .with("F19", "Nothing occurred")
        .sendAs(officer)
        .expect(201);
    assertTrue(reader.get(sheet.path()).at("/figures/12/nil").asBoolean());
  }

  private static OfficersWorkbook planted(OfficersWorkbook blank) {
    return blank
        .with("E7", 20.5)
        .with("G7", "ghi chú")
        .with("E8", 21)
        .with("G8", "ghi chú")
        .with("E9", -1.5)
        .with("E10", 0.5)
        .with("F11", "Không áp dụng")
        .changed(WorkbookIT::putDate)
        .with("E13", "1.536")
        .changed(
            workbook ->
                OfficersWorkbook.cell(workbook, "E14")
                    .setCellErrorValue(FormulaError.REF.getCode()))
        .with("E15", 7)
        .with("F15", "Không phát sinh")
        .with("E16", "bảy")
        .with("F17", "Không áp dụng")
        .with("G17", "Xã mới thành lập")
        .with("E18", 1)
        .with("F19", "chưa rõ")
        .changed(workbook -> OfficersWorkbook.cell(workbook, "E20").setCellFormula("1+1"))
        .with("E21", "rồi")
        .with("A30", "WORKS")
        .with("A31", "TRADE_UNION");
  }

  private static void putDate(XSSFWorkbook workbook) {
    Cell cell = OfficersWorkbook.cell(workbook, "E12");
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    cell.setCellStyle(date);
    cell.setCellValue(LocalDate.of(2026, 5, 19));
  }

  /** Each cell has a comment with the messages of its findings, and the list has them all. */
  private static void expectAnnotated(OfficersWorkbook annotated, Answer returned)
      throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    returned
        .at("/issues")
        .forEach(
            issue ->
                texts.merge(
                    issue.path("pointer").asText().replace("Biểu!", ""),
                    issue.path("message").asText(),
                    (one, other) -> one + "\n" + other));
    try (XSSFWorkbook workbook = annotated.open()) {
      texts.forEach(
          (place, text) -> {
            Cell cell = OfficersWorkbook.cell(workbook, place);
            assertNotNull(cell.getCellComment(), place);
            assertEquals(text, cell.getCellComment().getString().getString());
          });
      XSSFSheet list = workbook.getSheet("Lỗi");
      assertEquals("Các điểm cần sửa: 20", list.getRow(0).getCell(0).getStringCellValue());
      assertEquals(22, list.getLastRowNum());
    }
  }
}

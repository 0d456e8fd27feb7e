package vn.qcdc.reporting.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.domain.submission.SampleSubmission;

class FilledWorkbookTest {

  private final BlankSheet blank = SampleWorkbook.quarterly();

  @Test
  void what_stands_is_filled_in_and_read_back_as_it_was() throws IOException {
    FilledWorkbook filled = FilledWorkbook.read(SampleWorkbook.standing(blank, 3), blank);
    assertEquals(List.of(), filled.figures().unreadable());
    assertEquals(OptionalInt.of(3), filled.madeFrom());
    assertEquals(new HashSet<>(SampleSubmission.figures()), plain(filled.figures().figures()));
    assertEquals("Biểu!E8", filled.figures().places().get("MEDIATIONS"));
  }

  @Test
  void an_untouched_workbook_says_nothing_and_is_made_from_nothing() throws IOException {
    FilledWorkbook filled = FilledWorkbook.read(SampleWorkbook.of(blank), blank);
    assertEquals(List.of(), filled.figures().figures());
    assertEquals(List.of(), filled.figures().unreadable());
    assertEquals(OptionalInt.of(0), filled.madeFrom());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "12               | 12",
        "'  12 '          | 12",
        "007              | 7",
        "-3               | -3", // a rule of the sheet finds it, not the reading
        "không            | nil",
        "Không phát sinh  | nil",
        "KHÔNG PHÁT SINH  | nil",
        "Nothing occurred | nil",
        "1.536            | NUMBER_AMBIGUOUS Biểu!E8 1.536",
        "1,5              | NUMBER_AMBIGUOUS Biểu!E8 1,5",
        "1 536            | NUMBER_AMBIGUOUS Biểu!E8 1 536",
        "50%              | NUMBER_AMBIGUOUS Biểu!E8 50%",
        "1234567890123456 | NUMBER_AMBIGUOUS Biểu!E8 1234567890123456",
        "12 vụ            | CELL_NOT_NUMBER Biểu!E8 12 vụ",
        "có               | CELL_NOT_NUMBER Biểu!E8 có",
        "x                | CELL_NOT_NUMBER Biểu!E8 x"
      })
  void text_in_a_cell_for_numbers_is_understood_or_refused_but_never_guessed(
      String text, String expected) throws IOException {
    assertEquals(expected, said("E8", cell -> cell.setCellValue(text)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "1536,                1536",
    "0,                   0",
    "-0.0,                0",
    "0.1,                 0.1",
    "130391.5,            130391.5",
    "1.15,                1.15",
    "0.30000000000000004, 0.30000000000000004",
    "999999999999999,     999999999999999",
    "1E15,                FIGURE_TOO_LARGE Biểu!E8 1000000000000000"
  })
  void numbers_are_read_exactly(double number, String expected) throws IOException {
    assertEquals(expected, said("E8", cell -> cell.setCellValue(number)));
  }

  static Stream<Arguments> notNumbers() {
    return Stream.of(
        Arguments.of(
            "a date",
            "CELL_IS_DATE Biểu!E8 01/02/2023",
            change(
                (workbook, cell) -> {
                  cell.setCellValue(java.time.LocalDate.of(2023, 2, 1));
                  cell.setCellStyle(style(workbook, "dd/mm/yyyy"));
                })),
        Arguments.of(
            "a per cent",
            "NUMBER_AMBIGUOUS Biểu!E8 50%",
            change(
                (workbook, cell) -> {
                  cell.setCellValue(0.5);
                  cell.setCellStyle(style(workbook, "0%"));
                })),
        Arguments.of(
            "an error",
            "CELL_IS_ERROR Biểu!E8 #REF!",
            change((workbook, cell) -> cell.setCellErrorValue(FormulaError.REF.getCode()))),
        Arguments.of(
            "a truth",
            "CELL_NOT_NUMBER Biểu!E8 TRUE",
            change((workbook, cell) -> cell.setCellValue(true))),
        Arguments.of(
            "a formula",
            "24",
            change(
                (workbook, cell) -> {
                  cell.setCellFormula("20+4");
                  XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
                })),
        Arguments.of(
            "a formula that gives text",
            "NUMBER_AMBIGUOUS Biểu!E8 1,5",
            change(
                (workbook, cell) -> {
                  cell.setCellFormula("\"1,5\"");
                  XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
                })),
        Arguments.of(
            "a formula with an error",
            "CELL_IS_ERROR Biểu!E8 #DIV/0!",
            change(
                (workbook, cell) -> {
                  cell.setCellFormula("1/0");
                  XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
                })),
        Arguments.of(
            "a formula that nobody computed",
            "CELL_NOT_COMPUTED Biểu!E8 =20+4",
            change((workbook, cell) -> cell.setCellFormula("20+4"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notNumbers")
  void what_only_looks_like_a_number_is_found(
      String what, String expected, BiConsumer<XSSFWorkbook, Cell> change) throws IOException {
    byte[] bytes =
        SampleWorkbook.changed(
            SampleWorkbook.of(blank),
            workbook -> change.accept(workbook, SampleWorkbook.cell(workbook, "E8")));
    assertEquals(expected, said(FilledWorkbook.read(bytes, blank), "MEDIATIONS"));
  }

  @ParameterizedTest(name = "{0}, {1}, {2} is {3}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-  | Không phát sinh | -        | nil",
        "-  | không áp dụng   | Mới lập  | n/a Mới lập",
        "-  | Not applicable  | Mới lập  | n/a Mới lập",
        "-  | Không áp dụng   | -        | REASON_MISSING Biểu!G8 -",
        "5  | Không phát sinh | -        | CELL_CONTRADICTORY Biểu!F8 Không phát sinh",
        "-  | chưa rõ         | -        | STATE_UNKNOWN Biểu!F8 chưa rõ",
        "-  | không           | -        | STATE_UNKNOWN Biểu!F8 không",
        "5  | -               | ghi chú  | REASON_WITHOUT_STATE Biểu!G8 ghi chú",
        "-  | -               | ghi chú  | REASON_WITHOUT_STATE Biểu!G8 ghi chú",
        "-  | -               | -        | nothing"
      })
  void figure_state_and_reason_must_fit(Double value, String state, String reason, String expected)
      throws IOException {
    byte[] bytes =
        SampleWorkbook.changed(
            SampleWorkbook.of(blank),
            workbook -> {
              if (value != null) {
                SampleWorkbook.cell(workbook, "E8").setCellValue(value);
              }
              SampleWorkbook.cell(workbook, "F8").setCellValue(state);
              SampleWorkbook.cell(workbook, "G8").setCellValue(reason);
            });
    assertEquals(expected, said(FilledWorkbook.read(bytes, blank), "MEDIATIONS"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Có,    1",
    "không, 0",
    "Yes,   1",
    "1,     1",
    "2,     2",
    "rồi,   FIGURE_NOT_YES_NO Biểu!E15 rồi"
  })
  void a_question_is_answered_by_yes_or_no(String text, String expected) throws IOException {
    BlankSheet yearly = SampleWorkbook.yearly();
    byte[] bytes =
        SampleWorkbook.changed(
            SampleWorkbook.of(yearly),
            workbook -> SampleWorkbook.cell(workbook, "E15").setCellValue(text));
    assertEquals(expected, said(FilledWorkbook.read(bytes, yearly), "DIALOGUE_REGULATION"));
  }

  @Test
  void rows_and_columns_are_found_wherever_they_were_moved() throws IOException {
    byte[] bytes =
        SampleWorkbook.changed(
            SampleWorkbook.standing(blank, 1),
            workbook -> {
              XSSFSheet sheet = workbook.getSheetAt(0);
              sheet.shiftColumns(4, 7, 2);
              sheet.shiftRows(7, 7, 20);
              workbook.setSheetName(0, "Bieu da sua");
              workbook.setSheetVisibility(1, SheetVisibility.HIDDEN); // as LibreOffice leaves it
            });
    FilledWorkbook filled = FilledWorkbook.read(bytes, blank);
    assertEquals(List.of(), filled.figures().unreadable());
    assertEquals(new HashSet<>(SampleSubmission.figures()), plain(filled.figures().figures()));
    assertEquals("Bieu da sua!G28", filled.figures().places().get("MEDIATIONS"));
  }

  static Stream<Arguments> otherWorkbooks() {
    return Stream.of(
        Arguments.of(List.of("WORKBOOK_NOT_OURS _meta"), workbook(w -> w.removeSheetAt(1))),
        Arguments.of(List.of("WORKBOOK_OF_OTHER _meta!B1"), meta(0, "qcdc-entry-0")),
        Arguments.of(List.of("WORKBOOK_OF_OTHER _meta!B2"), meta(1, "NQ11-DB")),
        Arguments.of(List.of("WORKBOOK_OF_OTHER _meta!B3"), meta(2, "2017-01-01")),
        Arguments.of(List.of("WORKBOOK_OF_OTHER _meta!B4"), meta(3, "31417")),
        Arguments.of(List.of("WORKBOOK_OF_OTHER _meta!B5"), meta(4, "2023-Q3")),
        Arguments.of(List.of("WORKBOOK_ALTERED _meta!B6"), meta(5, "0000")),
        Arguments.of(
            List.of("WORKBOOK_NOT_OURS #code"),
            workbook(w -> w.getSheetAt(0).removeRow(w.getSheetAt(0).getRow(4)))),
        Arguments.of(
            List.of("ROW_MISSING Biểu"),
            workbook(w -> w.getSheetAt(0).removeRow(w.getSheetAt(0).getRow(7)))),
        Arguments.of(
            List.of("ROW_TWICE Biểu!C9", "ROW_MISSING Biểu"),
            workbook(w -> SampleWorkbook.cell(w, "A9").setCellValue("MEDIATIONS"))),
        Arguments.of(
            List.of("ROW_UNKNOWN Biểu!C9", "ROW_MISSING Biểu"),
            workbook(w -> SampleWorkbook.cell(w, "A9").setCellValue("WORKS"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherWorkbooks")
  void another_workbook_or_a_changed_frame_is_found(
      List<String> expected, Consumer<XSSFWorkbook> change) throws IOException {
    byte[] bytes = SampleWorkbook.changed(SampleWorkbook.standing(blank, 1), change);
    FilledWorkbook filled = FilledWorkbook.read(bytes, blank);
    assertEquals(
        expected,
        filled.figures().unreadable().stream()
            .map(finding -> finding.code() + " " + finding.pointer())
            .toList());
    // Nothing is said twice: what has no figure because of this is not called empty.
    List<Finding> all =
        blank.fill(filled.figures().figures()).fold(sound -> List.of(), filled.figures()::placed);
    assertTrue(all.isEmpty() || all.size() == expected.size(), all::toString);
  }

  @Test
  void xml_that_makes_no_workbook_is_found() {
    FilledWorkbook filled = FilledWorkbook.read(new byte[] {'P', 'K', 3, 4}, blank);
    assertEquals("WORKBOOK_UNREADABLE", filled.figures().unreadable().get(0).code().name());
    assertFalse(filled.madeFrom().isPresent());
  }

  private static Consumer<XSSFWorkbook> workbook(Consumer<XSSFWorkbook> change) {
    return change;
  }

  private static Consumer<XSSFWorkbook> meta(int row, String value) {
    return workbook -> workbook.getSheet("_meta").getRow(row).getCell(1).setCellValue(value);
  }

  private static BiConsumer<XSSFWorkbook, Cell> change(BiConsumer<XSSFWorkbook, Cell> change) {
    return change;
  }

  private static CellStyle style(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private String said(String place, Consumer<Cell> change) throws IOException {
    byte[] bytes =
        SampleWorkbook.changed(
            SampleWorkbook.of(blank),
            workbook -> change.accept(SampleWorkbook.cell(workbook, place)));
    return said(FilledWorkbook.read(bytes, blank), "MEDIATIONS");
  }

  /** The figure in short, or what was found instead. */
  private static String said(FilledWorkbook filled, String measure) {
    if (!filled.figures().unreadable().isEmpty()) {
      Finding finding = filled.figures().unreadable().get(0);
      String value = finding.value() == null ? "-" : finding.value();
      return finding.code() + " " + finding.pointer() + " " + value;
    }
    return filled.figures().figures().stream()
        .filter(figure -> figure.measure().equals(measure))
        .map(FilledWorkbookTest::inShort)
        .findFirst()
        .orElse("nothing");
  }

  private static String inShort(RawFigure figure) {
    if (figure.nil()) {
      return "nil";
    }
    return figure.value() == null
        ? "n/a " + figure.notApplicable()
        : figure.value().toPlainString();
  }

  private static Set<RawFigure> plain(List<RawFigure> figures) {
    return new HashSet<>(figures);
  }
}

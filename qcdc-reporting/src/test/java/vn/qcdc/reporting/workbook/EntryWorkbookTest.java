package vn.qcdc.reporting.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import vn.qcdc.domain.submission.SampleSubmission;
import vn.qcdc.domain.submission.SheetAddress;
import vn.qcdc.reporting.wording.Language;

class EntryWorkbookTest {

  @Test
  void what_is_written_is_valid_by_the_schema_of_office_open_xml() throws Exception {
    byte[] bytes = SampleWorkbook.standing(SampleWorkbook.quarterly(), 3);
    assertEquals(List.of(), violations(bytes));
    byte[] annotated =
        AnnotatedWorkbook.of(
            bytes, List.of(new Remark("Biểu!E7", "-1", "Số âm")), Language.VIETNAMESE);
    assertEquals(List.of(), violations(annotated));
  }

  @Test
  void only_the_cells_to_fill_in_are_open() throws IOException {
    try (XSSFWorkbook workbook =
        SampleWorkbook.open(SampleWorkbook.of(SampleWorkbook.quarterly()))) {
      XSSFSheet sheet = workbook.getSheet("Biểu");
      assertTrue(sheet.getProtect());
      List<String> open = new ArrayList<>();
      sheet.forEach(
          row ->
              row.forEach(
                  cell -> {
                    if (!cell.getCellStyle().getLocked()) {
                      open.add(cell.getAddress().formatAsString());
                    }
                  }));
      assertEquals(
          IntStream.rangeClosed(7, 10)
              .boxed()
              .flatMap(row -> List.of("E" + row, "F" + row, "G" + row).stream())
              .toList(),
          open);
      assertTrue(sheet.isColumnHidden(0));
      assertTrue(sheet.getRow(4).getZeroHeight());
      assertEquals(
          SheetVisibility.VERY_HIDDEN,
          workbook.getSheetVisibility(workbook.getSheetIndex("_meta")));
    }
  }

  @Test
  void the_head_says_whose_it_is_on_which_form_and_about_when() throws IOException {
    try (XSSFWorkbook workbook =
        SampleWorkbook.open(SampleWorkbook.of(SampleWorkbook.quarterly()))) {
      assertEquals(
          "Đơn vị báo cáo: Xã Hiệp Hưng (mã 31429)",
          SampleWorkbook.cell(workbook, "B1").getStringCellValue());
      assertEquals(
          "Số liệu quý của xã, phường, thị trấn",
          SampleWorkbook.cell(workbook, "B2").getStringCellValue());
      assertEquals(
          "Kỳ báo cáo: quý IV năm 2023", SampleWorkbook.cell(workbook, "B3").getStringCellValue());
      assertEquals("MEDIATIONS", SampleWorkbook.cell(workbook, "A8").getStringCellValue());
      assertEquals("Vụ việc hòa giải", SampleWorkbook.cell(workbook, "C8").getStringCellValue());
      assertEquals("vụ", SampleWorkbook.cell(workbook, "D8").getStringCellValue());
    }
  }

  @ParameterizedTest(name = "{0} with state {1} and reason {2} is {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-,   -,              -,       Chưa ghi",
        "11,  -,              -,       ''",
        "0,   -,              -,       ''",
        "-,   Không phát sinh, -,      ''",
        "11,  Không phát sinh, -,      Ghi cả số và tình trạng",
        "-,   Không áp dụng,  -,       Thiếu lý do",
        "-,   Không áp dụng,  Mới lập, ''",
        "-1,  -,              -,       Số âm",
        "1.5, -,              -,       Phải là số nguyên",
        "12,  -,              -,       ''",
        "13,  -,              -,       Lớn hơn tổng số ở ô E8"
      })
  void the_workbook_itself_tells_what_is_wrong(
      Double value, String state, String reason, String told) throws IOException {
    try (XSSFWorkbook workbook =
        SampleWorkbook.open(SampleWorkbook.of(SampleWorkbook.quarterly()))) {
      SampleWorkbook.cell(workbook, "E8").setCellValue(12);
      if (value != null) {
        SampleWorkbook.cell(workbook, "E9").setCellValue(value);
      }
      SampleWorkbook.cell(workbook, "F9").setCellValue(state);
      SampleWorkbook.cell(workbook, "G9").setCellValue(reason);
      XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
      assertEquals(told, SampleWorkbook.cell(workbook, "H9").getStringCellValue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NQ11-DB, 31429, 2023,    NQ11-DB_31429_2023.xlsx",
    "QUY-XA,  31429, 2023-Q4, QUY-XA_31429_2023-Q4.xlsx"
  })
  void the_file_name_can_be_read_anywhere(String form, String unit, String period, String name) {
    assertEquals(
        name, EntryWorkbook.fileName(SampleSubmission.blank(new SheetAddress(form, unit, period))));
  }

  @Test
  void every_cell_has_its_own_restriction_in_vietnamese() throws IOException {
    try (XSSFWorkbook workbook =
        SampleWorkbook.open(SampleWorkbook.of(SampleWorkbook.quarterly()))) {
      var validations = workbook.getSheet("Biểu").getDataValidations();
      assertEquals(8, validations.size());
      validations.forEach(
          each -> {
            assertEquals("Số liệu chưa đúng", each.getErrorBoxTitle());
            assertFalse(each.getErrorBoxText().length() > 255, each.getErrorBoxText());
          });
      assertTrue(
          validations.stream()
              .anyMatch(
                  each ->
                      "AND(ISNUMBER(E9),E9>=0,E9=INT(E9),OR(NOT(ISNUMBER(E8)),E9<=E8))"
                          .equals(each.getValidationConstraint().getFormula1())));
    }
  }

  private static List<String> violations(byte[] xlsx) throws IOException, XmlException {
    List<String> violations = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        XmlObject document = document(part.getName(), zip.readAllBytes());
        List<XmlError> found = new ArrayList<>();
        if (document != null && !document.validate(new XmlOptions().setErrorListener(found))) {
          String name = part.getName();
          found.forEach(each -> violations.add(name + ": " + each));
        }
      }
    }
    return violations;
  }

  private static XmlObject document(String part, byte[] xml) throws IOException, XmlException {
    ByteArrayInputStream stream = new ByteArrayInputStream(xml);
    if (part.startsWith("xl/worksheets/sheet")) {
      return WorksheetDocument.Factory.parse(stream);
    }
    return switch (part) {
      case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(stream);
      case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(stream);
      default -> null;
    };
  }
}

package vn.qcdc.reporting.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.reporting.wording.Language;

class AnnotatedWorkbookTest {

  private final BlankSheet blank = SampleWorkbook.quarterly();

  @Test
  void wrong_cells_are_red_explained_and_listed_in_the_order_of_the_sheet() throws IOException {
    byte[] annotated =
        annotated(
            SampleWorkbook.standing(blank, 1),
            new Remark("Biểu!E9", "13", "Lớn hơn tổng thể"),
            new Remark("Biểu!E7", "-1", "Số âm"),
            new Remark("_meta!B4", "31417", "Của đơn vị khác"));
    try (XSSFWorkbook workbook = SampleWorkbook.open(annotated)) {
      assertEquals(colour(EntryStyles.RED), colour(SampleWorkbook.cell(workbook, "E9")));
      assertEquals(colour(EntryStyles.YELLOW), colour(SampleWorkbook.cell(workbook, "E8")));
      assertEquals("Lớn hơn tổng thể", comment(workbook, "E9"));
      assertFalse(SampleWorkbook.cell(workbook, "E9").getCellStyle().getLocked());
      XSSFSheet list = workbook.getSheet("Lỗi");
      assertEquals("Các điểm cần sửa: 3", list.getRow(0).getCell(0).getStringCellValue());
      assertEquals(List.of("1", "_meta!B4", "", "31417", "Của đơn vị khác"), line(list, 3));
      assertEquals(
          List.of("2", "Biểu!E7", "Kinh phí huy động sức dân", "-1", "Số âm"), line(list, 4));
      assertEquals("Biểu!E9", line(list, 5).get(1));
      assertEquals("'Biểu'!E9", list.getRow(5).getCell(1).getHyperlink().getAddress());
    }
  }

  @Test
  void a_fraction_is_shown_as_it_was_typed() throws IOException {
    byte[] sent =
        SampleWorkbook.changed(
            SampleWorkbook.of(blank),
            workbook -> SampleWorkbook.cell(workbook, "E8").setCellValue(20.5));
    try (XSSFWorkbook workbook =
        SampleWorkbook.open(annotated(sent, new Remark("Biểu!E8", "20.5", "Phải là số nguyên")))) {
      assertEquals(
          "20.5",
          new DataFormatter(Locale.ROOT).formatCellValue(SampleWorkbook.cell(workbook, "E8")));
    }
  }

  @Test
  void two_remarks_about_one_cell_share_a_comment() throws IOException {
    byte[] annotated =
        annotated(
            SampleWorkbook.of(blank),
            new Remark("Biểu!E7", "", "Một"),
            new Remark("Biểu!E7", "", "Hai"));
    try (XSSFWorkbook workbook = SampleWorkbook.open(annotated)) {
      assertEquals("Một\nHai", comment(workbook, "E7"));
    }
  }

  @Test
  void it_can_be_corrected_and_sent_again_and_old_remarks_give_way() throws IOException {
    byte[] first =
        annotated(
            SampleWorkbook.standing(blank, 1),
            new Remark("Biểu!E7", "-1", "Số âm"),
            new Remark("Biểu!C8", "x", "Dòng thừa"));
    assertEquals(4, FilledWorkbook.read(first, blank).figures().figures().size());
    byte[] second = annotated(first, new Remark("Biểu!E9", "13", "Lớn hơn tổng thể"));
    try (XSSFWorkbook workbook = SampleWorkbook.open(second)) {
      assertNull(SampleWorkbook.cell(workbook, "E7").getCellComment());
      assertEquals(colour(EntryStyles.YELLOW), colour(SampleWorkbook.cell(workbook, "E7")));
      assertNull(colour(SampleWorkbook.cell(workbook, "C8")));
      assertNotNull(SampleWorkbook.cell(workbook, "E9").getCellComment());
      assertEquals(3, workbook.getNumberOfSheets());
      assertEquals("Biểu!E9", line(workbook.getSheet("Lỗi"), 3).get(1));
    }
  }

  @Test
  void a_comment_of_the_officer_elsewhere_stays() throws IOException {
    byte[] sent =
        SampleWorkbook.changed(
            SampleWorkbook.of(blank),
            workbook -> {
              var drawing = workbook.getSheetAt(0).createDrawingPatriarch();
              var comment =
                  drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
              comment.setString(workbook.getCreationHelper().createRichTextString("Hỏi lại"));
              comment.setAuthor("Trần Văn Hòa");
              SampleWorkbook.cell(workbook, "E8").setCellComment(comment);
            });
    try (XSSFWorkbook workbook =
        SampleWorkbook.open(annotated(sent, new Remark("Biểu!E7", "", "Chưa ghi")))) {
      assertEquals("Hỏi lại", comment(workbook, "E8"));
      assertEquals("Chưa ghi", comment(workbook, "E7"));
    }
  }

  private static byte[] annotated(byte[] sent, Remark... remarks) throws IOException {
    return AnnotatedWorkbook.of(sent, List.of(remarks), Language.VIETNAMESE);
  }

  private static String comment(XSSFWorkbook workbook, String place) {
    return SampleWorkbook.cell(workbook, place).getCellComment().getString().getString();
  }

  private static List<String> line(XSSFSheet sheet, int row) {
    List<String> line = new ArrayList<>();
    sheet.getRow(row).forEach(cell -> line.add(FilledCell.of(cell).shown()));
    return line;
  }

  private static String colour(Cell cell) {
    return cell.getCellStyle().getFillPattern() == FillPatternType.NO_FILL
        ? null
        : colour(((XSSFCellStyle) cell.getCellStyle()).getFillForegroundColorColor());
  }

  private static String colour(XSSFColor colour) {
    return colour == null ? null : colour.getARGBHex();
  }
}

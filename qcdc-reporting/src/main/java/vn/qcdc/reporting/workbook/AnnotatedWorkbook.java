package vn.qcdc.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.qcdc.reporting.wording.Language;

/**
 * The workbook that somebody sent, with what is wrong written into it: red cells with comments, and
 * a sheet that lists everything. It can be corrected and sent again; remarks of before give way to
 * those of now.
 */
public final class AnnotatedWorkbook {

  private static final String AUTHOR = "QCDC";
  private static final int COMMENT_COLUMNS = 3;
  private static final int CHARACTERS_PER_LINE = 34;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  private AnnotatedWorkbook(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The bytes of an .xlsx. */
  public static byte[] of(byte[] sent, List<Remark> remarks, Language language) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sent));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      AnnotatedWorkbook annotated = new AnnotatedWorkbook(workbook);
      annotated.forgetRemarksOfBefore();
      remarks.forEach(annotated::mark);
      new FindingsSheet(workbook, new EntryWords(language)).write(remarks);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private void forgetRemarksOfBefore() {
    for (Language each : Language.values()) {
      int index = workbook.getSheetIndex(new EntryWords(each).word("sheet.findings"));
      if (index >= 0 && workbook.getNumberOfSheets() > 1) {
        workbook.removeSheetAt(index);
      }
    }
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      for (XSSFComment comment : new ArrayList<>(sheet.getCellComments().values())) {
        if (AUTHOR.equals(comment.getAuthor())) {
          forget(sheet, comment);
        }
      }
    }
  }

  private void forget(XSSFSheet sheet, XSSFComment comment) {
    XSSFRow row = sheet.getRow(comment.getRow());
    XSSFCell cell = row == null ? null : row.getCell(comment.getColumn());
    if (cell != null) {
      cell.removeCellComment();
      cell.setCellStyle(styled(cell, false));
    }
  }

  private void mark(Remark remark) {
    CellReference place = remark.cell();
    XSSFSheet sheet = place == null ? null : workbook.getSheet(place.getSheetName());
    if (place == null || sheet == null || sheet.getSheetName().equals(EntryLayout.META)) {
      return;
    }
    XSSFRow row = sheet.getRow(place.getRow());
    XSSFRow present = row == null ? sheet.createRow(place.getRow()) : row;
    XSSFCell cell = present.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    cell.setCellStyle(styled(cell, true));
    comment(sheet, cell, remark.text());
  }

  /** Two remarks about one cell share a comment. */
  private void comment(XSSFSheet sheet, XSSFCell cell, String text) {
    Comment standing = cell.getCellComment();
    String whole =
        standing != null && AUTHOR.equals(standing.getAuthor())
            ? standing.getString().getString() + "\n" + text
            : text;
    cell.removeCellComment();
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 2 + whole.length() / CHARACTERS_PER_LINE);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString(whole));
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
  }

  /** The look of a cell in red, or in the colour that it had. */
  private CellStyle styled(Cell cell, boolean red) {
    CellStyle style = cell.getCellStyle();
    return styles.computeIfAbsent(
        style.getIndex() + (red ? " red" : " as before"), key -> coloured(style, red));
  }

  private XSSFCellStyle coloured(CellStyle style, boolean red) {
    XSSFCellStyle other = workbook.createCellStyle();
    other.cloneStyleFrom(style);
    if (red) {
      EntryStyles.fill(other, EntryStyles.RED);
      showFractions(other);
    } else if (style.getLocked()) {
      other.setFillPattern(FillPatternType.NO_FILL);
    } else {
      EntryStyles.fill(other, EntryStyles.YELLOW);
    }
    return other;
  }

  /** What is wrong with 20.5 things is not seen where it is shown as 21. */
  private static void showFractions(XSSFCellStyle style) {
    if (EntryStyles.WHOLE_NUMBERS.equals(style.getDataFormatString())) {
      style.setDataFormat(BuiltinFormats.getBuiltinFormat("General"));
    }
  }
}

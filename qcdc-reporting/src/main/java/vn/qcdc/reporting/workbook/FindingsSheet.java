package vn.qcdc.reporting.workbook;

import java.util.Comparator;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.qcdc.reporting.workbook.EntryLayout.Column;
import vn.qcdc.reporting.workbook.EntryStyles.Look;

/** The sheet of an annotated workbook that lists everything that is to be corrected. */
final class FindingsSheet {

  private static final List<Integer> WIDTHS = List.of(6, 14, 50, 24, 66);
  private static final Comparator<Remark> BY_PLACE =
      Comparator.comparing(FindingsSheet::row).thenComparing(FindingsSheet::column);

  private final XSSFWorkbook workbook;
  private final EntryWords words;
  private final EntryStyles styles;

  FindingsSheet(XSSFWorkbook workbook, EntryWords words) {
    this.workbook = workbook;
    this.words = words;
    this.styles = new EntryStyles(workbook);
  }

  void write(List<Remark> remarks) {
    XSSFSheet sheet = workbook.createSheet(words.word("sheet.findings"));
    sheet.setTabColor(EntryStyles.RED);
    text(sheet, 0, 0, words.word("findings.title", remarks.size()), Look.TITLE);
    text(sheet, 1, 0, words.word("findings.how", workbook.getSheetName(0)), Look.NOTE);
    for (int row : List.of(0, 1)) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, WIDTHS.size() - 1));
    }
    List<String> headings = List.of("number", "place", "name", "value", "reason");
    for (int i = 0; i < headings.size(); i++) {
      text(sheet, 2, i, words.word("findings." + headings.get(i)), Look.HEADER);
      sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
    }
    sheet.getRow(2).setHeightInPoints(24);
    List<Remark> sorted = remarks.stream().sorted(BY_PLACE).toList();
    for (int i = 0; i < sorted.size(); i++) {
      line(sheet, i + 1, sorted.get(i));
    }
    layOut(sheet);
  }

  private void line(XSSFSheet sheet, int number, Remark remark) {
    int row = number + 2;
    cell(sheet, row, 0, Look.CENTRE).setCellValue(number);
    Cell place = text(sheet, row, 1, remark.place(), Look.CENTRE);
    if (isShown(remark)) {
      Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + remark.place().replace("!", "'!"));
      place.setHyperlink(link);
    }
    String name = name(remark);
    text(sheet, row, 2, name, Look.TEXT);
    text(sheet, row, 3, remark.value(), Look.TEXT);
    text(sheet, row, 4, remark.text(), Look.TEXT);
    int lines = Math.max(lines(name, WIDTHS.get(2)), lines(remark.text(), WIDTHS.get(4)));
    sheet.getRow(row).setHeightInPoints(Math.min(400, 16.5f * lines + 3));
  }

  private static int lines(String text, int width) {
    return 1 + text.length() / (width - 4);
  }

  private boolean isShown(Remark remark) {
    CellReference cell = remark.cell();
    return cell != null
        && !cell.getSheetName().equals(EntryLayout.META)
        && workbook.getSheet(cell.getSheetName()) != null;
  }

  /** What the row of a remark is about; empty when it is about none. */
  private String name(Remark remark) {
    CellReference cell = remark.cell();
    XSSFSheet sheet = cell == null ? null : workbook.getSheet(cell.getSheetName());
    XSSFRow row = cell == null || sheet == null ? null : sheet.getRow(cell.getRow());
    XSSFCell name = row == null ? null : row.getCell(Column.NAME.index());
    return FilledCell.of(name).shown();
  }

  private static void layOut(XSSFSheet sheet) {
    sheet.createFreezePane(0, 3);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setDisplayGridlines(false);
  }

  private Cell text(XSSFSheet sheet, int row, int column, String text, Look look) {
    Cell cell = cell(sheet, row, column, look);
    cell.setCellValue(text);
    return cell;
  }

  private Cell cell(XSSFSheet sheet, int row, int column, Look look) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.createCell(column);
    cell.setCellStyle(styles.of(look));
    return cell;
  }

  private static int row(Remark remark) {
    CellReference cell = remark.cell();
    return cell == null ? -1 : cell.getRow();
  }

  private static int column(Remark remark) {
    CellReference cell = remark.cell();
    return cell == null ? -1 : cell.getCol();
  }
}

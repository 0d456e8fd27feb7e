package vn.qcdc.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.workbook.EntryLayout.Column;
import vn.qcdc.reporting.workbook.EntryStyles.Look;

/**
 * The workbook in which an officer fills in one sheet (biểu nhập liệu): the frame locked, the cells
 * to fill in yellow, with what stands already filled in.
 */
public final class EntryWorkbook {

  private static final int MARKS_ROW = 4;
  private static final int HEADER_ROW = 5;
  private static final float LINE_POINTS = 16.5f;

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final EntryStyles styles;
  private final EntryWords words;
  private final BlankSheet blank;
  private final @Nullable KeptSheet standing;

  private EntryWorkbook(
      XSSFWorkbook workbook, BlankSheet blank, @Nullable KeptSheet standing, Language language) {
    this.workbook = workbook;
    this.words = new EntryWords(language);
    this.sheet = workbook.createSheet(words.word("sheet.entry"));
    this.styles = new EntryStyles(workbook);
    this.blank = blank;
    this.standing = standing;
  }

  /**
   * The bytes of an .xlsx.
   *
   * @param standing what is filled in already; {@code null} when nobody has sent the sheet
   */
  public static byte[] of(BlankSheet blank, @Nullable KeptSheet standing, Language language)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new EntryWorkbook(workbook, blank, standing, language).fill();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** What a file that holds it may be called anywhere: {@code NQ11-DB_31429_2023.xlsx}. */
  public static String fileName(BlankSheet blank) {
    return String.join("_", blank.form().code(), blank.unit().code(), blank.period().code())
            .replaceAll("[^A-Za-z0-9._-]", "-")
        + ".xlsx";
  }

  private void fill() {
    head();
    int last = cells();
    signatures(last + 2);
    layOut();
    meta();
    XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
    // Kept from slips, not from people: no password.
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    workbook.lockStructure();
  }

  private void head() {
    text(0, Column.NUMBER, words.word("head.unit", unit(), blank.unit().code()), Look.LINE);
    text(0, Column.REASON, words.word("head.form", blank.form().code()), Look.LINE);
    across(1, blank.form().name(), Look.TITLE);
    across(2, words.period(blank.period()), Look.PERIOD);
    String how =
        words.word(
            "head.how",
            words.word("column.value"),
            words.word("state.nil"),
            words.word("state.notApplicable"));
    across(3, how, Look.NOTE);
    Row marks = sheet.createRow(MARKS_ROW);
    marks.setZeroHeight(true);
    sheet.createRow(HEADER_ROW).setHeightInPoints(2 * LINE_POINTS + 3);
    for (Column column : Column.values()) {
      marks.createCell(column.index()).setCellValue(column.mark());
      if (column != Column.CODE) {
        text(HEADER_ROW, column, words.word("column." + column.mark().substring(1)), Look.HEADER);
      }
    }
  }

  private String unit() {
    String name = blank.unit().fullName();
    return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
  }

  /** The index of the last row. */
  private int cells() {
    Map<String, Integer> rows = new LinkedHashMap<>();
    Map<Integer, String> headings = new LinkedHashMap<>();
    int row = HEADER_ROW;
    String section = null;
    for (Measure measure : blank.measures()) {
      String own = section(measure);
      if (own != null && !own.equals(section)) {
        headings.put(++row, own);
      }
      section = own;
      rows.put(measure.code(), ++row);
    }
    headings.forEach(this::heading);
    EntryChecks checks = new EntryChecks(sheet, words, rows);
    for (int i = 0; i < blank.measures().size(); i++) {
      Measure measure = blank.measures().get(i);
      line(measure, i + 1, Objects.requireNonNull(rows.get(measure.code())), checks);
    }
    checks.redden(HEADER_ROW + 1, row);
    return row;
  }

  private @Nullable String section(Measure measure) {
    return blank.form().cells().stream()
        .filter(cell -> cell.measure().equals(measure.code()))
        .map(FormCell::section)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void heading(int row, String section) {
    for (Column column : Column.values()) {
      if (column != Column.CODE) {
        text(row, column, column == Column.NUMBER ? section : "", Look.SECTION);
      }
    }
    sheet.addMergedRegion(
        new CellRangeAddress(row, row, Column.NUMBER.index(), Column.CHECK.index()));
    sheet.getRow(row).setHeightInPoints(height(section, 150) + 3);
  }

  private void line(Measure measure, int number, int row, EntryChecks checks) {
    boolean isPart =
        blank.measures().stream().anyMatch(other -> other.code().equals(measure.partOf()));
    text(row, Column.CODE, measure.code(), Look.TEXT);
    cell(row, Column.NUMBER, Look.CENTRE).setCellValue(number);
    text(row, Column.NAME, measure.name(), isPart ? Look.PART : Look.TEXT);
    text(row, Column.COUNTED_IN, measure.countedIn(), Look.CENTRE);
    Cell value = cell(row, Column.VALUE, look(measure.valueType()));
    Cell state = cell(row, Column.STATE, Look.CHOICE);
    Cell reason = cell(row, Column.REASON, Look.FREE_TEXT);
    if (standing != null) {
      fillIn(standing.sheet().figure(measure.code()), measure, value, state, reason);
    }
    cell(row, Column.CHECK, Look.CHECK).setCellFormula(checks.formula(measure, row));
    checks.restrict(measure, row);
    sheet.getRow(row).setHeightInPoints(height(measure.name(), Column.NAME.width() - 2) + 3);
  }

  private static Look look(ValueType type) {
    return switch (type) {
      case COUNT -> Look.WHOLE_NUMBER;
      case AMOUNT -> Look.DECIMAL;
      case YES_NO -> Look.CHOICE;
    };
  }

  private void fillIn(Figure figure, Measure measure, Cell value, Cell state, Cell reason) {
    if (figure instanceof Figure.Reported reported) {
      number(reported.value(), measure, value);
    } else if (figure instanceof Figure.Nil) {
      state.setCellValue(words.word("state.nil"));
    } else if (figure instanceof Figure.NotApplicable notApplicable) {
      state.setCellValue(words.word("state.notApplicable"));
      reason.setCellValue(notApplicable.reason());
    }
  }

  private void number(BigDecimal number, Measure measure, Cell cell) {
    if (measure.valueType() == ValueType.YES_NO) {
      cell.setCellValue(words.word(number.signum() == 0 ? "answer.no" : "answer.yes"));
    } else if (new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0) {
      cell.setCellValue(number.doubleValue());
    } else {
      // A spreadsheet would drop the last digits of a number as long as this.
      cell.setCellValue(number.toPlainString());
    }
  }

  private void signatures(int row) {
    text(row, Column.NAME, words.word("sign.preparer"), Look.SIGNATURE);
    text(row, Column.STATE, words.word("sign.head"), Look.SIGNATURE);
    text(row + 1, Column.NAME, words.word("sign.how"), Look.SIGNATURE_NOTE);
    text(row + 1, Column.STATE, words.word("sign.seal"), Look.SIGNATURE_NOTE);
    for (int line : List.of(row, row + 1)) {
      sheet.addMergedRegion(
          new CellRangeAddress(line, line, Column.STATE.index(), Column.REASON.index()));
    }
  }

  private void layOut() {
    for (Column column : Column.values()) {
      sheet.setColumnWidth(column.index(), column.width() * 256);
    }
    sheet.setColumnHidden(Column.CODE.index(), true);
    sheet.createFreezePane(0, HEADER_ROW + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setRight("&P/&N");
    sheet.setDisplayGridlines(false);
    sheet.setActiveCell(new CellAddress(HEADER_ROW + 1, Column.VALUE.index()));
  }

  private void meta() {
    XSSFSheet hidden = workbook.createSheet(EntryLayout.META);
    int revision = standing == null ? 0 : standing.revision().number();
    int row = 0;
    for (Map.Entry<String, String> said : EntryLayout.meta(blank, revision).entrySet()) {
      Row line = hidden.createRow(row++);
      line.createCell(0).setCellValue(said.getKey());
      line.createCell(1).setCellValue(said.getValue());
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
  }

  private void across(int row, String text, Look look) {
    text(row, Column.NUMBER, text, look);
    sheet.addMergedRegion(
        new CellRangeAddress(row, row, Column.NUMBER.index(), Column.CHECK.index()));
    int characters = look == Look.TITLE ? 130 : 150;
    sheet.getRow(row).setHeightInPoints(height(text, characters) + 6);
  }

  /** Programs do not all make room for text by themselves. */
  private static float height(String text, int charactersPerLine) {
    int lines = (text.length() + charactersPerLine - 1) / charactersPerLine;
    return Math.min(Math.max(lines, 1) * LINE_POINTS, 409 - LINE_POINTS);
  }

  private void text(int row, Column column, String text, Look look) {
    cell(row, column, look).setCellValue(text);
  }

  private Cell cell(int row, Column column, Look look) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.createCell(column.index());
    cell.setCellStyle(styles.of(look));
    return cell;
  }
}

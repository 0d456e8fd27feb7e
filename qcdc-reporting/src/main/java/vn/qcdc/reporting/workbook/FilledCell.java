package vn.qcdc.reporting.workbook;

import static vn.qcdc.domain.finding.FindingCode.CELL_IS_DATE;
import static vn.qcdc.domain.finding.FindingCode.CELL_IS_ERROR;
import static vn.qcdc.domain.finding.FindingCode.CELL_NOT_COMPUTED;
import static vn.qcdc.domain.finding.FindingCode.NUMBER_AMBIGUOUS;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.FindingCode;

/** What a cell of a filled workbook holds, before anybody asks what it means. */
sealed interface FilledCell {

  /** As it is told in a finding. */
  String shown();

  record Blank() implements FilledCell {
    @Override
    public String shown() {
      return "";
    }
  }

  /**
   * @param value exactly as typed, as far as a spreadsheet keeps it: at most 15 digits
   */
  record Numeric(BigDecimal value) implements FilledCell {
    @Override
    public String shown() {
      return value.toPlainString();
    }
  }

  /** Text without space around it; never empty. */
  record Text(String shown) implements FilledCell {}

  record Truth(boolean value) implements FilledCell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** Something that is never taken, and why. */
  record Unreadable(FindingCode why, String shown) implements FilledCell {}

  /** What asks for something outside the workbook; a computed answer of it proves nothing. */
  Pattern REACHES_OUT = Pattern.compile("(?i)\\||\\[|\\b(?:DDE|WEBSERVICE|RTD)\\s*\\(");

  static FilledCell of(@Nullable Cell cell) {
    if (cell == null) {
      return new Blank();
    }
    if (cell.getCellType() != CellType.FORMULA) {
      return of(cell, cell.getCellType());
    }
    boolean isComputed = cell instanceof XSSFCell kept && kept.getRawValue() != null;
    return isComputed && !REACHES_OUT.matcher(cell.getCellFormula()).find()
        ? of(cell, cell.getCachedFormulaResultType())
        : new Unreadable(CELL_NOT_COMPUTED, "=" + cell.getCellFormula());
  }

  private static FilledCell of(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> text(cell.getStringCellValue());
      case BOOLEAN -> new Truth(cell.getBooleanCellValue());
      case ERROR ->
          new Unreadable(CELL_IS_ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> new Blank();
    };
  }

  private static FilledCell number(Cell cell) {
    double value = cell.getNumericCellValue();
    BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (DateUtil.isCellDateFormatted(cell)) {
      return new Unreadable(CELL_IS_DATE, day(value, number));
    }
    return cell.getCellStyle().getDataFormatString().contains("%")
        ? new Unreadable(NUMBER_AMBIGUOUS, number.movePointRight(2).toPlainString() + "%")
        : new Numeric(number);
  }

  private static String day(double value, BigDecimal number) {
    return DateUtil.isValidExcelDate(value)
        ? "%1$td/%1$tm/%1$tY".formatted(DateUtil.getLocalDateTime(value))
        : number.toPlainString();
  }

  private static FilledCell text(String text) {
    String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ').strip();
    return clean.isEmpty() ? new Blank() : new Text(clean);
  }
}

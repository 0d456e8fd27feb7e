package vn.qcdc.reporting.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of an entry workbook look; the face of the letters is that of official papers. */
final class EntryStyles {

  static final XSSFColor YELLOW = colour(0xFF, 0xF6, 0xC8);
  static final XSSFColor RED = colour(0xFF, 0xB3, 0xB3);
  private static final XSSFColor GREY = colour(0xE7, 0xEB, 0xEF);

  static final String WHOLE_NUMBERS = "#,##0";

  private static final String FACE = "Times New Roman";

  private final XSSFWorkbook workbook;
  private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

  EntryStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** What a cell is for. */
  enum Look {
    LINE,
    TITLE,
    PERIOD,
    NOTE,
    HEADER,
    SECTION,
    CENTRE,
    TEXT,
    PART,
    WHOLE_NUMBER,
    DECIMAL,
    CHOICE,
    FREE_TEXT,
    CHECK,
    SIGNATURE,
    SIGNATURE_NOTE
  }

  CellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::create);
  }

  static XSSFColor colour(int red, int green, int blue) {
    return new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue}, null);
  }

  static void fill(XSSFCellStyle style, XSSFColor colour) {
    style.setFillForegroundColor(colour);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private CellStyle create(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFont(font(look));
    switch (look) {
      case LINE -> style.setWrapText(false);
      case TITLE, PERIOD, SIGNATURE, SIGNATURE_NOTE ->
          style.setAlignment(HorizontalAlignment.CENTER);
      case NOTE -> style.setVerticalAlignment(VerticalAlignment.TOP);
      case HEADER, SECTION -> framedHeading(style, look);
      case CENTRE, TEXT, PART, CHECK -> framed(style, look);
      case WHOLE_NUMBER, DECIMAL, CHOICE, FREE_TEXT -> unlocked(style, look);
    }
    return style;
  }

  private XSSFFont font(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FACE);
    font.setFontHeightInPoints((short) (look == Look.TITLE ? 14 : 12));
    switch (look) {
      case TITLE, HEADER, SECTION, SIGNATURE -> font.setBold(true);
      case PERIOD, NOTE, SIGNATURE_NOTE -> font.setItalic(true);
      case CHECK -> font.setColor(colour(0x55, 0x5B, 0x61));
      default -> font.setBold(false);
    }
    return font;
  }

  private static void framedHeading(XSSFCellStyle style, Look look) {
    borders(style);
    fill(style, GREY);
    if (look == Look.HEADER) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
  }

  private static void framed(XSSFCellStyle style, Look look) {
    borders(style);
    if (look == Look.CENTRE) {
      style.setAlignment(HorizontalAlignment.CENTER);
    } else {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) (look == Look.PART ? 3 : 1));
    }
  }

  private void unlocked(XSSFCellStyle style, Look look) {
    borders(style);
    fill(style, YELLOW);
    style.setLocked(false);
    switch (look) {
      case WHOLE_NUMBER -> {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat(WHOLE_NUMBERS));
      }
      case DECIMAL -> style.setAlignment(HorizontalAlignment.RIGHT);
      case CHOICE -> style.setAlignment(HorizontalAlignment.CENTER);
      default -> style.setAlignment(HorizontalAlignment.LEFT);
    }
  }

  private static void borders(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }
}

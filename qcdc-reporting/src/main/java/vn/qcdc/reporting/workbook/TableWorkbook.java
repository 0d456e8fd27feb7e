package vn.qcdc.reporting.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table of any length as an .xlsx, row by row, without holding it; goes on on another
 * sheet where one is full. Text stays text whatever it begins with, so that no value becomes a
 * formula.
 */
public final class TableWorkbook implements Closeable {

  /** What a spreadsheet holds, the header included. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int ROWS_PER_FLUSH = 1000;

  /** More digits than these a spreadsheet would silently replace by zeros. */
  private static final int EXACT_DIGITS = 15;

  private final Workbook workbook;
  private final String title;
  private final List<Column> columns;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets = 1;
  private int row = 1;

  /**
   * @param out stays open
   * @param title of the sheets
   */
  public TableWorkbook(OutputStream out, String title, List<Column> columns) {
    this(out, title, columns, MOST_ROWS);
  }

  TableWorkbook(OutputStream out, String title, List<Column> columns, int mostRows) {
    this.workbook = new Workbook(out, "QCDC", "1.0");
    this.title = title;
    this.columns = List.copyOf(columns);
    this.mostRows = mostRows;
    this.sheet = begin(title);
  }

  /**
   * @param label what people read at the head
   * @param width in characters
   */
  public record Column(String label, int width) {}

  /** What goes into one cell. */
  public sealed interface Value {

    record Text(String text) implements Value {}

    /** Kept as a number as far as a spreadsheet can keep it exactly, otherwise as text. */
    record Amount(BigDecimal number) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Nothing() implements Value {}
  }

  /**
   * @param values one for each column
   */
  public void row(List<? extends Value> values) throws IOException {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(values.size() + " values for " + columns.size());
    }
    if (row == mostRows) {
      sheet.finish();
      sheets++;
      sheet = begin(title + " (" + sheets + ")");
      row = 1;
    }
    for (int column = 0; column < values.size(); column++) {
      write(values.get(column), column);
    }
    row++;
    if (row % ROWS_PER_FLUSH == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }

  private void write(Value value, int column) {
    if (value instanceof Value.Text text) {
      sheet.inlineString(row, column, text.text());
    } else if (value instanceof Value.Amount number) {
      BigDecimal plain = number.number().stripTrailingZeros();
      if (plain.precision() > EXACT_DIGITS) {
        sheet.inlineString(row, column, plain.toPlainString());
      } else {
        sheet.value(row, column, plain);
      }
    } else if (value instanceof Value.Day day) {
      sheet.value(row, column, day.day());
      sheet.style(row, column).format("dd/mm/yyyy").set();
    }
  }

  private Worksheet begin(String name) {
    Worksheet next = workbook.newWorksheet(name);
    for (int column = 0; column < columns.size(); column++) {
      next.width(column, columns.get(column).width());
      next.inlineString(0, column, columns.get(column).label());
      next.style(0, column).bold().fillColor("E7EBEF").wrapText(true).set();
    }
    next.freezePane(0, 1);
    return next;
  }
}

package vn.qcdc.reporting.csv;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.reporting.content.Table;

/** Writes a table as RFC 4180 CSV: codes as header, plain values, lines ended by CRLF. */
public final class CsvTable {

  /** The wide ones too, which East Asian spreadsheets take for the narrow ones. */
  private static final String FORMULA_BEGINS = "=+-@\t\r＝＋－＠";

  private CsvTable() {}

  public static void write(Table table, Appendable out) throws IOException {
    line(table.columns().stream().map(Table.Column::code), out);
    for (List<Table.Cell> row : table.rows()) {
      line(row.stream().map(Table.Cell::value), out);
    }
  }

  /** One line of a table that is too long to be held as a whole. */
  public static void line(Stream<String> values, Appendable out) throws IOException {
    Iterator<String> each = values.iterator();
    if (each.hasNext()) {
      quoted(each.next(), out);
    }
    while (each.hasNext()) {
      out.append(',');
      quoted(each.next(), out);
    }
    out.append("\r\n");
  }

  /**
   * The value that was written as this one: what is sent back in a table of ours is taken as it was
   * meant.
   */
  public static String meant(String written) {
    return written.startsWith("'") && isFormula(written) ? written.substring(1) : written;
  }

  private static void quoted(String value, Appendable out) throws IOException {
    String safe = isFormula(value) ? "'" + value : value;
    if (isPlain(safe)) {
      out.append(safe);
    } else {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    }
  }

  /** What a spreadsheet would take for a formula, and what has been kept from being one. */
  private static boolean isFormula(String value) {
    int first = 0;
    while (first < value.length() && value.charAt(first) == '\'') {
      first++;
    }
    return first < value.length() && FORMULA_BEGINS.indexOf(value.charAt(first)) >= 0;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
        return false;
      }
    }
    return true;
  }
}

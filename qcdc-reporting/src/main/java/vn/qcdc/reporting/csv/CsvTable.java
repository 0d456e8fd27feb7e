package vn.qcdc.reporting.csv;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.qcdc.reporting.content.Table;

/** Writes a table as RFC 4180 CSV: codes as header, plain values, lines ended by CRLF. */
public final class CsvTable {

  /** What a spreadsheet would take for a formula, and what has been kept from being one. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

  private CsvTable() {}

  public static void write(Table table, Appendable out) throws IOException {
    line(table.columns().stream().map(Table.Column::code), out);
    for (List<Table.Cell> row : table.rows()) {
      line(row.stream().map(Table.Cell::value), out);
    }
  }

  /** One line of a table that is too long to be held as a whole. */
  public static void line(Stream<String> values, Appendable out) throws IOException {
    out.append(values.map(CsvTable::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  /**
   * The value that was written as this one: what is sent back in a table of ours is taken as it was
   * meant.
   */
  public static String meant(String written) {
    return written.startsWith("'") && FORMULA.matcher(written).matches()
        ? written.substring(1)
        : written;
  }

  private static String quoted(String value) {
    String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

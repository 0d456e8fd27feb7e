package vn.qcdc.reporting.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.qcdc.reporting.content.Table;

/** Writes a table as RFC 4180 CSV: codes as header, plain values, lines ended by CRLF. */
public final class CsvTable {

  private CsvTable() {}

  public static void write(Table table, Appendable out) throws IOException {
    line(table.columns().stream().map(Table.Column::code), out);
    for (List<Table.Cell> row : table.rows()) {
      line(row.stream().map(Table.Cell::value), out);
    }
  }

  private static void line(Stream<String> values, Appendable out) throws IOException {
    out.append(values.map(CsvTable::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A value that a spreadsheet would take for a formula is kept from being one. */
  private static String quoted(String value) {
    String safe = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

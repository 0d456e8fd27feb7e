package vn.qcdc.api.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.qcdc.reporting.csv.CsvTable;
import vn.qcdc.reporting.workbook.TableWorkbook.Value;

/** CSV that a feed takes as it is. */
final class CsvFigures implements FigureFile {

  private static final FigureColumn[] COLUMNS = FigureColumn.values();

  private final Writer out;

  CsvFigures(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    CsvTable.line(Arrays.stream(COLUMNS).map(FigureColumn::code), out);
  }

  @Override
  public void add(ExportedFigure figure) throws IOException {
    CsvTable.line(Arrays.stream(COLUMNS).map(column -> plain(column.of(figure))), out);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static String plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    } else if (value instanceof Value.Amount amount) {
      return amount.number().toPlainString();
    }
    return value instanceof Value.Day day ? day.day().toString() : "";
  }
}

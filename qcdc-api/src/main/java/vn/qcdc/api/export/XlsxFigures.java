package vn.qcdc.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.workbook.TableWorkbook;

/** A workbook with headings that people read. */
final class XlsxFigures implements FigureFile {

  private final OutputStream stream;
  private final TableWorkbook table;

  XlsxFigures(OutputStream stream, Language language) {
    this.stream = stream;
    this.table =
        new TableWorkbook(
            stream,
            language == Language.VIETNAMESE ? "Số liệu" : "Figures",
            Arrays.stream(FigureColumn.values())
                .map(column -> new TableWorkbook.Column(column.label(language), column.width()))
                .toList());
  }

  @Override
  public void add(ExportedFigure figure) throws IOException {
    table.row(Arrays.stream(FigureColumn.values()).map(column -> column.of(figure)).toList());
  }

  @Override
  public void close() throws IOException {
    try (stream) {
      table.close();
    }
  }
}

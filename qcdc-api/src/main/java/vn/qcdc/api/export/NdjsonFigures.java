package vn.qcdc.api.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import vn.qcdc.reporting.workbook.TableWorkbook.Value;

/** A JSON object a line; what there is nothing to say of is left out. */
final class NdjsonFigures implements FigureFile {

  private final JsonGenerator out;

  NdjsonFigures(OutputStream stream, ObjectMapper mapper) throws IOException {
    out = mapper.getFactory().createGenerator(stream, JsonEncoding.UTF8);
    out.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  @Override
  public void add(ExportedFigure figure) throws IOException {
    out.writeStartObject();
    for (FigureColumn column : FigureColumn.values()) {
      write(column.member(), column.of(figure));
    }
    out.writeEndObject();
    out.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void write(String member, Value value) throws IOException {
    if (value instanceof Value.Text text) {
      out.writeStringField(member, text.text());
    } else if (value instanceof Value.Amount amount) {
      out.writeNumberField(member, amount.number());
    } else if (value instanceof Value.Day day) {
      out.writeStringField(member, day.day().toString());
    }
  }
}

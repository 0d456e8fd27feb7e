package vn.qcdc.api.organisation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.qcdc.domain.organisation.DirectoryEntry;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitDirectory;

/** The directory of a day, written line by line so that no answer stands in memory as a whole. */
record UnitsExport(LocalDate day, List<DirectoryEntry> entries, ObjectMapper mapper) {

  static UnitsExport of(
      Organisation organisation, LocalDate day, Hierarchy hierarchy, ObjectMapper mapper) {
    return new UnitsExport(day, UnitDirectory.of(organisation, day, hierarchy), mapper);
  }

  StreamingOutput csv() {
    return stream -> {
      Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      UnitsCsv.write(entries, out);
      out.flush();
    };
  }

  StreamingOutput json() {
    return stream -> {
      JsonGenerator out = mapper.createGenerator(stream);
      out.writeStartObject();
      out.writeStringField("asOf", day.toString());
      out.writeArrayFieldStart("items");
      for (DirectoryEntry entry : entries) {
        out.writePOJO(UnitContract.exported(entry));
      }
      out.writeEndArray();
      out.writeEndObject();
      out.flush();
    };
  }

  /** What a browser is to call the file. */
  String attachment() {
    return "attachment; filename=\"units-" + day + ".csv\"";
  }
}

package vn.qcdc.api.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import vn.qcdc.api.call.Call;
import vn.qcdc.reporting.wording.Language;

/** The kinds of files that figures are written to; the first is written for those who ask none. */
enum ExportFormat {
  CSV("csv", "text/csv;charset=UTF-8"),
  NDJSON("ndjson", "application/x-ndjson"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  SDMX("csv", "application/vnd.sdmx.data+csv;version=2.0");

  private final String extension;
  private final String type;

  ExportFormat(String extension, String type) {
    this.extension = extension;
    this.type = type;
  }

  /** What the caller likes best; empty when none will do. */
  static Optional<ExportFormat> preferred(Call call) {
    return call.preferred(Arrays.stream(values()).map(ExportFormat::type).toArray(MediaType[]::new))
        .flatMap(
            liked ->
                Arrays.stream(values())
                    .filter(each -> each.type().isCompatible(liked))
                    .findFirst());
  }

  MediaType type() {
    return MediaType.valueOf(type);
  }

  /** Of the name of a file. */
  String extension() {
    return extension;
  }

  /** Closing the file closes the stream. */
  FigureFile begin(OutputStream stream, Language language, ObjectMapper mapper) throws IOException {
    return switch (this) {
      case CSV -> new CsvFigures(stream);
      case NDJSON -> new NdjsonFigures(stream, mapper);
      case XLSX -> new XlsxFigures(stream, language);
      case SDMX -> new SdmxFigures(stream);
    };
  }
}

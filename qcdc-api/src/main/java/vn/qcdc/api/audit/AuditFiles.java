package vn.qcdc.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.audit.AuditEntries;
import vn.qcdc.domain.audit.AuditEntry;
import vn.qcdc.domain.audit.AuditFilter;
import vn.qcdc.reporting.csv.CsvTable;

/**
 * Writes entries down. Their text is never parsed and written anew in JSON, so that a reader can
 * compute the hashes from what is given out.
 */
@ApplicationScoped
class AuditFiles {

  static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");
  static final MediaType NDJSON = MediaType.valueOf("application/x-ndjson");

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "at",
          "actor",
          "issuer",
          "client",
          "roles",
          "operation",
          "subject",
          "trace",
          "transaction",
          "read",
          "changes");

  @Inject AuditEntries entries;
  @Inject ObjectMapper json;

  /** A whole file on the disk before the first byte is sent: a fault never cuts it silently. */
  Path write(AuditFilter filter, MediaType type) throws IOException {
    Path file = Files.createTempFile("qcdc-audit", "");
    boolean whole = false;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      if (type.equals(CSV)) {
        CsvTable.line(Stream.concat(COLUMNS.stream(), Stream.of("previous", "hash")), out);
        entries.forEach(filter, entry -> writeCsv(entry, out));
      } else {
        entries.forEach(filter, entry -> writeJson(entry, "\n", out));
      }
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(file);
      }
    }
    return file;
  }

  static void writePage(List<AuditEntry> shown, @Nullable String next, Writer out) {
    try {
      out.write("{\"items\": [");
      for (int i = 0; i < shown.size(); i++) {
        writeJson(shown.get(i), i < shown.size() - 1 ? ",\n" : "", out);
      }
      out.write(next == null ? "]}" : "], \"next\": \"" + next + "\"}");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void writeJson(AuditEntry entry, String end, Writer out) {
    try {
      out.write("{\"previous\": \"");
      out.write(entry.previous());
      out.write("\", \"hash\": \"");
      out.write(entry.hash());
      out.write("\", \"entry\": ");
      out.write(entry.text());
      out.write("}");
      out.write(end);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void writeCsv(AuditEntry entry, Writer out) {
    try {
      JsonNode said = json.readTree(entry.text());
      CsvTable.line(
          Stream.concat(
              COLUMNS.stream().map(column -> cell(said.path(column))),
              Stream.of(entry.previous(), entry.hash())),
          out);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String cell(JsonNode said) {
    return said.isContainerNode() ? said.toString() : said.asText();
  }
}

package vn.qcdc.api.csv;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.reporting.csv.CsvTable;

/** Reads a body of CSV into rows; says nothing about what the words mean. */
public final class CsvBody {

  private CsvBody() {}

  /**
   * @param header the names of all columns in their order
   */
  public static List<CsvLine> read(File file, List<String> header) {
    try {
      // Strict: a file in another encoding is refused, not garbled.
      String text = Files.readString(file.toPath(), StandardCharsets.UTF_8);
      if (text.indexOf('\0') >= 0) {
        throw malformed("body", "NUL", "CSV");
      }
      return rows(text.startsWith("\uFEFF") ? text.substring(1) : text, header);
    } catch (CharacterCodingException notUtf8) {
      throw malformed("body", "not UTF-8", "UTF-8");
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw malformed("body", "?", String.join(",", header));
    }
  }

  private static List<CsvLine> rows(String text, List<String> header) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser records = CSVParser.parse(text, format)) {
      if (!records.getHeaderNames().equals(header)) {
        throw malformed(
            "row 1", String.join(",", records.getHeaderNames()), String.join(",", header));
      }
      List<CsvLine> rows = new ArrayList<>();
      for (CSVRecord row : records) {
        int number = (int) row.getRecordNumber() + 1;
        if (!row.isConsistent()) {
          throw malformed("row " + number, row.size() + "", header.size() + "");
        }
        rows.add(new CsvLine(number, row.stream().map(CsvBody::clean).toList()));
      }
      return rows;
    }
  }

  private static String clean(String word) {
    return Normalizer.normalize(CsvTable.meant(word.strip()), Normalizer.Form.NFC);
  }

  private static ProblemException malformed(String pointer, String value, String expected) {
    return new ProblemException(
        ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, pointer, value, expected));
  }
}

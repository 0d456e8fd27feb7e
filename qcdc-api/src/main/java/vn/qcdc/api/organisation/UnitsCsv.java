package vn.qcdc.api.organisation;

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
import vn.qcdc.domain.organisation.UnitDraft;

/**
 * Reads a CSV file of units into drafts, text normalised to NFC; says nothing about what the words
 * mean.
 */
final class UnitsCsv {

  private static final List<String> HEADER =
      List.of(
          "code",
          "kind",
          "level",
          "type",
          "name",
          "parent",
          "party_parent",
          "valid_from",
          "external_codes");

  private UnitsCsv() {}

  static List<UnitDraft> read(File file) {
    try {
      // Strict: a file in another encoding is refused, not garbled.
      String text = Files.readString(file.toPath(), StandardCharsets.UTF_8);
      if (text.indexOf('\0') >= 0) {
        throw malformed("body", "NUL", "CSV");
      }
      return drafts(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      throw malformed("body", "not UTF-8", "UTF-8");
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw malformed("body", "?", String.join(",", HEADER));
    }
  }

  private static List<UnitDraft> drafts(String text) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser rows = CSVParser.parse(text, format)) {
      if (!rows.getHeaderNames().equals(HEADER)) {
        throw malformed("row 1", String.join(",", rows.getHeaderNames()), String.join(",", HEADER));
      }
      List<UnitDraft> drafts = new ArrayList<>();
      for (CSVRecord row : rows) {
        if (!row.isConsistent()) {
          throw malformed(
              "row " + (row.getRecordNumber() + 1), row.size() + "", HEADER.size() + "");
        }
        drafts.add(draft(row));
      }
      return drafts;
    }
  }

  private static UnitDraft draft(CSVRecord row) {
    List<String> words =
        row.stream().map(word -> Normalizer.normalize(word.strip(), Normalizer.Form.NFC)).toList();
    return new UnitDraft(
        (int) row.getRecordNumber() + 1,
        words.get(0),
        words.get(1),
        words.get(2),
        words.get(3),
        words.get(4),
        words.get(5),
        words.get(6),
        words.get(7),
        words.get(8));
  }

  private static ProblemException malformed(String pointer, String value, String expected) {
    return new ProblemException(
        ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, pointer, value, expected));
  }
}

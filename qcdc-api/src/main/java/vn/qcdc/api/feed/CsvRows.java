package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.ROW_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.feed.FeedRows;
import vn.qcdc.domain.finding.Finding;

/**
 * Reads rows from CSV with a header; columns stand in any order, fields end at commas or
 * semicolons.
 */
final class CsvRows {

  private static final Set<String> REQUIRED = Set.of("form", "unit", "period", "measure", "value");
  private static final String COLUMNS = "form,unit,period,measure,value[,nil][,notApplicable]";
  private static final int LONGEST_HEADER = 1000;

  private final Notation style;

  CsvRows(Notation style) {
    this.style = style;
  }

  void read(Reader text, FeedRows.Taker taker) throws IOException {
    char separator = separator(text);
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().fieldSeparator(separator).maxBufferSize(1 << 20).ofCsvRecord(text)) {
      var each = records.iterator();
      List<String> header =
          each.hasNext() ? each.next().getFields().stream().map(String::strip).toList() : List.of();
      check(header);
      int number = 1;
      while (each.hasNext()) {
        row(++number, header, each.next().getFields(), taker);
      }
    } catch (CsvParseException malformed) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, "body", "?", COLUMNS));
    }
  }

  /** What ends the first word of the header. */
  private static char separator(Reader text) throws IOException {
    if (!(text instanceof BufferedReader)) {
      throw new IllegalArgumentException("The reader must be able to go back");
    }
    text.mark(LONGEST_HEADER);
    char separator = ',';
    for (int i = 0, letter = text.read();
        i < LONGEST_HEADER - 1 && letter >= 0 && letter != '\n';
        i++, letter = text.read()) {
      if (letter == ',' || letter == ';') {
        separator = (char) letter;
        break;
      }
    }
    text.reset();
    return separator;
  }

  private static void check(List<String> header) {
    Set<String> allowed = new HashSet<>(REQUIRED);
    allowed.add("nil");
    allowed.add("notApplicable");
    boolean sound =
        header.containsAll(REQUIRED)
            && allowed.containsAll(header)
            && new HashSet<>(header).size() == header.size();
    if (!sound) {
      String found = String.join(",", header);
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(
              VALUE_NOT_ALLOWED,
              "row 1",
              found.substring(0, Math.min(found.length(), 200)),
              COLUMNS));
    }
  }

  private void row(int number, List<String> header, List<String> words, FeedRows.Taker taker) {
    RowDraft row = new RowDraft(number);
    if (words.size() != header.size()) {
      row.refuse(ROW_MALFORMED, "*", String.valueOf(words.size()), "" + header.size());
    } else {
      for (int i = 0; i < words.size(); i++) {
        put(row, header.get(i), words.get(i));
      }
    }
    row.handOn(taker);
  }

  private void put(RowDraft row, String column, String word) {
    switch (column) {
      case "form" -> row.form(word);
      case "unit" -> row.unit(word);
      case "period" -> row.period(word);
      case "measure" -> row.measure(word);
      case "value" -> value(row, word.strip());
      case "nil" -> nil(row, word.strip());
      default -> {
        if (!word.isBlank()) {
          row.notApplicable(word);
        }
      }
    }
  }

  private void value(RowDraft row, String word) {
    if (!word.isEmpty()) {
      style
          .parse(word)
          .ifPresentOrElse(
              row::value, () -> row.refuse(ROW_MALFORMED, "value", word, style.example()));
    }
  }

  private static void nil(RowDraft row, String word) {
    switch (word) {
      case "", "false" -> row.nil(false);
      case "true" -> row.nil(true);
      default -> row.refuse(ROW_MALFORMED, "nil", word, "true, false");
    }
  }
}

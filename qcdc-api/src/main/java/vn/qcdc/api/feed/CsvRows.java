package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.feed.FeedRows;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.reporting.csv.CsvTable;

/**
 * Reads rows from CSV with a header; columns stand in any order, fields end at commas or
 * semicolons. What an export of figures says is taken as it is.
 */
final class CsvRows {

  private static final int LONGEST_HEADER = 1000;

  private final Notation notation;

  CsvRows(Notation notation) {
    this.notation = notation;
  }

  void read(Reader text, FeedRows.Taker taker) throws IOException {
    char separator = separator(text);
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().fieldSeparator(separator).maxBufferSize(1 << 20).ofCsvRecord(text)) {
      var each = records.iterator();
      List<String> header =
          each.hasNext() ? each.next().getFields().stream().map(String::strip).toList() : List.of();
      TableColumns columns = TableColumns.of(header, notation);
      int number = 1;
      while (each.hasNext()) {
        List<String> words = each.next().getFields().stream().map(CsvTable::meant).toList();
        columns.row(++number, words).handOn(taker);
      }
    } catch (CsvParseException malformed) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "body", "?", TableColumns.ALLOWED));
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
}

package vn.qcdc.api.csv;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as people count, the header being row 1
 * @param words one for each column, stripped and normalised to NFC
 */
public record CsvLine(int number, List<String> words) {

  public CsvLine {
    words = List.copyOf(words);
  }

  public String word(int column) {
    return words.get(column);
  }
}

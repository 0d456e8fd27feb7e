package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;

/** A table that was written as text: cells apart by tabs or strokes, a row in each line. */
final class TextTable {

  private static final int FEWEST_ROWS = 3;

  private TextTable() {}

  /** How many lines from there are rows of one table; 0 when none is. */
  static int rowsAt(List<Excerpt> lines, int from) {
    int end = from;
    while (end < lines.size() && cells(lines.get(end)).size() >= 2) {
      end++;
    }
    return end - from >= FEWEST_ROWS ? end - from : 0;
  }

  /** The cells of a row in order, empty ones included. */
  static List<Excerpt> cells(Excerpt line) {
    String text = line.text();
    char sign = text.strip().startsWith("|") ? '|' : '\t';
    List<Excerpt> cells = new ArrayList<>();
    int from = sign == '|' ? text.indexOf('|') + 1 : 0;
    for (int i = from; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (end ? sign == '\t' : text.charAt(i) == sign) {
        cells.add(line.sub(from, i).trimmed());
        from = i + 1;
      }
    }
    return cells.stream().anyMatch(each -> !each.isEmpty()) ? cells : List.of();
  }
}

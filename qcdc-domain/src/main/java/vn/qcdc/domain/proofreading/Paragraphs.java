package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together that a page has broken; one line alone is a paragraph where none is broken.
 */
final class Paragraphs {

  private static final int WIDEST_PAGE = 160;
  private static final String TERMINAL = ".;:!?…";
  private static final String ITEM_SIGNS = "-+•●▪◦*·–—";

  private final int width;
  private final List<Excerpt> done = new ArrayList<>();
  private final List<Excerpt> open = new ArrayList<>();
  private final IdentityHashMap<Excerpt, Location.Cell> cells = new IdentityHashMap<>();
  private int tables;

  private Paragraphs(int width) {
    this.width = width;
  }

  static Paragraphs of(List<Excerpt> lines) {
    Paragraphs paragraphs = new Paragraphs(pageWidth(lines));
    int at = 0;
    while (at < lines.size()) {
      int rows = TextTable.rowsAt(lines, at);
      if (rows > 0) {
        paragraphs.table(lines.subList(at, at + rows));
      } else {
        paragraphs.take(lines.get(at).trimmed());
      }
      at += Math.max(1, rows);
    }
    paragraphs.close();
    return paragraphs;
  }

  /** Paragraphs and the cells of tables, in reading order. */
  List<Excerpt> all() {
    return done;
  }

  Location.@Nullable Cell cellOf(Excerpt passage) {
    return cells.get(passage);
  }

  private void table(List<Excerpt> rows) {
    close();
    tables++;
    for (int row = 0; row < rows.size(); row++) {
      List<Excerpt> texts = TextTable.cells(rows.get(row));
      for (int column = 0; column < texts.size(); column++) {
        if (!texts.get(column).isEmpty()) {
          cells.put(texts.get(column), new Location.Cell(tables, row + 1, column + 1));
          done.add(texts.get(column));
        }
      }
    }
  }

  /** The length that hardly a line exceeds, or 0 when lines are not broken at a width. */
  private static int pageWidth(List<Excerpt> lines) {
    List<Integer> lengths =
        lines.stream()
            .map(each -> each.trimmed().text().length())
            .filter(length -> length > 0)
            .sorted()
            .toList();
    if (lengths.size() < 4) {
      return 0;
    }
    int longest = lengths.get(lengths.size() - 1 - lengths.size() / 50);
    return longest <= WIDEST_PAGE && longest > 40 ? longest : 0;
  }

  private static boolean isPageNumber(String line) {
    String bare = line.replace("-", "").replace("–", "").trim();
    return bare.length() <= 3 && !bare.isEmpty() && bare.chars().allMatch(Character::isDigit);
  }

  private void take(Excerpt line) {
    if (line.isEmpty() || isPageNumber(line.text())) {
      return;
    }
    if (!open.isEmpty() && !continues(open.get(open.size() - 1).text(), line.text())) {
      close();
    }
    open.add(line);
  }

  private boolean continues(String before, String line) {
    char last = before.charAt(before.length() - 1);
    char first = line.charAt(0);
    if (isItem(line) || isNumbered(line) || line.startsWith("<sup>") || line.startsWith("[^")) {
      return false;
    }
    boolean unfinished = TERMINAL.indexOf(last) < 0;
    if (Character.isLowerCase(first) && last != ':' && last != ';') {
      return unfinished || width > 0;
    }
    boolean full = width > 0 && before.length() * 10 >= width * 7;
    return full && (unfinished || (last == ';' && !Character.isUpperCase(first)));
  }

  /** {@code 1. }, {@code 2.1. }, {@code a) }, {@code (1) }, {@code III- }. */
  private static boolean isNumbered(String line) {
    int end = line.startsWith("(") ? 1 : 0;
    int start = end;
    while (end < line.length() && end - start < 8 && isOfLabel(line.charAt(end), end > start)) {
      end++;
    }
    if (end == start || end >= line.length()) {
      return false;
    }
    char sign = line.charAt(end);
    boolean dotted = line.charAt(end - 1) == '.' && Orthography.isBlank(sign);
    boolean dashed =
        sign == '-' && end + 1 < line.length() && Orthography.isBlank(line.charAt(end + 1));
    boolean closed = (sign == ')' || dashed) && end - start <= 5;
    return (dotted && !isYear(line, start, end)) || closed;
  }

  private static boolean isOfLabel(char c, boolean later) {
    return Lexer.isDigit(c) || "IVXabcdđe".indexOf(c) >= 0 || (c == '.' && later);
  }

  /** {@code 2024. }: the end of a sentence that was broken before its year. */
  private static boolean isYear(String line, int start, int end) {
    return end - start == 5 && Numeral.digits(line.substring(start, end)).length() == 4;
  }

  private static boolean isItem(String line) {
    boolean sign = ITEM_SIGNS.indexOf(line.charAt(0)) >= 0;
    return sign && (line.length() < 2 || !Lexer.isDigit(line.charAt(1)));
  }

  private void close() {
    if (!open.isEmpty()) {
      done.add(Excerpt.joined(List.copyOf(open), " "));
      open.clear();
    }
  }
}

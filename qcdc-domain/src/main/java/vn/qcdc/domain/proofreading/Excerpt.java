package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text that remembers of each character where it stood in the source. */
final class Excerpt {

  private final String text;
  private final int[] origin;

  private Excerpt(String text, int[] origin) {
    this.text = text;
    this.origin = origin;
  }

  String text() {
    return text;
  }

  /** Of the character at that index. */
  int origin(int index) {
    return origin[index];
  }

  static Excerpt whole(String source) {
    int[] origin = new int[source.length()];
    Arrays.setAll(origin, i -> i);
    return new Excerpt(source, origin);
  }

  Excerpt sub(int from, int to) {
    return new Excerpt(text.substring(from, to), Arrays.copyOfRange(origin, from, to));
  }

  /** One behind the other; what is put between two stands right behind the first one. */
  static Excerpt joined(List<Excerpt> pieces, String between) {
    StringBuilder text = new StringBuilder();
    int length = pieces.stream().mapToInt(each -> each.origin.length + between.length()).sum();
    int[] origin = new int[length];
    for (Excerpt piece : pieces) {
      if (!text.isEmpty() && !piece.isEmpty()) {
        Arrays.fill(
            origin, text.length(), text.length() + between.length(), origin[text.length() - 1] + 1);
        text.append(between);
      }
      System.arraycopy(piece.origin, 0, origin, text.length(), piece.origin.length);
      text.append(piece.text);
    }
    return new Excerpt(text.toString(), Arrays.copyOf(origin, text.length()));
  }

  /** Cut at line breaks, which are left out. */
  List<Excerpt> lines() {
    List<Excerpt> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        lines.add(sub(from, i));
        from = i + 1;
      }
    }
    return lines;
  }

  Excerpt trimmed() {
    int from = 0;
    int to = text.length();
    while (from < to && Orthography.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Orthography.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return sub(from, to);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}

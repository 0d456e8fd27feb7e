package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the footnotes out of bare text: {@code [2: [] text]}, {@code [^2]: text}, {@code
 * <sup>2)</sup> text}.
 */
final class Footnotes {

  private static final int LONGEST = 20_000;

  private final List<Excerpt> lines;
  private final IdentityHashMap<Excerpt, String> marks = new IdentityHashMap<>();
  private final List<Excerpt> cutOut = new ArrayList<>();

  private Footnotes(Excerpt source) {
    List<Excerpt> kept = new ArrayList<>();
    int from = 0;
    int at = source.text().indexOf('[');
    while (at >= 0) {
      int text = definitionText(source.text(), at);
      int end = text < 0 ? -1 : closing(source.text(), at);
      if (end > text) {
        kept.add(source.sub(from, at));
        add(digitsAt(source.text(), at + 1), source.sub(text, end).trimmed());
        from = end + 1;
      }
      at = source.text().indexOf('[', Math.max(at + 1, from));
    }
    kept.add(source.sub(from, source.text().length()));
    Page page = Page.of(Excerpt.joined(kept, "").lines());
    this.lines = page.body();
    for (Excerpt note : page.notes()) {
      String mark = digitsAt(note.text(), 0);
      add(mark, note.sub(mark.length(), note.text().length()).trimmed());
    }
  }

  static Footnotes in(String source) {
    return new Footnotes(Excerpt.whole(source));
  }

  /** The lines of the text without any footnote. */
  List<Excerpt> body() {
    return lines;
  }

  /** Empty for what is no footnote. */
  String markOf(Excerpt passage) {
    return marks.getOrDefault(passage, "");
  }

  private void add(String mark, Excerpt note) {
    if (!note.isEmpty()) {
      marks.put(note, mark);
      cutOut.add(note);
    }
  }

  /** Behind {@code [2: []}; -1 when no definition begins there. */
  private static int definitionText(String text, int open) {
    String mark = digitsAt(text, open + 1);
    int colon = open + 1 + mark.length();
    return !mark.isEmpty() && text.startsWith(": []", colon) ? colon + 4 : -1;
  }

  /** The bracket that closes it; -1 when none does. */
  private static int closing(String text, int open) {
    int depth = 0;
    int limit = Math.min(text.length(), open + LONGEST);
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String digitsAt(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 4 && Lexer.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  /** The paragraphs with each footnote behind the first one that refers to it. */
  List<Excerpt> inReadingOrder(List<Excerpt> paragraphs) {
    List<Excerpt> text = new ArrayList<>();
    for (Excerpt each : paragraphs) {
      int label = labelEnd(each.text());
      if (label > 0) {
        add(
            Numeral.digits(each.text().substring(0, label)),
            each.sub(label, each.text().length()).trimmed());
      } else {
        text.add(each);
      }
    }
    Map<String, List<Excerpt>> waiting = new HashMap<>();
    cutOut.forEach(
        note -> waiting.computeIfAbsent(markOf(note), mark -> new ArrayList<>()).add(note));
    List<Excerpt> ordered = new ArrayList<>();
    for (Excerpt each : text) {
      ordered.add(each);
      for (String mark : references(each.text())) {
        List<Excerpt> notes = waiting.get(mark);
        if (notes != null && !notes.isEmpty()) {
          ordered.add(notes.remove(0));
        }
      }
    }
    cutOut.stream()
        .filter(note -> waiting.getOrDefault(markOf(note), List.of()).contains(note))
        .forEach(ordered::add);
    return ordered;
  }

  /** Behind {@code <sup>2)</sup>} or {@code [^2]:} at the beginning; 0 without. */
  private static int labelEnd(String text) {
    boolean raised = text.startsWith("<sup>");
    if (!raised && !text.startsWith("[^")) {
      return 0;
    }
    String end = raised ? "</sup>" : "]:";
    int close = text.indexOf(end);
    return close < 0 || close > 14 ? 0 : close + end.length();
  }

  private static List<String> references(String text) {
    List<String> marks = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int begin = markAt(text, at);
      String mark = begin < 0 ? "" : digitsAt(text, begin);
      if (!mark.isEmpty()) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** Where the digits of a reference begin that opens there; -1 when none does. */
  private static int markAt(String text, int at) {
    for (String each : List.of("[[footnoteRef:", "<sup>(", "<sup>", "[^")) {
      if (text.startsWith(each, at)) {
        return at + each.length();
      }
    }
    boolean glued = at + 1 < text.length() && Lexer.isDigit(text.charAt(at + 1));
    return glued && Character.isLetter(text.charAt(at)) ? at + 1 : -1;
  }
}

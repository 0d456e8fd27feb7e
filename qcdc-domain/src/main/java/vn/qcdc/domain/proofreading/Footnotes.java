package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the footnotes out of bare text: {@code [2: [] text]}, {@code [^2]: text}, {@code
 * <sup>2)</sup> text}.
 */
final class Footnotes {

  private final Excerpt body;
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
    this.body = Excerpt.joined(kept, "");
  }

  static Footnotes in(String source) {
    return new Footnotes(Excerpt.whole(source));
  }

  Excerpt body() {
    return body;
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

  /** The bracket that closes it, or else the end of the text. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
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
    String end = text.startsWith("<sup>") ? "</sup>" : text.startsWith("[^") ? "]:" : null;
    int close = end == null ? -1 : text.indexOf(end);
    return end == null || close < 0 || close > 14 ? 0 : close + end.length();
  }

  private static List<String> references(String text) {
    List<String> marks = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      String opening = opening(text, at);
      if (opening != null) {
        String mark = digitsAt(text, at + opening.length());
        if (!mark.isEmpty()) {
          marks.add(mark);
        }
      }
    }
    return marks;
  }

  private static @Nullable String opening(String text, int at) {
    for (String each : List.of("[[footnoteRef:", "<sup>(", "<sup>", "[^")) {
      if (text.startsWith(each, at)) {
        return each;
      }
    }
    return null;
  }
}

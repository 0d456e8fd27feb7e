package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the footnotes that stand at the foot of printed pages out of the lines of a text. */
final class Page {

  private static final int MOST_LINES = 40;
  private static final int LOOK_BACK = 12_000;

  private final List<Excerpt> body = new ArrayList<>();
  private final List<Excerpt> notes = new ArrayList<>();
  private final StringBuilder seen = new StringBuilder();
  private @Nullable List<Excerpt> open;

  private Page() {}

  static Page of(List<Excerpt> lines) {
    Page page = new Page();
    boolean indented = lines.stream().filter(Page::startsPage).count() * 4 < lines.size();
    for (Excerpt line : lines) {
      page.take(line, indented && startsPage(line));
    }
    page.close();
    return page;
  }

  List<Excerpt> body() {
    return body;
  }

  /** Each with its number in front. */
  List<Excerpt> notes() {
    return notes;
  }

  /** What a form feed was before it became a blank. */
  private static boolean startsPage(Excerpt line) {
    String text = line.text();
    return text.length() > 1
        && (text.charAt(0) == '\f'
            || (text.charAt(0) == ' ' && !Orthography.isBlank(text.charAt(1))));
  }

  private void take(Excerpt line, boolean newPage) {
    String text = line.text().strip();
    List<Excerpt> note = open;
    if (startsNote(text)) {
      close();
      open = new ArrayList<>(List.of(line.trimmed()));
    } else if (note != null && !text.isEmpty() && !newPage && note.size() < MOST_LINES) {
      note.add(line.trimmed());
    } else {
      if (newPage) {
        close();
      }
      if (open == null) {
        body.add(line);
        seen.append(text).append('\n');
      }
    }
  }

  /** The next number, a blank and a capital letter; and the number is glued to a word before. */
  private boolean startsNote(String text) {
    String number = String.valueOf(notes.size() + (open == null ? 1 : 2));
    int end = number.length();
    return text.startsWith(number + " ")
        && text.length() > end + 8
        && (Character.isUpperCase(text.charAt(end + 1)) || "(-".indexOf(text.charAt(end + 1)) >= 0)
        && isMarked(number);
  }

  private boolean isMarked(String number) {
    int at = seen.indexOf(number, Math.max(0, seen.length() - LOOK_BACK));
    while (at > 0) {
      char before = seen.charAt(at - 1);
      int end = at + number.length();
      boolean ends = end >= seen.length() || !Character.isLetterOrDigit(seen.charAt(end));
      if (ends && (Character.isLetter(before) || before == '”' || before == ')')) {
        return true;
      }
      at = seen.indexOf(number, at + 1);
    }
    return false;
  }

  private void close() {
    List<Excerpt> note = open;
    if (note != null) {
      notes.add(Excerpt.joined(List.copyOf(note), " "));
      open = null;
    }
  }
}

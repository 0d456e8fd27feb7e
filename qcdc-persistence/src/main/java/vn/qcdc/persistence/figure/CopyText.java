package vn.qcdc.persistence.figure;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

  private static final String NULL = "\\N";

  private final StringBuilder text = new StringBuilder();
  private boolean rowBegun;

  CopyText word(long number) {
    return raw(Long.toString(number));
  }

  CopyText word(@Nullable String word) {
    separate();
    if (word == null) {
      text.append(NULL);
    } else {
      escape(word);
    }
    return this;
  }

  /** An array whose elements may be null; {@code null} for no array. */
  <T> CopyText array(
      @Nullable T @Nullable [] elements, Function<@Nullable T, @Nullable String> word) {
    if (elements == null) {
      return raw(NULL);
    }
    StringBuilder array = new StringBuilder("{");
    for (T element : elements) {
      array.append(array.length() == 1 ? "" : ",");
      String each = word.apply(element);
      if (each == null) {
        array.append("NULL");
      } else {
        quote(each, array);
      }
    }
    separate();
    escape(array.append('}'));
    return this;
  }

  void end() {
    text.append('\n');
    rowBegun = false;
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  int length() {
    return text.length();
  }

  void clear() {
    text.setLength(0);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private CopyText raw(String word) {
    separate();
    text.append(word);
    return this;
  }

  private void separate() {
    if (rowBegun) {
      text.append('\t');
    }
    rowBegun = true;
  }

  private static void quote(String element, StringBuilder array) {
    array.append('"');
    for (int i = 0; i < element.length(); i++) {
      char letter = element.charAt(i);
      if (letter == '"' || letter == '\\') {
        array.append('\\');
      }
      array.append(letter);
    }
    array.append('"');
  }

  private void escape(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(letter);
      }
    }
  }
}

package vn.qcdc.api.feed;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers are written in a text; a number in another way is refused, never guessed. */
enum Notation {
  PLAIN("-?\\d{1,40}(?:\\.\\d{1,40})?", "1536.5"),
  VIETNAMESE("-?(?:\\d{1,40}|\\d{1,3}(?:\\.\\d{3}){1,12})(?:,\\d{1,40})?", "1.536,5");

  private final Pattern pattern;
  private final String example;

  Notation(String pattern, String example) {
    this.pattern = Pattern.compile(pattern);
    this.example = example;
  }

  /** A number as it would be written. */
  String example() {
    return example;
  }

  /** Empty when the text is no number in this notation. */
  Optional<BigDecimal> parse(String text) {
    if (!pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new BigDecimal(this == PLAIN ? text : text.replace(".", "").replace(',', '.')));
  }
}

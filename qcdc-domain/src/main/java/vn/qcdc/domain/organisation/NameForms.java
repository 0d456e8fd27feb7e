package vn.qcdc.domain.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name with its number also in Arabic figures: {@code phường III}, {@code phường 3} and {@code
 * phường 03} are the same.
 *
 * @param written as it stands there
 * @param counted the same object where the name does not end with a number
 */
record NameForms(NameKey written, NameKey counted) {

  private static final Map<String, String> FIGURES = romanNumerals();

  static NameForms of(String text) {
    NameKey written = NameKey.of(text);
    String last = written.lastSyllable();
    String figures = FIGURES.getOrDefault(last, last.replaceFirst("^0+(?=\\d)", ""));
    return new NameForms(
        written, figures.equals(last) ? written : written.withLastSyllable(figures));
  }

  /** How well a text that people wrote is this name; empty when it is no such name at all. */
  Optional<NameFit> fit(NameForms text) {
    return Stream.of(written.fit(text.written), counted.fit(text.counted))
        .flatMap(Optional::stream)
        .min(Comparable::compareTo);
  }

  Stream<String> plain() {
    return Stream.of(written.plain(), counted.plain()).distinct();
  }

  private static Map<String, String> romanNumerals() {
    Map<String, String> figures = new HashMap<>();
    String[] tens = {"", "x", "xx"};
    String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    for (int number = 1; number < 30; number++) {
      figures.put(tens[number / 10] + ones[number % 10], String.valueOf(number));
    }
    return figures;
  }
}

package vn.qcdc.domain.proofreading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes one key of the ways in which a syllable is typed: any case, composed or not, the tone mark
 * on either vowel ({@code hoà}, {@code hòa}), {@code i} or {@code y} at the end. Not thread-safe:
 * it remembers what it has folded.
 */
final class Orthography {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String VOWELS = "aeiouy";

  private final Map<String, String> known = new HashMap<>();

  String fold(String word) {
    return known.computeIfAbsent(word, Orthography::key);
  }

  static String key(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length() + 1);
    char tone = 0;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tone = c;
      } else if (!isInvisible(c)) {
        letters.append(c);
      }
    }
    int last = letters.length() - 1;
    if (last > 0 && letters.charAt(last) == 'y' && isConsonant(letters.charAt(last - 1))) {
      letters.setCharAt(last, 'i');
    }
    return tone == 0 ? letters.toString() : letters.append(tone).toString();
  }

  static String phraseKey(String words) {
    return Arrays.stream(words.split(" ")).map(Orthography::key).collect(Collectors.joining(" "));
  }

  /** Soft hyphens and what has no width. */
  static boolean isInvisible(char c) {
    return c == '\u00AD' || (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isConsonant(char c) {
    return Character.isLetter(c) && VOWELS.indexOf(c) < 0;
  }
}

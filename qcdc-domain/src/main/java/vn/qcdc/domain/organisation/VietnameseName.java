package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A Vietnamese name as it is searched for, letter by letter as it is typed. {@code hòa} and {@code
 * hoà} are the same name; {@code phung hiep} and {@code Phụng Hiê} find {@code Phụng Hiệp}, but
 * {@code Phùng} does not.
 */
public final class VietnameseName {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Grave, acute, tilde, hook above, dot below: each syllable has at most one. */
  private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

  /** Letters with their own marks (â, đ, ơ) but without tones. */
  private final String letters;

  private final String plain;

  /** The tone of each syllable wherever it is written; empty for none. */
  private final List<String> tones;

  private VietnameseName(String letters, String plain, List<String> tones) {
    this.letters = letters;
    this.plain = plain;
    this.tones = tones;
  }

  public static VietnameseName of(String text) {
    String lower = SPACES.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    String toneless = TONES.matcher(decomposed).replaceAll("");
    return new VietnameseName(
        Normalizer.normalize(toneless, Normalizer.Form.NFC),
        MARKS.matcher(toneless).replaceAll("").replace('đ', 'd'),
        Arrays.stream(decomposed.split(" ", -1)).map(VietnameseName::tone).toList());
  }

  /**
   * Whether this name holds the wanted text. Marks count only when the wanted text has some, a tone
   * only on a syllable that is wanted with one.
   */
  public boolean contains(VietnameseName wanted) {
    if (wanted.letters.equals(wanted.plain) && wanted.tones.stream().allMatch(String::isEmpty)) {
      return plain.contains(wanted.plain);
    }
    return IntStream.rangeClosed(0, letters.length() - wanted.letters.length())
        .filter(at -> letters.startsWith(wanted.letters, at))
        .anyMatch(at -> hasTones(syllable(at), wanted.tones));
  }

  /** Every syllable with its tone behind it: the same wherever the tone is written. */
  public String key() {
    String[] syllables = letters.split(" ", -1);
    return IntStream.range(0, syllables.length)
        .mapToObj(i -> syllables[i] + tones.get(i))
        .collect(joining(" "));
  }

  /** Without any marks. */
  public String plain() {
    return plain;
  }

  private boolean hasTones(int first, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).isEmpty() && !wanted.get(i).equals(tones.get(first + i))) {
        return false;
      }
    }
    return true;
  }

  private int syllable(int at) {
    return (int) letters.substring(0, at).chars().filter(letter -> letter == ' ').count();
  }

  private static String tone(String syllable) {
    return TONES.matcher(syllable).results().map(found -> found.group()).findFirst().orElse("");
  }
}

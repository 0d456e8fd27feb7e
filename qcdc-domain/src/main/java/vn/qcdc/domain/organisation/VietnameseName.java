package vn.qcdc.domain.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Vietnamese name as it is searched for. {@code hòa} and {@code hoà} are the same name; {@code
 * phung hiep} finds {@code Phụng Hiệp}, but {@code Phụng Hiệp} does not find {@code Phùng Hiệp}.
 */
public final class VietnameseName {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /**
   * One syllable with a tone mark (grave, acute, tilde, hook above, dot below) somewhere inside.
   */
  private static final Pattern TONE =
      Pattern.compile("([^\\s]*?)([\\u0300\\u0301\\u0303\\u0309\\u0323])([^\\s]*)");

  private final String marked;
  private final String plain;

  private VietnameseName(String marked, String plain) {
    this.marked = marked;
    this.plain = plain;
  }

  public static VietnameseName of(String text) {
    String lower = SPACES.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    // A tone belongs to its syllable: standing at the end, old and new placement are the same.
    String marked = TONE.matcher(decomposed).replaceAll("$1$3$2");
    return new VietnameseName(marked, MARKS.matcher(marked).replaceAll("").replace('đ', 'd'));
  }

  /** Whether this name holds the wanted text; marks count only when the wanted text has some. */
  public boolean contains(VietnameseName wanted) {
    return wanted.marked.equals(wanted.plain)
        ? plain.contains(wanted.plain)
        : marked.contains(wanted.marked);
  }
}

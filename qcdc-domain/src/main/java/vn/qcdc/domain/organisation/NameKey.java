package vn.qcdc.domain.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as it is compared: in small letters, one space between syllables, no other signs.
 *
 * @param exact every syllable with its own marks and its tone, wherever that is written
 * @param spelled the same, {@code quý} and {@code quí} being one
 * @param plain the same without marks
 */
record NameKey(String exact, String spelled, String plain) {

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /**
   * Where y at the end of a syllable sounds as i: Quý and Quí, Mỹ and Mĩ, but not Thủy and Thui.
   */
  private static final Pattern Y_FOR_I =
      Pattern.compile("(?<=^|\\s)(qu|[hklmstv])y(?=\\p{M}?(?:\\s|$))");

  static NameKey of(String text) {
    VietnameseName name = VietnameseName.of(OTHER_SIGNS.matcher(text).replaceAll(" ").strip());
    String exact = name.key();
    return new NameKey(exact, withI(exact), withI(name.plain()));
  }

  /** How well a text that people wrote is this name; empty when it is no such name at all. */
  Optional<NameFit> fit(NameKey written) {
    if (exact.equals(written.exact)) {
      return Optional.of(NameFit.SAME);
    } else if (spelled.equals(written.spelled)) {
      return Optional.of(NameFit.OTHER_SPELLING);
    } else if (!plain.equals(written.plain)) {
      return Optional.empty();
    }
    return Optional.of(leavesMarksOut(written) ? NameFit.WITHOUT_MARKS : NameFit.OTHER_MARKS);
  }

  String lastSyllable() {
    return exact.substring(exact.lastIndexOf(' ') + 1);
  }

  NameKey withLastSyllable(String last) {
    return new NameKey(withLast(exact, last), withLast(spelled, last), withLast(plain, last));
  }

  private boolean leavesMarksOut(NameKey written) {
    String[] right = spelled.split(" ", -1);
    String[] theirs = written.spelled.split(" ", -1);
    String[] bare = written.plain.split(" ", -1);
    for (int i = 0; i < right.length; i++) {
      if (!theirs[i].equals(right[i]) && !theirs[i].equals(bare[i])) {
        return false;
      }
    }
    return true;
  }

  private static String withI(String key) {
    return Y_FOR_I.matcher(key).replaceAll("$1i");
  }

  private static String withLast(String key, String last) {
    return key.substring(0, key.lastIndexOf(' ') + 1) + last;
  }
}

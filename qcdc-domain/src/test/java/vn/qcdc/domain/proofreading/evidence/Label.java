package vn.qcdc.domain.proofreading.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.proofreading.ClaimKind;
import vn.qcdc.domain.proofreading.Verdict;

/**
 * What an officer says about one place of a report, written behind the place: {@code
 * {{98,31%|truncated rate 98,32%}}}.
 *
 * @param from first UTF-16 unit in the text without marks
 * @param to the one behind the last
 * @param kind {@code null} where the mark names none
 * @param expected what should stand there; {@code null} where the mark names nothing
 * @param fact what two contradicting places have in common, with its {@code #}
 */
record Label(
    int from,
    int to,
    Opinion opinion,
    @Nullable ClaimKind kind,
    @Nullable String expected,
    @Nullable String fact) {

  /** The verdicts, and two more. */
  enum Opinion {
    OK,
    MISMATCH,
    TRUNCATED,
    MALFORMED,
    CONTRADICTION,
    /** Looks like a claim and is none; must never be flagged. */
    TRAP,
    /** Can be seen this way or that; counts for nobody. */
    MAYBE
  }

  static Label of(int from, int to, String mark) {
    ClaimKind kind = null;
    String expected = null;
    String fact = null;
    String[] words = mark.strip().split(" +", -1);
    for (int i = 1; i < words.length; i++) {
      if (words[i].startsWith("#")) {
        fact = words[i];
      } else if (isKind(words[i])) {
        kind = ClaimKind.valueOf(words[i].toUpperCase(Locale.ROOT));
      } else {
        expected = expected == null ? words[i] : expected + " " + words[i];
      }
    }
    return new Label(
        from, to, Opinion.valueOf(words[0].toUpperCase(Locale.ROOT)), kind, expected, fact);
  }

  private static boolean isKind(String word) {
    for (ClaimKind kind : ClaimKind.values()) {
      if (kind.name().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isWrong() {
    return switch (opinion) {
      case MISMATCH, TRUNCATED, MALFORMED, CONTRADICTION -> true;
      case OK, TRAP, MAYBE -> false;
    };
  }

  boolean is(Opinion other) {
    return opinion == other;
  }

  boolean expectsOtherThan(@Nullable String value) {
    return expected != null && !expected.equals(value);
  }

  boolean says(Verdict verdict) {
    return opinion.name().equals(verdict.name());
  }

  boolean touches(Place place) {
    return from < place.to() && place.from() < to;
  }
}

package vn.qcdc.domain.organisation;

/**
 * A name without marks, prepared to be compared with many others.
 *
 * @param set one bit for each letter that occurs
 * @param figures the digits in it; another number is another name, however alike
 */
record Letters(String text, long set, String figures) {

  /** One typing error in so many letters is forgiven, ... */
  private static final int PER_ERROR = 4;

  /** ... and no more than so many in all. */
  static final int MOST_ERRORS = 2;

  private static final int LETTERS = 64;

  static Letters of(String plain) {
    long set = plain.chars().mapToLong(letter -> 1L << bit(letter)).reduce(0, (a, b) -> a | b);
    boolean counts = plain.chars().anyMatch(Character::isDigit);
    return new Letters(plain, set, counts ? plain.replaceAll("\\D+", " ").strip() : "");
  }

  /** Whether one may be the other with typing errors; seldom true of names that are not alike. */
  boolean mayBe(Letters other) {
    int errors = Math.min(Math.max(length(), other.length()) / PER_ERROR, MOST_ERRORS);
    return Math.abs(length() - other.length()) <= errors
        // An error changes at most one letter into one other.
        && Long.bitCount(set ^ other.set) <= 2 * errors
        && (figures.equals(other.figures) || figures.isEmpty() || other.figures.isEmpty())
        && differentLetters(other) <= 2 * errors
        && !text.equals(other.text);
  }

  /** How far this is the other one, where no error is worth {@link NameFit#SIMILAR}. */
  int percent(Letters other, TextSimilarity similarity) {
    return similarity.percent(text, other.text) * NameFit.SIMILAR.percent() / 100;
  }

  int length() {
    return text.length();
  }

  /** How many letters of either are not in the other, wherever they stand. */
  private int differentLetters(Letters other) {
    int[] surplus = new int[LETTERS];
    for (int i = 0; i < length(); i++) {
      surplus[bit(text.charAt(i))]++;
    }
    for (int i = 0; i < other.length(); i++) {
      surplus[bit(other.text.charAt(i))]--;
    }
    int different = 0;
    for (int each : surplus) {
      different += Math.abs(each);
    }
    return different;
  }

  private static int bit(int letter) {
    return letter & (LETTERS - 1);
  }
}

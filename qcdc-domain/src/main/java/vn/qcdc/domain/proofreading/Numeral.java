package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;

/**
 * A number as it is written.
 *
 * @param value what it most likely means; when {@link Form#isWrong} only a guess
 * @param decimals how many are printed
 */
record Numeral(String text, BigDecimal value, int decimals, Form form) {

  enum Form {
    /** {@code 1842} */
    PLAIN,
    /** {@code 1.842} */
    GROUPED,
    /** {@code 99,84}, {@code 1.842,5} */
    DECIMAL,
    /** {@code 9,843}: decimals, or a slip for {@code 9.843}. */
    THREE_DECIMALS,
    /** {@code 99.84}: the decimal sign of the other style, or the number of a heading. */
    FOREIGN_DECIMAL,
    /**
     * {@code 1,536,789}, {@code 99,,5}, {@code 1. 536}: wrong, but there is one way to put it
     * right.
     */
    REPAIRABLE,
    /** {@code 148.1185}, {@code 1.23.456}: nobody knows what was meant. */
    UNREADABLE;

    boolean isWrong() {
      return this == REPAIRABLE || this == UNREADABLE;
    }
  }

  /** Longer ones are keys and accounts. */
  static final int MOST_DIGITS = 18;

  static Numeral parse(String text, NumberStyle style) {
    Numeral read = text.length() > 2 * MOST_DIGITS ? unreadable(text) : asWritten(text, style);
    if (read.form() != Form.UNREADABLE || text.length() > 2 * MOST_DIGITS) {
      return read;
    }
    Numeral repaired = asWritten(repaired(text, style), style);
    boolean sound =
        repaired.form() == Form.GROUPED
            || repaired.form() == Form.DECIMAL
            || repaired.form() == Form.PLAIN;
    return sound ? new Numeral(text, repaired.value(), repaired.decimals(), Form.REPAIRABLE) : read;
  }

  /** Without blanks and doubled signs; grouped by the right sign when the other one groups it. */
  static String repaired(String text, NumberStyle style) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = !Lexer.isDigit(c) && i > 0 && text.charAt(i - 1) == c;
      if (!Orthography.isBlank(c) && !doubled) {
        clean.append(c);
      }
    }
    String tidy = clean.toString();
    return isGrouped(tidy, style.decimal) ? tidy.replace(style.decimal, style.grouping) : tidy;
  }

  private static Numeral asWritten(String text, NumberStyle style) {
    int decimalSign = text.indexOf(style.decimal);
    int groupSign = text.indexOf(style.grouping);
    if (decimalSign < 0 && groupSign < 0) {
      return isDigits(text) ? whole(text, text, Form.PLAIN) : unreadable(text);
    }
    if (decimalSign < 0) {
      return grouped(text, style);
    }
    String before = text.substring(0, decimalSign);
    String after = text.substring(decimalSign + 1);
    boolean sound = isDigits(after) && (isDigits(before) || isGrouped(before, style.grouping));
    if (!sound) {
      return unreadable(text);
    }
    BigDecimal value = new BigDecimal(digits(before) + "." + after);
    boolean three = after.length() == 3 && isDigits(before) && before.length() <= 3;
    boolean couldBeGrouped = three && !before.startsWith("0");
    return new Numeral(
        text, value, after.length(), couldBeGrouped ? Form.THREE_DECIMALS : Form.DECIMAL);
  }

  private static Numeral grouped(String text, NumberStyle style) {
    if (isGrouped(text, style.grouping)) {
      return whole(text, digits(text), Form.GROUPED);
    }
    int sign = text.indexOf(style.grouping);
    String after = text.substring(sign + 1);
    if (isDigits(after) && after.length() <= 2) {
      BigDecimal value = new BigDecimal(text.substring(0, sign) + "." + after);
      return new Numeral(text, value, after.length(), Form.FOREIGN_DECIMAL);
    }
    return unreadable(text);
  }

  private static Numeral unreadable(String text) {
    return new Numeral(text, BigDecimal.ZERO, 0, Form.UNREADABLE);
  }

  private static Numeral whole(String text, String digits, Form form) {
    return digits.length() > MOST_DIGITS
        ? unreadable(text)
        : new Numeral(text, new BigDecimal(digits), 0, form);
  }

  /** One to three digits, then groups of three. */
  private static boolean isGrouped(String text, char sign) {
    int first = text.indexOf(sign);
    if (first < 1 || first > 3 || text.charAt(0) == '0' || (text.length() - first) % 4 != 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean signDue = i >= first && (i - first) % 4 == 0;
      if (signDue ? text.charAt(i) != sign : !Lexer.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> Lexer.isDigit((char) c));
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Lexer.isDigit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }
}

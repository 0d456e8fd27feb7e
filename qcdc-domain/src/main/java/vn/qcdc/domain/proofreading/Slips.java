package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Slips of the pen: one digit wrong, too many or too few, two neighbours swapped. */
final class Slips {

  private Slips() {}

  /** Whether one slip makes the one out of the other; both are digits only. */
  static boolean isOne(String one, String other) {
    if (one.length() == other.length()) {
      return differInOnePlace(one, other);
    }
    String longer = one.length() > other.length() ? one : other;
    String shorter = longer.equals(one) ? other : one;
    return longer.length() - shorter.length() == 1
        && shorter.length() > 1
        && lacksOne(longer, shorter);
  }

  static boolean isOne(Numeral printed, BigDecimal meant) {
    if (meant.signum() < 0) {
      return false;
    }
    BigDecimal sameScale =
        meant.scale() < printed.decimals() ? meant.setScale(printed.decimals()) : meant;
    String digits = sameScale.unscaledValue().toString();
    String read = Numeral.digits(printed.text());
    int missing = Math.max(0, read.startsWith("0") ? read.length() - digits.length() : 0);
    return isOne(read, "0".repeat(missing) + digits);
  }

  private static boolean differInOnePlace(String one, String other) {
    int first = -1;
    int count = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        first = count == 0 ? i : first;
        count++;
      }
    }
    boolean swapped =
        count == 2
            && one.charAt(first) == other.charAt(first + 1)
            && one.charAt(first + 1) == other.charAt(first);
    return count == 1 || swapped;
  }

  private static boolean lacksOne(String longer, String shorter) {
    int i = 0;
    while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
      i++;
    }
    return longer.substring(i + 1).equals(shorter.substring(i));
  }

  /** All values that one slip away from the number and satisfy the condition. */
  static List<BigDecimal> meant(Numeral printed, Predicate<BigDecimal> fits) {
    String digits = Numeral.digits(printed.text());
    List<BigDecimal> found = new ArrayList<>();
    for (int i = 0; i < digits.length(); i++) {
      for (char c = '0'; c <= '9'; c++) {
        if (c != digits.charAt(i) && !(i == 0 && c == '0')) {
          consider(digits.substring(0, i) + c + digits.substring(i + 1), printed, fits, found);
        }
      }
      if (i + 1 < digits.length() && digits.charAt(i) != digits.charAt(i + 1)) {
        String swapped =
            digits.substring(0, i)
                + digits.charAt(i + 1)
                + digits.charAt(i)
                + digits.substring(i + 2);
        consider(swapped, printed, fits, found);
      }
    }
    return found;
  }

  private static void consider(
      String digits, Numeral printed, Predicate<BigDecimal> fits, List<BigDecimal> found) {
    BigDecimal value = new BigDecimal(digits).movePointLeft(printed.decimals());
    if (fits.test(value)) {
      found.add(value);
    }
  }
}

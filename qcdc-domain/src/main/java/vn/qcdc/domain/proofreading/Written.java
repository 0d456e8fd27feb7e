package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes numbers as the document writes them. */
record Written(NumberStyle style) {

  private static final int SHOWN_DECIMALS = 4;

  String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(style.grouping);
      }
      text.append(whole.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(style.decimal).append(plain, point + 1, plain.length()).toString();
  }

  /** Without decimals that say nothing. */
  String shortest(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /** Written as the other one is: ungrouped, or with a zero in front. */
  String like(Numeral model, BigDecimal value) {
    if (value.scale() > 0 || model.decimals() > 0) {
      return number(
          value.setScale(Math.max(value.scale(), model.decimals()), RoundingMode.HALF_UP));
    }
    String plain = value.toPlainString();
    boolean ungrouped = model.form() == Numeral.Form.PLAIN && model.text().length() > 3;
    if (ungrouped) {
      return plain;
    }
    boolean padded = model.text().startsWith("0") && plain.length() < model.text().length();
    return padded ? "0".repeat(model.text().length() - plain.length()) + plain : number(value);
  }

  /** {@code 99,8467…}, cut off. */
  String cutOff(BigDecimal value) {
    BigDecimal cut = value.setScale(SHOWN_DECIMALS, RoundingMode.DOWN);
    return cut.compareTo(value) == 0 ? shortest(cut) : number(cut) + "…";
  }

  String sum(Stream<BigDecimal> parts) {
    return parts.map(this::shortest).collect(Collectors.joining(" + "));
  }
}

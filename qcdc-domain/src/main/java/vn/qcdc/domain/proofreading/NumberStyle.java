package vn.qcdc.domain.proofreading;

import java.util.List;

/** How a document groups digits and marks decimals. */
enum NumberStyle {
  /** {@code 1.536,5} */
  VIETNAMESE('.', ','),
  /** {@code 1,536.5} */
  ENGLISH(',', '.');

  final char grouping;
  final char decimal;

  NumberStyle(char grouping, char decimal) {
    this.grouping = grouping;
    this.decimal = decimal;
  }

  /** Vietnamese, unless nearly everything that tells them apart is English. */
  static NumberStyle of(List<Strand> document) {
    int vietnamese = 0;
    int english = 0;
    for (Strand strand : document) {
      for (int i = 0; i < strand.size(); i++) {
        if (strand.is(i, Token.Kind.NUMBER) && !strand.is(i - 1, Token.Kind.SLASH)) {
          boolean percent = strand.is(i + 1, Token.Kind.PERCENT);
          vietnamese += isClearly(VIETNAMESE, strand.at(i).key(), percent) ? 1 : 0;
          english += isClearly(ENGLISH, strand.at(i).key(), percent) ? 1 : 0;
        }
      }
    }
    return english > 4 * vietnamese ? ENGLISH : VIETNAMESE;
  }

  /** Grouped by three, or one or two decimals of a percentage. */
  private static boolean isClearly(NumberStyle style, String digits, boolean percent) {
    Numeral read = Numeral.parse(digits, style);
    return read.form() == Numeral.Form.GROUPED
        || (percent && read.form() == Numeral.Form.DECIMAL && read.decimals() <= 2);
  }
}

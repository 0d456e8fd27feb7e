package vn.qcdc.domain.matter;

import java.util.Comparator;
import java.util.Locale;

/**
 * Numbers of a register that follow each other without a gap (sổ tiếp nhận).
 *
 * @param unit the code that the unit bears then; whoever bears it later in the year goes on
 *     counting, so that no number is given twice
 */
public record NumberSeries(String unit, int year, Kind kind) {

  static final Comparator<NumberSeries> IN_ORDER =
      Comparator.comparing(NumberSeries::unit)
          .thenComparing(NumberSeries::year)
          .thenComparing(NumberSeries::kind);

  /** As it stands in the register, e.g. {@code 93/2026/KN/00017}. */
  public String number(int count) {
    return String.format(Locale.ROOT, "%s/%d/%s/%05d", unit, year, kind.abbreviation(), count);
  }
}

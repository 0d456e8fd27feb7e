package vn.qcdc.domain.examination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.time.Period;

/**
 * The sheets of the same unit and form that came before, as far back as rules look. Spans have
 * none, because they are of any length.
 */
final class History {

  /** How many periods rules look back. */
  static final int PERIODS = 8;

  private static final int YEARS = PERIODS + 1;

  private History() {}

  /** The latest first, whether they stand or not. */
  static List<SheetKey> before(SheetKey sheet) {
    Period period = sheet.period();
    List<Period> earlier =
        new ArrayList<>(
            Period.ending(
                period.type(), period.from().minusYears(YEARS), period.from().minusDays(1)));
    Collections.reverse(earlier);
    return earlier.stream().limit(PERIODS).map(each -> at(sheet, each)).toList();
  }

  /** The sheets that look back at one. */
  static Stream<SheetKey> after(SheetKey sheet) {
    Period period = sheet.period();
    return Period.ending(period.type(), period.until(), period.until().plusYears(YEARS)).stream()
        .filter(later -> !later.from().isBefore(period.until()))
        .limit(PERIODS)
        .map(each -> at(sheet, each));
  }

  private static SheetKey at(SheetKey sheet, Period period) {
    return new SheetKey(sheet.form(), sheet.unit(), period);
  }
}

package vn.qcdc.domain.examination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.time.Period;

/**
 * The sheets of the same unit and form that came before, as far back as rules look. Spans have
 * none, because they are of any length. Remembers periods, of which many sheets have the same.
 */
final class History {

  /** How many periods rules look back. */
  static final int PERIODS = 8;

  private static final int YEARS = PERIODS + 1;

  private final Map<Period, List<Period>> before = new HashMap<>();
  private final Map<Period, List<Period>> after = new HashMap<>();

  /** The latest first, whether they stand or not. */
  List<SheetKey> before(SheetKey sheet) {
    return before.computeIfAbsent(sheet.period(), History::earlier).stream()
        .map(each -> at(sheet, each))
        .toList();
  }

  /** The sheets that look back at one. */
  Stream<SheetKey> after(SheetKey sheet) {
    return after.computeIfAbsent(sheet.period(), History::later).stream()
        .map(each -> at(sheet, each));
  }

  private static List<Period> earlier(Period period) {
    List<Period> all =
        new ArrayList<>(
            Period.ending(
                period.type(), period.from().minusYears(YEARS), period.from().minusDays(1)));
    Collections.reverse(all);
    return all.stream().limit(PERIODS).toList();
  }

  private static List<Period> later(Period period) {
    return Period.ending(period.type(), period.until(), period.until().plusYears(YEARS)).stream()
        .filter(later -> !later.from().isBefore(period.until()))
        .limit(PERIODS)
        .toList();
  }

  private static SheetKey at(SheetKey sheet, Period period) {
    return new SheetKey(sheet.form(), sheet.unit(), period);
  }
}

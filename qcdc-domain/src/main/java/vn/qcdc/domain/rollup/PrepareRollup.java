package vn.qcdc.domain.rollup;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** Reads at once all figures that a set of totals needs. */
public final class PrepareRollup {

  private final Due due;
  private final Sheets sheets;

  public PrepareRollup(Due due, Sheets sheets) {
    this.due = due;
    this.sheets = sheets;
  }

  /**
   * @param measureSets the measures of each indicator, or each measure alone
   * @param knownAt {@code null} for what is known now
   */
  public Rollup read(
      Collection<UnitId> units,
      Collection<Set<String>> measureSets,
      Collection<Period> periods,
      @Nullable Instant knownAt) {
    Set<Period> sheetPeriods = new HashSet<>();
    periods.forEach(period -> due.sheetPeriods(measureSets, period).forEach(sheetPeriods::add));
    return new Rollup(
        due,
        sheets.reported(
            units.stream().flatMap(unit -> due.origins(unit, sheetPeriods)).collect(toSet()),
            periods.stream().flatMap(period -> due.forms(measureSets, period)).collect(toSet()),
            sheetPeriods.stream().map(Period::code).collect(toSet()),
            knownAt));
  }
}

package vn.qcdc.domain.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.rollup.Rollup;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.domain.time.Period;

/** Adds up and decides for many units and measures, nothing twice. */
final class YearlyTotals {

  private final PublishedMeasures published;
  private final Organisation organisation;
  private final SmallCounts small;
  private final Rollup rollup;
  private final Map<Cell, Total> totals = new HashMap<>();
  private final Map<Decision, ShownUnits> shown = new HashMap<>();

  private record Cell(UnitId unit, String measure, Period year) {}

  private record Decision(LinkedMeasures linked, Period year) {}

  YearlyTotals(
      PublishedMeasures published, Organisation organisation, SmallCounts small, Rollup rollup) {
    this.published = published;
    this.organisation = organisation;
    this.small = small;
    this.rollup = rollup;
  }

  OpenTotal of(UnitInPeriod subject, Measure measure) {
    UnitSnapshot unit = subject.unit();
    Period year = subject.period();
    Decision decision = new Decision(published.linkedWith(measure.code()), year);
    return shown.computeIfAbsent(decision, this::shown).include(unit)
        ? new OpenTotal.Shown(total(unit, measure, year))
        : new OpenTotal.Suppressed(unit, measure, year);
  }

  private ShownUnits shown(Decision decision) {
    return new ShownUnits(
        organisation.asOf(decision.year().lastDay(), Hierarchy.TERRITORY),
        decision.linked(),
        small,
        (unit, code) -> amount(unit, code, decision.year()));
  }

  private BigDecimal amount(UnitSnapshot unit, String code, Period year) {
    return total(unit, published.measure(code).orElseThrow(), year)
        .figure()
        .amount()
        .orElse(BigDecimal.ZERO);
  }

  private Total total(UnitSnapshot unit, Measure measure, Period year) {
    return totals.computeIfAbsent(
        new Cell(unit.id(), measure.code(), year), cell -> rollup.total(unit, measure, year));
  }
}

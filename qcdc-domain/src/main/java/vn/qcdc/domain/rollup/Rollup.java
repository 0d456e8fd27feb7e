package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * Adds figures up along the organisation (tổng hợp). Each figure climbs the tree of the last day of
 * its own period; what is missing stays missing and is named.
 */
public final class Rollup {

  private final Due due;
  private final Observations observations;

  /**
   * @param cells all accepted figures that the totals asked for can draw on; more do no harm
   */
  public Rollup(Due due, Collection<ReportedCell> cells) {
    this.due = due;
    this.observations = new Observations(cells);
  }

  public Total total(UnitSnapshot unit, Measure measure, Period period) {
    List<TracedCell> cells = trace(unit, measure, period);
    List<UnitSnapshot> missing =
        cells.stream().filter(cell -> cell.reported().isEmpty()).map(TracedCell::unit).toList();
    return new Total(
        unit,
        measure,
        period,
        sum(cells.stream().map(TracedCell::figure).toList()),
        Completeness.of(cells.size(), missing));
  }

  /**
   * All cells that a total is made of, those that are missing too, in the order of the units'
   * codes.
   */
  public List<TracedCell> trace(UnitSnapshot unit, Measure measure, Period period) {
    return due.sheets(unit.id(), Set.of(measure.code()), period).stream()
        .map(
            sheet ->
                new TracedCell(
                    sheet.form(),
                    sheet.unit(),
                    sheet.period(),
                    observations.cell(sheet, measure.code())))
        .sorted(
            Comparator.comparing((TracedCell cell) -> cell.unit().code())
                .thenComparing(cell -> cell.period().from())
                .thenComparing(TracedCell::form))
        .toList();
  }

  public Rate rate(UnitSnapshot unit, Indicator indicator, Period period) {
    List<Case> cases =
        due.sheets(unit.id(), indicator.measures(), period).stream()
            .map(
                sheet ->
                    new Case(
                        sheet.unit(),
                        sheet.period(),
                        CaseRule.contribution(indicator, m -> observations.figure(sheet, m))))
            .toList();
    return Rate.over(indicator, unit, period, cases);
  }

  private static Figure sum(List<Figure> figures) {
    if (figures.isEmpty()) {
      return new Figure.NotApplicable("no unit owes it");
    }
    if (figures.stream().anyMatch(Figure.Reported.class::isInstance)) {
      return new Figure.Reported(
          figures.stream()
              .flatMap(f -> f.amount().stream())
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return figures.stream()
        .filter(Figure.Nil.class::isInstance)
        .findFirst()
        .or(() -> figures.stream().filter(Figure.NotApplicable.class::isInstance).findFirst())
        .orElse(new Figure.Missing());
  }
}

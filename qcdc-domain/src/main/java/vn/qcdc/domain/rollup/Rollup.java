package vn.qcdc.domain.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * Adds figures up along the organisation (tổng hợp): each figure along the tree of the last day of
 * its own period, or re-stated for the map of one day. What is missing stays missing and is named;
 * what cannot be laid to a unit for certain is in no figure of it and is named too.
 */
public final class Rollup {

  private final Due due;
  private final Observations observations;

  /**
   * @param sheets all accepted sheets that the totals asked for can draw on; more do no harm
   */
  public Rollup(Due due, Collection<ReportedSheet> sheets) {
    this.due = due;
    this.observations = new Observations(sheets);
  }

  public Total total(UnitSnapshot unit, Measure measure, Period period) {
    Tally tally = new Tally();
    List<Unapportioned<Figure>> unapportioned = new ArrayList<>();
    FigureCutter cutter = new FigureCutter(measure);
    for (Observations.Answered sheet :
        observations.of(due.sheets(unit.id(), Set.of(measure.code()), period))) {
      Figure said = sheet.figure(measure.code());
      Taken<Figure> taken = Taken.of(sheet.due(), said, cutter);
      tally.add(taken, said instanceof Figure.Missing);
      unapportioned.addAll(taken.unapportioned());
    }
    return new Total(unit, measure, period, tally.sum(), inOrder(unapportioned));
  }

  /**
   * All cells that a total is made of or may have a part in, those that are missing too, in the
   * order of the units' codes.
   */
  public List<TracedCell> trace(UnitSnapshot unit, Measure measure, Period period) {
    FigureCutter cutter = new FigureCutter(measure);
    return due.sheets(unit.id(), Set.of(measure.code()), period).stream()
        .map(sheet -> trace(sheet, measure, cutter))
        .sorted(inOrder(TracedCell::unit, TracedCell::period, TracedCell::form))
        .toList();
  }

  public Rate rate(UnitSnapshot unit, Indicator indicator, Period period) {
    ContributionCutter cutter = cutter(indicator);
    CaseRule rule = new CaseRule(indicator);
    List<Case> cases = new ArrayList<>();
    List<UnitSnapshot> missing = new ArrayList<>();
    List<Unapportioned<Contribution>> unapportioned = new ArrayList<>();
    int dueSheets = 0;
    Set<String> measures = indicator.measures();
    for (Observations.Answered answered :
        observations.of(due.sheets(unit.id(), measures, period))) {
      DueSheet sheet = answered.due();
      Contribution whole = rule.contribution(answered::figure);
      Taken<Contribution> taken = Taken.of(sheet, whole, cutter);
      taken
          .counted()
          .map(part -> new Case(sheet.unit(), sheet.period(), whole, part, taken.share()))
          .ifPresent(cases::add);
      unapportioned.addAll(taken.unapportioned());
      if (sheet.isDue()) {
        dueSheets++;
        if (whole instanceof Contribution.Missing) {
          missing.add(sheet.unit());
        }
      }
    }
    return new Rate(
        indicator,
        unit,
        period,
        Rate.sum(cases),
        Completeness.of(dueSheets, missing),
        cases,
        inOrder(unapportioned));
  }

  Figure figure(DueSheet sheet, Measure measure) {
    return observations.figure(sheet, measure.code());
  }

  private TracedCell trace(DueSheet sheet, Measure measure, FigureCutter cutter) {
    Taken<Figure> taken = Taken.of(sheet, figure(sheet, measure), cutter);
    return new TracedCell(
        sheet.form(),
        sheet.unit(),
        sheet.period(),
        observations.cell(sheet, measure.code()),
        taken.counted(),
        taken.share());
  }

  private ContributionCutter cutter(Indicator indicator) {
    return indicator.fold(
        sums ->
            new ContributionCutter(
                Stream.of(sums.numerator(), sums.denominator()).map(due::measure).toList()),
        units -> new ContributionCutter(List.of()));
  }

  private static <T> List<Unapportioned<T>> inOrder(List<Unapportioned<T>> lines) {
    return lines.stream()
        .sorted(inOrder(Unapportioned::unit, Unapportioned::period, Unapportioned::form))
        .toList();
  }

  /** In that of the units' codes, then of time. */
  private static <T> Comparator<T> inOrder(
      Function<T, UnitSnapshot> unit, Function<T, Period> period, Function<T, String> form) {
    return Comparator.comparing((T each) -> unit.apply(each).code())
        .thenComparing(each -> period.apply(each).from())
        .thenComparing(form);
  }
}

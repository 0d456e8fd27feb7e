package vn.qcdc.api.proofreading;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.SaidFigure;
import vn.qcdc.domain.proofreading.SaidFigures;
import vn.qcdc.domain.rollup.Boundaries;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.PrepareRollup;
import vn.qcdc.domain.rollup.Rollup;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.domain.rollup.UnitInPeriod;

/** Lays the figures of a report beside those of the system. */
@ApplicationScoped
class SystemFigures {

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Sheets sheets;
  @Inject CurrentCaller caller;

  /** One alone says nothing. */
  static void requireBothOrNeither(@Nullable String unit, @Nullable String period) {
    if ((unit == null) != (period == null)) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_REQUIRED, unit == null ? "unit" : "period", null, null));
    }
  }

  /** In reading order; what no form asks for in the period is left out. */
  @Transactional
  Map<SaidFigure, Total> beside(Manuscript text, String unit, String period) {
    Catalogue catalogue = catalogues.current();
    Organisation organisation = organisations.current();
    Boundaries asItWas = new Boundaries.OfThePeriod();
    UnitInPeriod subject =
        new Scope(List.of(unit), List.of(period), null, false)
            .resolve(organisation, Hierarchy.TERRITORY, asItWas, caller.remit())
            .orElseThrow(ProblemException::inAddress)
            .get(0);
    Due due = new Due(catalogue, organisation, Hierarchy.TERRITORY, asItWas);
    List<SaidFigure> said =
        new SaidFigures(catalogue.measures())
            .in(text).stream()
                .filter(each -> due.covers(Set.of(each.measure().code()), subject.period()))
                .toList();
    Rollup rollup =
        new PrepareRollup(due, sheets)
            .read(
                Set.of(subject.unit().id()),
                said.stream()
                    .map(SaidFigure::measure)
                    .map(Measure::code)
                    .map(Set::of)
                    .collect(toSet()),
                Set.of(subject.period()),
                null);
    Map<SaidFigure, Total> beside = new LinkedHashMap<>();
    said.forEach(
        each -> beside.put(each, rollup.total(subject.unit(), each.measure(), subject.period())));
    return beside;
  }
}

package vn.qcdc.api.rollup;

import static vn.qcdc.domain.finding.FindingCode.PERIOD_NOT_COVERED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.rollup.Boundaries;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.domain.time.Period;

/** On which map totals are asked for, and by which catalogue. */
record AskedMap(
    Catalogue catalogue, Organisation organisation, Hierarchy hierarchy, Boundaries boundaries) {

  private static final int MOST_TOTALS = 200_000;

  Due due() {
    return new Due(catalogue, organisation, hierarchy, boundaries);
  }

  List<UnitInPeriod> subjects(Scope scope, Remit remit) {
    return scope
        .resolve(organisation, hierarchy, boundaries, remit)
        .orElseThrow(ProblemException::inAddress);
  }

  /** Refuses to show the single sheets behind a total to somebody who works for not all of them. */
  void requireWhole(UnitInPeriod subject, Remit remit) {
    UnitTree map = organisation.asOf(boundaries.day(subject.period()), hierarchy);
    remit
        .refusal(subject.unit(), map, "unit")
        .ifPresent(
            refusal -> {
              throw ProblemException.inAddress(List.of(refusal));
            });
  }

  /**
   * Refuses what is too much, and what no form carries over the periods.
   *
   * @param measures those of each thing that is asked for, by its code
   */
  static void check(List<UnitInPeriod> subjects, Map<String, Set<String>> measures, Due due) {
    long totals = (long) subjects.size() * measures.size();
    if (totals > MOST_TOTALS) {
      throw ProblemException.tooMuch(totals, MOST_TOTALS);
    }
    List<Period> periods = subjects.stream().map(UnitInPeriod::period).distinct().toList();
    List<Finding> uncovered = new ArrayList<>();
    measures.forEach(
        (code, carried) ->
            periods.stream()
                .filter(period -> !due.covers(carried, period))
                .map(each -> Finding.blocking(PERIOD_NOT_COVERED, "period", each.code(), code))
                .forEach(uncovered::add));
    if (!uncovered.isEmpty()) {
      throw ProblemException.inAddress(uncovered);
    }
  }
}

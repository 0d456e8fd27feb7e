package vn.qcdc.domain.publication;

import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_NOT_COVERED;
import static vn.qcdc.domain.finding.FindingCode.TOO_MUCH_ASKED;
import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_TERRITORY;
import static vn.qcdc.domain.finding.FindingCode.YEAR_NOT_OVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.rollup.Boundaries;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.domain.time.Period;

/** For which totals somebody asks, in codes as claimed. */
record OpenQuestion(Scope asked, List<String> measures) {

  private static final int MOST_TOTALS = 20_000;

  OpenQuestion {
    measures = measures.stream().distinct().toList();
  }

  /** The territories in their years, or all that is wrong. */
  Judged<List<UnitInPeriod>> judge(
      PublishedMeasures published, Organisation organisation, Due due, LocalDate today) {
    Set<Finding> findings = new LinkedHashSet<>();
    measures.stream()
        .filter(code -> published.measure(code).isEmpty())
        .map(code -> Finding.blocking(MEASURE_UNKNOWN, "measure", code, null))
        .forEach(findings::add);
    List<UnitInPeriod> subjects = new ArrayList<>();
    asked
        .resolve(organisation, Hierarchy.TERRITORY, Boundaries.OF_THE_PERIOD, Remit.everything())
        .accept(subjects::addAll, findings::addAll);
    if (findings.isEmpty()) {
      subjects.stream().flatMap(subject -> refusals(subject, today)).forEach(findings::add);
      subjects.stream()
          .map(UnitInPeriod::period)
          .distinct()
          .flatMap(year -> uncovered(year, due))
          .forEach(findings::add);
      size(subjects).forEach(findings::add);
    }
    return findings.isEmpty() ? Judged.sound(subjects) : Judged.unsound(List.copyOf(findings));
  }

  private static Stream<Finding> refusals(UnitInPeriod subject, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    if (subject.unit().kind() != UnitKind.TERRITORY) {
      refusals.add(Finding.blocking(UNIT_NOT_TERRITORY, "unit", subject.unit().code(), null));
    }
    if (!subject.period().lastDay().isBefore(today)) {
      refusals.add(Finding.blocking(YEAR_NOT_OVER, "year", subject.period().code(), null));
    }
    return refusals.stream();
  }

  private Stream<Finding> uncovered(Period year, Due due) {
    return measures.stream()
        .filter(measure -> !due.covers(Set.of(measure), year))
        .map(measure -> Finding.blocking(PERIOD_NOT_COVERED, "year", year.code(), measure));
  }

  private Stream<Finding> size(List<UnitInPeriod> subjects) {
    long totals = (long) subjects.size() * measures.size();
    return totals <= MOST_TOTALS
        ? Stream.of()
        : Stream.of(
            Finding.blocking(
                TOO_MUCH_ASKED, "unit, year", String.valueOf(totals), "≤ " + MOST_TOTALS));
  }
}

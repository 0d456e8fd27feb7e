package vn.qcdc.domain.publication;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.rollup.Boundaries;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.PrepareRollup;
import vn.qcdc.domain.rollup.Rollup;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.UnitInPeriod;

/**
 * Tells everybody the totals of published measures, as they are known now, on the map of the last
 * day of each year. No other map, instant or span is told, so that there is no difference of two
 * answers to take.
 */
public final class DiscloseTotals {

  private final Publications publications;
  private final Catalogues catalogues;
  private final Organisations organisations;
  private final Sheets sheets;
  private final SmallCounts small;

  public DiscloseTotals(
      Publications publications,
      Catalogues catalogues,
      Organisations organisations,
      Sheets sheets,
      SmallCounts small) {
    this.publications = publications;
    this.catalogues = catalogues;
    this.organisations = organisations;
    this.sheets = sheets;
    this.small = small;
  }

  /**
   * Each unit with its years, each with the measures as asked for; or all that is wrong with the
   * question. A measure that is not published is unknown.
   *
   * @param asked territories and calendar years
   * @param today only years that were over before are told
   */
  public Judged<List<OpenTotal>> tell(Scope asked, List<String> measures, LocalDate today) {
    Catalogue catalogue = catalogues.current();
    Organisation organisation = organisations.current();
    PublishedMeasures published = new PublishedMeasures(catalogue, publications.current());
    Due due = new Due(catalogue, organisation, Hierarchy.TERRITORY, Boundaries.OF_THE_PERIOD);
    return new OpenQuestion(asked, measures)
        .judge(published, organisation, due, today)
        .fold(
            subjects ->
                Judged.sound(
                    totals(
                        subjects,
                        measures.stream()
                            .distinct()
                            .flatMap(code -> published.measure(code).stream())
                            .toList(),
                        new Known(published, organisation, due))),
            Judged::unsound);
  }

  /** The smallest count that is shown of measures whose small counts are suppressed. */
  public int threshold() {
    return small.threshold();
  }

  private record Known(PublishedMeasures published, Organisation organisation, Due due) {}

  private List<OpenTotal> totals(List<UnitInPeriod> subjects, List<Measure> measures, Known known) {
    YearlyTotals totals =
        new YearlyTotals(
            known.published(), known.organisation(), small, read(subjects, measures, known));
    return subjects.stream()
        .flatMap(subject -> measures.stream().map(measure -> totals.of(subject, measure)))
        .toList();
  }

  /** At once, all that the decision needs: the units at the top with all below them. */
  private Rollup read(List<UnitInPeriod> subjects, List<Measure> measures, Known known) {
    Set<UnitId> tops =
        subjects.stream().map(subject -> top(subject, known.organisation())).collect(toSet());
    Set<Set<String>> linked =
        measures.stream()
            .flatMap(measure -> known.published().linkedWith(measure.code()).measures().stream())
            .map(Set::of)
            .collect(toSet());
    return new PrepareRollup(known.due(), sheets)
        .read(tops, linked, subjects.stream().map(UnitInPeriod::period).collect(toSet()), null);
  }

  private static UnitId top(UnitInPeriod subject, Organisation organisation) {
    UnitTree map = organisation.asOf(subject.period().lastDay(), Hierarchy.TERRITORY);
    return map.ancestors(subject.unit().id()).stream()
        .findFirst()
        .map(UnitSnapshot::id)
        .orElse(subject.unit().id());
  }
}

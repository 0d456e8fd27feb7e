package vn.qcdc.domain.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/** Adds sample sheets up along an organisation. */
public final class SampleRollup {

  private final Catalogue catalogue;
  private final Organisation organisation;
  private final Hierarchy hierarchy;
  private final List<ReportedSheet> reported = new ArrayList<>();
  private Boundaries boundaries = Boundaries.OF_THE_PERIOD;

  private SampleRollup(Catalogue catalogue, Organisation organisation, Hierarchy hierarchy) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.hierarchy = hierarchy;
  }

  public static SampleRollup of(
      Catalogue catalogue, Organisation organisation, Hierarchy hierarchy) {
    return new SampleRollup(catalogue, organisation, hierarchy);
  }

  public static SampleRollup of(Organisation organisation) {
    return of(SampleCatalogue.catalogue(), organisation, Hierarchy.TERRITORY);
  }

  public static SampleRollup of(SampleSheet... sheets) {
    return of(SampleOrganisation.organisation()).with(sheets);
  }

  public SampleRollup with(SampleSheet... sheets) {
    for (SampleSheet sheet : sheets) {
      reported.add(sheet.reported());
    }
    return this;
  }

  /** Re-stated for the map of a day. */
  public SampleRollup asOf(LocalDate day) {
    boundaries = new Boundaries.OfDay(day);
    return this;
  }

  public Due due() {
    return new Due(catalogue, organisation, hierarchy, boundaries);
  }

  public Total total(UnitId unit, String measure, String period) {
    Period asked = Period.parse(period).orElseThrow();
    return new Rollup(due(), reported)
        .total(snapshot(unit, asked), catalogue.measure(measure).orElseThrow(), asked);
  }

  public List<TracedCell> trace(UnitId unit, String measure, String period) {
    Period asked = Period.parse(period).orElseThrow();
    return new Rollup(due(), reported)
        .trace(snapshot(unit, asked), catalogue.measure(measure).orElseThrow(), asked);
  }

  public Rate rate(UnitId unit, String indicator, String period) {
    Period asked = Period.parse(period).orElseThrow();
    Indicator wanted = catalogue.indicator(indicator).orElseThrow();
    return new Rollup(due(), reported).rate(snapshot(unit, asked), wanted, asked);
  }

  private UnitSnapshot snapshot(UnitId unit, Period period) {
    return organisation.asOf(boundaries.day(period), hierarchy).unit(unit).orElseThrow();
  }
}

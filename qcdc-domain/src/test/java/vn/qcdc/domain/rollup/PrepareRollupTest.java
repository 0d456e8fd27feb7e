package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.Validity;

class PrepareRollupTest {

  private static final Instant FIRST = SampleSheet.RECEIVED;
  private static final Instant SECOND = FIRST.plus(1, ChronoUnit.DAYS);
  private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);
  private static final UnitId TAN_LONG = new UnitId(101);

  private final Organisation organisation =
      SampleOrganisation.organisationAnd(
          SampleUnit.of(TAN_LONG)
              .named(Level.COMMUNE, "xã", "Tân Long")
              .coded("31438")
              .during(new Validity(SampleUnit.FOUNDED, CHANGE))
              .below(PHUNG_HIEP)
              .since(CHANGE)
              .below(LONG_MY)
              .unit());
  private final Sheets sheets = sheets();
  private final PrepareRollup prepare =
      new PrepareRollup(
          new Due(
              SampleCatalogue.catalogue(),
              organisation,
              Hierarchy.TERRITORY,
              Boundaries.OF_THE_PERIOD),
          sheets);

  @Test
  void a_rollup_is_read_as_it_was_known_at_an_instant() {
    sheets.keep(quarter(VINH_VIEN, 4).value("MEDIATIONS", 7).kept(1, FIRST));
    sheets.keep(quarter(VINH_VIEN, 4).value("MEDIATIONS", 8).kept(2, SECOND));
    assertEquals(new Figure.Missing(), total(LONG_MY, "2021-Q4", FIRST.minusNanos(1000)));
    assertEquals(reported(7), total(LONG_MY, "2021-Q4", FIRST));
    assertEquals(reported(7), total(LONG_MY, "2021-Q4", SECOND.minusNanos(1000)));
    assertEquals(reported(8), total(LONG_MY, "2021-Q4", SECOND));
    assertEquals(reported(8), total(LONG_MY, "2021-Q4", null));
  }

  @Test
  void what_a_unit_reported_before_it_moved_in_is_read_for_its_parent_of_that_time() {
    sheets.keep(quarter(TAN_LONG, 2).value("MEDIATIONS", 20).kept());
    sheets.keep(quarter(TAN_LONG, 3).value("MEDIATIONS", 300).kept());
    sheets.keep(quarter(HIEP_HUNG, 3).value("MEDIATIONS", 4000).kept());
    assertEquals(reported(4020), total(PHUNG_HIEP, "2021", null));
    assertEquals(reported(300), total(LONG_MY, "2021", null));
  }

  @Test
  void several_units_measures_and_periods_are_read_at_once() {
    sheets.keep(quarter(VINH_VIEN, 1).value("MEDIATIONS", 10).value("MEDIATED", 9).kept());
    sheets.keep(quarter(HIEP_HUNG, 2).value("MEDIATIONS", 20).value("MEDIATED", 19).kept());
    Period first = Period.parse("2021-Q1").orElseThrow();
    Period half = Period.parse("2021-H1").orElseThrow();
    Rollup rollup =
        prepare.read(
            List.of(LONG_MY, PHUNG_HIEP),
            List.of(Set.of("MEDIATIONS"), Set.of("MEDIATED")),
            List.of(first, half),
            null);
    assertEquals(reported(10), figure(rollup, LONG_MY, "MEDIATIONS", first));
    assertEquals(reported(9), figure(rollup, LONG_MY, "MEDIATED", half));
    assertEquals(new Figure.Missing(), figure(rollup, PHUNG_HIEP, "MEDIATIONS", first));
    assertEquals(reported(20), figure(rollup, PHUNG_HIEP, "MEDIATIONS", half));
  }

  private Sheets sheets() {
    Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
    organisations.add(List.of(organisation.unit(TAN_LONG).orElseThrow()));
    return new InMemorySheets(organisations, new InMemoryCatalogues(SampleCatalogue.catalogue()));
  }

  private Figure total(UnitId unit, String code, @Nullable Instant knownAt) {
    Period period = Period.parse(code).orElseThrow();
    Rollup rollup =
        prepare.read(List.of(unit), List.of(Set.of("MEDIATIONS")), List.of(period), knownAt);
    return figure(rollup, unit, "MEDIATIONS", period);
  }

  private Figure figure(Rollup rollup, UnitId unit, String measure, Period period) {
    return rollup
        .total(
            SampleOrganisation.snapshot(organisation, unit, period.lastDay()),
            SampleCatalogue.measure(measure),
            period)
        .figure();
  }

  private static Figure reported(long value) {
    return new Figure.Reported(BigDecimal.valueOf(value));
  }

  private static SampleSheet quarter(UnitId unit, int quarter) {
    return SampleSheet.of("QUY-XA", unit, "2021-Q" + quarter);
  }
}

package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.Validity;

class ScopeTest {

  private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);

  private final Organisation organisation =
      SampleOrganisation.organisationAnd(
          SampleUnit.of(new UnitId(101))
              .coded("31438")
              .during(new Validity(SampleUnit.FOUNDED, CHANGE))
              .named(Level.COMMUNE, "xã", "Tân Long")
              .below(PHUNG_HIEP)
              .since(CHANGE)
              .named(Level.COMMUNE, "thị trấn", "Tân Long")
              .below(LONG_MY)
              .unit());

  @Test
  void units_come_as_asked_each_with_its_periods_in_order() {
    assertEquals(
        List.of("936 2023", "936 2022", "934 2023", "934 2022"),
        resolved(new Scope(List.of("936", "gso:934"), List.of("2023", "2022"), null, false)));
  }

  @Test
  void what_is_asked_twice_is_answered_once() {
    assertEquals(
        List.of("936 2023", "936 2022", "934 2023", "934 2022"),
        resolved(
            new Scope(
                List.of("936", "934", "936", "934"),
                List.of("2023", "2022", "2023"),
                null,
                false)));
  }

  @Test
  void a_unit_is_the_one_of_the_last_day_of_each_period() {
    List<UnitInPeriod> units =
        sound(new Scope(List.of("31438"), List.of("2020", "2021"), null, false));
    assertEquals("xã Tân Long", units.get(0).unit().fullName());
    assertEquals("thị trấn Tân Long", units.get(1).unit().fullName());
    assertEquals(Period.year(2021), units.get(1).period());
  }

  @Test
  void territories_of_a_level_take_the_place_of_the_unit() {
    assertEquals(
        List.of("31489 2020", "31492 2020"),
        resolved(new Scope(List.of("936"), List.of("2020"), Level.COMMUNE, false)));
    assertEquals(
        List.of("31438 2021", "31489 2021", "31492 2021"),
        resolved(new Scope(List.of("936"), List.of("2021"), Level.COMMUNE, false)));
    assertEquals(
        List.of("934 2023", "936 2023"),
        resolved(new Scope(List.of("93"), List.of("2023"), Level.DISTRICT, false)));
    assertEquals(
        List.of(), resolved(new Scope(List.of("936"), List.of("2023"), Level.HAMLET, false)));
  }

  @Test
  void a_unit_that_moves_in_is_asked_about_from_then_on() {
    assertEquals(
        List.of("31489 2020", "31489 2021", "31492 2020", "31492 2021", "31438 2021"),
        resolved(new Scope(List.of("936"), List.of("2020", "2021"), Level.COMMUNE, false)));
  }

  @Test
  void children_of_every_kind_follow_their_unit() {
    assertEquals(
        List.of("93 2023", "93-CQ02 2023", "93-DU00 2023", "934 2023", "936 2023"),
        resolved(new Scope(List.of("93"), List.of("2023"), null, true)));
    assertEquals(
        List.of(
            "934 2020",
            "31405 2020",
            "31417 2020",
            "31429 2020",
            "31438 2020",
            "934-DU00 2020",
            "936 2020",
            "31489 2020",
            "31492 2020"),
        resolved(new Scope(List.of("93"), List.of("2020"), Level.DISTRICT, true)));
  }

  @Test
  void children_are_those_of_the_hierarchy() {
    assertEquals(
        Judged.sound(List.of("93-DU00 2023", "934-DU00 2023")),
        new Scope(List.of("93-DU00"), List.of("2023"), null, true)
            .resolve(organisation, Hierarchy.PARTY, Boundaries.OF_THE_PERIOD, Remit.everything())
            .fold(units -> Judged.sound(texts(units)), Judged::unsound));
  }

  @Test
  void every_unit_that_did_not_stand_and_every_malformed_period_is_told_at_once() {
    assertEquals(
        Judged.unsound(
            List.of(
                Finding.blocking(
                    FindingCode.PERIOD_MALFORMED, "period", "2023-Q5", Period.EXAMPLES),
                Finding.blocking(FindingCode.UNIT_UNKNOWN, "unit", "999", "2023-12-31"),
                Finding.blocking(FindingCode.UNIT_UNKNOWN, "unit", "999", "2003-12-31"),
                Finding.blocking(FindingCode.UNIT_NOT_STANDING, "unit", "93", "2004-01-01"))),
        new Scope(List.of("999", "93"), List.of("2023", "2023-Q5", "2003"), null, false)
            .resolve(
                organisation, Hierarchy.TERRITORY, Boundaries.OF_THE_PERIOD, Remit.everything()));
  }

  @Test
  void on_the_map_of_a_day_units_are_looked_up_on_that_day() {
    Scope scope = new Scope(List.of("936", "31438"), List.of("2020"), Level.COMMUNE, false);
    assertEquals(
        List.of("31438 2020", "31489 2020", "31492 2020", "31438 2020"),
        texts(
            scope
                .resolve(
                    organisation,
                    Hierarchy.TERRITORY,
                    new Boundaries.OfDay(CHANGE),
                    Remit.everything())
                .orElseThrow(findings -> new IllegalStateException(findings.toString()))));
    LocalDate before = SampleUnit.FOUNDED.minusDays(1);
    assertEquals(
        Judged.unsound(Finding.blocking(FindingCode.UNIT_NOT_STANDING, "unit", "93", "2004-01-01")),
        new Scope(List.of("93"), List.of("2020"), null, false)
            .resolve(
                organisation,
                Hierarchy.TERRITORY,
                new Boundaries.OfDay(before),
                Remit.everything()));
  }

  @Test
  void a_unit_of_another_hierarchy_is_unknown() {
    assertEquals(
        Judged.unsound(Finding.blocking(FindingCode.UNIT_UNKNOWN, "unit", "93", "2023-12-31")),
        new Scope(List.of("93"), List.of("2023"), null, false)
            .resolve(organisation, Hierarchy.PARTY, Boundaries.OF_THE_PERIOD, Remit.everything()));
  }

  private List<UnitInPeriod> sound(Scope scope) {
    return scope
        .resolve(organisation, Hierarchy.TERRITORY, Boundaries.OF_THE_PERIOD, Remit.everything())
        .orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }

  private List<String> resolved(Scope scope) {
    return texts(sound(scope));
  }

  private static List<String> texts(List<UnitInPeriod> units) {
    return units.stream().map(each -> each.unit().code() + " " + each.period().code()).toList();
  }
}

package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

class DueTest {

  private static final UnitId TAN_LONG = new UnitId(101);
  private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);

  @ParameterizedTest(name = "{0} of {1} in {2}")
  @CsvSource({
    "STAFF_TOTAL,     HAU_GIANG,  2023, 93 934 31405 31417 31429 936 31489 31492",
    "WORKS,           HAU_GIANG,  2023, 31405 31417 31429 31489 31492",
    "WORKS,           PHUNG_HIEP, 2023, 31405 31417 31429",
    "WORKS,           HIEP_HUNG,  2023, 31429",
    "AGENCY_STAFF,    HAU_GIANG,  2023, 93-CQ02 31429-CQ01",
    "AGENCY_STAFF,    LONG_MY,    2023, ''",
    "WORKERS,         HIEP_HUNG,  2023, 31429-DN01",
    "WORKS,           LONG_MY,    2018, 31489 31492",
    "WORKS,           LONG_MY,    2017, ''"
  })
  void units_of_the_kind_and_level_of_the_cell_owe_it(
      String measure, String unit, String period, String expected) {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected.split(" ")),
        units(SampleOrganisation.organisation(), id(unit), measure, period));
  }

  @Test
  void a_flow_is_due_for_every_sheet_and_a_stock_for_the_last_only() {
    assertEquals(
        List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"), periods("MEDIATIONS", "2023"));
    assertEquals(List.of("2023-Q4"), periods("MEDIATION_TEAMS", "2023"));
    assertEquals(List.of("2023-Q3"), periods("MEDIATION_TEAMS", "2023-9M"));
    assertEquals(List.of("2023-Q2"), periods("MEDIATIONS", "2023-Q2"));
    assertEquals(List.of("2023-Q2"), periods("MEDIATION_TEAMS", "2023-Q2"));
    assertEquals(
        List.of("2019", "2020", "2021", "2022", "2023"),
        periods("COMMITTEE_DIALOGUES", "2019-01-01--2024-01-01"));
    assertEquals(List.of("2023"), periods("WORKS", "2019-01-01--2024-01-01"));
  }

  @Test
  void where_one_measure_is_a_flow_every_sheet_of_all_of_them_is_due() {
    Due due = SampleRollup.of().due();
    assertEquals(
        List.of("2022", "2023"),
        due
            .sheets(
                HIEP_HUNG,
                Set.of("DIALOGUE_REGULATION", "COMMITTEE_DIALOGUES"),
                period("2022-01-01--2024-01-01"))
            .stream()
            .map(sheet -> sheet.period().code())
            .toList());
  }

  @Test
  void measures_are_due_together_where_one_level_fills_them_all() {
    Due due = SampleRollup.of().due();
    assertEquals(
        List.of(LONG_MY, new UnitId(7), new UnitId(8)),
        ids(due.sheets(LONG_MY, Set.of("STAFF_TOTAL", "COMMITTEE_DIALOGUES"), period("2023"))));
    assertEquals(
        List.of(new UnitId(7), new UnitId(8)),
        ids(due.sheets(LONG_MY, Set.of("STAFF_TOTAL", "WORKS"), period("2023"))));
    assertEquals(
        List.of(), ids(due.sheets(LONG_MY, Set.of("STAFF_TOTAL", "WORKERS"), period("2023"))));
  }

  @Test
  void a_unit_that_moves_owes_to_the_parent_at_the_end_of_each_sheet() {
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(TAN_LONG)
                .named(Level.COMMUNE, "xã", "Tân Long")
                .coded("31438")
                .during(new Validity(SampleUnit.FOUNDED, CHANGE))
                .below(PHUNG_HIEP)
                .since(CHANGE)
                .below(LONG_MY)
                .unit());
    assertEquals(
        List.of("2021-Q1", "2021-Q2"), periodsOf(organisation, PHUNG_HIEP, "MEDIATIONS", "2021"));
    assertEquals(
        List.of("2021-Q3", "2021-Q4"), periodsOf(organisation, LONG_MY, "MEDIATIONS", "2021"));
    assertEquals(
        List.of("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"),
        periodsOf(organisation, HAU_GIANG, "MEDIATIONS", "2021"));
    assertEquals(List.of(), periodsOf(organisation, PHUNG_HIEP, "COMMITTEE_DIALOGUES", "2021"));
    assertEquals(List.of("2021"), periodsOf(organisation, LONG_MY, "COMMITTEE_DIALOGUES", "2021"));
  }

  @Test
  void a_unit_owes_nothing_before_it_was_founded_or_after_it_was_dissolved() {
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(TAN_LONG)
                .during(new Validity(LocalDate.of(2021, 6, 30), LocalDate.of(2021, 12, 31)))
                .named(Level.COMMUNE, "xã", "Tân Long")
                .coded("31438")
                .below(PHUNG_HIEP)
                .unit());
    assertEquals(
        List.of("2021-Q2", "2021-Q3"), periodsOf(organisation, HAU_GIANG, "MEDIATIONS", "2021"));
    assertEquals(List.of(), periodsOf(organisation, HAU_GIANG, "MEDIATION_TEAMS", "2021"));
  }

  @Test
  void each_sheet_is_due_on_the_version_of_its_own_last_day() {
    Catalogue catalogue =
        Catalogue.of(
            SampleCatalogue.measures(),
            List.of(),
            List.of(
                quarterly(new Validity(SampleCatalogue.IN_FORCE, CHANGE), "MEDIATIONS"),
                quarterly(Validity.since(CHANGE), "MEDIATIONS", "MEDIATED")));
    Due due =
        new Due(
            catalogue,
            SampleOrganisation.organisation(),
            Hierarchy.TERRITORY,
            Boundaries.OF_THE_PERIOD);
    assertEquals(
        List.of("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"), periods(due, "MEDIATIONS", "2021"));
    assertEquals(List.of("2021-Q3", "2021-Q4"), periods(due, "MEDIATED", "2021"));
  }

  @ParameterizedTest(name = "{0} over {1}: {2}")
  @CsvSource({
    "WORKS,      2023,                   true",
    "WORKS,      2023-Q4,                false",
    "WORKS,      2017,                   false",
    "WORKS,      2018,                   true",
    "MEDIATIONS, 2023,                   true",
    "MEDIATIONS, 2023-9M,                true",
    "MEDIATIONS, 2023-Q4,                true",
    "MEDIATIONS, 2023-10,                false",
    "MEDIATIONS, 2018,                   false", // the form came into force in the third quarter
    "MEDIATIONS, 2018-H1,                false",
    "MEDIATIONS, 2018-Q2,                false",
    "MEDIATIONS, 2018-Q3,                true",
    "MEDIATIONS, 2018-H2,                true",
    "MEDIATIONS, 2018-04-01--2019-01-01, false",
    "MEDIATIONS, 2018-07-01--2019-01-01, true",
    "MEDIATION_TEAMS, 2018,              true", // of stocks the last sheet is enough
    "MEDIATION_TEAMS, 2018-H1,           false",
    "COMMITTEE_DIALOGUES, 2017-01-01--2019-01-01, false",
    "COMMITTEE_DIALOGUES, 2018-01-01--2019-01-01, true",
    "WORKS,      2017-01-01--2019-01-01, true",
    "MEDIATIONS, 2018-08-24--2023-10-01, false",
    "MEDIATIONS, 2019-01-01--2023-10-01, true",
    "WORKS,      2019-01-01--2023-10-01, false"
  })
  void a_period_is_covered_when_sheets_make_it_up(String measure, String period, boolean expected) {
    assertEquals(expected, SampleRollup.of().due().covers(Set.of(measure), period(period)));
  }

  @Test
  void versions_that_follow_each_other_cover_a_period_together_unless_they_leave_a_gap() {
    Validity before = new Validity(SampleCatalogue.IN_FORCE, CHANGE);
    Form first = quarterly(before, "MEDIATIONS", "MEDIATION_TEAMS");
    String[] both = {"MEDIATIONS", "MEDIATION_TEAMS"};
    assertCovers(true, "MEDIATIONS", first, quarterly(Validity.since(CHANGE), both));
    Form afterAGap = quarterly(Validity.since(LocalDate.of(2021, 10, 1)), both);
    assertCovers(false, "MEDIATIONS", first, afterAGap);
    assertCovers(true, "MEDIATION_TEAMS", first, afterAGap);
    assertCovers(false, "MEDIATIONS", first);
    assertCovers(false, "MEDIATION_TEAMS", first);
    assertCovers(false, "MEDIATED", first, afterAGap);
  }

  @Test
  void sheets_of_every_type_that_carry_a_measure_are_needed() {
    Validity open = Validity.since(SampleCatalogue.IN_FORCE);
    Form yearly =
        new Form(
            "NAM-HUYEN",
            "Số liệu năm",
            UnitKind.TERRITORY,
            EnumSet.of(Level.DISTRICT),
            PeriodType.YEAR,
            open,
            List.of(everywhere("MEDIATIONS")));
    assertCovers(true, "MEDIATIONS", yearly);
    assertCovers(true, "MEDIATIONS", yearly, quarterly(open, "MEDIATIONS"));
    assertCovers(false, "MEDIATIONS", yearly, quarterly(Validity.since(CHANGE), "MEDIATIONS"));
  }

  @Test
  void measures_that_stand_on_different_forms_cover_nothing_together() {
    assertEquals(false, SampleRollup.of().due().covers(Set.of("WORKS", "WORKERS"), period("2023")));
  }

  @Test
  void in_the_party_hierarchy_only_party_organisations_owe() {
    Form form =
        new Form(
            "NQ11-DU",
            "Số liệu của cấp ủy",
            UnitKind.PARTY_ORGANISATION,
            EnumSet.allOf(Level.class),
            PeriodType.YEAR,
            Validity.since(SampleCatalogue.IN_FORCE),
            List.of(everywhere("MEMBERS_TOTAL")));
    Catalogue catalogue = Catalogue.of(SampleCatalogue.measures(), List.of(), List.of(form));
    Organisation organisation = SampleOrganisation.organisation();
    Due party = new Due(catalogue, organisation, Hierarchy.PARTY, Boundaries.OF_THE_PERIOD);
    Due territory = new Due(catalogue, organisation, Hierarchy.TERRITORY, Boundaries.OF_THE_PERIOD);
    Set<String> members = Set.of("MEMBERS_TOTAL");
    assertEquals(
        List.of(SampleOrganisation.DISTRICT_PARTY, SampleOrganisation.COMMUNE_PARTY),
        ids(party.sheets(SampleOrganisation.DISTRICT_PARTY, members, period("2023"))));
    assertEquals(
        List.of(SampleOrganisation.COMMUNE_PARTY, SampleOrganisation.DISTRICT_PARTY),
        ids(territory.sheets(PHUNG_HIEP, members, period("2023"))));
    assertEquals(List.of(), ids(party.sheets(PHUNG_HIEP, members, period("2023"))));
  }

  /** The year of the change. */
  private static void assertCovers(boolean expected, String measure, Form... forms) {
    Catalogue catalogue = Catalogue.of(SampleCatalogue.measures(), List.of(), List.of(forms));
    assertEquals(
        expected,
        new Due(
                catalogue,
                SampleOrganisation.organisation(),
                Hierarchy.TERRITORY,
                Boundaries.OF_THE_PERIOD)
            .covers(Set.of(measure), Period.year(CHANGE.getYear())));
  }

  private static Form quarterly(Validity validity, String... measures) {
    return new Form(
        "QUY-XA",
        "Số liệu quý",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.QUARTER,
        validity,
        List.of(measures).stream().map(SampleCatalogue::everywhere).toList());
  }

  private static List<String> units(
      Organisation organisation, UnitId unit, String measure, String period) {
    return SampleRollup.of(organisation)
        .due()
        .sheets(unit, Set.of(measure), period(period))
        .stream()
        .map(sheet -> sheet.unit().code())
        .toList();
  }

  private static List<String> periods(String measure, String period) {
    return periods(SampleRollup.of().due(), measure, period);
  }

  private static List<String> periods(Due due, String measure, String period) {
    return due.sheets(HIEP_HUNG, Set.of(measure), period(period)).stream()
        .map(sheet -> sheet.period().code())
        .toList();
  }

  /** Periods for which Tân Long owes a sheet to a unit. */
  private static List<String> periodsOf(
      Organisation organisation, UnitId unit, String measure, String period) {
    return SampleRollup.of(organisation)
        .due()
        .sheets(unit, Set.of(measure), period(period))
        .stream()
        .filter(sheet -> sheet.unit().id().equals(TAN_LONG))
        .map(sheet -> sheet.period().code())
        .toList();
  }

  private static List<UnitId> ids(List<DueSheet> sheets) {
    return sheets.stream().map(sheet -> sheet.unit().id()).toList();
  }

  private static UnitId id(String name) {
    return switch (name) {
      case "HAU_GIANG" -> HAU_GIANG;
      case "PHUNG_HIEP" -> PHUNG_HIEP;
      case "LONG_MY" -> LONG_MY;
      case "HIEP_HUNG" -> HIEP_HUNG;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Period period(String code) {
    return Period.parse(code).orElseThrow();
  }
}

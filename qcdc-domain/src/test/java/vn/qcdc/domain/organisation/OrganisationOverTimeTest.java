package vn.qcdc.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.time.Validity;

class OrganisationOverTimeTest {

  private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);
  private static final Validity BEFORE = new Validity(SampleUnit.FOUNDED, CHANGE);
  private static final UnitId TAN_LONG = new UnitId(101);
  private static final UnitId OTHER = new UnitId(102);

  @ParameterizedTest
  @CsvSource({
    "2003-12-31,",
    "2004-01-01, xã Tân Long",
    "2021-06-30, xã Tân Long",
    "2021-07-01, thị trấn Tân Long"
  })
  void a_unit_is_called_what_it_was_called_on_the_day(LocalDate day, String expected) {
    Organisation organisation =
        with(
            SampleUnit.of(TAN_LONG)
                .coded("31438")
                .below(PHUNG_HIEP)
                .during(BEFORE)
                .named(Level.COMMUNE, "xã", "Tân Long")
                .since(CHANGE)
                .named(Level.COMMUNE, "thị trấn", "Tân Long"));
    assertEquals(
        Optional.ofNullable(expected),
        tree(organisation, day).unit(TAN_LONG).map(UnitSnapshot::fullName));
  }

  @Test
  void a_unit_stands_below_the_parent_of_the_day() {
    Organisation organisation = with(tanLongMovesToLongMy());
    assertStandsBelow(PHUNG_HIEP, organisation, CHANGE.minusDays(1));
    assertStandsBelow(LONG_MY, organisation, CHANGE);
  }

  @Test
  void a_unit_that_moves_takes_all_below_it_along() {
    UnitId hamlet = new UnitId(103);
    Organisation organisation =
        with(
            tanLongMovesToLongMy(),
            SampleUnit.of(hamlet)
                .named(Level.HAMLET, "ấp", "Long Trị")
                .coded("31438-01")
                .below(TAN_LONG));
    assertEquals(true, isBelow(PHUNG_HIEP, hamlet, organisation, CHANGE.minusDays(1)));
    assertEquals(false, isBelow(LONG_MY, hamlet, organisation, CHANGE.minusDays(1)));
    assertEquals(false, isBelow(PHUNG_HIEP, hamlet, organisation, CHANGE));
    assertEquals(true, isBelow(LONG_MY, hamlet, organisation, CHANGE));
  }

  @Test
  void a_unit_that_is_dissolved_stands_no_longer() {
    Organisation organisation = with(tanLongUntilTheChange().coded("31438"));
    assertEquals(true, isBelow(HAU_GIANG, TAN_LONG, organisation, CHANGE.minusDays(1)));
    assertEquals(false, isBelow(HAU_GIANG, TAN_LONG, organisation, CHANGE));
    assertEquals(Optional.empty(), tree(organisation, CHANGE).unit("31438"));
  }

  @Test
  void a_code_means_the_unit_that_bears_it_on_the_day() {
    Organisation organisation =
        with(
            tanLongUntilTheChange().coded("31438").coded("gso", "31438"),
            SampleUnit.of(OTHER)
                .since(CHANGE)
                .named(Level.COMMUNE, "xã", "Lương Nghĩa")
                .below(LONG_MY)
                .coded("31438")
                .coded("gso", "31438"));
    assertBorneBy(TAN_LONG, "31438", organisation, CHANGE.minusDays(1));
    assertBorneBy(OTHER, "31438", organisation, CHANGE);
    assertBorneBy(TAN_LONG, "gso:31438", organisation, CHANGE.minusDays(1));
    assertBorneBy(OTHER, "gso:31438", organisation, CHANGE);
  }

  @Test
  void a_unit_that_gets_another_code_is_found_by_the_code_of_the_day() {
    Organisation organisation =
        with(
            tanLong().below(PHUNG_HIEP).during(BEFORE).coded("31438").since(CHANGE).coded("31999"));
    assertBorneBy(TAN_LONG, "31438", organisation, CHANGE.minusDays(1));
    assertBorneBy(TAN_LONG, "31999", organisation, CHANGE);
    assertEquals(Optional.empty(), lookUp("31999", organisation, CHANGE.minusDays(1)));
    assertEquals(Optional.empty(), lookUp("31438", organisation, CHANGE));
  }

  @ParameterizedTest
  @CsvSource({
    "93, true",
    "qcdc:93, true",
    "gso:93, true",
    "gso:31429, false",
    "GSO:93, false",
    ":93, false",
    "gso:, false",
    "94, false",
    "'', false"
  })
  void a_unit_is_addressed_by_code_or_by_scheme_and_code(String address, boolean found) {
    assertEquals(
        found,
        lookUp(address, SampleOrganisation.organisation(), SampleOrganisation.DAY).isPresent());
  }

  @Test
  void a_unit_is_looked_up_only_in_the_hierarchy_of_the_tree() {
    Organisation organisation = SampleOrganisation.organisation();
    UnitTree party = organisation.asOf(SampleOrganisation.DAY, Hierarchy.PARTY);
    assertEquals(Optional.empty(), organisation.lookUp("gso:93", party));
    assertEquals(
        Optional.of(SampleOrganisation.DISTRICT_PARTY),
        organisation.lookUp("qcdc:934-DU00", party).map(UnitSnapshot::id));
  }

  @Test
  void a_tree_is_the_same_until_the_next_change_but_knows_its_day() {
    Organisation organisation = SampleOrganisation.organisation();
    UnitTree first = tree(organisation, CHANGE);
    for (int days = 1; days < 5000; days++) {
      UnitTree other = tree(organisation, CHANGE.plusDays(days));
      assertEquals(first.units(), other.units());
      assertEquals(CHANGE.plusDays(days), other.day());
    }
  }

  @Test
  void units_that_stand_below_each_other_are_refused() {
    Organisation organisation =
        with(
            tanLong().coded("31438").below(OTHER),
            SampleUnit.of(OTHER)
                .named(Level.COMMUNE, "xã", "Lương Nghĩa")
                .coded("31493")
                .below(TAN_LONG));
    assertThrows(IllegalStateException.class, () -> tree(organisation, SampleOrganisation.DAY));
  }

  @Test
  void a_unit_below_one_that_stands_no_longer_is_refused() {
    Organisation organisation =
        with(
            tanLongUntilTheChange().coded("31438"),
            SampleUnit.of(OTHER)
                .named(Level.HAMLET, "ấp", "Long Trị")
                .coded("31438-01")
                .below(TAN_LONG));
    assertEquals(true, isBelow(TAN_LONG, OTHER, organisation, CHANGE.minusDays(1)));
    assertThrows(IllegalStateException.class, () -> tree(organisation, CHANGE));
  }

  @Test
  void two_units_of_one_identity_are_refused() {
    Unit unit = tanLong().coded("31438").below(PHUNG_HIEP).unit();
    assertThrows(IllegalStateException.class, () -> Organisation.of(List.of(unit, unit)));
  }

  private static SampleUnit tanLong() {
    return SampleUnit.of(TAN_LONG).named(Level.COMMUNE, "xã", "Tân Long");
  }

  private static SampleUnit tanLongUntilTheChange() {
    return SampleUnit.of(TAN_LONG)
        .during(BEFORE)
        .named(Level.COMMUNE, "xã", "Tân Long")
        .below(PHUNG_HIEP);
  }

  private static SampleUnit tanLongMovesToLongMy() {
    return tanLong().coded("31438").during(BEFORE).below(PHUNG_HIEP).since(CHANGE).below(LONG_MY);
  }

  private static Organisation with(SampleUnit... more) {
    return SampleOrganisation.organisationAnd(
        List.of(more).stream().map(SampleUnit::unit).toArray(Unit[]::new));
  }

  private static UnitTree tree(Organisation organisation, LocalDate day) {
    return organisation.asOf(day, Hierarchy.TERRITORY);
  }

  private static Optional<UnitId> lookUp(String address, Organisation organisation, LocalDate day) {
    return organisation.lookUp(address, tree(organisation, day)).map(UnitSnapshot::id);
  }

  private static void assertBorneBy(
      UnitId expected, String address, Organisation organisation, LocalDate day) {
    assertEquals(Optional.of(expected), lookUp(address, organisation, day), address + " " + day);
  }

  private static void assertStandsBelow(UnitId parent, Organisation organisation, LocalDate day) {
    UnitTree tree = tree(organisation, day);
    assertEquals(parent, tree.unit(TAN_LONG).orElseThrow().parent());
    for (UnitId district : List.of(PHUNG_HIEP, LONG_MY)) {
      assertEquals(
          district.equals(parent),
          tree.children(district).stream().anyMatch(child -> child.id().equals(TAN_LONG)));
    }
  }

  private static boolean isBelow(
      UnitId top, UnitId unit, Organisation organisation, LocalDate day) {
    return tree(organisation, day).subtree(top).stream().anyMatch(each -> each.id().equals(unit));
  }
}

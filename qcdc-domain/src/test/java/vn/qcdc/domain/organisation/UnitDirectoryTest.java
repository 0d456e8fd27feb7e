package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.SampleOrganisation.DAY;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;
import static vn.qcdc.domain.organisation.SampleOrganisation.PROVINCE_PARTY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.domain.time.Validity;

class UnitDirectoryTest {

  private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);
  private static final UnitId NEW = new UnitId(101);
  private static final UnitId CHILD = new UnitId(102);

  @ParameterizedTest
  @EnumSource(Hierarchy.class)
  void it_holds_the_units_of_the_hierarchy_each_once(Hierarchy hierarchy) {
    Organisation organisation = SampleOrganisation.organisation();
    assertEquals(
        Set.copyOf(organisation.asOf(DAY, hierarchy).units()).stream()
            .map(UnitSnapshot::code)
            .sorted()
            .toList(),
        UnitDirectory.of(organisation, DAY, hierarchy).stream()
            .map(entry -> entry.unit().code())
            .sorted()
            .toList());
  }

  @Test
  void a_unit_comes_after_its_parents_even_where_a_party_parent_has_the_higher_code() {
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(NEW)
                .kind(UnitKind.PARTY_ORGANISATION)
                .named(Level.PROVINCE, "đảng ủy trực thuộc", "Đảng ủy Công an tỉnh")
                .coded("93-AA")
                .below(HAU_GIANG)
                .inPartyBelow(PROVINCE_PARTY)
                .unit());
    Set<String> seen = new HashSet<>();
    for (DirectoryEntry entry : UnitDirectory.of(organisation, DAY, Hierarchy.TERRITORY)) {
      assertTrue(code(entry.parent()).isEmpty() || seen.contains(code(entry.parent())));
      assertTrue(code(entry.partyParent()).isEmpty() || seen.contains(code(entry.partyParent())));
      seen.add(entry.unit().code());
    }
    assertTrue(seen.contains("93-AA"));
  }

  @Test
  void a_party_organisation_names_both_of_its_parents_in_either_hierarchy() {
    for (Hierarchy hierarchy : Hierarchy.values()) {
      DirectoryEntry entry = entry(SampleOrganisation.organisation(), "934-DU00", hierarchy);
      assertEquals("934", code(entry.parent()));
      assertEquals("93-DU00", code(entry.partyParent()));
    }
  }

  @Test
  void only_the_codes_of_the_day_are_named() {
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(NEW)
                .named(Level.COMMUNE, "xã", "Tân Long")
                .coded("31438")
                .below(PHUNG_HIEP)
                .during(new Validity(SampleUnit.FOUNDED, CHANGE))
                .coded("gso", "1")
                .since(CHANGE)
                .coded("gso", "2")
                .unit());
    assertEquals("gso:1 2004-01-01", codes(organisation, CHANGE.minusDays(1)));
    assertEquals("gso:2 2021-07-01", codes(organisation, CHANGE));
  }

  @Test
  void a_unit_is_not_there_before_its_parent() {
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(NEW)
                .coded("31438")
                .below(PHUNG_HIEP)
                .during(new Validity(SampleUnit.FOUNDED, CHANGE))
                .named(Level.COMMUNE, "xã", "Tân Long")
                .since(CHANGE)
                .named(Level.COMMUNE, "thị trấn", "Tân Long")
                .unit(),
            SampleUnit.of(CHILD)
                .named(Level.HAMLET, "ấp", "Long Trị")
                .coded("31438-01")
                .below(NEW)
                .unit());
    assertEquals(SampleUnit.FOUNDED, entry(organisation, "31438-01", CHANGE.minusDays(1)).since());
    assertEquals(CHANGE, entry(organisation, "31438", CHANGE).since());
    assertEquals(CHANGE, entry(organisation, "31438-01", CHANGE).since());
  }

  private static String codes(Organisation organisation, LocalDate day) {
    DirectoryEntry entry = entry(organisation, "31438", day);
    return entry.externalCodes().stream()
            .map(code -> code.scheme() + ":" + code.code())
            .collect(joining(" "))
        + " "
        + entry.since();
  }

  private static DirectoryEntry entry(Organisation organisation, String code, LocalDate day) {
    return find(UnitDirectory.of(organisation, day, Hierarchy.TERRITORY), code);
  }

  private static DirectoryEntry entry(Organisation organisation, String code, Hierarchy hierarchy) {
    return find(UnitDirectory.of(organisation, DAY, hierarchy), code);
  }

  private static DirectoryEntry find(List<DirectoryEntry> entries, String code) {
    return entries.stream()
        .filter(entry -> entry.unit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String code(@Nullable UnitSnapshot unit) {
    return unit == null ? "" : unit.code();
  }
}

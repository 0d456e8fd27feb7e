package vn.qcdc.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.organisation.SampleOrganisation.COMMUNE_PARTY;
import static vn.qcdc.domain.organisation.SampleOrganisation.DAY;
import static vn.qcdc.domain.organisation.SampleOrganisation.DISTRICT_PARTY;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.MY_LOI;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;
import static vn.qcdc.domain.organisation.SampleOrganisation.PROVINCE_PARTY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

  private final Organisation organisation = SampleOrganisation.organisation();
  private final UnitTree territory = organisation.asOf(DAY, Hierarchy.TERRITORY);
  private final UnitTree party = organisation.asOf(DAY, Hierarchy.PARTY);

  @Test
  void parents_come_before_their_children_and_siblings_in_the_order_of_their_codes() {
    assertEquals(
        List.of(
            "93",
            "93-CQ02",
            "93-DU00",
            "934",
            "31405",
            "31417",
            "31429",
            "31429-01",
            "31429-02",
            "31429-CQ01",
            "31429-DN01",
            "31429-DU00",
            "934-DU00",
            "936",
            "31489",
            "31492"),
        codes(territory.units()));
  }

  @Test
  void the_order_in_which_units_are_kept_does_not_matter() {
    List<Unit> reversed = new ArrayList<>(SampleOrganisation.units());
    Collections.reverse(reversed);
    assertEquals(
        territory.units(), Organisation.of(reversed).asOf(DAY, Hierarchy.TERRITORY).units());
  }

  @Test
  void a_subtree_is_the_unit_and_all_below_it() {
    assertEquals(List.of("936", "31489", "31492"), codes(territory.subtree(LONG_MY)));
    assertEquals(List.of("31429-01"), codes(territory.subtree(MY_LOI)));
    assertEquals(List.of(), territory.subtree(new UnitId(99)));
  }

  @Test
  void children_are_directly_below() {
    assertEquals(List.of("93-CQ02", "93-DU00", "934", "936"), codes(territory.children(HAU_GIANG)));
    assertEquals(
        List.of("31405", "31417", "31429", "934-DU00"), codes(territory.children(PHUNG_HIEP)));
    assertEquals(List.of(), territory.children(MY_LOI));
    assertEquals(List.of(), territory.children(new UnitId(99)));
  }

  @Test
  void the_party_hierarchy_has_party_organisations_only() {
    assertEquals(List.of("93-DU00", "934-DU00", "31429-DU00"), codes(party.units()));
    assertEquals(List.of("31429-DU00"), codes(party.children(DISTRICT_PARTY)));
    assertNull(party.unit(PROVINCE_PARTY).orElseThrow().parent());
    assertEquals(Optional.empty(), party.unit("93"));
  }

  @Test
  void a_party_organisation_is_also_attached_to_its_territory() {
    assertEquals(HIEP_HUNG, territory.unit(COMMUNE_PARTY).orElseThrow().parent());
    assertEquals(DISTRICT_PARTY, party.unit(COMMUNE_PARTY).orElseThrow().parent());
  }

  @Test
  void a_party_organisation_below_and_above_none_is_not_in_the_party_hierarchy() {
    UnitId alone = new UnitId(101);
    Organisation with =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(alone)
                .kind(UnitKind.PARTY_ORGANISATION)
                .named(Level.COMMUNE, "chi bộ", "Chi bộ ấp Mỹ Lợi")
                .coded("31429-DU01")
                .below(HIEP_HUNG)
                .unit());
    assertEquals(Optional.empty(), with.asOf(DAY, Hierarchy.PARTY).unit(alone));
    assertEquals(HIEP_HUNG, with.asOf(DAY, Hierarchy.TERRITORY).unit(alone).orElseThrow().parent());
  }

  @Test
  void a_territory_without_a_parent_is_a_top_and_anything_else_is_not_in_the_tree() {
    UnitId canTho = new UnitId(101);
    UnitId nowhere = new UnitId(102);
    UnitTree tree =
        SampleOrganisation.organisationAnd(
                SampleUnit.of(canTho)
                    .named(Level.PROVINCE, "thành phố", "Cần Thơ")
                    .coded("92")
                    .unit(),
                SampleUnit.of(nowhere)
                    .kind(UnitKind.AGENCY)
                    .named(Level.PROVINCE, "cơ quan", "Sở Tư pháp")
                    .coded("93-CQ04")
                    .unit())
            .asOf(DAY, Hierarchy.TERRITORY);
    assertEquals("92", tree.units().get(0).code());
    assertNull(tree.unit(canTho).orElseThrow().parent());
    assertEquals(Optional.empty(), tree.unit(nowhere));
  }

  @Test
  void a_unit_is_found_by_identity_and_by_code() {
    UnitSnapshot hiepHung =
        new UnitSnapshot(
            HIEP_HUNG, "31429", "Hiệp Hưng", "xã", Level.COMMUNE, UnitKind.TERRITORY, PHUNG_HIEP);
    assertEquals(Optional.of(hiepHung), territory.unit(HIEP_HUNG));
    assertEquals(Optional.of(hiepHung), territory.unit("31429"));
    assertEquals("xã Hiệp Hưng", hiepHung.fullName());
  }

  @Test
  void what_a_tree_gives_away_cannot_change_it() {
    assertThrows(UnsupportedOperationException.class, () -> territory.units().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> territory.subtree(HAU_GIANG).remove(0));
    assertThrows(
        UnsupportedOperationException.class, () -> territory.children(HAU_GIANG).remove(0));
  }

  private static List<String> codes(List<UnitSnapshot> units) {
    return units.stream().map(UnitSnapshot::code).toList();
  }
}

package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.time.Validity;

/** What every keeper of the organisation owes. */
public abstract class OrganisationsContract extends RepositoryContract {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final Validity BEFORE = new Validity(SampleUnit.FOUNDED, REFORM);
  private static final Validity AFTER = Validity.since(REFORM);

  private Organisations organisations;
  private UnitId province;

  protected abstract Organisations createOrganisations();

  @BeforeEach
  void keepProvince() {
    organisations = createOrganisations();
    province = nextId();
    keep(province().coded(fresh("93")).unit());
  }

  @Test
  void a_unit_comes_back_with_all_of_its_time() {
    UnitId party = nextId();
    keep(
        SampleUnit.of(party)
            .kind(UnitKind.PARTY_ORGANISATION)
            .named(Level.PROVINCE, "đảng bộ", "Đảng bộ tỉnh Hậu Giang")
            .coded(fresh("93-DU00"))
            .below(province)
            .unit());
    Unit unit =
        SampleUnit.of(nextId())
            .kind(UnitKind.PARTY_ORGANISATION)
            .during(BEFORE)
            .named(Level.DISTRICT, "cấp ủy", "Huyện ủy Vị Thủy")
            .coded(fresh("935-DU00"))
            .coded("dang", fresh("935"))
            .below(province)
            .inPartyBelow(party)
            .during(AFTER)
            .named(Level.COMMUNE, "đảng bộ", "Đảng bộ xã Vị Thuỷ")
            .coded(fresh("31441-DU00"))
            .below(party)
            .unit();
    keep(unit);
    assertSame(unit, kept(unit.id()).orElseThrow());
    assertSame(unit, inTransaction(organisations::currentForUpdate).unit(unit.id()).orElseThrow());
  }

  @Test
  void every_kind_of_unit_comes_back() {
    for (UnitKind kind : UnitKind.values()) {
      Unit unit = commune().kind(kind).coded(fresh("31429")).below(province).unit();
      keep(unit);
      assertSame(unit, kept(unit.id()).orElseThrow());
    }
  }

  @Test
  void units_may_come_before_their_parents_when_kept_together() {
    UnitId district = nextId();
    Unit commune = commune().coded(fresh("31429")).below(district).unit();
    Unit parent =
        SampleUnit.of(district)
            .named(Level.DISTRICT, "huyện", "Phụng Hiệp")
            .coded(fresh("934"))
            .below(province)
            .unit();
    keep(commune, parent);
    UnitTree tree = current().asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY);
    assertEquals(
        List.of(district, commune.id()),
        tree.subtree(district).stream().map(UnitSnapshot::id).toList());
  }

  @Test
  void nothing_is_added_by_keeping_nothing() {
    Set<UnitId> before = ids();
    keep();
    assertEquals(before, ids());
  }

  @Test
  void no_identity_is_given_twice() {
    UnitId one = nextId();
    UnitId other = nextId();
    assertTrue(!one.equals(other) && !other.equals(province), one + ", " + other);
    assertEquals(Optional.empty(), kept(one));
  }

  @Test
  void what_is_known_already_does_not_change_when_units_are_added() {
    Organisation before = current();
    Unit unit = commune().coded(fresh("31429")).below(province).unit();
    keep(unit);
    assertEquals(Optional.empty(), before.unit(unit.id()));
  }

  @Test
  void a_code_may_be_borne_by_another_unit_later() {
    String code = fresh("31429");
    Unit old = commune().during(BEFORE).coded(code).below(province).unit();
    keep(old);
    Unit successor = commune().during(AFTER).coded(code).below(province).unit();
    keep(successor);
    assertEquals(Optional.of(old.id()), bearer(code, REFORM.minusDays(1)));
    assertEquals(Optional.of(successor.id()), bearer(code, REFORM));
  }

  @Test
  void the_same_code_in_another_scheme_is_another_code() {
    String code = fresh("31429");
    Unit unit = commune().coded(code).coded("gso", code).below(province).unit();
    keep(unit);
    assertSame(unit, kept(unit.id()).orElseThrow());
  }

  @Test
  void a_code_that_another_unit_bears_on_a_day_is_refused() {
    String code = fresh("31429");
    keep(commune().during(BEFORE).coded(code).below(province).unit());
    assertRefused(commune().since(REFORM.minusDays(1)).coded(code).below(province).unit());
  }

  @Test
  void a_second_code_of_a_scheme_on_a_day_is_refused() {
    assertRefused(commune().coded(fresh("31429")).coded(fresh("31432")).below(province).unit());
  }

  @Test
  void a_second_name_on_a_day_is_refused() {
    assertRefused(
        commune()
            .named(Level.COMMUNE, "xã", "Hiệp Hưng")
            .coded(fresh("31429"))
            .below(province)
            .unit());
  }

  @Test
  void a_second_parent_on_a_day_is_refused() {
    assertRefused(
        commune().coded(fresh("31429")).below(province).since(REFORM).below(province).unit());
  }

  @Test
  void an_unknown_parent_is_refused() {
    assertRefused(commune().coded(fresh("31429")).below(nextId()).unit());
  }

  @Test
  void a_unit_below_itself_is_refused() {
    UnitId id = nextId();
    assertRefused(
        SampleUnit.of(id)
            .named(Level.COMMUNE, "xã", "Hiệp Hưng")
            .coded(fresh("31429"))
            .below(id)
            .unit());
  }

  @Test
  void a_name_that_is_not_normalised_is_refused() {
    String decomposed = Normalizer.normalize("Hiệp Hưng", Normalizer.Form.NFD);
    assertRefused(
        SampleUnit.of(nextId())
            .named(Level.COMMUNE, "xã", decomposed)
            .coded(fresh("31429"))
            .below(province)
            .unit());
  }

  @Test
  void when_one_unit_is_refused_none_is_kept() {
    Unit sound = commune().coded(fresh("31429")).below(province).unit();
    Unit orphan = commune().coded(fresh("31432")).below(nextId()).unit();
    refused(() -> organisations.add(List.of(sound, orphan)));
    assertEquals(Optional.empty(), kept(sound.id()));
    keep(sound);
    assertSame(sound, kept(sound.id()).orElseThrow());
  }

  private void assertRefused(Unit unit) {
    refused(() -> organisations.add(List.of(unit)));
    assertEquals(Optional.empty(), kept(unit.id()));
  }

  /** Names stand in the order of time; codes and placements are held by scheme and hierarchy. */
  private static void assertSame(Unit expected, Unit actual) {
    assertEquals(expected.kind(), actual.kind());
    assertEquals(expected.names(), actual.names());
    assertEquals(Set.copyOf(expected.codes()), Set.copyOf(actual.codes()));
    assertEquals(expected.codes().size(), actual.codes().size());
    assertEquals(Set.copyOf(expected.placements()), Set.copyOf(actual.placements()));
    assertEquals(expected.placements().size(), actual.placements().size());
  }

  private SampleUnit province() {
    return SampleUnit.of(province).named(Level.PROVINCE, "tỉnh", "Hậu Giang");
  }

  /** Still without code and parent. */
  private SampleUnit commune() {
    return SampleUnit.of(nextId()).named(Level.COMMUNE, "xã", "Hiệp Hưng");
  }

  private void keep(Unit... units) {
    kept(() -> organisations.add(List.of(units)));
  }

  private UnitId nextId() {
    return inTransaction(organisations::nextId);
  }

  private Organisation current() {
    return inTransaction(organisations::current);
  }

  private Optional<Unit> kept(UnitId id) {
    return current().unit(id);
  }

  private Optional<UnitId> bearer(String code, LocalDate day) {
    return current().unit(UnitCode.OWN_SCHEME, code, day).map(Unit::id);
  }

  private Set<UnitId> ids() {
    return current().asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY).units().stream()
        .map(UnitSnapshot::id)
        .collect(toSet());
  }
}

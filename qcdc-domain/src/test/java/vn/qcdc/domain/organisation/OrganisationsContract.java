package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
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
    List<UnitId> some = inTransaction(() -> organisations.nextIds(3));
    List<UnitId> more = inTransaction(() -> organisations.nextIds(2));
    Set<UnitId> all = new HashSet<>(some);
    all.addAll(more);
    all.add(province);
    assertEquals(6, all.size(), some + ", " + more);
    assertEquals(Optional.empty(), kept(some.get(0)));
    assertEquals(List.of(), inTransaction(() -> organisations.nextIds(0)));
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
    Unit old = commune(BEFORE).coded(code).below(province).unit();
    keep(old);
    Unit successor = commune(AFTER).coded(code).below(province).unit();
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
    keep(commune(BEFORE).coded(code).below(province).unit());
    Validity overlapping = Validity.since(REFORM.minusDays(1));
    assertRefused(commune(overlapping).coded(code).below(province).unit());
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
  void units_below_each_other_are_refused() {
    UnitId one = nextId();
    UnitId other = nextId();
    Unit low = commune(one).coded(fresh("31429")).below(other).unit();
    Unit high = commune(other).coded(fresh("31432")).below(one).unit();
    refused(() -> organisations.add(List.of(low, high)));
    assertEquals(Optional.empty(), kept(one));
  }

  @Test
  void party_organisations_below_each_other_for_some_days_are_refused() {
    UnitId one = nextId();
    UnitId other = nextId();
    Unit low =
        party(one).coded(fresh("A")).below(province).during(BEFORE).inPartyBelow(other).unit();
    Unit high =
        party(other)
            .coded(fresh("B"))
            .below(province)
            .since(REFORM.minusDays(1))
            .inPartyBelow(one)
            .unit();
    refused(() -> organisations.add(List.of(low, high)));
    assertEquals(Optional.empty(), kept(one));
  }

  @Test
  void party_organisations_may_change_places_from_one_day_to_the_next() {
    UnitId one = nextId();
    UnitId other = nextId();
    Unit low =
        party(one).coded(fresh("A")).below(province).during(BEFORE).inPartyBelow(other).unit();
    Unit high =
        party(other).coded(fresh("B")).below(province).during(AFTER).inPartyBelow(one).unit();
    keep(low, high);
    assertSame(low, kept(one).orElseThrow());
  }

  @Test
  void a_parent_that_does_not_stand_all_the_time_is_refused() {
    UnitId parent = nextId();
    Unit until =
        SampleUnit.of(parent)
            .during(BEFORE)
            .named(Level.DISTRICT, "huyện", "Phụng Hiệp")
            .coded(fresh("934"))
            .below(province)
            .unit();
    keep(until);
    assertRefused(commune().coded(fresh("31429")).below(parent).unit());
    assertRefused(
        commune(Validity.since(REFORM.minusDays(1))).coded(fresh("31429")).below(parent).unit());
    keep(commune(BEFORE).coded(fresh("31429")).below(parent).unit());
  }

  @Test
  void a_parent_that_stands_under_one_name_and_then_another_stands() {
    UnitId parent = nextId();
    keep(
        SampleUnit.of(parent)
            .coded(fresh("934"))
            .below(province)
            .during(BEFORE)
            .named(Level.DISTRICT, "huyện", "Long Mỹ")
            .during(AFTER)
            .named(Level.DISTRICT, "thị xã", "Long Mỹ")
            .unit());
    Unit commune = commune().coded(fresh("31429")).below(parent).unit();
    keep(commune);
    assertSame(commune, kept(commune.id()).orElseThrow());
  }

  @Test
  void a_unit_below_none_is_refused() {
    assertRefused(commune().coded(fresh("31429")).unit());
    assertRefused(commune().coded(fresh("31429")).during(BEFORE).below(province).unit());
    assertRefused(
        SampleUnit.of(nextId())
            .kind(UnitKind.AGENCY)
            .named(Level.PROVINCE, "cơ quan", "Sở Tư pháp")
            .coded(fresh("93-CQ04"))
            .unit());
  }

  @Test
  void a_code_or_a_parent_without_a_name_is_refused() {
    assertRefused(SampleUnit.of(nextId()).coded(fresh("31429")).unit());
    assertRefused(
        SampleUnit.of(nextId())
            .coded(fresh("31429"))
            .below(province)
            .during(AFTER)
            .named(Level.COMMUNE, "xã", "Hiệp Hưng")
            .unit());
  }

  @Test
  void a_name_without_a_code_of_its_own_is_refused() {
    assertRefused(commune().below(province).unit());
    assertRefused(commune().below(province).coded("gso", fresh("31429")).unit());
    assertRefused(commune().below(province).during(BEFORE).coded(fresh("31429")).unit());
  }

  @Test
  void a_unit_that_is_there_already_is_refused() {
    Unit unit = commune(BEFORE).coded(fresh("31429")).below(province).unit();
    keep(unit);
    Unit later =
        SampleUnit.of(unit.id())
            .during(AFTER)
            .named(Level.COMMUNE, "xã", "Hiệp Hưng")
            .coded(fresh("31429"))
            .below(province)
            .unit();
    refused(() -> organisations.add(List.of(later)));
    assertSame(unit, kept(unit.id()).orElseThrow());
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
    return commune(nextId());
  }

  private static SampleUnit commune(UnitId id) {
    return SampleUnit.of(id).named(Level.COMMUNE, "xã", "Hiệp Hưng");
  }

  private SampleUnit commune(Validity validity) {
    return SampleUnit.of(nextId()).during(validity).named(Level.COMMUNE, "xã", "Hiệp Hưng");
  }

  private static SampleUnit party(UnitId id) {
    return SampleUnit.of(id)
        .kind(UnitKind.PARTY_ORGANISATION)
        .named(Level.PROVINCE, "cấp ủy", "Đảng bộ tỉnh Hậu Giang");
  }

  private void keep(Unit... units) {
    kept(() -> organisations.add(List.of(units)));
  }

  private UnitId nextId() {
    return inTransaction(() -> organisations.nextIds(1)).get(0);
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

package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Validity;

/** What every keeper of reorganisations owes. */
public abstract class ReorganisationsContract extends RepositoryContract {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final Validity BEFORE = new Validity(SampleUnit.FOUNDED, REFORM);
  private static final Validity AFTER = Validity.since(REFORM);
  private static final Instant RECORDED = Instant.parse("2025-06-20T08:00:00.123456Z");

  private final String code = fresh("NQ1668");
  private final String later = fresh("NQ2000");
  private final String provinceCode = fresh("93");
  private final String oldCode = fresh("31438");
  private Organisations organisations;
  private Reorganisations reorganisations;
  private List<UnitId> ids;
  private UnitId province;
  private UnitId old;
  private UnitId other;
  private UnitId heir;

  protected abstract Organisations createOrganisations();

  /** They change the same organisation. */
  protected abstract Reorganisations createReorganisations();

  @BeforeEach
  void keepUnits() {
    organisations = createOrganisations();
    reorganisations = createReorganisations();
    ids = inTransaction(() -> organisations.nextIds(5));
    province = ids.get(0);
    old = ids.get(1);
    other = ids.get(2);
    heir = ids.get(3);
    kept(
        () ->
            organisations.add(
                List.of(
                    SampleUnit.of(province)
                        .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                        .coded(provinceCode)
                        .unit(),
                    old(Validity.since(SampleUnit.FOUNDED)),
                    commune(other, Validity.since(SampleUnit.FOUNDED), fresh("31432")))));
  }

  @Test
  void a_reorganisation_comes_back_with_its_acts_in_order() {
    List<ActDraft> acts = List.of(act("/acts/0", "ESTABLISH"), act("/acts/1", "MERGE"));
    Reorganisation reorganisation = decided(code, REFORM);
    keep(reorganisation, acts, merger());
    assertEquals(Optional.of(reorganisation), inTransaction(() -> reorganisations.find(code)));
    assertEquals(acts, inTransaction(() -> reorganisations.acts(code)));
    assertEquals(Optional.empty(), inTransaction(() -> reorganisations.find(later)));
  }

  @Test
  void acts_stand_where_they_stand_among_the_acts_whatever_they_came_in() {
    ActDraft act = act("/acts/0", "MERGE");
    keep(decided(code, REFORM), List.of(at(act, Place.row(7))), merger());
    assertEquals(List.of(act), inTransaction(() -> reorganisations.acts(code)));
  }

  @Test
  void an_effect_changes_the_organisation_and_comes_back() {
    Map<UnitId, Unit> before = units();
    Effect effect = merger();
    keep(decided(code, REFORM), List.of(), effect);
    assertSame(effect, inTransaction(() -> reorganisations.effect(code)));
    assertEquals(old(BEFORE).facts(), units().get(old).facts());
    assertEquals(Optional.empty(), units().get(old).nameOn(REFORM));
    assertEquals(effect.begun(), current().successionsOf(old));
    assertEquals(before.get(other), units().get(other));
  }

  @Test
  void what_is_known_already_does_not_change_when_a_reorganisation_is_kept() {
    Organisation before = current();
    keep(decided(code, REFORM), List.of(), merger());
    assertEquals(Optional.empty(), before.unit(heir));
    assertEquals(List.of(), before.successionsOf(old));
  }

  @Test
  void what_is_undone_is_as_it_was_and_both_know_each_other() {
    Map<UnitId, Unit> before = units();
    Effect effect = merger();
    keep(decided(code, REFORM), List.of(), effect);
    Map<UnitId, Unit> between = units();
    Reorganisation annulment = annulment(later, code);
    keep(annulment, List.of(), effect.undone());
    assertEquals(before, units());
    assertEquals(List.of(), current().successionsOf(old));
    assertSame(effect, inTransaction(() -> reorganisations.effect(code)));
    assertSame(effect.undone(), inTransaction(() -> reorganisations.effect(later)));
    assertEquals(Optional.of(annulment), inTransaction(() -> reorganisations.find(later)));
    assertEquals(later, inTransaction(() -> reorganisations.find(code)).orElseThrow().annulledBy());
    String again = fresh("AGAIN");
    keep(decided(again, REFORM), List.of(), effect);
    assertEquals(between, units());
    assertEquals(effect.begun(), current().successionsOf(old));
  }

  @Test
  void reorganisations_are_listed_by_the_day_of_effect_then_as_entered() {
    Effect nothing = new Effect(List.of(), List.of(), List.of());
    List<String> codes = List.of(fresh("A"), fresh("B"), fresh("C"));
    keep(decided(codes.get(0), REFORM), List.of(), nothing);
    keep(decided(codes.get(1), REFORM.minusDays(1)), List.of(), nothing);
    keep(decided(codes.get(2), REFORM), List.of(), nothing);
    assertEquals(
        List.of(codes.get(1), codes.get(0), codes.get(2)),
        inTransaction(reorganisations::all).stream()
            .map(Reorganisation::code)
            .filter(codes::contains)
            .toList());
  }

  @Test
  void a_unit_is_touched_by_what_changes_it_or_passes_something_on() {
    UnitId untouched = ids.get(4);
    keep(decided(code, REFORM), List.of(), merger());
    Succession part =
        new Succession(
            other, REFORM.plusDays(1), List.of(new Heir(other, 3), new Heir(heir, 2)), "dân số");
    keep(
        decided(later, REFORM.plusDays(1)),
        List.of(),
        new Effect(List.of(), List.of(part), List.of()));
    assertEquals(List.of(code), touching(old));
    assertEquals(List.of(later), touching(other));
    assertEquals(List.of(code, later), touching(heir));
    assertEquals(List.of(), touching(untouched));
    assertEquals(List.of(part), current().successionsOf(other));
    String undone = fresh("UNDONE");
    keep(annulment(undone, later), List.of(), new Effect(List.of(), List.of(), List.of(part)));
    assertEquals(Set.of(later, undone), Set.copyOf(touching(other)));
  }

  @Test
  void a_code_that_is_taken_is_refused() {
    keep(decided(code, REFORM), List.of(), merger());
    assertRefused(decided(code, REFORM), new Effect(List.of(), List.of(), List.of()));
  }

  @Test
  void what_is_annulled_is_there_and_is_annulled_once() {
    Effect nothing = new Effect(List.of(), List.of(), List.of());
    assertRefused(annulment(later, code), nothing);
    keep(decided(code, REFORM), List.of(), nothing);
    keep(annulment(later, code), List.of(), nothing);
    assertRefused(annulment(fresh("THIRD"), code), nothing);
  }

  @Test
  void a_fact_that_is_not_held_cannot_be_dropped() {
    Unit never = commune(old, Validity.since(REFORM), oldCode);
    assertRefused(
        decided(code, REFORM),
        effect(new UnitChange(old, UnitKind.TERRITORY, never.facts(), UnitFacts.NONE)));
    Succession none = Succession.whole(old, REFORM, other);
    assertRefused(decided(code, REFORM), new Effect(List.of(), List.of(), List.of(none)));
  }

  @Test
  void a_fact_is_dropped_once() {
    keep(decided(code, REFORM), List.of(), merger());
    assertRefused(decided(later, REFORM), merger());
  }

  @Test
  void a_second_name_on_a_day_is_refused_until_the_first_is_dropped() {
    Unit second =
        SampleUnit.of(old).during(AFTER).named(Level.COMMUNE, "phường", "Tân Long").unit();
    assertRefused(
        decided(code, REFORM),
        effect(new UnitChange(old, UnitKind.TERRITORY, UnitFacts.NONE, second.facts())));
    Unit first = units().get(old);
    UnitFacts held = new UnitFacts(first.names(), List.of(), List.of());
    UnitFacts ended = new UnitFacts(old(BEFORE).names(), List.of(), List.of());
    keep(
        decided(code, REFORM),
        List.of(),
        effect(new UnitChange(old, UnitKind.TERRITORY, held, ended.plus(second.facts()))));
    assertEquals("phường", units().get(old).nameOn(REFORM).orElseThrow().type());
  }

  @Test
  void a_unit_that_ends_above_others_is_refused() {
    Unit ended =
        SampleUnit.of(province)
            .during(BEFORE)
            .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
            .coded(provinceCode)
            .unit();
    assertRefused(decided(code, REFORM), effect(change(units().get(province), ended)));
  }

  @Test
  void units_that_get_below_each_other_are_refused() {
    Unit below =
        SampleUnit.of(old)
            .named(Level.COMMUNE, "xã", "Tân Long")
            .coded(oldCode)
            .during(BEFORE)
            .below(province)
            .during(AFTER)
            .below(other)
            .unit();
    keep(decided(code, REFORM), List.of(), effect(change(units().get(old), below)));
    Unit first = units().get(other);
    Unit circle =
        new Unit(
            other,
            first.kind(),
            first.names(),
            first.codes(),
            SampleUnit.of(other)
                .during(new Validity(SampleUnit.FOUNDED, REFORM.plusDays(9)))
                .below(province)
                .since(REFORM.plusDays(9))
                .below(old)
                .unit()
                .placements());
    assertRefused(decided(later, REFORM.plusDays(9)), effect(change(first, circle)));
  }

  @Test
  void a_unit_that_loses_its_place_is_refused() {
    Unit placeless =
        SampleUnit.of(old)
            .named(Level.COMMUNE, "xã", "Tân Long")
            .coded(oldCode)
            .during(BEFORE)
            .below(province)
            .unit();
    assertRefused(decided(code, REFORM), effect(change(units().get(old), placeless)));
  }

  @Test
  void heirs_stand_on_the_day_and_the_predecessor_stood_on_the_eve() {
    assertBeginRefused(Succession.whole(old, REFORM, heir));
    assertBeginRefused(Succession.whole(old, SampleUnit.FOUNDED, other));
    keep(decided(code, REFORM), List.of(), merger());
    assertBeginRefused(Succession.whole(other, REFORM, old));
    assertBeginRefused(Succession.whole(old, REFORM.plusDays(1), other));
    assertBeginRefused(Succession.whole(heir, REFORM, other));
    keep(
        decided(later, REFORM),
        List.of(),
        new Effect(
            List.of(), List.of(Succession.whole(heir, REFORM.plusDays(1), other)), List.of()));
  }

  @Test
  void an_heir_that_is_gone_later_leaves_its_succession_unsound() {
    keep(decided(code, REFORM), List.of(), merger());
    UnitFacts all = units().get(heir).facts();
    assertRefused(
        decided(later, REFORM),
        effect(new UnitChange(heir, UnitKind.TERRITORY, all, UnitFacts.NONE)));
  }

  @Test
  void a_unit_is_succeeded_once_a_day() {
    keep(decided(code, REFORM), List.of(), merger());
    assertBeginRefused(Succession.whole(old, REFORM, other));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_history_by_chance_is_kept_as_it_happens(long seed) {
    List<UnitId> all = inTransaction(() -> organisations.nextIds(150));
    RandomHistory history = new RandomHistory(seed, fresh("H"), all);
    kept(() -> organisations.add(history.founders()));
    Organisation expected = Organisation.of(history.founders());
    for (int i = 0; i < 12; i++) {
      RandomHistory.Event event = history.next();
      expected = event.effect().on(expected);
      keep(event.reorganisation(), List.of(), event.effect());
      String message = "seed " + seed + ", event " + i;
      assertEquals(facts(expected, all), facts(current(), all), message);
      assertEquals(
          Set.copyOf(expected.successions()),
          Set.copyOf(
              current().successions().stream()
                  .filter(each -> all.contains(each.predecessor()))
                  .toList()),
          message);
      assertSame(
          event.effect(),
          inTransaction(() -> reorganisations.effect(event.reorganisation().code())));
    }
  }

  private static Map<UnitId, Object> facts(Organisation organisation, List<UnitId> ids) {
    Map<UnitId, Object> facts = new HashMap<>();
    for (UnitId id : ids) {
      organisation
          .unit(id)
          .filter(unit -> !unit.facts().isEmpty())
          .ifPresent(unit -> facts.put(id, List.of(unit.kind(), comparable(unit.facts()))));
    }
    return facts;
  }

  private static List<Set<?>> comparable(UnitFacts facts) {
    return List.of(
        Set.copyOf(facts.names()), Set.copyOf(facts.codes()), Set.copyOf(facts.placements()));
  }

  private static void assertSame(Effect expected, Effect actual) {
    assertEquals(comparable(expected), comparable(actual));
  }

  private static List<Object> comparable(Effect effect) {
    Map<UnitId, Object> changes =
        effect.changes().stream()
            .collect(
                toMap(
                    UnitChange::unit,
                    change ->
                        List.of(
                            change.kind(),
                            comparable(change.dropped()),
                            comparable(change.kept()))));
    return List.of(changes, Set.copyOf(effect.begun()), Set.copyOf(effect.dropped()));
  }

  /** {@code old} becomes {@code heir}. */
  private Effect merger() {
    return new Effect(
        List.of(
            change(old(Validity.since(SampleUnit.FOUNDED)), old(BEFORE)),
            new UnitChange(
                heir, UnitKind.TERRITORY, UnitFacts.NONE, commune(heir, AFTER, oldCode).facts())),
        List.of(Succession.whole(old, REFORM, heir)),
        List.of());
  }

  private static Effect effect(UnitChange... changes) {
    return new Effect(List.of(changes), List.of(), List.of());
  }

  private static UnitChange change(Unit before, Unit after) {
    return new UnitChange(
        before.id(),
        before.kind(),
        before.facts().without(after.facts()),
        after.facts().without(before.facts()));
  }

  private Unit old(Validity validity) {
    return commune(old, validity, oldCode);
  }

  private Unit commune(UnitId id, Validity validity, String unitCode) {
    return SampleUnit.of(id)
        .during(validity)
        .named(Level.COMMUNE, "xã", "Tân Long")
        .coded(unitCode)
        .below(province)
        .unit();
  }

  private static Reorganisation decided(String code, LocalDate day) {
    return reorganisation(code, day, null);
  }

  private static Reorganisation annulment(String code, String annuls) {
    return reorganisation(code, REFORM, annuls);
  }

  private static Reorganisation reorganisation(
      String code, LocalDate day, @Nullable String annuls) {
    return new Reorganisation(
        code,
        new Decision("1668/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội", LocalDate.of(2025, 6, 16)),
        day,
        new Recorded("Nguyễn Thị Thuỷ", RECORDED),
        annuls,
        null);
  }

  private static ActDraft act(String pointer, String act) {
    Place place = Place.item(pointer);
    return new ActDraft(
        place,
        act,
        "31438",
        "xã “Tân Long”",
        "12",
        "dân số",
        new UnitDraft(
            place, "31438", "TERRITORY", "COMMUNE", "xã", "Tân Long", "93", "", "", "gso:31438"));
  }

  private static ActDraft at(ActDraft act, Place place) {
    return new ActDraft(
        place,
        act.act(),
        act.unit(),
        act.successor(),
        act.weight(),
        act.weighedBy(),
        act.facts().at(place));
  }

  private void keep(Reorganisation reorganisation, List<ActDraft> acts, Effect effect) {
    kept(() -> reorganisations.keep(reorganisation, acts, effect));
  }

  private void assertBeginRefused(Succession succession) {
    assertRefused(
        decided(fresh("REFUSED"), REFORM), new Effect(List.of(), List.of(succession), List.of()));
  }

  private void assertRefused(Reorganisation reorganisation, Effect effect) {
    Map<UnitId, Unit> before = units();
    List<Reorganisation> all = inTransaction(reorganisations::all);
    refused(() -> reorganisations.keep(reorganisation, List.of(), effect));
    assertEquals(before, units());
    assertEquals(all, inTransaction(reorganisations::all));
  }

  private List<String> touching(UnitId unit) {
    return inTransaction(() -> reorganisations.touching(unit)).stream()
        .map(Reorganisation::code)
        .toList();
  }

  private Organisation current() {
    return inTransaction(organisations::current);
  }

  /** Those of this test. */
  private Map<UnitId, Unit> units() {
    Organisation organisation = current();
    Map<UnitId, Unit> units = new HashMap<>();
    for (UnitId id : ids) {
      organisation.unit(id).ifPresent(unit -> units.put(id, unit));
    }
    return units;
  }
}

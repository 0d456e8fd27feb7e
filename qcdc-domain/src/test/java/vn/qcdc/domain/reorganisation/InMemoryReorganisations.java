package vn.qcdc.domain.reorganisation;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;

/** Keeps reorganisations in memory and refuses what the database would refuse. */
public final class InMemoryReorganisations implements Reorganisations {

  private final InMemoryOrganisations organisations;

  /** By code, in the order in which they were entered. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(Reorganisation entered, List<ActDraft> acts, Effect effect) {

    boolean touches(UnitId unit) {
      return effect.units().contains(unit)
          || effect.begun().stream().anyMatch(each -> concerns(each, unit))
          || effect.dropped().stream().anyMatch(each -> concerns(each, unit));
    }

    private static boolean concerns(Succession succession, UnitId unit) {
      return succession.predecessor().equals(unit) || succession.benefits(unit);
    }
  }

  public InMemoryReorganisations(InMemoryOrganisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public Optional<Reorganisation> find(String code) {
    return Optional.ofNullable(entries.get(code)).map(this::current);
  }

  @Override
  public List<Reorganisation> all() {
    return entries.values().stream()
        .map(this::current)
        .sorted(comparing(Reorganisation::effectiveOn))
        .toList();
  }

  @Override
  public List<ActDraft> acts(String code) {
    return known(code).acts();
  }

  @Override
  public Effect effect(String code) {
    return known(code).effect();
  }

  @Override
  public List<Reorganisation> touching(UnitId unit) {
    return all().stream().filter(each -> known(each.code()).touches(unit)).toList();
  }

  @Override
  public void keep(Reorganisation reorganisation, List<ActDraft> acts, Effect effect) {
    refuseIf(entries.containsKey(reorganisation.code()), "A code twice", reorganisation);
    @Nullable String annuls = reorganisation.annuls();
    refuseIf(annuls != null && !entries.containsKey(annuls), "Annuls nothing", reorganisation);
    refuseIf(annuls != null && annulledBy(annuls) != null, "Annulled before", reorganisation);
    Organisation before = organisations.current();
    for (UnitChange change : effect.changes()) {
      UnitFacts held = before.unit(change.unit()).map(unit -> unit.facts()).orElse(UnitFacts.NONE);
      refuseIf(!held.includes(change.dropped()), "Drops what is not held", change);
    }
    refuseIf(!before.successions().containsAll(effect.dropped()), "Drops what is not held", effect);
    Organisation after = effect.on(before);
    refuseIf(
        after.successions().stream()
                .map(each -> List.of(each.predecessor(), each.day()))
                .distinct()
                .count()
            < after.successions().size(),
        "Succeeded twice on a day",
        effect);
    organisations.become(after);
    entries.put(reorganisation.code(), new Entry(reorganisation, placed(acts), effect));
  }

  private Entry known(String code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("No reorganisation " + code);
    }
    return entry;
  }

  private Reorganisation current(Entry entry) {
    Reorganisation entered = entry.entered();
    return new Reorganisation(
        entered.code(),
        entered.decision(),
        entered.effectiveOn(),
        entered.recorded(),
        entered.annuls(),
        annulledBy(entered.code()));
  }

  private @Nullable String annulledBy(String code) {
    return entries.values().stream()
        .map(Entry::entered)
        .filter(each -> code.equals(each.annuls()))
        .map(Reorganisation::code)
        .findFirst()
        .orElse(null);
  }

  private static List<ActDraft> placed(List<ActDraft> acts) {
    return IntStream.range(0, acts.size())
        .mapToObj(i -> placed(acts.get(i), Place.item("/acts/" + i)))
        .toList();
  }

  private static ActDraft placed(ActDraft act, Place place) {
    return new ActDraft(
        place,
        act.act(),
        act.unit(),
        act.successor(),
        act.weight(),
        act.weighedBy(),
        act.facts().at(place));
  }

  private static void refuseIf(boolean wrong, String what, Object where) {
    if (wrong) {
      throw new IllegalStateException(what + ": " + where);
    }
  }
}

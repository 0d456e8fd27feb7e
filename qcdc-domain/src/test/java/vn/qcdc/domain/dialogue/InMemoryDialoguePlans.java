package vn.qcdc.domain.dialogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.organisation.UnitId;

/** The port without a database. */
public final class InMemoryDialoguePlans implements DialoguePlans {

  private record Key(UnitId unit, int year) {}

  private final Map<Key, DialoguePlan> plans = new LinkedHashMap<>();

  @Override
  public Optional<DialoguePlan> find(UnitId unit, int year) {
    return Optional.ofNullable(plans.get(new Key(unit, year)));
  }

  @Override
  public Optional<DialoguePlan> findForUpdate(UnitId unit, int year) {
    return find(unit, year);
  }

  @Override
  public List<DialoguePlan> of(int year, Optional<Set<UnitId>> units) {
    return plans.values().stream()
        .filter(plan -> plan.year() == year)
        .filter(plan -> units.map(all -> all.contains(plan.unit())).orElse(true))
        .sorted(Comparator.comparing(plan -> plan.unit().value()))
        .toList();
  }

  @Override
  public void keep(DialoguePlan plan) {
    plans.put(new Key(plan.unit(), plan.year()), plan);
  }
}

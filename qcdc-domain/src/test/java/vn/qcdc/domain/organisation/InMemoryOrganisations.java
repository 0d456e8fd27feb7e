package vn.qcdc.domain.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.qcdc.domain.time.Validity;

/** Keeps the organisation in memory and refuses what the database would refuse. */
public final class InMemoryOrganisations implements Organisations {

  private final List<Unit> units = new ArrayList<>();
  private long lastId;

  public InMemoryOrganisations() {}

  public InMemoryOrganisations(Collection<Unit> units) {
    add(units);
  }

  @Override
  public Organisation current() {
    return Organisation.of(units);
  }

  @Override
  public Organisation currentForUpdate() {
    return current();
  }

  @Override
  public UnitId nextId() {
    return new UnitId(++lastId);
  }

  @Override
  public void add(Collection<Unit> added) {
    List<Unit> all = new ArrayList<>(units);
    all.addAll(added);
    added.forEach(InMemoryOrganisations::checkAlone);
    checkReferences(all);
    checkCodes(all);
    units.addAll(added);
    added.forEach(unit -> lastId = Math.max(lastId, unit.id().value()));
  }

  private static void checkAlone(Unit unit) {
    refuseIf(hasOverlap(unit.names(), UnitName::validity, (one, other) -> true), "Two names", unit);
    refuseIf(
        hasOverlap(
            unit.codes(), UnitCode::validity, (one, other) -> one.scheme().equals(other.scheme())),
        "Two codes of one scheme",
        unit);
    refuseIf(
        hasOverlap(
            unit.placements(),
            Placement::validity,
            (one, other) -> one.hierarchy() == other.hierarchy()),
        "Two parents",
        unit);
    refuseIf(
        unit.names().stream()
            .anyMatch(name -> !Normalizer.isNormalized(name.name(), Normalizer.Form.NFC)),
        "A name that is not NFC",
        unit);
    refuseIf(
        unit.placements().stream().anyMatch(placed -> placed.parent().equals(unit.id())),
        "Below itself",
        unit);
  }

  private static void checkReferences(List<Unit> all) {
    Set<UnitId> ids = new HashSet<>();
    all.forEach(unit -> refuseIf(!ids.add(unit.id()), "An identity twice", unit));
    for (Unit unit : all) {
      refuseIf(
          unit.placements().stream().anyMatch(placed -> !ids.contains(placed.parent())),
          "An unknown parent",
          unit);
    }
  }

  private static void checkCodes(List<Unit> all) {
    List<UnitCode> codes = all.stream().flatMap(unit -> unit.codes().stream()).toList();
    boolean taken =
        hasOverlap(
            codes,
            UnitCode::validity,
            (one, other) -> one.scheme().equals(other.scheme()) && one.code().equals(other.code()));
    refuseIf(taken, "A code that another unit bears", codes);
  }

  private static <T> boolean hasOverlap(
      List<T> items, Function<T, Validity> validity, BiPredicate<T, T> rivals) {
    for (int i = 0; i < items.size(); i++) {
      for (T other : items.subList(i + 1, items.size())) {
        T one = items.get(i);
        if (rivals.test(one, other) && validity.apply(one).overlaps(validity.apply(other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static void refuseIf(boolean wrong, String what, Object where) {
    if (wrong) {
      throw new IllegalStateException(what + ": " + where);
    }
  }
}

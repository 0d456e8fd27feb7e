package vn.qcdc.domain.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.Validity;

/** Keeps the organisation in memory and refuses what the database would refuse. */
public final class InMemoryOrganisations implements Organisations {

  private Organisation organisation = Organisation.of(List.of());
  private long lastId;

  public InMemoryOrganisations() {}

  public InMemoryOrganisations(Collection<Unit> units) {
    add(units);
  }

  @Override
  public Organisation current() {
    return organisation;
  }

  @Override
  public Organisation currentForUpdate() {
    return current();
  }

  @Override
  public List<UnitId> nextIds(int count) {
    long first = lastId + 1;
    lastId += count;
    return LongStream.rangeClosed(first, lastId).mapToObj(UnitId::new).toList();
  }

  @Override
  public void add(Collection<Unit> added) {
    List<Unit> all = new ArrayList<>(organisation.units());
    all.addAll(added);
    become(Organisation.of(all, organisation.successions()));
    added.forEach(unit -> lastId = Math.max(lastId, unit.id().value()));
  }

  /** Units of which nothing is left are forgotten. */
  public void become(Organisation changed) {
    List<Unit> units = changed.units().stream().filter(unit -> !unit.facts().isEmpty()).toList();
    Map<UnitId, Unit> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    units.forEach(InMemoryOrganisations::checkAlone);
    units.forEach(unit -> checkStanding(unit, byId));
    checkCodes(units);
    changed.successions().forEach(succession -> checkSuccession(succession, byId));
    Organisation sound = Organisation.of(units, changed.successions());
    checkTrees(sound);
    organisation = sound;
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

  private static void checkStanding(Unit unit, Map<UnitId, Unit> all) {
    for (Validity held :
        Stream.concat(
                unit.codes().stream().map(UnitCode::validity),
                unit.placements().stream().map(Placement::validity))
            .toList()) {
      refuseIf(!isCovered(held, namesOf(unit)), "A code or parent, but no name", unit);
    }
    for (Placement placed : unit.placements()) {
      @Nullable Unit parent = all.get(placed.parent());
      refuseIf(
          parent == null || !isCovered(placed.validity(), namesOf(parent)),
          "A parent that does not stand",
          unit);
    }
    for (UnitName name : unit.names()) {
      refuseIf(!isCovered(name.validity(), ownCodesOf(unit)), "A name, but no code", unit);
      boolean top = unit.kind() == UnitKind.TERRITORY && name.level() == Level.PROVINCE;
      refuseIf(!top && !isCovered(name.validity(), placesOf(unit)), "An orphan", unit);
    }
  }

  private static List<Validity> namesOf(Unit unit) {
    return unit.names().stream().map(UnitName::validity).toList();
  }

  private static List<Validity> ownCodesOf(Unit unit) {
    return unit.codes().stream()
        .filter(code -> code.scheme().equals(UnitCode.OWN_SCHEME))
        .map(UnitCode::validity)
        .toList();
  }

  private static List<Validity> placesOf(Unit unit) {
    return unit.placements().stream()
        .filter(placed -> placed.hierarchy() == Hierarchy.TERRITORY)
        .map(Placement::validity)
        .toList();
  }

  private static boolean isCovered(Validity wanted, List<Validity> by) {
    @Nullable LocalDate day = wanted.from();
    while (day != null && (wanted.until() == null || day.isBefore(wanted.until()))) {
      LocalDate uncovered = day;
      Optional<Validity> next = by.stream().filter(each -> each.includes(uncovered)).findFirst();
      if (next.isEmpty()) {
        return false;
      }
      day = next.get().until();
    }
    return true;
  }

  private static void checkSuccession(Succession succession, Map<UnitId, Unit> all) {
    refuseIf(
        !stands(all.get(succession.predecessor()), succession.day().minusDays(1)),
        "A predecessor that did not stand",
        succession);
    refuseIf(
        succession.heirs().stream()
            .anyMatch(heir -> !stands(all.get(heir.unit()), succession.day())),
        "An heir that does not stand",
        succession);
  }

  private static boolean stands(@Nullable Unit unit, LocalDate day) {
    return unit != null && unit.nameOn(day).isPresent();
  }

  private static void checkCodes(List<Unit> all) {
    Map<List<String>, List<UnitCode>> bearers = new HashMap<>();
    for (Unit unit : all) {
      unit.codes()
          .forEach(
              code ->
                  bearers
                      .computeIfAbsent(
                          List.of(code.scheme(), code.code()), key -> new ArrayList<>())
                      .add(code));
    }
    for (List<UnitCode> same : bearers.values()) {
      refuseIf(
          hasOverlap(same, UnitCode::validity, (one, other) -> true),
          "A code that another unit bears",
          same);
    }
  }

  /** A tree with a circle, or with a unit below none, does not grow. */
  private static void checkTrees(Organisation organisation) {
    for (LocalDate day : organisation.changes(LocalDate.MIN, LocalDate.MAX)) {
      for (Hierarchy hierarchy : Hierarchy.values()) {
        organisation.asOf(day, hierarchy);
      }
    }
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

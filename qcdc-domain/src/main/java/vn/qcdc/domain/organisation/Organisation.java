package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.Validity;

/** All units through all of their time; immutable. Ask it for the tree of a day. */
public final class Organisation {

  /** Trees between two changes of the organisation; the oldest maps are seldom asked for. */
  private static final int TREES_REMEMBERED = 60;

  private final Map<UnitId, Unit> units;
  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final NavigableSet<LocalDate> changes = new TreeSet<>();
  private final Map<TreeKey, UnitTree> trees = new ConcurrentHashMap<>();

  /** The day of the last change, from which on the tree looks like this. */
  private record TreeKey(LocalDate day, Hierarchy hierarchy) {}

  private Organisation(Map<UnitId, Unit> units) {
    this.units = units;
    for (Unit unit : units.values()) {
      unit.codes().stream()
          .map(UnitCode::code)
          .distinct()
          .forEach(code -> byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(unit));
      unit.names().forEach(name -> addChanges(name.validity()));
      unit.codes().forEach(code -> addChanges(code.validity()));
      unit.placements().forEach(placement -> addChanges(placement.validity()));
    }
  }

  public static Organisation of(Collection<Unit> units) {
    return new Organisation(units.stream().collect(toMap(Unit::id, Function.identity())));
  }

  public Optional<Unit> unit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  /** The unit that bears a code of a scheme on a day. */
  public Optional<Unit> unit(String scheme, String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(unit -> unit.codeOn(day, scheme).filter(code::equals).isPresent())
        .findFirst();
  }

  /** Whether any unit bears the code of the scheme at any time of its validity. */
  boolean isTaken(UnitCode code) {
    return byCode.getOrDefault(code.code(), List.of()).stream()
        .flatMap(unit -> unit.codes().stream())
        .anyMatch(
            other ->
                other.scheme().equals(code.scheme())
                    && other.code().equals(code.code())
                    && other.validity().overlaps(code.validity()));
  }

  /**
   * The unit that people mean on the day of a tree.
   *
   * @param address a code, or {@code scheme:code}
   */
  public Optional<UnitSnapshot> lookUp(String address, UnitTree tree) {
    int colon = address.indexOf(':');
    return colon < 0
        ? tree.unit(address)
        : unit(address.substring(0, colon), address.substring(colon + 1), tree.day())
            .flatMap(unit -> tree.unit(unit.id()));
  }

  /**
   * Units below which nothing stands and which stand below nothing are left out of the Party
   * hierarchy.
   */
  public UnitTree asOf(LocalDate day, Hierarchy hierarchy) {
    if (trees.size() >= TREES_REMEMBERED) {
      trees.clear();
    }
    LocalDate change = changes.floor(day);
    TreeKey key = new TreeKey(change == null ? LocalDate.MIN : change, hierarchy);
    return trees.computeIfAbsent(key, this::grow).on(day);
  }

  private void addChanges(Validity validity) {
    changes.add(validity.from());
    if (validity.until() != null) {
      changes.add(validity.until());
    }
  }

  private UnitTree grow(TreeKey key) {
    Set<UnitId> parents = new HashSet<>();
    for (Unit unit : units.values()) {
      if (unit.nameOn(key.day()).isPresent()) {
        unit.parentOn(key.day(), key.hierarchy()).ifPresent(parents::add);
      }
    }
    List<UnitSnapshot> standing = new ArrayList<>();
    for (Unit unit : units.values()) {
      @Nullable UnitId parent = unit.parentOn(key.day(), key.hierarchy()).orElse(null);
      if (parent != null || parents.contains(unit.id()) || isRoot(unit, key.hierarchy())) {
        snapshot(unit, key.day(), parent).ifPresent(standing::add);
      }
    }
    return new UnitTree(key.day(), standing);
  }

  private static boolean isRoot(Unit unit, Hierarchy hierarchy) {
    return hierarchy == Hierarchy.TERRITORY && unit.kind() == UnitKind.TERRITORY;
  }

  private static Optional<UnitSnapshot> snapshot(
      Unit unit, LocalDate day, @Nullable UnitId parent) {
    return unit.nameOn(day)
        .flatMap(
            name ->
                unit.codeOn(day, UnitCode.OWN_SCHEME)
                    .map(
                        code ->
                            new UnitSnapshot(
                                unit.id(),
                                code,
                                name.name(),
                                name.type(),
                                name.level(),
                                unit.kind(),
                                parent)));
  }
}

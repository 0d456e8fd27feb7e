package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
  private static final int MAPS_REMEMBERED = 60;

  private final Map<UnitId, Unit> units;
  private final List<Succession> succeeded;
  private final Successions successions;
  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final NavigableSet<LocalDate> changes = new TreeSet<>();
  private final Map<TreeKey, UnitTree> trees = new ConcurrentHashMap<>();
  private final Map<RestatementKey, Restatement> restatements = new ConcurrentHashMap<>();

  /** Whether units may, for a while, stand below units that do not stand. */
  private final boolean isUnfinished;

  /** The day of the last change, from which on the tree looks like this. */
  private record TreeKey(LocalDate day, Hierarchy hierarchy) {}

  private record RestatementKey(TreeKey from, TreeKey to) {}

  private Organisation(
      Map<UnitId, Unit> units, Collection<Succession> succeeded, boolean isUnfinished) {
    this.units = units;
    this.isUnfinished = isUnfinished;
    this.succeeded = List.copyOf(succeeded);
    this.successions = new Successions(succeeded, (unit, day) -> stands(units.get(unit), day));
    succeeded.forEach(succession -> changes.add(succession.day()));
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
    return of(units, List.of());
  }

  public static Organisation of(Collection<Unit> units, Collection<Succession> successions) {
    return new Organisation(
        units.stream().collect(toMap(Unit::id, Function.identity())),
        successions,
        /* isUnfinished= */ false);
  }

  /** After changes; those of a unit that is not there yet make it. */
  public Organisation with(Collection<UnitChange> made, Collection<Succession> successions) {
    return with(made, successions, /* unfinished= */ false);
  }

  /**
   * Like {@link #with}, when not all changes are made yet: units whose parent does not stand any
   * more are at the top of the trees until they have another.
   */
  public Organisation unfinishedWith(
      Collection<UnitChange> made, Collection<Succession> successions) {
    return with(made, successions, /* unfinished= */ true);
  }

  private Organisation with(
      Collection<UnitChange> made, Collection<Succession> successions, boolean unfinished) {
    Map<UnitId, Unit> changed = new HashMap<>(units);
    for (UnitChange change : made) {
      Unit before = units.getOrDefault(change.unit(), unborn(change));
      changed.put(change.unit(), before.with(change));
    }
    return new Organisation(changed, successions, unfinished);
  }

  private static boolean stands(@Nullable Unit unit, LocalDate day) {
    return unit != null && unit.nameOn(day).isPresent();
  }

  private static Unit unborn(UnitChange change) {
    return new Unit(change.unit(), change.kind(), UnitFacts.NONE);
  }

  public Collection<Unit> units() {
    return Collections.unmodifiableCollection(units.values());
  }

  public List<Succession> successions() {
    return succeeded;
  }

  /** What became of a unit, in the order of time. */
  public List<Succession> successionsOf(UnitId predecessor) {
    return successions.of(predecessor);
  }

  /** What a unit took over, in the order of time. */
  public List<Succession> successionsTo(UnitId heir) {
    return successions.to(heir);
  }

  public Optional<Succession> succession(UnitId predecessor, LocalDate day) {
    return successions.of(predecessor, day);
  }

  /** All units that ever bore a code of a scheme. */
  public List<Unit> bearers(String scheme, String code) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(unit -> unit.codes().stream().anyMatch(each -> each.is(scheme, code)))
        .toList();
  }

  public Optional<Unit> unit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  /** A unit as it stood on a day, or else as it stood last. */
  public Optional<UnitSnapshot> lastSeen(UnitId id, LocalDate day) {
    return asOf(day, Hierarchy.TERRITORY)
        .unit(id)
        .or(
            () ->
                unit(id).stream()
                    .flatMap(unit -> unit.names().stream())
                    .map(UnitName::validity)
                    .map(name -> name.until() == null ? name.from() : name.until().minusDays(1))
                    .max(LocalDate::compareTo)
                    .flatMap(last -> asOf(last, Hierarchy.TERRITORY).unit(id)));
  }

  /** The unit that bears a code of a scheme on a day. */
  public Optional<Unit> unit(String scheme, String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(unit -> unit.codeOn(day, scheme).filter(code::equals).isPresent())
        .findFirst();
  }

  /** Whether any unit bears the code of the scheme at any time of its validity. */
  public boolean isTaken(UnitCode code) {
    return byCode.getOrDefault(code.code(), List.of()).stream()
        .flatMap(unit -> unit.codes().stream())
        .anyMatch(
            other ->
                other.is(code.scheme(), code.code()) && other.validity().overlaps(code.validity()));
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
    return remembered(trees, key(day, hierarchy), this::grow).on(day);
  }

  /** Where the units of one day are on the map of another. */
  public Restatement restate(LocalDate from, LocalDate to, Hierarchy hierarchy) {
    return remembered(
        restatements,
        new RestatementKey(key(from, hierarchy), key(to, hierarchy)),
        key -> new Restatement(asOf(from, hierarchy), asOf(to, hierarchy), successions));
  }

  /**
   * What does not stand on a day, before it or after, and lies wholly among units that do; each
   * with those among which it lies.
   */
  public Map<UnitId, Set<UnitId>> inherited(Set<UnitId> heirs, LocalDate day, Hierarchy hierarchy) {
    Map<UnitId, Set<UnitId>> inherited = new HashMap<>();
    for (Unit unit : heirs.isEmpty() ? List.<Unit>of() : units.values()) {
      Optional<LocalDate> next = unit.dayNextTo(day);
      if (next.isPresent() && asOf(next.get(), hierarchy).unit(unit.id()).isPresent()) {
        Restatement image = restate(next.get(), day, hierarchy);
        if (image.isWithin(unit.id(), heirs::contains)) {
          inherited.put(unit.id(), Portion.candidates(image.portions(unit.id())));
        }
      }
    }
    return inherited;
  }

  /** The days on which something changes, after one day up to and with another. */
  public Set<LocalDate> changes(LocalDate after, LocalDate until) {
    return Collections.unmodifiableSet(changes.subSet(after, false, until, true));
  }

  private TreeKey key(LocalDate day, Hierarchy hierarchy) {
    LocalDate change = changes.floor(day);
    return new TreeKey(change == null ? LocalDate.MIN : change, hierarchy);
  }

  private static <K, V> V remembered(Map<K, V> known, K key, Function<K, V> make) {
    if (known.size() >= MAPS_REMEMBERED) {
      known.clear();
    }
    V value = known.get(key);
    if (value == null) {
      value = make.apply(key);
      known.put(key, value);
    }
    return value;
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
      Optional<UnitId> above = unit.parentOn(key.day(), key.hierarchy());
      if (above.isPresent() || parents.contains(unit.id()) || isRoot(unit, key.hierarchy())) {
        @Nullable UnitId parent =
            above.filter(id -> !isUnfinished || stands(units.get(id), key.day())).orElse(null);
        unit.standing(key.day(), parent).ifPresent(standing::add);
      }
    }
    return new UnitTree(key.day(), standing);
  }

  private static boolean isRoot(Unit unit, Hierarchy hierarchy) {
    return hierarchy == Hierarchy.TERRITORY && unit.kind() == UnitKind.TERRITORY;
  }
}

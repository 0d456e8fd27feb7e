package vn.qcdc.domain.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.time.Validity;

/**
 * A province made up by chance, and one reorganisation after the other: units are merged, split,
 * moved, renamed, recoded and dissolved; now and then the last decision is annulled.
 */
public final class RandomHistory {

  private final SplittableRandom random;
  private final String mark;
  private final Iterator<UnitId> ids;
  private final List<Unit> founders;
  private Map<UnitId, Unit> units = new LinkedHashMap<>();
  private LocalDate day = LocalDate.of(2019, 1, 1);
  private int events;
  private @Nullable Event last;
  private Map<UnitId, Unit> beforeLast = new LinkedHashMap<>();
  private List<Succession> begun = new ArrayList<>();

  /** A reorganisation to be kept. */
  public record Event(Reorganisation reorganisation, Effect effect) {}

  /**
   * @param mark that makes all codes unlike others
   * @param ids for all units that there will ever be; a hundred is enough for twenty events
   */
  public RandomHistory(long seed, String mark, List<UnitId> ids) {
    this.random = new SplittableRandom(seed);
    this.mark = mark;
    this.ids = ids.iterator();
    settle();
    this.founders = List.copyOf(units.values());
  }

  /** The units before the first event. */
  public List<Unit> founders() {
    return founders;
  }

  /** Days on which something may be seen: the last days of some years, and those around events. */
  public LocalDate someDay() {
    LocalDate first = LocalDate.of(2018, 6, 1);
    return first.plusDays(random.nextInt((int) (day.toEpochDay() - first.toEpochDay()) + 60));
  }

  public Event next() {
    events++;
    Event event = last != null && random.nextInt(6) == 0 ? annulment(last) : reorganisation();
    last = event.reorganisation().annuls() == null ? event : null;
    return event;
  }

  private Event annulment(Event undone) {
    units = beforeLast;
    return new Event(
        decided(undone.reorganisation().effectiveOn(), undone.reorganisation().code()),
        undone.effect().undone());
  }

  private Event reorganisation() {
    day = day.plusDays(random.nextInt(1, 200));
    beforeLast = new LinkedHashMap<>(units);
    begun = new ArrayList<>();
    happen();
    List<UnitChange> changes = new ArrayList<>();
    for (Unit after : units.values()) {
      Unit before = beforeLast.get(after.id());
      UnitFacts facts = before == null ? UnitFacts.NONE : before.facts();
      UnitChange change =
          new UnitChange(
              after.id(), after.kind(), facts.without(after.facts()), after.facts().without(facts));
      if (!change.isEmpty()) {
        changes.add(change);
      }
    }
    return new Event(decided(day, null), new Effect(changes, begun, List.of()));
  }

  private Reorganisation decided(LocalDate effectiveOn, @Nullable String annuls) {
    return new Reorganisation(
        "R" + events + "-" + mark,
        new Decision("Số " + events, "Quốc hội", effectiveOn.minusDays(10)),
        effectiveOn,
        new Recorded("Thuỷ", Instant.parse("2026-01-01T00:00:00.123456Z").plusSeconds(events)),
        annuls,
        null);
  }

  private void happen() {
    switch (random.nextInt(8)) {
      case 0, 1 -> merge();
      case 2, 3 -> split();
      case 4 -> move();
      case 5 -> rename();
      case 6 -> dissolve();
      default -> moveInParty();
    }
  }

  private void merge() {
    any(unit -> unit.kind() != UnitKind.PARTY_ORGANISATION && !isTop(unit)).ifPresent(this::merge);
  }

  private void merge(Unit first) {
    List<Unit> merged = new ArrayList<>(List.of(first));
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      Unit other = like(first);
      if (!merged.contains(other)) {
        merged.add(other);
      }
    }
    UnitId heir = random.nextBoolean() ? first.id() : foundBeside(first);
    for (Unit unit : merged) {
      if (!unit.id().equals(heir)) {
        end(unit.id(), List.of(heir));
        begun.add(Succession.whole(unit.id(), day, heir));
      }
    }
  }

  private void split() {
    any(unit -> unit.kind() == UnitKind.TERRITORY && !isTop(unit)).ifPresent(this::split);
  }

  private void split(Unit unit) {
    List<UnitId> heirs = new ArrayList<>();
    if (random.nextBoolean()) {
      heirs.add(unit.id());
    }
    heirs.add(foundBeside(unit));
    if (random.nextBoolean()) {
      heirs.add(foundBeside(unit));
    }
    Unit other = like(unit);
    if (!heirs.contains(other.id()) && !other.id().equals(unit.id())) {
      heirs.add(random.nextInt(heirs.size() + 1), other.id());
    }
    if (!heirs.contains(unit.id())) {
      end(unit.id(), heirs);
    }
    begun.add(
        random.nextInt(3) == 0
            ? Succession.undivided(unit.id(), day, heirs)
            : new Succession(
                unit.id(),
                day,
                heirs.stream().map(heir -> new Heir(heir, random.nextInt(1, 20))).toList(),
                "dân số"));
  }

  private void move() {
    territory(Level.COMMUNE)
        .ifPresent(
            commune ->
                territory(Level.DISTRICT)
                    .ifPresent(
                        district -> place(commune.id(), Hierarchy.TERRITORY, district.id())));
  }

  private void rename() {
    Unit unit = any(each -> true).orElseThrow();
    UnitName name = unit.nameOn(day).orElseThrow();
    UnitName other = new UnitName("Số " + events, "phường", name.level(), Validity.since(day));
    UnitCode code = new UnitCode(UnitCode.OWN_SCHEME, code(unit.id()), Validity.since(day));
    UnitFacts ended = endedFacts(unit.facts());
    boolean recoded = random.nextBoolean();
    units.put(
        unit.id(),
        new Unit(
            unit.id(),
            unit.kind(),
            new UnitFacts(
                plus(ended.names(), other),
                recoded ? plus(ended.codes(), code) : unit.codes(),
                unit.placements())));
  }

  /** What stood below a district is below the province then. */
  private void dissolve() {
    any(unit -> unit.kind() != UnitKind.PARTY_ORGANISATION && !isTop(unit))
        .ifPresent(
            unit -> end(unit.id(), List.of(unit.parentOn(day, Hierarchy.TERRITORY).orElseThrow())));
  }

  private void moveInParty() {
    Unit unit = party().orElseThrow();
    Unit parent = party().orElseThrow();
    @Nullable UnitId above = parent.id();
    while (above != null && !above.equals(unit.id())) {
      above = units.get(above).parentOn(day, Hierarchy.PARTY).orElse(null);
    }
    if (above == null) {
      place(unit.id(), Hierarchy.PARTY, parent.id());
    }
  }

  private void settle() {
    UnitId province = found(UnitKind.TERRITORY, Level.PROVINCE, null, SampleUnit.FOUNDED);
    attach(province);
    for (int d = random.nextInt(1, 4); d > 0; d--) {
      UnitId district = found(UnitKind.TERRITORY, Level.DISTRICT, province, SampleUnit.FOUNDED);
      attach(district);
      for (int c = random.nextInt(1, 4); c > 0; c--) {
        UnitId commune = found(UnitKind.TERRITORY, Level.COMMUNE, district, SampleUnit.FOUNDED);
        attach(commune);
        for (int h = random.nextInt(3); h > 0; h--) {
          found(UnitKind.TERRITORY, Level.HAMLET, commune, SampleUnit.FOUNDED);
        }
      }
    }
  }

  /** At most an agency and a Party organisation. */
  private void attach(UnitId place) {
    Level level = level(units.get(place));
    if (random.nextBoolean()) {
      found(UnitKind.AGENCY, level, place, SampleUnit.FOUNDED);
    }
    if (level == Level.PROVINCE || random.nextInt(3) == 0) {
      UnitId party = found(UnitKind.PARTY_ORGANISATION, level, place, SampleUnit.FOUNDED);
      Unit above = party().orElseThrow();
      if (!above.id().equals(party)) {
        Unit unit = units.get(party);
        units.put(
            party,
            new Unit(
                party,
                unit.kind(),
                new UnitFacts(
                    unit.names(),
                    unit.codes(),
                    plus(
                        unit.placements(),
                        new Placement(
                            Hierarchy.PARTY, above.id(), Validity.since(SampleUnit.FOUNDED))))));
      }
    }
  }

  private UnitId foundBeside(Unit unit) {
    return found(
        unit.kind(), level(unit), unit.parentOn(day, Hierarchy.TERRITORY).orElse(null), day);
  }

  private UnitId found(UnitKind kind, Level level, @Nullable UnitId parent, LocalDate since) {
    UnitId id = ids.next();
    SampleUnit unit =
        SampleUnit.of(id)
            .kind(kind)
            .since(since)
            .named(level, "đơn vị", "Số " + id.value())
            .coded(code(id));
    units.put(id, (parent == null ? unit : unit.below(parent)).unit());
    return id;
  }

  private String code(UnitId id) {
    return "U" + id.value() + "-" + events + "-" + mark;
  }

  /** Whatever is placed below the unit goes to one of the heirs. */
  private void end(UnitId ended, List<UnitId> heirs) {
    for (Unit unit : List.copyOf(units.values())) {
      if (unit.parentOn(day, Hierarchy.TERRITORY).filter(ended::equals).isPresent()) {
        place(unit.id(), Hierarchy.TERRITORY, heirs.get(random.nextInt(heirs.size())));
      }
    }
    Unit unit = units.get(ended);
    units.put(ended, new Unit(ended, unit.kind(), endedFacts(unit.facts())));
  }

  private void place(UnitId id, Hierarchy hierarchy, UnitId parent) {
    Unit unit = units.get(id);
    List<Placement> placements = new ArrayList<>();
    unit.placements().stream()
        .filter(placed -> placed.hierarchy() != hierarchy)
        .forEach(placements::add);
    placements.addAll(
        ended(
            unit.placements().stream().filter(placed -> placed.hierarchy() == hierarchy).toList(),
            Placement::validity,
            (placed, validity) -> new Placement(placed.hierarchy(), placed.parent(), validity)));
    placements.add(new Placement(hierarchy, parent, Validity.since(day)));
    units.put(id, new Unit(id, unit.kind(), unit.names(), unit.codes(), placements));
  }

  private UnitFacts endedFacts(UnitFacts facts) {
    return new UnitFacts(
        ended(
            facts.names(),
            UnitName::validity,
            (name, validity) -> new UnitName(name.name(), name.type(), name.level(), validity)),
        ended(
            facts.codes(),
            UnitCode::validity,
            (code, validity) -> new UnitCode(code.scheme(), code.code(), validity)),
        ended(
            facts.placements(),
            Placement::validity,
            (placed, validity) -> new Placement(placed.hierarchy(), placed.parent(), validity)));
  }

  private interface Ending<T> {
    T until(T fact, Validity validity);
  }

  private <T> List<T> ended(List<T> facts, Function<T, Validity> validity, Ending<T> ending) {
    List<T> ended = new ArrayList<>();
    for (T fact : facts) {
      Validity held = validity.apply(fact);
      if (!held.includes(day)) {
        ended.add(fact);
      } else if (held.from().isBefore(day)) {
        ended.add(ending.until(fact, new Validity(held.from(), day)));
      }
    }
    return ended;
  }

  private static <T> List<T> plus(List<T> facts, T fact) {
    List<T> all = new ArrayList<>(facts);
    all.add(fact);
    return all;
  }

  /** One that stood yesterday and stands. */
  private Optional<Unit> any(Predicate<Unit> which) {
    List<Unit> some =
        units.values().stream()
            .filter(unit -> unit.nameOn(day).isPresent())
            .filter(unit -> unit.nameOn(day.minusDays(1)).isPresent())
            .filter(which)
            .toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  private Optional<Unit> party() {
    return any(unit -> unit.kind() == UnitKind.PARTY_ORGANISATION);
  }

  private Optional<Unit> territory(Level level) {
    return any(unit -> unit.kind() == UnitKind.TERRITORY && level(unit) == level);
  }

  /** One of the same kind and level, perhaps itself. */
  private Unit like(Unit unit) {
    return any(each -> each.kind() == unit.kind() && level(each) == level(unit)).orElse(unit);
  }

  private Level level(Unit unit) {
    return unit.nameOn(day).orElseThrow().level();
  }

  private boolean isTop(Unit unit) {
    return unit.parentOn(day, Hierarchy.TERRITORY).isEmpty();
  }
}

package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where every unit of one day is on the map of another day (quy đổi theo địa giới), earlier or
 * later; immutable.
 */
public final class Restatement {

  private final UnitTree from;
  private final UnitTree to;
  private final Map<UnitId, List<Portion>> portions = new HashMap<>();
  private final Map<UnitId, Set<UnitId>> origins = new HashMap<>();
  private final Set<UnitId> vanished = new HashSet<>();

  Restatement(UnitTree from, UnitTree to, Successions successions) {
    this.from = from;
    this.to = to;
    for (UnitSnapshot unit : from.units()) {
      List<Portion> placed = place(unit, successions);
      portions.put(unit.id(), placed);
      for (UnitId candidate : Portion.candidates(placed)) {
        origins.computeIfAbsent(candidate, id -> new LinkedHashSet<>()).add(unit.id());
      }
    }
  }

  public LocalDate from() {
    return from.day();
  }

  public LocalDate to() {
    return to.day();
  }

  /**
   * The whole of a unit as portions. A unit that has no heir is where its place is: the figures of
   * a district's agency that was closed stay in the district's territory.
   */
  public List<Portion> portions(UnitId unit) {
    List<Portion> placed = portions.get(unit);
    if (placed == null) {
      throw new IllegalArgumentException(unit + " does not stand on " + from.day());
    }
    return placed;
  }

  /** Whether it is certain that the whole of a unit lies among units of the other day. */
  public boolean isWithin(UnitId unit, Predicate<UnitId> units) {
    return portions(unit).stream().allMatch(portion -> portion.isWithin(units));
  }

  /** Whether nothing of a unit is there on the other day, so that its portions are its place. */
  public boolean hasVanished(UnitId unit) {
    return vanished.contains(unit);
  }

  /**
   * The units of the first day of which something may be among units of the other, in its order.
   */
  public List<UnitSnapshot> origins(Collection<UnitId> units) {
    Set<UnitId> all = new LinkedHashSet<>();
    units.forEach(unit -> all.addAll(origins.getOrDefault(unit, Set.of())));
    return all.stream().flatMap(unit -> from.unit(unit).stream()).sorted(from.inOrder()).toList();
  }

  /** Parents come before their children, so the place of a unit has been placed already. */
  private List<Portion> place(UnitSnapshot unit, Successions successions) {
    List<Portion> image =
        Portion.joined(
            successions.image(unit.id(), from.day(), to.day()).stream().map(this::lowest).toList());
    Set<UnitId> candidates = Portion.candidates(image);
    if (candidates.stream().noneMatch(each -> to.unit(each).isPresent())) {
      vanished.add(unit.id());
    }
    UnitId parent = unit.parent();
    if (parent == null) {
      return image;
    }
    List<Portion> above = portions(parent);
    return Portion.joined(
        image.stream().flatMap(portion -> placed(portion, above).stream()).toList());
  }

  /**
   * Without those that stand above another of them: a commune is made of communes, even where the
   * district that they lay in passed to it as well.
   */
  private Portion lowest(Portion portion) {
    Set<UnitId> lowest = new LinkedHashSet<>(portion.candidates());
    lowest.removeIf(
        each ->
            portion.candidates().stream()
                .anyMatch(other -> !other.equals(each) && to.isWithin(other, each)));
    return new Portion(lowest, portion.share());
  }

  /** What has come to a unit that does not stand is where the place of the first unit is. */
  private List<Portion> placed(Portion portion, List<Portion> above) {
    Set<UnitId> standing = new LinkedHashSet<>(portion.candidates());
    standing.removeIf(each -> to.unit(each).isEmpty());
    if (standing.size() == portion.candidates().size()) {
      return List.of(portion);
    }
    if (standing.isEmpty()) {
      return above.stream().map(each -> each.times(portion.share())).toList();
    }
    standing.addAll(Portion.candidates(above));
    return List.of(new Portion(standing, portion.share()));
  }
}

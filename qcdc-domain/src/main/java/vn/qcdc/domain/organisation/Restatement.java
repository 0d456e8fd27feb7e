package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where every unit of one day is on the map of another day (quy đổi theo địa giới), earlier or
 * later; immutable.
 */
public final class Restatement {

  private final UnitTree from;
  private final UnitTree to;
  private final Map<UnitId, List<Portion>> portions = new HashMap<>();
  private final Map<UnitId, Set<UnitId>> origins = new HashMap<>();

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
    List<Portion> image = successions.image(unit.id(), from.day(), to.day());
    Set<UnitId> candidates = Portion.candidates(image);
    UnitId parent = unit.parent();
    boolean vanished = candidates.stream().noneMatch(each -> to.unit(each).isPresent());
    return vanished && parent != null ? portions.getOrDefault(parent, image) : image;
  }
}

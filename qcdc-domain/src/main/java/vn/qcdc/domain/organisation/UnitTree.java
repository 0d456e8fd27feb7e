package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All units of one hierarchy as they stand on one day; siblings stand in the order of their codes.
 */
public final class UnitTree {

  private final LocalDate day;
  private final List<UnitSnapshot> preorder;
  private final Map<UnitId, Range> ranges;
  private final Map<String, UnitSnapshot> byCode;

  /** Where a unit and all below it stand in the pre-order, the end excluded. */
  private record Range(int start, int end) {}

  UnitTree(LocalDate day, Collection<UnitSnapshot> units) {
    this.day = day;
    this.preorder = new ArrayList<>();
    this.ranges = new HashMap<>();
    this.byCode = new HashMap<>();
    Map<UnitId, List<UnitSnapshot>> children = new HashMap<>();
    List<UnitSnapshot> roots = new ArrayList<>();
    for (UnitSnapshot unit :
        units.stream().sorted(Comparator.comparing(UnitSnapshot::code)).toList()) {
      byCode.put(unit.code(), unit);
      UnitId parent = unit.parent();
      (parent == null ? roots : children.computeIfAbsent(parent, id -> new ArrayList<>()))
          .add(unit);
    }
    roots.forEach(root -> walk(root, children));
    if (preorder.size() != units.size()) {
      throw new IllegalStateException(
          "On " + day + " some units stand below themselves or below none");
    }
  }

  private UnitTree(LocalDate day, UnitTree same) {
    this.day = day;
    this.preorder = same.preorder;
    this.ranges = same.ranges;
    this.byCode = same.byCode;
  }

  /** The same tree on another day before the next change. */
  UnitTree on(LocalDate other) {
    return new UnitTree(other, this);
  }

  private void walk(UnitSnapshot unit, Map<UnitId, List<UnitSnapshot>> children) {
    int start = preorder.size();
    preorder.add(unit);
    children.getOrDefault(unit.id(), List.of()).forEach(child -> walk(child, children));
    ranges.put(unit.id(), new Range(start, preorder.size()));
  }

  public LocalDate day() {
    return day;
  }

  /** Parents before their children. */
  public List<UnitSnapshot> units() {
    return List.copyOf(preorder);
  }

  public Optional<UnitSnapshot> unit(UnitId id) {
    return Optional.ofNullable(ranges.get(id)).map(range -> preorder.get(range.start()));
  }

  /** By the code of {@link UnitCode#OWN_SCHEME}. */
  public Optional<UnitSnapshot> unit(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The unit and all below it, parents before their children; empty when the unit does not stand on
   * this day.
   */
  public List<UnitSnapshot> subtree(UnitId id) {
    Range range = ranges.get(id);
    return range == null
        ? List.of()
        : Collections.unmodifiableList(preorder.subList(range.start(), range.end()));
  }

  public List<UnitSnapshot> children(UnitId id) {
    return subtree(id).stream().filter(unit -> id.equals(unit.parent())).toList();
  }
}

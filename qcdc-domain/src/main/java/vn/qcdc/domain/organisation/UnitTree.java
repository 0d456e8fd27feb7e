package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All units of one hierarchy as they stand on one day; siblings stand in the order of their codes.
 */
public final class UnitTree {

  private final LocalDate day;
  private final List<UnitSnapshot> preorder;
  private final Map<UnitId, Range> ranges;
  private final Map<String, UnitSnapshot> byCode;

  /** Prepared when a name is first looked for. */
  private final AtomicReference<@Nullable NameIndex> names;

  /** Where a unit and all below it stand in the pre-order, the end excluded. */
  private record Range(int start, int end) {}

  private static final Range NOWHERE = new Range(Integer.MAX_VALUE, Integer.MAX_VALUE);

  UnitTree(LocalDate day, Collection<UnitSnapshot> units) {
    this.day = day;
    this.preorder = new ArrayList<>();
    this.ranges = new HashMap<>();
    this.byCode = new HashMap<>();
    this.names = new AtomicReference<>();
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
    this.names = same.names;
  }

  NameIndex names() {
    NameIndex known = names.get();
    if (known == null) {
      known = new NameIndex(preorder);
      names.set(known);
    }
    return known;
  }

  Comparator<UnitSnapshot> inOrder() {
    return Comparator.comparing(unit -> ranges.getOrDefault(unit.id(), NOWHERE).start());
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

  /** Whether a unit is another or stands below it, by their places in the order. */
  public boolean isWithin(UnitId unit, UnitId top) {
    Range inner = ranges.get(unit);
    Range outer = ranges.get(top);
    return inner != null
        && outer != null
        && outer.start() <= inner.start()
        && inner.end() <= outer.end();
  }

  /**
   * From the top of the hierarchy down to the unit that stands directly above; the unit is not
   * among them.
   */
  public List<UnitSnapshot> ancestors(UnitId id) {
    Deque<UnitSnapshot> above = new ArrayDeque<>();
    Optional<UnitSnapshot> next = unit(id).flatMap(this::parent);
    while (next.isPresent()) {
      above.addFirst(next.get());
      next = parent(next.get());
    }
    return List.copyOf(above);
  }

  private Optional<UnitSnapshot> parent(UnitSnapshot unit) {
    return Optional.ofNullable(unit.parent()).flatMap(this::unit);
  }

  public List<UnitSnapshot> children(UnitId id) {
    return subtree(id).stream().filter(unit -> id.equals(unit.parent())).toList();
  }
}

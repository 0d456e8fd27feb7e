package vn.qcdc.domain.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/**
 * The territories of one map whose totals of linked measures everybody may see, so that no small
 * count can be worked out (che số nhỏ theo nhóm).
 *
 * <p>A territory at the top is a group of its own; the territories directly below a unit are a
 * group together with the rest, which is what the unit has and none of them. A group is shown when
 * the one above it is and no count of any member is small; otherwise none of its members is shown,
 * and nothing below them. So of a group that is suppressed only the sum is known, and nobody can
 * take the members that are seen away from it.
 */
final class ShownUnits {

  private final UnitTree map;
  private final LinkedMeasures linked;
  private final SmallCounts small;
  private final Totals totals;
  private final Map<UnitId, Boolean> groupsBelow = new HashMap<>();

  /** What the linked measures add up to. */
  @FunctionalInterface
  interface Totals {

    /** Zero when there is nothing to add up. */
    BigDecimal amount(UnitSnapshot unit, String measure);
  }

  ShownUnits(UnitTree map, LinkedMeasures linked, SmallCounts small, Totals totals) {
    this.map = map;
    this.linked = linked;
    this.small = small;
    this.totals = totals;
  }

  /**
   * @param unit a territory of the map
   */
  boolean include(UnitSnapshot unit) {
    if (!linked.guarded()) {
      return true;
    }
    Optional<UnitSnapshot> parent = Optional.ofNullable(unit.parent()).flatMap(map::unit);
    return parent.isPresent() ? isGroupShownBelow(parent.get()) : betraysNothing(unit);
  }

  private boolean isGroupShownBelow(UnitSnapshot parent) {
    Boolean known = groupsBelow.get(parent.id());
    if (known == null) {
      known = include(parent) && betraysNothing(parent, children(parent));
      groupsBelow.put(parent.id(), known);
    }
    return known;
  }

  private boolean betraysNothing(UnitSnapshot unit) {
    return linked.deductions().stream().noneMatch(each -> small.include(count(each, unit)));
  }

  private boolean betraysNothing(UnitSnapshot parent, List<UnitSnapshot> children) {
    return children.stream().allMatch(this::betraysNothing)
        && linked.deductions().stream()
            .noneMatch(each -> small.include(rest(each, parent, children)));
  }

  private BigDecimal rest(Deduction deduction, UnitSnapshot parent, List<UnitSnapshot> children) {
    return children.stream()
        .map(child -> count(deduction, child))
        .reduce(count(deduction, parent), BigDecimal::subtract);
  }

  private BigDecimal count(Deduction deduction, UnitSnapshot unit) {
    return deduction.count(measure -> totals.amount(unit, measure));
  }

  private List<UnitSnapshot> children(UnitSnapshot parent) {
    return map.children(parent.id()).stream()
        .filter(unit -> unit.kind() == UnitKind.TERRITORY)
        .toList();
  }
}

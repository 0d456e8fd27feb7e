package vn.qcdc.domain.rollup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.organisation.Restatement;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Finds what a unit was on another map (các đơn vị tiền thân). */
final class Predecessors {

  private Predecessors() {}

  /**
   * The unit itself if it stands there; otherwise the topmost units whose heir it is. A unit of a
   * higher level is one of them only when all places below it came to the unit: a commune that got
   * one of a district's communes is not what the district was.
   */
  static List<UnitSnapshot> of(UnitSnapshot unit, UnitTree then, Restatement restatement) {
    Optional<UnitSnapshot> itself = then.unit(unit.id());
    if (itself.isPresent()) {
      return List.of(itself.get());
    }
    List<UnitSnapshot> origins = restatement.origins(List.of(unit.id()));
    Set<UnitId> came = new HashSet<>();
    origins.forEach(origin -> came.add(origin.id()));
    List<UnitSnapshot> topmost = new ArrayList<>();
    for (UnitSnapshot origin : origins) {
      if (origin.kind() == unit.kind()
          && (isNotAbove(origin, unit) || cameWhole(origin, then, came))
          && !isWithinLast(topmost, origin, then)) {
        topmost.add(origin);
      }
    }
    return topmost;
  }

  private static boolean isNotAbove(UnitSnapshot origin, UnitSnapshot unit) {
    return origin.level().compareTo(unit.level()) >= 0;
  }

  private static boolean cameWhole(UnitSnapshot origin, UnitTree then, Set<UnitId> came) {
    return then.subtree(origin.id()).stream()
        .filter(below -> below.kind() == UnitKind.TERRITORY)
        .allMatch(below -> came.contains(below.id()));
  }

  /** Units come in the order of the tree, so all of a subtree follow its top. */
  private static boolean isWithinLast(
      List<UnitSnapshot> topmost, UnitSnapshot origin, UnitTree then) {
    return !topmost.isEmpty() && then.isWithin(origin.id(), topmost.get(topmost.size() - 1).id());
  }
}

package vn.qcdc.domain.reorganisation;

import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;

/**
 * Takes along what stands below a unit that has ended: below its only heir, or, when its level was
 * abolished, below the unit above it.
 */
final class Carrying {

  private final Workpiece workpiece;

  Carrying(Workpiece workpiece) {
    this.workpiece = workpiece;
  }

  /** Leaves where they are those for whom no place is certain yet. */
  void perform() {
    for (Unit unit : workpiece.now().units()) {
      for (Placement placement : unit.placements()) {
        if (isLost(unit, placement)) {
          place(unit, placement)
              .map(
                  parent ->
                      workpiece
                          .rewriting()
                          .placed(workpiece.unit(unit.id()), placement.hierarchy(), parent))
              .filter(carried -> workpiece.laterChange(unit.id()).isEmpty())
              .ifPresent(workpiece::put);
        }
      }
    }
  }

  private boolean isLost(Unit unit, Placement placement) {
    return placement.validity().includes(workpiece.day())
        && !workpiece.stands(placement.parent())
        && workpiece.stands(unit.id());
  }

  private Optional<UnitId> place(Unit unit, Placement placement) {
    Stream<UnitId> above = workpiece.aboveAbolished(placement.parent()).stream();
    Stream<UnitId> heir =
        workpiece.succession(placement.parent()).filter(Succession::isWhole).stream()
            .map(passed -> passed.heirs().get(0).unit());
    return Stream.concat(above, heir)
        .filter(workpiece::stands)
        .filter(parent -> suits(unit, placement.hierarchy(), parent))
        .findFirst();
  }

  private boolean suits(Unit unit, Hierarchy hierarchy, UnitId parent) {
    Level own = level(unit.id());
    Level above = level(parent);
    return hierarchy == Hierarchy.PARTY
        || (unit.kind() == UnitKind.TERRITORY ? above.compareTo(own) < 0 : above == own);
  }

  private Level level(UnitId unit) {
    return workpiece.unit(unit).nameOn(workpiece.day()).map(UnitName::level).orElseThrow();
  }
}

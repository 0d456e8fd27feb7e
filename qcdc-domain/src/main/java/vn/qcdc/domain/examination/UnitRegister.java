package vn.qcdc.domain.examination;

import java.util.SortedMap;
import java.util.TreeMap;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** The register of units, which knows who stands on a day. */
public final class UnitRegister implements RegisterCounts {

  @Override
  public SortedMap<String, Long> below(Register register, UnitSnapshot unit, UnitTree day) {
    SortedMap<String, Long> held = new TreeMap<>();
    for (UnitSnapshot child : day.children(unit.id())) {
      long count = day.subtree(child.id()).stream().filter(each -> isHeld(register, each)).count();
      if (count > 0) {
        held.put(child.code(), count);
      }
    }
    return held;
  }

  private static boolean isHeld(Register register, UnitSnapshot unit) {
    return switch (register) {
      case DISTRICTS -> isPlace(unit, Level.DISTRICT);
      case COMMUNES -> isPlace(unit, Level.COMMUNE);
      case HAMLETS -> isPlace(unit, Level.HAMLET);
      case AGENCIES -> unit.kind() == UnitKind.AGENCY;
      case ENTERPRISES -> unit.kind() == UnitKind.ENTERPRISE;
      case PARTY_ORGANISATIONS -> unit.kind() == UnitKind.PARTY_ORGANISATION;
    };
  }

  private static boolean isPlace(UnitSnapshot unit, Level level) {
    return unit.kind() == UnitKind.TERRITORY && unit.level() == level;
  }
}

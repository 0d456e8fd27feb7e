package vn.qcdc.domain.examination;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/**
 * The register of units, which knows who stands on the last day; by the units directly below. It is
 * always kept.
 */
public final class UnitRegister implements RegisterCounts {

  @Override
  public Map<Register, SortedMap<String, Long>> count(Set<Register> asked, Holder holder) {
    Map<Register, SortedMap<String, Long>> counts = new EnumMap<>(Register.class);
    asked.stream()
        .filter(Register::isOfUnits)
        .forEach(each -> counts.put(each, below(each, holder.unit(), holder.tree())));
    return counts;
  }

  private static SortedMap<String, Long> below(Register register, UnitSnapshot unit, UnitTree day) {
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
      default -> throw new IllegalArgumentException(register + " holds no units");
    };
  }

  private static boolean isPlace(UnitSnapshot unit, Level level) {
    return unit.kind() == UnitKind.TERRITORY && unit.level() == level;
  }
}

package vn.qcdc.domain.examination;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/** What the registers of the system hold. */
@FunctionalInterface
public interface RegisterCounts {

  /**
   * How many each register holds of a unit for a period, by the code of the unit under which they
   * are. A register that is not kept by the unit for the period is not there: what nobody entered
   * is not nothing.
   *
   * @param asked others are not answered for
   */
  Map<Register, SortedMap<String, Long>> count(Set<Register> asked, Holder holder);

  /**
   * Whose registers are asked for.
   *
   * @param unit as it stands on the last day of the period
   */
  record Holder(UnitSnapshot unit, Period period, Organisation organisation) {

    UnitTree tree() {
      return organisation.asOf(period.lastDay(), Hierarchy.TERRITORY);
    }
  }

  /** Several that each keep other registers. */
  static RegisterCounts together(List<RegisterCounts> keepers) {
    List<RegisterCounts> all = List.copyOf(keepers);
    return (asked, holder) -> {
      Map<Register, SortedMap<String, Long>> counts = new EnumMap<>(Register.class);
      all.forEach(each -> counts.putAll(each.count(asked, holder)));
      return counts;
    };
  }
}

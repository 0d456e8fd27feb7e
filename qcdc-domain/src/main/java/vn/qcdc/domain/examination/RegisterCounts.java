package vn.qcdc.domain.examination;

import java.util.SortedMap;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** What the registers of the system hold. */
public interface RegisterCounts {

  /**
   * How many a register holds below a unit, by the code of the unit directly below it under which
   * they are; a unit that has none is not there.
   *
   * @param day the tree of the last day of the period
   */
  SortedMap<String, Long> below(Register register, UnitSnapshot unit, UnitTree day);
}

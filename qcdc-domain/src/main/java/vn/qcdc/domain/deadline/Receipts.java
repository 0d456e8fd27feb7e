package vn.qcdc.domain.deadline;

import java.util.List;
import java.util.Set;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** Which units have sent. */
@FunctionalInterface
public interface Receipts {

  /** At most one for each unit, in no order. */
  List<Receipt> of(String form, Period period, Set<UnitId> units);
}

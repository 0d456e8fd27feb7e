package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.UnitId;

/**
 * How far sheets of many units have come, whose periods end on one of some days, the first and the
 * last included.
 */
public interface WorkInProgress {

  /** At most one for each sheet, in no order; the approvals of a locked one are left out. */
  List<SentSheet> sent(Set<UnitId> units, LocalDate first, LocalDate last);

  /** The sheets of which there is a draft. */
  Set<SheetKey> drafts(Set<UnitId> units, LocalDate first, LocalDate last);

  /** What is to be done about findings; sheets about whose figures nothing is are left out. */
  Map<SheetKey, Unsettled> unsettled(Set<UnitId> units, LocalDate first, LocalDate last);
}

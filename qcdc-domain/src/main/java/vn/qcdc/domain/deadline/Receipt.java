package vn.qcdc.domain.deadline;

import java.time.Instant;
import java.util.Set;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitId;

/**
 * That a unit has sent a sheet.
 *
 * @param first when the first revision of it was received
 * @param status of the last revision
 * @param approvedAt levels that stand for what counts; of a locked sheet, those before it was
 *     locked
 */
public record Receipt(UnitId unit, Instant first, SheetStatus status, Set<Level> approvedAt) {

  public Receipt {
    approvedAt = Set.copyOf(approvedAt);
  }

  /** What was returned is owed again. */
  public boolean counts() {
    return status != SheetStatus.RETURNED;
  }
}

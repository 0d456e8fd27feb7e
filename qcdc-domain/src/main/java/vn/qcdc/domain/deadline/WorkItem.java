package vn.qcdc.domain.deadline;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.submission.LifeCycle.Action;
import vn.qcdc.domain.submission.Reason;

/**
 * That a sheet waits for a person (việc cần làm).
 *
 * @param status of the last revision; {@code null} when none was accepted
 * @param isOverdue whether the due day is over and the sheet does not count
 * @param reasons why it was returned
 * @param findings how many wait; 0 when the work is none of theirs
 * @param allowed all that the person may do with it now
 */
public record WorkItem(
    WorkKind kind,
    DatedSheet sheet,
    @Nullable SheetStatus status,
    boolean isOverdue,
    List<Reason> reasons,
    int findings,
    List<Action> allowed) {

  /** By due day, those without one last; then by the code of the unit. */
  static final Comparator<WorkItem> IN_ORDER =
      Comparator.comparing(
              (WorkItem item) -> item.sheet().due(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(item -> item.sheet().unit().code())
          .thenComparing(item -> item.sheet().period().lastDay())
          .thenComparing(item -> item.sheet().form())
          .thenComparing(WorkItem::kind);

  public WorkItem {
    reasons = List.copyOf(reasons);
    allowed = List.copyOf(allowed);
  }
}

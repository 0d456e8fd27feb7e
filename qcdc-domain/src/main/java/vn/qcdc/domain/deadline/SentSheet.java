package vn.qcdc.domain.deadline;

import java.util.List;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.Reason;

/**
 * How far a sheet has come that was sent at least once.
 *
 * @param progress of its last revision
 * @param reasons why that was returned; empty unless it was
 */
public record SentSheet(SheetKey sheet, Progress progress, List<Reason> reasons) {

  public SentSheet {
    reasons = List.copyOf(reasons);
  }
}

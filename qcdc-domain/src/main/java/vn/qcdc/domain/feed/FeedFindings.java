package vn.qcdc.domain.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts all findings of a feed and keeps as many as anybody will mend. */
final class FeedFindings {

  private final List<RowFinding> kept = new ArrayList<>();
  private long count;

  void add(RowFinding finding) {
    count++;
    if (kept.size() < Feed.MOST_FINDINGS_KEPT) {
      kept.add(finding);
    }
  }

  long count() {
    return count;
  }

  /** In the order of the rows. */
  List<RowFinding> inOrder() {
    return kept.stream().sorted(Comparator.comparingInt(RowFinding::row)).toList();
  }
}

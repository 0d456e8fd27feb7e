package vn.qcdc.domain.examination;

import java.util.List;
import vn.qcdc.domain.finding.Severity;

/**
 * Whether a report may be issued that rests on some sheets (điều kiện phát hành báo cáo): all of
 * them have been examined, and nothing remains to be corrected or explained.
 *
 * @param awaiting how many sheets wait for their examination
 * @param toCorrect how many blocking findings are open
 * @param toExplain how many findings need an explanation and have none
 */
public record Issuability(long awaiting, long toCorrect, long toExplain) {

  public static Issuability of(List<FindingCount> counts, long awaiting) {
    return new Issuability(
        awaiting, open(counts, Severity.BLOCKING), open(counts, Severity.NEEDS_EXPLANATION));
  }

  public boolean isGiven() {
    return awaiting == 0 && toCorrect == 0 && toExplain == 0;
  }

  private static long open(List<FindingCount> counts, Severity severity) {
    return counts.stream()
        .filter(each -> each.state() == FindingState.OPEN && each.severity() == severity)
        .mapToLong(FindingCount::count)
        .sum();
  }
}

package vn.qcdc.domain.feed;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.finding.Severity;

/**
 * What was found in a row.
 *
 * @param column of the row, in the words of the feed
 */
public record RowFinding(
    int row,
    String column,
    FindingCode code,
    Severity severity,
    @Nullable String value,
    @Nullable String expected) {

  static RowFinding blocking(
      int row, String column, FindingCode code, @Nullable String value, @Nullable String expected) {
    return new RowFinding(row, column, code, Severity.BLOCKING, value, expected);
  }

  static RowFinding of(int row, String column, Finding finding) {
    return new RowFinding(
        row, column, finding.code(), finding.severity(), finding.value(), finding.expected());
  }

  public boolean isBlocking() {
    return severity == Severity.BLOCKING;
  }

  /** The same with the row as its pointer. */
  public Finding toFinding() {
    return new Finding(code, severity, Place.row(row).at(column), value, expected);
  }
}

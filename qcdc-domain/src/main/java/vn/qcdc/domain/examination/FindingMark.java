package vn.qcdc.domain.examination;

import java.time.LocalDate;

/**
 * Where a list of findings goes on: by the last day of the period, the latest first; then by id.
 *
 * @param lastDay of the last finding that was given
 * @param id of that finding
 */
public record FindingMark(LocalDate lastDay, long id) {

  public static FindingMark of(KeptFinding finding) {
    return new FindingMark(finding.sheet().period().lastDay(), finding.id());
  }
}

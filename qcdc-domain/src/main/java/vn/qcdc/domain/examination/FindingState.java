package vn.qcdc.domain.examination;

/** Where a finding stands (trạng thái điểm cần giải trình). */
public enum FindingState {
  /** It waits for an explanation or a correction (chưa giải trình). */
  OPEN,
  /** The unit has said why the figures are right all the same (đã giải trình). */
  EXPLAINED,
  /** The superior is satisfied with the explanation (đã chấp nhận). */
  ACCEPTED,
  /**
   * The figures have changed and it is there no more, or the sheet does not stand (đã khắc phục).
   */
  CORRECTED
}

package vn.qcdc.domain.target;

import vn.qcdc.domain.figure.Ratio;

/** Whether a target is reached. */
public enum Verdict {
  /** Đạt. */
  MET,
  /** Chưa đạt. */
  NOT_MET,
  /** Chưa đủ số liệu: a unit owes figures, so nobody knows. */
  INCOMPLETE,
  /** Không so sánh được: figures of a unit that was divided cannot be apportioned. */
  NOT_COMPARABLE,
  /** Không áp dụng: 0 of 0. */
  NOT_APPLICABLE;

  /** Over what has been received, complete or not; reaching the threshold exactly is enough. */
  static Verdict over(Ratio ratio, Ratio threshold) {
    if (!ratio.isDefined()) {
      return NOT_APPLICABLE;
    }
    return ratio.reaches(threshold) ? MET : NOT_MET;
  }
}

package vn.qcdc.domain.submission;

/** What somebody does to a sheet that was accepted (thao tác), apart from sending another. */
public enum Act {
  /** Trả lại. */
  RETURN,
  /** Duyệt. */
  APPROVE,
  /** Khóa sổ. */
  LOCK,
  /** Đính chính. */
  CORRECT
}

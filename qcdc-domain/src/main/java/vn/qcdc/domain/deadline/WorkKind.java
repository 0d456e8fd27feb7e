package vn.qcdc.domain.deadline;

/** What is to be done about a sheet, and by whom (loại việc). */
public enum WorkKind {
  /** Owed, and neither sent nor drafted (cần gửi). */
  TO_SEND,
  /** Given back by a superior (bị trả lại); whether there is a draft or not. */
  RETURNED,
  /** A working copy that was not sent (đang soạn). */
  DRAFT,
  /** Approved everywhere below the person's level, and not there (chờ duyệt). */
  TO_APPROVE,
  /** Figures that do not add up have to be others (cần sửa số liệu). */
  TO_CORRECT,
  /** Figures that do not agree have to be explained or corrected (cần giải trình). */
  TO_EXPLAIN,
  /** An explanation waits for the superior (chờ chấp nhận giải trình). */
  TO_DECIDE
}

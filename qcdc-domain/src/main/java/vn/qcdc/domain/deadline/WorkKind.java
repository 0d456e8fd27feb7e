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
  TO_APPROVE
}

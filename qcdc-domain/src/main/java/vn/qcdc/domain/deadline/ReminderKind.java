package vn.qcdc.domain.deadline;

/** When, seen from the due day, somebody is reminded. */
public enum ReminderKind {
  /** Sắp đến hạn. */
  BEFORE,
  /** Đến hạn. */
  AT,
  /** Quá hạn. */
  AFTER
}

package vn.qcdc.domain.reception;

/** Why citizens were received on a day. */
public enum ReceptionKind {
  /** The office is open to them as on every working day (tiếp thường xuyên). */
  REGULAR,
  /** A leader receives on the day of their calendar (tiếp định kỳ). */
  SCHEDULED,
  /** Something urgent would not wait for that day (tiếp đột xuất). */
  AD_HOC
}

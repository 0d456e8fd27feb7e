package vn.qcdc.domain.urging;

/** When, seen from the due day, and whom somebody is told of a matter. */
public enum UrgingKind {
  /** The holder: it will be due (sắp đến hạn). */
  BEFORE,
  /** The holder: it is due (đến hạn). */
  AT,
  /** The holder: it is late (quá hạn). */
  AFTER,
  /** The holder's superior: it is still late (báo cáo cấp trên). */
  ESCALATED
}

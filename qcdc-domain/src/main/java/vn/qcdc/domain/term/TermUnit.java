package vn.qcdc.domain.term;

/** What a term is counted in. */
public enum TermUnit {
  /** Every day of the calendar (ngày). */
  DAY,
  /** Days on which offices work (ngày làm việc). */
  WORKING_DAY
}

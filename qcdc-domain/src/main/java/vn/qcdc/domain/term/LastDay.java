package vn.qcdc.domain.term;

/** What becomes of a term whose last day is no working day. */
public enum LastDay {
  /** It ends at the end of the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5). */
  NEXT_WORKING_DAY,
  /** It ends all the same. */
  AS_COUNTED
}

package vn.qcdc.domain.term;

/** What makes a term longer or shorter than it is as a rule. */
public enum Circumstance {
  /** Vụ việc phức tạp. */
  COMPLEX,
  /** Vụ việc đặc biệt phức tạp; says more than complex and does not ask for it beside. */
  ESPECIALLY_COMPLEX,
  /** Far away and hard to reach (vùng sâu, vùng xa đi lại khó khăn). */
  REMOTE,
  /** Against the disciplining of an official (quyết định kỷ luật cán bộ, công chức). */
  DISCIPLINARY
}

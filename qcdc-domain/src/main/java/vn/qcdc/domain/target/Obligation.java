package vn.qcdc.domain.target;

/** How firmly an instrument binds to a target. */
public enum Obligation {
  /** Must be reached. */
  FIRM,
  /** To be striven for (phấn đấu). */
  ASPIRATIONAL
}

package vn.qcdc.domain.finding;

/** What a finding does to what it was found in. */
public enum Severity {
  /** It is returned. */
  BLOCKING,
  /** It is accepted, and the finding shown until somebody explains or corrects it. */
  NEEDS_EXPLANATION,
  /** It is accepted, and the finding shown. */
  NOTICE
}

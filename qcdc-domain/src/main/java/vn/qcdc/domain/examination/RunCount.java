package vn.qcdc.domain.examination;

import vn.qcdc.domain.finding.Severity;

/** What a run has come upon, by rule. */
public record RunCount(String rule, Severity severity, Kind kind, long count) {

  /** What the run did to findings. */
  public enum Kind {
    /** Nobody knew of it. */
    NEW,
    /** It came back, or its figures are others than those that were explained. */
    REOPENED,
    /** It is there no more. */
    GONE,
    /** It is known and there, settled or not. */
    STANDING
  }

  /** The same so many times. */
  RunCount times(long number) {
    return new RunCount(rule, severity, kind, count * number);
  }
}

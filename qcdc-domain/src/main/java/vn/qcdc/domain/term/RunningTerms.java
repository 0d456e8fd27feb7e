package vn.qcdc.domain.term;

import vn.qcdc.domain.time.WorkingCalendar;

/**
 * Something that keeps due days of terms that run, and has to follow a change of what they stand
 * on.
 */
public interface RunningTerms {

  /** Reckons the due day of every term that runs anew. */
  void reckonAnew(WorkingCalendar calendar, TermRules rules);
}

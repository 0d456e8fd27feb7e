package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.time.WorkingCalendar;

/** What can be done with matters of some kinds, and what becomes of them then (vòng đời). */
public interface LifeCycle {

  Set<Kind> kinds();

  /** How a matter begins at whoever got it on a day, from outside or from another unit. */
  Arrival arrival(Intake intake, LocalDate on, TermRules rules);

  /**
   * How a matter goes on at whoever it was assigned to: where it was, in the time that there is.
   */
  default Arrival assigned(Move move, Matter matter) {
    return new Arrival(matter.state(), matter.term());
  }

  /**
   * A state as it was kept.
   *
   * @throws IllegalArgumentException for what no state of the kind has
   */
  State state(Kind kind, String code, Map<String, String> details);

  /** All that is open to somebody who may do everything, {@link CommonActs} included. */
  Set<Act> allowed(Matter matter);

  /** Why an act is not open, with the clause when the law forbids it. */
  Finding refusal(Act act, Matter matter);

  /**
   * What becomes of a matter by an act of its own kind that is open; the common ones do not come
   * here.
   */
  Judged<Matter> apply(Move move, Matter matter, TermRules rules, WorkingCalendar calendar);
}

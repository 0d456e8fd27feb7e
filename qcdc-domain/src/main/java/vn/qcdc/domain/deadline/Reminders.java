package vn.qcdc.domain.deadline;

import java.util.Collection;
import java.util.List;
import vn.qcdc.domain.organisation.Remit;

/** Where reminders are kept; they are only ever added. */
public interface Reminders {

  /**
   * Keeps everybody else from reminding until the transaction ends; false when somebody is about it
   * now.
   */
  boolean hold();

  /**
   * Keeps those that were not made before, whenever that was.
   *
   * @return how many
   */
  int keep(Collection<Reminder> reminders);

  /**
   * Those that follow a mark, as far as none before them can still come; in the order of their
   * marks.
   *
   * @param remit of those who ask
   */
  List<MadeReminder> after(ReminderMark mark, Remit remit, int limit);
}

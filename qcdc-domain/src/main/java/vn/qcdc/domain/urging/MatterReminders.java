package vn.qcdc.domain.urging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.UnitId;

/** Where it is kept who was told of which matter; it is only ever added to. */
public interface MatterReminders {

  /**
   * Keeps everybody else from telling until the transaction ends; false when somebody is about it
   * now.
   */
  boolean hold();

  /** What is held and due on one of some days, the first and the last included. */
  List<DueMatter> due(LocalDate first, LocalDate last);

  /**
   * Keeps those that were not made before, whenever that was.
   *
   * @return how many
   */
  int keep(Collection<MatterReminder> reminders);

  /**
   * Those that follow a mark, as far as none before them can still come; in the order of their
   * marks.
   *
   * @param to who was told; empty for everybody
   * @param kinds that there are for those who ask
   */
  List<MadeMatterReminder> after(
      ReminderMark mark, Optional<Set<UnitId>> to, Set<Kind> kinds, int limit);
}

package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Remit;

/** Keeps reminders in memory. */
public final class InMemoryReminders implements Reminders {

  private final List<Reminder> made = new ArrayList<>();
  private final Set<Once> known = new HashSet<>();

  private record Once(SheetKey sheet, ReminderKind kind, LocalDate due) {}

  @Override
  public boolean hold() {
    return true;
  }

  @Override
  public int keep(Collection<Reminder> reminders) {
    int before = made.size();
    reminders.stream()
        .filter(each -> known.add(new Once(each.sheet(), each.kind(), each.due())))
        .forEach(made::add);
    return made.size() - before;
  }

  @Override
  public List<MadeReminder> after(ReminderMark mark, Remit remit, int limit) {
    List<MadeReminder> following = new ArrayList<>();
    for (int i = (int) mark.number(); i < made.size() && following.size() < limit; i++) {
      if (remit.covers(made.get(i).sheet().unit())) {
        following.add(new MadeReminder(made.get(i), new ReminderMark(1, i + 1L)));
      }
    }
    return following;
  }
}

package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days reminders are due. One that nobody made on its day is made up for, until the next
 * is due; the last for 30 days, because what is older is no matter of a reminder any more.
 *
 * @param daysBefore how many days before the due day the first is due, 1 or more
 * @param daysAfter how many days after it the last is due, 1 or more
 */
public record ReminderRule(int daysBefore, int daysAfter) {

  private static final int MADE_UP_FOR = 30;

  public ReminderRule {
    if (daysBefore < 1 || daysAfter < 1) {
      throw new IllegalArgumentException(
          "Reminders are a day or more before and after: " + daysBefore + ", " + daysAfter);
    }
  }

  /** What a unit that has not sent is to be told. */
  public Optional<ReminderKind> kindOn(LocalDate today, LocalDate due) {
    if (due.isAfter(latestDue(today)) || due.isBefore(earliestDue(today))) {
      return Optional.empty();
    } else if (today.isBefore(due)) {
      return Optional.of(ReminderKind.BEFORE);
    }
    return Optional.of(
        today.isBefore(due.plusDays(daysAfter)) ? ReminderKind.AT : ReminderKind.AFTER);
  }

  /** The first due day of which anybody is reminded on a day. */
  LocalDate earliestDue(LocalDate today) {
    return today.minusDays(daysAfter + (long) MADE_UP_FOR);
  }

  /** The last due day of which anybody is reminded on a day. */
  LocalDate latestDue(LocalDate today) {
    return today.plusDays(daysBefore);
  }
}

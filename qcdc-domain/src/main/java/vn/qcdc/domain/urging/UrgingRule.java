package vn.qcdc.domain.urging;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.deadline.ReminderRule;

/**
 * On which days who is told of a matter. What nobody told on its day is made up for, for 30 days.
 *
 * @param reminders of the holder
 * @param daysToEscalate how many days after the due day the superior is told, 1 or more
 */
public record UrgingRule(ReminderRule reminders, int daysToEscalate) {

  private static final int MADE_UP_FOR = 30;

  public UrgingRule {
    if (daysToEscalate < 1) {
      throw new IllegalArgumentException(
          "A superior is told a day or more after: " + daysToEscalate);
    }
  }

  /** What is to be told, if it was not. */
  Stream<UrgingKind> kindsOn(LocalDate today, LocalDate due) {
    Optional<UrgingKind> ofHolder =
        reminders.kindOn(today, due).map(kind -> UrgingKind.valueOf(kind.name()));
    LocalDate escalated = due.plusDays(daysToEscalate);
    boolean isEscalated =
        !today.isBefore(escalated) && !today.isAfter(escalated.plusDays(MADE_UP_FOR));
    return Stream.concat(
        ofHolder.stream(), isEscalated ? Stream.of(UrgingKind.ESCALATED) : Stream.empty());
  }

  /** The first due day of which anybody is told on a day. */
  LocalDate earliestDue(LocalDate today) {
    return today.minusDays(Math.max(reminders.daysAfter(), daysToEscalate) + (long) MADE_UP_FOR);
  }

  /** The last due day of which anybody is told on a day. */
  LocalDate latestDue(LocalDate today) {
    return today.plusDays(reminders.daysBefore());
  }
}

package vn.qcdc.domain.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.CivilDay;

/**
 * Urges those who hold matters near the due day, and tells their superiors of what is still late;
 * more often than once does no harm.
 */
public final class UrgeHolders {

  private final UrgingRule rule;
  private final MatterReminders reminders;

  public UrgeHolders(UrgingRule rule, MatterReminders reminders) {
    this.rule = rule;
    this.reminders = reminders;
  }

  /**
   * Does nothing while somebody else is about it.
   *
   * @return how many were told
   */
  public int urge(Organisation organisation, Instant now) {
    if (!reminders.hold()) {
      return 0;
    }
    LocalDate today = CivilDay.at(now);
    List<MatterReminder> told =
        reminders.due(rule.earliestDue(today), rule.latestDue(today)).stream()
            .flatMap(matter -> told(matter, organisation, now))
            .toList();
    return told.isEmpty() ? 0 : reminders.keep(told);
  }

  private Stream<MatterReminder> told(DueMatter matter, Organisation organisation, Instant now) {
    LocalDate today = CivilDay.at(now);
    return rule.kindsOn(today, matter.due())
        .flatMap(
            kind ->
                told(kind, matter.holder(), organisation, today).stream()
                    .map(to -> new MatterReminder(matter, kind, to, now)));
  }

  /** Nobody when nobody stands above. */
  private static Optional<UnitId> told(
      UrgingKind kind, UnitId holder, Organisation organisation, LocalDate today) {
    return kind == UrgingKind.ESCALATED
        ? superior(holder, organisation, today)
        : Optional.of(holder);
  }

  private static Optional<UnitId> superior(
      UnitId holder, Organisation organisation, LocalDate today) {
    return Arrays.stream(Hierarchy.values())
        .flatMap(each -> organisation.asOf(today, each).unit(holder).stream())
        .flatMap(unit -> Stream.ofNullable(unit.parent()))
        .findFirst();
  }
}

package vn.qcdc.domain.deadline;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.Period;

/** Reminds units of sheets that they owe, near the due day; more often than once does no harm. */
public final class RemindOfSheets {

  private final ReminderRule rule;
  private final Extensions extensions;
  private final Receipts receipts;
  private final Reminders reminders;

  public RemindOfSheets(
      ReminderRule rule, Extensions extensions, Receipts receipts, Reminders reminders) {
    this.rule = rule;
    this.extensions = extensions;
    this.receipts = receipts;
    this.reminders = reminders;
  }

  /** A form in force on the last day of a period. */
  private record Slot(Form form, Period period) {}

  /**
   * Does nothing while somebody else is about it.
   *
   * @return how many reminders were made
   */
  public int remind(Catalogue catalogue, Organisation organisation, Instant now) {
    if (!reminders.hold()) {
      return 0;
    }
    LocalDate today = CivilDay.at(now);
    Set<Slot> slots = slots(catalogue, today);
    List<Extension> granted = granted(slots);
    return slots.stream()
        .map(slot -> due(slot, granted, organisation, now))
        .filter(due -> !due.isEmpty())
        .mapToInt(due -> reminders.keep(due))
        .sum();
  }

  /** What may be near its due day, by the rule of the form or by an extension. */
  private Set<Slot> slots(Catalogue catalogue, LocalDate today) {
    LocalDate earliest = rule.earliestDue(today);
    LocalDate latest = rule.latestDue(today);
    Set<Slot> slots = new LinkedHashSet<>();
    catalogue.forms().stream().flatMap(form -> slots(form, earliest, latest)).forEach(slots::add);
    extensions.ending(earliest, latest).stream()
        .flatMap(each -> slot(each, catalogue).stream())
        .forEach(slots::add);
    return slots;
  }

  private static Stream<Slot> slots(Form form, LocalDate earliest, LocalDate latest) {
    @Nullable Integer days = form.dueDays();
    return days == null
        ? Stream.of()
        : Period.ending(form.periodType(), earliest.minusDays(days), latest.minusDays(days))
            .stream()
            .filter(period -> form.validity().includes(period.lastDay()))
            .map(period -> new Slot(form, period));
  }

  private static Optional<Slot> slot(Extension extension, Catalogue catalogue) {
    return catalogue
        .form(extension.form(), extension.period().lastDay())
        .map(form -> new Slot(form, extension.period()));
  }

  private List<Extension> granted(Collection<Slot> slots) {
    return extensions.of(
        slots.stream().map(slot -> slot.form().code()).collect(toSet()),
        slots.stream().map(slot -> slot.period().code()).collect(toSet()));
  }

  private List<Reminder> due(
      Slot slot, List<Extension> granted, Organisation organisation, Instant now) {
    UnitTree tree = organisation.asOf(slot.period().lastDay(), Hierarchy.TERRITORY);
    DueDate dueDate = new DueDate(slot.form(), slot.period(), granted, tree);
    List<Reminder> due =
        tree.units().stream()
            .filter(unit -> !slot.form().measuresOwedBy(unit).isEmpty())
            .flatMap(unit -> reminder(slot, unit, dueDate, now).stream())
            .toList();
    Set<UnitId> received =
        receipts
            .of(
                slot.form().code(),
                slot.period(),
                due.stream().map(each -> each.sheet().unit()).collect(toSet()))
            .stream()
            .filter(Receipt::counts)
            .map(Receipt::unit)
            .collect(toSet());
    return due.stream().filter(each -> !received.contains(each.sheet().unit())).toList();
  }

  private Optional<Reminder> reminder(Slot slot, UnitSnapshot unit, DueDate dueDate, Instant now) {
    return dueDate
        .of(unit.id())
        .flatMap(
            day ->
                rule.kindOn(CivilDay.at(now), day)
                    .map(
                        kind ->
                            new Reminder(
                                new SheetKey(slot.form().code(), unit.id(), slot.period()),
                                kind,
                                day,
                                now)));
  }
}

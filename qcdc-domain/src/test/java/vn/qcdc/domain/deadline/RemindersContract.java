package vn.qcdc.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** What every keeper of reminders owes. */
public abstract class RemindersContract extends RepositoryContract {

  private static final LocalDate DUE = LocalDate.of(2024, 1, 10);
  private static final Instant AT = Instant.parse("2024-01-03T01:00:00.000001Z");

  private final String form = fresh("QUY-XA");
  private final String code = fresh("93");
  private Organisations organisations;
  private Reminders reminders;
  private UnitId unit;
  private ReminderMark start;

  /** What is tested, and what it stands on. */
  public record Keepers(Organisations organisations, Reminders reminders) {}

  protected abstract Keepers createKeepers();

  @BeforeEach
  void keepUnit() {
    Keepers keepers = createKeepers();
    organisations = keepers.organisations();
    reminders = keepers.reminders();
    unit = inTransaction(() -> keepers.organisations().nextIds(1)).get(0);
    kept(
        () ->
            keepers
                .organisations()
                .add(
                    List.of(
                        SampleUnit.of(unit)
                            .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                            .coded(code)
                            .unit())));
    start = last(ReminderMark.BEGINNING);
  }

  @Test
  void what_was_made_is_not_made_again() {
    Reminder before = reminder("2023-Q4", ReminderKind.BEFORE, DUE);
    Reminder again =
        new Reminder(before.sheet(), before.kind(), before.due(), AT.plusSeconds(3600));
    Reminder at = reminder("2023-Q4", ReminderKind.AT, DUE);
    Reminder extended = reminder("2023-Q4", ReminderKind.BEFORE, DUE.plusDays(9));
    assertEquals(1, (int) inTransaction(() -> reminders.keep(List.of(before))));
    assertEquals(2, (int) inTransaction(() -> reminders.keep(List.of(again, at, extended))));
    assertEquals(0, (int) inTransaction(() -> reminders.keep(List.of(at, again))));
    assertEquals(0, (int) inTransaction(() -> reminders.keep(List.of())));
    assertEquals(
        List.of(before, at, extended),
        after(start, 10).stream().map(MadeReminder::reminder).toList());
  }

  @Test
  void a_reader_goes_on_from_the_mark_of_the_last() {
    Reminder first = reminder("2023-Q3", ReminderKind.BEFORE, DUE);
    Reminder second = reminder("2023-Q4", ReminderKind.BEFORE, DUE);
    Reminder third = reminder("2023-Q4", ReminderKind.AT, DUE);
    kept(() -> reminders.keep(List.of(first, second)));
    kept(() -> reminders.keep(List.of(third)));
    List<MadeReminder> page = after(start, 1);
    assertEquals(List.of(first), page.stream().map(MadeReminder::reminder).toList());
    List<MadeReminder> rest = after(page.get(0).mark(), 10);
    assertEquals(List.of(second, third), rest.stream().map(MadeReminder::reminder).toList());
    assertEquals(List.of(), after(rest.get(1).mark(), 10));
  }

  @Test
  void a_reader_is_told_of_the_units_they_work_for() {
    Reminder made = reminder("2023-Q4", ReminderKind.AT, DUE);
    kept(() -> reminders.keep(List.of(made)));
    assertEquals(1, inTransaction(() -> reminders.after(start, remit(code), 10)).size());
    assertEquals(List.of(), inTransaction(() -> reminders.after(start, remit("NONE"), 10)));
  }

  @Test
  void whoever_holds_it_may_remind() {
    assertTrue(inTransaction(() -> reminders.hold()));
    assertTrue(inTransaction(() -> reminders.hold()));
  }

  private Remit remit(String unit) {
    return Remit.of(Set.of(unit), organisations.current(), DUE);
  }

  /** Of the sheet of the unit for a period. */
  protected final Reminder reminder(String period, ReminderKind kind, LocalDate due) {
    return new Reminder(
        new SheetKey(form, unit, Period.parse(period).orElseThrow()), kind, due, AT);
  }

  /** The mark from which only what this test makes follows. */
  protected final ReminderMark start() {
    return start;
  }

  private ReminderMark last(ReminderMark mark) {
    List<MadeReminder> following = after(mark, 1000);
    return following.isEmpty() ? mark : last(following.get(following.size() - 1).mark());
  }

  private List<MadeReminder> after(ReminderMark mark, int limit) {
    return inTransaction(() -> reminders.after(mark, Remit.everything(), limit));
  }
}

package vn.qcdc.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.THANH_HOA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

class RemindOfSheetsTest {

  private static final ReminderRule RULE = new ReminderRule(7, 1);
  private static final Period PERIOD = Period.parse("2023-Q4").orElseThrow();

  private final InMemoryExtensions extensions = new InMemoryExtensions();
  private final InMemoryReminders reminders = new InMemoryReminders();
  private final List<Receipt> received = new ArrayList<>();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2023-12-29T16:59:59Z,", // the last second of 29 December in Vietnam
    "2023-12-29T17:00:00Z, BEFORE",
    "2024-01-05T16:59:59Z, BEFORE",
    "2024-01-05T17:00:00Z, AT",
    "2024-01-06T17:00:00Z, AFTER",
    "2024-02-06T16:59:59Z, AFTER",
    "2024-02-06T17:00:00Z,"
  })
  void all_who_owe_a_sheet_are_reminded_by_the_calendar_of_vietnam(
      Instant now, @Nullable ReminderKind kind) {
    assertEquals(kind == null ? 0 : 5, remind(6, now));
    assertEquals(0, remind(6, now));
    assertEquals(
        kind == null ? Set.of() : Set.of(kind + " 2023-Q4 2024-01-06"), new TreeSet<>(kinds()));
  }

  @Test
  void a_form_without_a_rule_reminds_nobody() {
    extend(LONG_MY, LocalDate.of(2024, 1, 20));
    assertEquals(0, remind(null, Instant.parse("2024-01-20T03:00:00Z")));
  }

  @Test
  void who_has_sent_is_left_alone_and_who_has_it_back_is_not() {
    receive(HIEP_HUNG, SheetStatus.ACCEPTED);
    receive(LUONG_TAM, SheetStatus.LOCKED);
    receive(THANH_HOA, SheetStatus.RETURNED);
    remind(6, Instant.parse("2024-01-06T03:00:00Z"));
    assertEquals(List.of("31405", "31417", "31489"), units());
  }

  @Test
  void an_extension_begins_anew_for_those_whom_it_is_for() {
    remind(6, Instant.parse("2024-01-06T03:00:00Z"));
    extend(LONG_MY, LocalDate.of(2024, 3, 20));
    assertEquals(3, remind(6, Instant.parse("2024-01-07T03:00:00Z")), "overdue: the others");
    assertEquals(0, remind(6, Instant.parse("2024-03-01T03:00:00Z")));
    assertEquals(2, remind(6, Instant.parse("2024-03-13T03:00:00Z")));
    assertEquals(2, remind(6, Instant.parse("2024-03-20T03:00:00Z")));
    assertEquals(
        Set.of(
            "AT 2023-Q4 2024-01-06",
            "AFTER 2023-Q4 2024-01-06",
            "BEFORE 2023-Q4 2024-03-20",
            "AT 2023-Q4 2024-03-20"),
        new TreeSet<>(kinds()));
  }

  @Test
  void while_somebody_else_is_about_it_nothing_is_done() {
    Reminders held =
        new Reminders() {
          @Override
          public boolean hold() {
            return false;
          }

          @Override
          public int keep(Collection<Reminder> due) {
            return reminders.keep(due);
          }

          @Override
          public List<MadeReminder> after(ReminderMark mark, Remit remit, int limit) {
            return reminders.after(mark, remit, limit);
          }
        };
    assertEquals(0, remind(held, 6, Instant.parse("2024-01-06T03:00:00Z")));
    assertEquals(List.of(), kinds());
  }

  private int remind(@Nullable Integer days, Instant now) {
    return remind(reminders, days, now);
  }

  private int remind(Reminders keeper, @Nullable Integer days, Instant now) {
    Receipts receipts =
        (form, period, units) ->
            period.equals(PERIOD)
                ? received.stream().filter(each -> units.contains(each.unit())).toList()
                : List.of();
    return new RemindOfSheets(RULE, extensions, receipts, keeper)
        .remind(SampleForm.catalogue(days), SampleOrganisation.organisation(), now);
  }

  private void receive(UnitId unit, SheetStatus status) {
    received.add(new Receipt(unit, Instant.EPOCH, status, Set.of()));
  }

  private void extend(UnitId unit, LocalDate until) {
    extensions.keep(
        new Extension(SampleForm.CODE, unit, PERIOD, until, "Bão", Instant.EPOCH, "Trần Văn Hòa"));
  }

  private List<Reminder> made() {
    return reminders.after(ReminderMark.BEGINNING, Remit.everything(), 1000).stream()
        .map(MadeReminder::reminder)
        .toList();
  }

  private List<String> kinds() {
    return made().stream()
        .map(each -> each.kind() + " " + each.sheet().period().code() + " " + each.due())
        .toList();
  }

  private List<String> units() {
    return made().stream()
        .map(
            each ->
                SampleOrganisation.organisation()
                    .asOf(PERIOD.lastDay(), Hierarchy.TERRITORY)
                    .unit(each.sheet().unit())
                    .orElseThrow()
                    .code())
        .sorted()
        .toList();
  }
}

package vn.qcdc.persistence.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petition.PetitionLife;
import vn.qcdc.domain.term.SampleTerms;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.WorkingCalendar;
import vn.qcdc.domain.urging.DueMatter;
import vn.qcdc.domain.urging.MadeMatterReminder;
import vn.qcdc.domain.urging.MatterReminder;
import vn.qcdc.domain.urging.UrgingKind;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

/** What is kept of due days and of who was told of them. */
class UrgedMattersTest {

  private static final LocalDate DUE = LocalDate.of(2024, 3, 14);
  private static final Instant AT = Instant.parse("2024-03-14T01:00:00.000001Z");
  private static final Set<Kind> ALL = Set.of(Kind.values());

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final EntityManager other = TestDatabase.entityManager();
  private final LifeCycles lives = new LifeCycles(List.of(new PetitionLife()));
  private final JdbcMatters matters = new JdbcMatters(entityManager, lives);
  private final JdbcMatterReminders reminders = new JdbcMatterReminders(entityManager);

  private final UnitId unit = act(() -> TestOrganisations.of(entityManager).nextIds(1)).get(0);
  private final Matter complaint = taken();

  private Matter taken() {
    Organisations organisations = TestOrganisations.of(entityManager);
    act(
        () -> {
          organisations.add(
              List.of(
                  SampleUnit.of(unit)
                      .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                      .coded(fresh("93"))
                      .unit()));
          return true;
        });
    return act(() ->
            new TakeInMatters(matters, new MoveMatter(matters, lives, 30), lives)
                .take(
                    Stream.of(SampleMatter.of(Kind.COMPLAINT))
                        .map(each -> TakeInMatters.Arriving.of(each.at(unit).incoming()))
                        .toList(),
                    AT,
                    SampleMatter.OFFICER,
                    SampleMatter.setting(organisations.current())))
        .get(0);
  }

  @Test
  void what_is_held_is_due_on_its_day() {
    DueMatter expected = new DueMatter(complaint.id(), unit, DUE);
    assertTrue(act(() -> reminders.due(DUE, DUE)).contains(expected));
    assertFalse(act(() -> reminders.due(DUE.plusDays(1), DUE.plusDays(9))).contains(expected));
  }

  @Test
  void nobody_is_told_twice_and_readers_lose_nothing_to_a_writer_that_commits_late() {
    ReminderMark start = last();
    TestDatabase.begin(other);
    assertEquals(1, new JdbcMatterReminders(other).keep(List.of(reminder(UrgingKind.BEFORE))));
    assertEquals(1, act(() -> reminders.keep(List.of(reminder(UrgingKind.AT)))));
    assertEquals(List.of(), kinds(start), "what is committed waits for what began before");
    other.getTransaction().commit();
    assertEquals(0, act(() -> reminders.keep(List.of(reminder(UrgingKind.AT)))));
    assertEquals(List.of(UrgingKind.BEFORE, UrgingKind.AT), kinds(start));
    MadeMatterReminder made =
        act(() -> reminders.after(start, Optional.of(Set.of(unit)), ALL, 1)).get(0);
    assertEquals(complaint.intake().number(), made.number());
    assertEquals(
        List.of(),
        act(
            () ->
                reminders.after(start, Optional.of(Set.of(unit)), Set.of(Kind.DENUNCIATION), 10)));
    assertEquals(
        List.of(), act(() -> reminders.after(start, Optional.of(Set.of(new UnitId(-1))), ALL, 10)));
  }

  @Test
  void due_days_follow_the_calendar() {
    WorkingCalendar closed =
        WorkingCalendar.of(
            List.of(new DayException(DUE, DayException.Kind.HOLIDAY, "Nghỉ bù", null)));
    act(
        () -> {
          new JdbcRunningTerms(entityManager).reckonAnew(closed, SampleTerms.LAW);
          return true;
        });
    LocalDate later = DUE.plusDays(1);
    assertTrue(
        act(() -> reminders.due(later, later))
            .contains(new DueMatter(complaint.id(), unit, later)));
    assertEquals(1, act(() -> matters.find(complaint.id())).orElseThrow().version());
  }

  private List<UrgingKind> kinds(ReminderMark start) {
    return act(() -> reminders.after(start, Optional.of(Set.of(unit)), ALL, 100)).stream()
        .map(each -> each.reminder().kind())
        .toList();
  }

  private ReminderMark last() {
    List<MadeMatterReminder> all =
        act(() -> reminders.after(ReminderMark.BEGINNING, Optional.empty(), ALL, 10_000));
    return all.isEmpty() ? ReminderMark.BEGINNING : all.get(all.size() - 1).mark();
  }

  private MatterReminder reminder(UrgingKind kind) {
    return new MatterReminder(new DueMatter(complaint.id(), unit, DUE), kind, unit, AT);
  }

  private <T> T act(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}

package vn.qcdc.persistence.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.deadline.MadeReminder;
import vn.qcdc.domain.deadline.Reminder;
import vn.qcdc.domain.deadline.ReminderKind;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.deadline.RemindersContract;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcRemindersTest extends RemindersContract {

  private static final LocalDate DUE = LocalDate.of(2024, 1, 10);

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final EntityManager other = TestDatabase.entityManager();

  @Override
  protected Keepers createKeepers() {
    return new Keepers(TestOrganisations.of(entityManager), new JdbcReminders(entityManager));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }

  @Test
  void a_reader_loses_nothing_to_a_writer_that_commits_late() {
    Reminder late = reminder("2023-Q3", ReminderKind.AT, DUE);
    Reminder early = reminder("2023-Q4", ReminderKind.AT, DUE);
    TestDatabase.begin(other);
    assertEquals(1, new JdbcReminders(other).keep(List.of(late)));
    kept(() -> new JdbcReminders(entityManager).keep(List.of(early)));
    assertEquals(List.of(), after(start()), "what is committed waits for what began before");
    other.getTransaction().commit();
    assertEquals(
        List.of(late, early), after(start()).stream().map(MadeReminder::reminder).toList());
  }

  @Test
  void one_at_a_time_reminds() {
    TestDatabase.begin(other);
    assertTrue(new JdbcReminders(other).hold());
    assertFalse(inTransaction(() -> new JdbcReminders(entityManager).hold()));
    other.getTransaction().rollback();
    assertTrue(inTransaction(() -> new JdbcReminders(entityManager).hold()));
  }

  private List<MadeReminder> after(ReminderMark mark) {
    return inTransaction(
        () -> new JdbcReminders(entityManager).after(mark, Remit.everything(), 100));
  }
}

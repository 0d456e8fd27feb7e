package vn.qcdc.persistence.term;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.WorkingCalendar;
import vn.qcdc.persistence.database.Remembered;

/** Keeps the working calendar in PostgreSQL and remembers it between requests. */
@Singleton
final class JpaWorkingDays implements WorkingDays {

  private final EntityManager entityManager;
  private final Remembered<WorkingCalendar> calendar;

  @Inject
  JpaWorkingDays(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.calendar = new Remembered<>(entityManager, "working_day", this::load);
  }

  @Override
  public WorkingCalendar current() {
    return calendar.get();
  }

  @Override
  public WorkingCalendar currentForUpdate() {
    return calendar.getForUpdate();
  }

  @Override
  public void keep(DayException exception) {
    entityManager.merge(DayExceptionRow.of(exception));
    changed();
  }

  @Override
  public void remove(LocalDate day) {
    entityManager
        .createQuery("DELETE FROM DayExceptionRow e WHERE e.day = :day")
        .setParameter("day", day)
        .executeUpdate();
    changed();
  }

  private void changed() {
    entityManager.flush();
    entityManager.clear();
    calendar.changed();
  }

  private WorkingCalendar load() {
    return WorkingCalendar.of(
        entityManager
            .createQuery("SELECT e FROM DayExceptionRow e", DayExceptionRow.class)
            .getResultList()
            .stream()
            .map(DayExceptionRow::toDomain)
            .toList());
  }
}

package vn.qcdc.domain.term;

import java.time.LocalDate;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.WorkingCalendar;

/** Where the working calendar is kept. */
public interface WorkingDays {

  WorkingCalendar current();

  /** The calendar, and nobody else changes it until the transaction ends. */
  WorkingCalendar currentForUpdate();

  /** In place of what was entered of the day before. */
  void keep(DayException exception);

  /** From now on the day is like the others of its week. */
  void remove(LocalDate day);
}

package vn.qcdc.domain.term;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.qcdc.domain.time.DayException;

/** Changes the working calendar, and has every term that runs follow it. */
public final class ChangeWorkingDays {

  private final WorkingDays days;
  private final TermVersions versions;
  private final List<RunningTerms> running;

  public ChangeWorkingDays(
      WorkingDays days, TermVersions versions, Collection<RunningTerms> running) {
    this.days = days;
    this.versions = versions;
    this.running = List.copyOf(running);
  }

  public void keep(DayException exception) {
    days.keep(exception);
    reckonAnew();
  }

  public void remove(LocalDate day) {
    days.remove(day);
    reckonAnew();
  }

  private void reckonAnew() {
    running.forEach(terms -> terms.reckonAnew(days.current(), versions.current()));
  }
}

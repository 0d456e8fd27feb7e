package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.time.WorkingCalendar;

/**
 * Something that somebody is owed an answer to (việc), as it is now.
 *
 * @param version the number of the last step
 * @param on the day of the last step
 */
public record Matter(
    UUID id,
    Intake intake,
    State state,
    Custody custody,
    Course course,
    int version,
    LocalDate on) {

  public Matter {
    if (state.standing().isOpen() != custody.holder().isPresent()) {
      throw new IllegalArgumentException(
          "What is open has a holder, what is done has none: " + state.code());
    }
  }

  /** As it is when it was just taken in. */
  public static Matter taken(UUID id, Intake intake, Arrival arrival) {
    return new Matter(
        id,
        intake,
        arrival.state(),
        Custody.of(intake.unit(), intake.receivedOn()),
        Course.begun(arrival.term()),
        1,
        intake.receivedOn());
  }

  public Standing standing() {
    return state.standing();
  }

  public @Nullable Term term() {
    return course.term();
  }

  /** Who holds it, or who held it last. */
  public UnitId lastHolder() {
    return custody.last().unit();
  }

  /**
   * In another state at the same holder; when that is the end of it, nobody holds it any more.
   *
   * @throws IllegalStateException when it was done and would be open again
   */
  public Matter moved(LocalDate day, State next, Course changed) {
    if (next.standing().isOpen() && !standing().isOpen()) {
      throw new IllegalStateException("What was done is taken up again by somebody");
    }
    Custody held =
        standing().isOpen() && !next.standing().isOpen()
            ? custody.ended(day, Going.of(next.standing()))
            : custody;
    return moved(day, next, changed, held);
  }

  /** In another state, and in other hands. */
  public Matter moved(LocalDate day, State next, Course changed, Custody held) {
    return new Matter(id, intake, next, held, changed, version + 1, day);
  }

  /** With less to stand for. */
  Matter weighing(int weight, LocalDate day) {
    return new Matter(id, intake.weighing(weight), state, custody, course, version + 1, day);
  }

  /** When the running term ends; empty without one, while it is paused and when it is done. */
  public Optional<LocalDate> due(WorkingCalendar calendar) {
    Term term = course.term();
    return term == null || !standing().isOpen() || term.isPaused()
        ? Optional.empty()
        : Optional.of(term.due(calendar));
  }

  /**
   * Whether an answer is late (quá hạn): not while a milestone to come explains why it takes so
   * long.
   */
  public boolean isOverdue(LocalDate today, WorkingCalendar calendar) {
    return due(calendar).filter(today::isAfter).isPresent()
        && course.nextMilestone().filter(day -> !today.isAfter(day)).isEmpty();
  }
}

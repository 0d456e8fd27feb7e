package vn.qcdc.domain.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.WorkingCalendar;

/**
 * How the last day of a term was found.
 *
 * @param due the last day on which what is asked for is in time
 * @param skipped days after the first that did not count, in order
 */
public record Reckoning(LocalDate due, List<Skipped> skipped) {

  public Reckoning {
    skipped = List.copyOf(skipped);
  }

  /** Why a day did not count. */
  public enum Reason {
    /** Saturday or Sunday. */
    WEEKEND,
    HOLIDAY,
    /** The matter was suspended. */
    PAUSED
  }

  /**
   * @param name of the holiday; {@code null} for other days
   */
  public record Skipped(LocalDate day, Reason reason, @Nullable String name) {}

  static Reckoning of(
      Length length, LocalDate begun, List<Pause> pauses, WorkingCalendar calendar) {
    return new Count(pauses, calendar).of(length, begun);
  }

  /** Walks from day to day. */
  private static final class Count {

    private final List<Pause> pauses;
    private final WorkingCalendar calendar;
    private final List<Skipped> skipped = new ArrayList<>();

    Count(List<Pause> pauses, WorkingCalendar calendar) {
      this.pauses = pauses;
      this.calendar = calendar;
    }

    Reckoning of(Length length, LocalDate begun) {
      LocalDate day = begun;
      boolean working = length.unit() == TermUnit.WORKING_DAY;
      for (int counted = 0; counted < length.amount(); counted++) {
        day = next(day.plusDays(1), working);
      }
      return new Reckoning(
          length.lastDay() == LastDay.NEXT_WORKING_DAY ? next(day, true) : day, skipped);
    }

    /** The first day not before one that counts; remembers the others. */
    private LocalDate next(LocalDate first, boolean working) {
      LocalDate day = first;
      Optional<Skipped> skip = skip(day, working);
      while (skip.isPresent()) {
        skipped.add(skip.get());
        day = day.plusDays(1);
        skip = skip(day, working);
      }
      return day;
    }

    private Optional<Skipped> skip(LocalDate day, boolean working) {
      if (pauses.stream().anyMatch(pause -> pause.covers(day))) {
        return Optional.of(new Skipped(day, Reason.PAUSED, null));
      }
      if (!working || calendar.isWorking(day)) {
        return Optional.empty();
      }
      return Optional.of(
          calendar
              .exceptionOn(day)
              .map(DayException::name)
              .map(name -> new Skipped(day, Reason.HOLIDAY, name))
              .orElseGet(() -> new Skipped(day, Reason.WEEKEND, null)));
    }
  }
}

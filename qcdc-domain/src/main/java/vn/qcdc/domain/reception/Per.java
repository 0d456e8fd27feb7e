package vn.qcdc.domain.reception;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * For what a number of receptions is required. A week or a month that does not lie wholly in a
 * window counts when most of its days do: from 1 January to 20 October are ten months.
 */
public enum Per {
  /** From Monday to Sunday. */
  WEEK {
    @Override
    LocalDate beginning(LocalDate day) {
      return day.with(previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate next(LocalDate beginning) {
      return beginning.plusWeeks(1);
    }
  },
  /** Of the calendar. */
  MONTH {
    @Override
    LocalDate beginning(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate next(LocalDate beginning) {
      return beginning.plusMonths(1);
    }
  };

  /**
   * How many count.
   *
   * @param from the first day of the window
   * @param until the day after its last
   */
  public int within(LocalDate from, LocalDate until) {
    return Math.toIntExact(
        Stream.iterate(beginning(from), day -> day.isBefore(until), this::next)
            .filter(beginning -> liesMostlyIn(beginning, from, until))
            .count());
  }

  private boolean liesMostlyIn(LocalDate beginning, LocalDate from, LocalDate until) {
    LocalDate end = next(beginning);
    LocalDate first = beginning.isBefore(from) ? from : beginning;
    LocalDate last = end.isBefore(until) ? end : until;
    return 2 * ChronoUnit.DAYS.between(first, last) > ChronoUnit.DAYS.between(beginning, end);
  }

  abstract LocalDate beginning(LocalDate day);

  abstract LocalDate next(LocalDate beginning);
}

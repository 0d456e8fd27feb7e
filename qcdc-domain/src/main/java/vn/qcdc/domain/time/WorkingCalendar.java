package vn.qcdc.domain.time;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which days offices work (lịch làm việc): Monday to Friday, but for holidays and for days worked
 * in exchange. A year of which nothing is entered has plain weeks; whether that is so because
 * nobody has entered its holidays yet, {@link #isMaintained} tells.
 */
public final class WorkingCalendar {

  private final Map<LocalDate, DayException> exceptions;

  private WorkingCalendar(Map<LocalDate, DayException> exceptions) {
    this.exceptions = exceptions;
  }

  /**
   * @param exceptions at most one of each day
   */
  public static WorkingCalendar of(Collection<DayException> exceptions) {
    return new WorkingCalendar(
        exceptions.stream().collect(toUnmodifiableMap(DayException::day, Function.identity())));
  }

  public boolean isWorking(LocalDate day) {
    DayException exception = exceptions.get(day);
    return exception == null ? !isWeekend(day) : exception.kind() == DayException.Kind.WORKED;
  }

  /** Why a day is not like the others of its week; empty when it is. */
  public Optional<DayException> exceptionOn(LocalDate day) {
    return Optional.ofNullable(exceptions.get(day));
  }

  /** Those of a year, in order. */
  public List<DayException> exceptions(int year) {
    return exceptions.values().stream()
        .filter(exception -> exception.day().getYear() == year)
        .sorted(comparing(DayException::day))
        .toList();
  }

  /** Whether any exception of a year is entered; no year of Vietnam is without holidays. */
  public boolean isMaintained(int year) {
    return exceptions.keySet().stream().anyMatch(day -> day.getYear() == year);
  }

  /** The first working day that is not before a day. */
  public LocalDate onOrAfter(LocalDate day) {
    return Stream.iterate(day, each -> each.plusDays(1))
        .filter(this::isWorking)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The last of some working days, the first of which comes after a day.
   *
   * @param count how many, not negative; with 0 it is the day itself, whether it is worked or not
   */
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    LocalDate last = day;
    for (int i = 0; i < count; i++) {
      last = onOrAfter(last.plusDays(1));
    }
    return last;
  }

  /**
   * How many days are worked.
   *
   * @param from the first day that may count
   * @param until the day after the last
   */
  public int workingDaysBetween(LocalDate from, LocalDate until) {
    return from.isBefore(until)
        ? Math.toIntExact(from.datesUntil(until).filter(this::isWorking).count())
        : 0;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

package vn.qcdc.domain.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The span of days that figures are about (kỳ báo cáo).
 *
 * @param code the canonical code: {@code 2023}, {@code 2023-H1}, {@code 2023-9M}, {@code 2023-Q4},
 *     {@code 2023-07}, or {@code 2018-08-24--2023-10-01} for an explicit span
 * @param from first day, included
 * @param until the day after the last
 */
public record Period(String code, PeriodType type, LocalDate from, LocalDate until) {

  /** Codes as they may be written, for those who wrote one wrong. */
  public static final String EXAMPLES =
      "2023, 2023-H1, 2023-9M, 2023-Q4, 2023-07, 2018-08-24--2023-10-01";

  private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
  private static final int LONGEST_YEARS = 50;

  private static final Pattern CALENDAR =
      Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})--(\\d{4}-\\d{2}-\\d{2})");

  public static Period year(int year) {
    return calendar(String.valueOf(year), PeriodType.YEAR, year, 1);
  }

  /** Every day from {@code from} up to, not including, {@code until}. */
  public static Period span(LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("A period ends after it begins: " + from + "--" + until);
    }
    return new Period(from + "--" + until, PeriodType.SPAN, from, until);
  }

  /** Empty when the text is no code of a period between 1945 and 2199 of at most 50 years. */
  public static Optional<Period> parse(String code) {
    Matcher calendar = CALENDAR.matcher(code);
    if (calendar.matches()) {
      return Optional.of(ofCalendar(code, calendar)).filter(Period::isOfThisAge);
    }
    Matcher span = SPAN.matcher(code);
    return span.matches() ? ofSpan(span.group(1), span.group(2)) : Optional.empty();
  }

  /**
   * The periods of a type whose last day is among some days, in order; none of spans, which nobody
   * can foresee.
   *
   * @param first of the days, included
   * @param last of the days, included
   */
  public static List<Period> ending(PeriodType type, LocalDate first, LocalDate last) {
    if (type == PeriodType.SPAN) {
      return List.of();
    }
    LocalDate earliest = first.withDayOfMonth(1).minusMonths(type.months() - 1L);
    return Stream.iterate(earliest, day -> !day.isAfter(last), day -> day.plusMonths(1))
        .filter(day -> begins(type, day))
        .map(day -> startingAt(type, day))
        .filter(each -> !each.lastDay().isBefore(first) && !each.lastDay().isAfter(last))
        .filter(Period::isOfThisAge)
        .toList();
  }

  public LocalDate lastDay() {
    return until.minusDays(1);
  }

  /**
   * The periods of a type that together are exactly this one, in order: the four quarters of a
   * year, the five years of a review. This period alone when it is of that type itself; empty when
   * they do not fit.
   */
  public List<Period> tiledBy(PeriodType tile) {
    if (tile == type) {
      return List.of(this);
    }
    if (tile.months() == 0 || !begins(tile, from)) {
      return List.of();
    }
    List<Period> tiles =
        Stream.iterate(
                startingAt(tile, from), p -> p.from.isBefore(until), p -> startingAt(tile, p.until))
            .toList();
    return tiles.get(tiles.size() - 1).until.equals(until)
            && tiles.stream().allMatch(p -> begins(tile, p.from))
        ? tiles
        : List.of();
  }

  private static Period ofCalendar(String code, Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return calendar(code, PeriodType.MONTH, year, Integer.parseInt(parts.group(2)));
    }
    if (parts.group(3) != null) {
      return calendar(code, PeriodType.QUARTER, year, 3 * Integer.parseInt(parts.group(3)) - 2);
    }
    if (parts.group(4) != null) {
      return calendar(code, PeriodType.HALF_YEAR, year, 6 * Integer.parseInt(parts.group(4)) - 5);
    }
    return calendar(
        code, parts.group(5) != null ? PeriodType.NINE_MONTHS : PeriodType.YEAR, year, 1);
  }

  private static Optional<Period> ofSpan(String from, String until) {
    try {
      LocalDate first = LocalDate.parse(from);
      LocalDate end = LocalDate.parse(until);
      return first.isBefore(end)
          ? Optional.of(span(first, end)).filter(Period::isOfThisAge)
          : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** A typing error must not become a thousand years of sheets that nobody sent. */
  private static boolean isOfThisAge(Period period) {
    return !period.from.isBefore(EARLIEST)
        && !period.until.isAfter(LATEST)
        && !period.until.isAfter(period.from.plusYears(LONGEST_YEARS));
  }

  private static Period calendar(String code, PeriodType type, int year, int month) {
    LocalDate from = LocalDate.of(year, month, 1);
    return new Period(code, type, from, from.plusMonths(type.months()));
  }

  private static boolean begins(PeriodType type, LocalDate day) {
    int month = day.getMonthValue();
    return day.getDayOfMonth() == 1
        && switch (type) {
          case MONTH -> true;
          case QUARTER -> month % 3 == 1;
          case HALF_YEAR -> month % 6 == 1;
          case NINE_MONTHS, YEAR -> month == 1;
          case SPAN -> false;
        };
  }

  private static Period startingAt(PeriodType type, LocalDate from) {
    int year = from.getYear();
    int month = from.getMonthValue();
    String code =
        switch (type) {
          case MONTH -> "%04d-%02d".formatted(year, month);
          case QUARTER -> "%04d-Q%d".formatted(year, (month + 2) / 3);
          case HALF_YEAR -> "%04d-H%d".formatted(year, (month + 5) / 6);
          case NINE_MONTHS -> "%04d-9M".formatted(year);
          case YEAR -> "%04d".formatted(year);
          case SPAN -> throw new IllegalArgumentException("A span is not a tile");
        };
    return calendar(code, type, year, month);
  }
}

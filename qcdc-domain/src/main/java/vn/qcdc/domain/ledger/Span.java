package vn.qcdc.domain.ledger;

import java.time.LocalDate;

/**
 * The days of a ledger.
 *
 * @param from first day, included
 * @param until the day after the last
 * @param today on which the question is asked: of days to come nothing is known
 */
public record Span(LocalDate from, LocalDate until, LocalDate today) {

  public Span {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("It ends on " + until + " before it begins on " + from);
    }
  }

  /** The last day of which something is known. */
  public LocalDate lastDay() {
    return today.isBefore(until) ? today : until.minusDays(1);
  }
}

package vn.qcdc.domain.figure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One accepted state of a sheet; a later one supersedes it and never overwrites it.
 *
 * @param number 1 for the first
 */
public record Revision(int number, Instant receivedAt, String submittedBy) {

  public static Revision first(Instant at, String by) {
    return new Revision(1, micros(at), by);
  }

  /** Later than this one, even if the clock of another server was ahead. */
  public Revision next(Instant at, String by) {
    Instant earliest = receivedAt.plus(1, ChronoUnit.MICROS);
    Instant received = micros(at);
    return new Revision(number + 1, received.isBefore(earliest) ? earliest : received, by);
  }

  /** The precision with which instants are kept. */
  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}

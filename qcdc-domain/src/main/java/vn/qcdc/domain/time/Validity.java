package vn.qcdc.domain.time;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something holds.
 *
 * @param from first day, included
 * @param until the day after the last; {@code null} while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {

  public Validity {
    if (until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "Validity ends on " + until + " before it begins on " + from);
    }
  }

  public static Validity since(LocalDate from) {
    return new Validity(from, null);
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** The days on which it begins and, if an end is known, ends. */
  public Stream<LocalDate> bounds() {
    return until == null ? Stream.of(from) : Stream.of(from, until);
  }

  public boolean overlaps(Validity other) {
    return (other.until == null || from.isBefore(other.until))
        && (until == null || other.from.isBefore(until));
  }
}

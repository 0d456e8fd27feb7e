package vn.qcdc.api.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import vn.qcdc.api.web.Rehearsal;

/**
 * A clock that is ahead or behind by as much as a file says ({@code P40D}, {@code -PT2H}), so that
 * a province can rehearse what will happen in forty days. The file is looked at once a second at
 * most; while it cannot be understood, the clock stays where it was.
 */
final class RehearsalClock extends Clock implements Rehearsal {

  private static final System.Logger LOG = System.getLogger(RehearsalClock.class.getName());
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);

  private final Path file;
  private final Clock right;
  private volatile Reading latest;

  /**
   * @param at by the right clock
   * @param text as it was written
   */
  private record Reading(Instant at, String text, Duration shift) {}

  /**
   * @throws IllegalStateException when the file cannot be understood to begin with
   */
  RehearsalClock(Path file, Clock right) {
    this.file = file;
    this.right = right;
    try {
      latest = read(right.instant());
    } catch (IOException | DateTimeException unreadable) {
      throw new IllegalStateException("No duration such as P40D is in " + file, unreadable);
    }
  }

  @Override
  public Instant instant() {
    Instant now = right.instant();
    return now.plus(current(now).shift());
  }

  @Override
  public Optional<String> shift() {
    return Optional.of(current(right.instant()).text());
  }

  @Override
  public ZoneId getZone() {
    return right.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new RehearsalClock(file, right.withZone(zone));
  }

  private Reading current(Instant now) {
    Reading reading = latest;
    if (Duration.between(reading.at(), now).compareTo(GOOD_FOR) < 0) {
      return reading;
    }
    Reading next = again(reading, now);
    if (!next.shift().equals(reading.shift())) {
      LOG.log(System.Logger.Level.WARNING, "The clock is shifted by {0} now", next.text());
    }
    latest = next;
    return next;
  }

  private Reading again(Reading before, Instant now) {
    try {
      return read(now);
    } catch (IOException | DateTimeException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "The shift of the clock cannot be read", unreadable);
      return new Reading(now, before.text(), before.shift());
    }
  }

  private Reading read(Instant now) throws IOException {
    String text = Files.readString(file).strip();
    return new Reading(now, text, Duration.parse(text));
  }
}

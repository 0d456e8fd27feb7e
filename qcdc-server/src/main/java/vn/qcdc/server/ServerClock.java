package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;

/** The clock by which the server goes: the right one, or that of a rehearsal. */
final class ServerClock {

  private ServerClock() {}

  /**
   * As much ahead as it says just now in the file that {@code QCDC_CLOCK_FILE} names.
   *
   * @throws CannotProceed when the file holds no duration
   */
  static Clock in(Map<String, String> environment) throws IOException {
    String file = environment.getOrDefault("QCDC_CLOCK_FILE", "");
    return file.isEmpty()
        ? Clock.systemUTC()
        : Clock.offset(Clock.systemUTC(), shift(Path.of(file)));
  }

  private static Duration shift(Path file) throws IOException {
    String text = Files.readString(file).strip();
    try {
      return Duration.parse(text);
    } catch (DateTimeException unreadable) {
      throw new CannotProceed(file + " holds no duration such as P40D: " + text, unreadable);
    }
  }
}

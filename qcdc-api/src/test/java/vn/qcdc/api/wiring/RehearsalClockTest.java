package vn.qcdc.api.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalClockTest {

  private static final Instant NOON = Instant.parse("2026-06-29T05:00:00Z");

  @TempDir Path folder;
  private Path file;
  private final Hand hand = new Hand();

  /** A clock that goes when it is told to. */
  private static final class Hand extends Clock {
    private Instant at = NOON;

    @Override
    public Instant instant() {
      return at;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("clock.txt"), "P2D\n");
  }

  @Test
  void it_is_ahead_by_what_the_file_says() {
    RehearsalClock clock = new RehearsalClock(file, hand);
    assertEquals(Instant.parse("2026-07-01T05:00:00Z"), clock.instant());
    assertEquals(Optional.of("P2D"), clock.shift());
  }

  @Test
  void a_change_is_seen_after_a_second() throws IOException {
    RehearsalClock clock = new RehearsalClock(file, hand);
    Files.writeString(file, "-PT2H");
    hand.at = NOON.plusMillis(999);
    assertEquals(Optional.of("P2D"), clock.shift());
    hand.at = NOON.plusMillis(1000);
    assertEquals(Instant.parse("2026-06-29T03:00:01Z"), clock.instant());
    assertEquals(Optional.of("-PT2H"), clock.shift());
  }

  @Test
  void what_cannot_be_understood_leaves_it_where_it_was() throws IOException {
    RehearsalClock clock = new RehearsalClock(file, hand);
    Files.writeString(file, "tomorrow");
    hand.at = NOON.plusSeconds(5);
    assertEquals(Instant.parse("2026-07-01T05:00:05Z"), clock.instant());
    Files.delete(file);
    hand.at = NOON.plusSeconds(10);
    assertEquals(Instant.parse("2026-07-01T05:00:10Z"), clock.instant());
  }

  @Test
  void without_a_shift_to_begin_with_it_does_not_begin() throws IOException {
    Files.writeString(file, "");
    assertThrows(IllegalStateException.class, () -> new RehearsalClock(file, hand));
    Path absent = folder.resolve("absent.txt");
    assertThrows(IllegalStateException.class, () -> new RehearsalClock(absent, hand));
  }
}

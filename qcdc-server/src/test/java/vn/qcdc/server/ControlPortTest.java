package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ControlPortTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private final AtomicInteger stops = new AtomicInteger();

  @Test
  void who_does_not_know_the_secret_stops_nothing() throws Exception {
    try (ControlPort port = ControlPort.open("right", stops::incrementAndGet)) {
      assertFalse(ControlPort.askToStop(note(port.number(), "wrong"), PATIENCE));
      assertEquals(0, stops.get());
    }
  }

  @Test
  void who_knows_the_secret_is_heard_once() throws Exception {
    try (ControlPort port = ControlPort.open("right", stops::incrementAndGet)) {
      ControlPort.askToStop(note(port.number(), "right"), PATIENCE);
      assertEquals(1, stops.get());
    }
  }

  @Test
  void nobody_there_is_no_error() throws Exception {
    assertFalse(ControlPort.askToStop(note(FreePort.any(), "right"), PATIENCE));
  }

  private static RunningNote note(int control, String secret) {
    return new RunningNote(1, 2, 3, 4, control, secret, Instant.EPOCH);
  }
}

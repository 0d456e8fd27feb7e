package vn.qcdc.api.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadPaceTest {

  private final UploadPace pace =
      new UploadPace(Duration.ofSeconds(20), 1024, Duration.ofSeconds(300));

  @ParameterizedTest(name = "{1} bytes in {0} ms: {2}")
  @CsvSource({
    "20000,        0, false",
    "20001,        0, true",
    "30000,        2, true", // a byte each ten seconds
    "21000,     1024, false",
    "21001,     1024, true",
    "300000, 33554432, false",
    "300001, 33554432, true",
  })
  void a_body_keeps_its_pace(long millis, long bytes, boolean tooSlow) {
    assertEquals(tooSlow, pace.isTooSlow(Duration.ofMillis(millis), bytes));
  }

  @Test
  void a_feed_may_take_long_but_not_be_slow() {
    assertFalse(pace.withoutEnd().isTooSlow(Duration.ofHours(2), 1L << 30));
    assertEquals(true, pace.withoutEnd().isTooSlow(Duration.ofHours(2), 1L << 20));
  }
}

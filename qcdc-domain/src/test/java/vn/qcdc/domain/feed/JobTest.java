package vn.qcdc.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTest {

  private static final Instant BEGUN = Instant.parse("2024-01-15T02:30:00Z");

  @ParameterizedTest(name = "{0} of {1} is {2} %")
  @CsvSource({"0, 0, 0", "0, 10, 0", "1, 3, 33", "10, 10, 100", "11, 10, 100"})
  void tells_how_much_is_done(long done, long of, int percent) {
    assertEquals(percent, job(Job.State.RUNNING, done, of).percent());
  }

  @ParameterizedTest(name = "{0} after {1} s is {2}")
  @CsvSource({
    "RUNNING, 60, RUNNING",
    "RUNNING, 61, INTERRUPTED",
    "DONE, 6000, DONE",
    "FAILED, 6000, FAILED",
    "CANCELLED, 6000, CANCELLED"
  })
  void a_worker_that_falls_silent_is_gone(Job.State state, long seconds, Job.State seen) {
    assertEquals(seen, job(state, 1, 2).seen(BEGUN.plusSeconds(seconds)).state());
  }

  @Test
  void begins_by_reading() {
    Job job = Job.begun(new UUID(0, 1), "district-system", BEGUN);
    assertEquals(Job.State.RUNNING, job.state());
    assertEquals(Progress.Phase.READING, job.phase());
    assertEquals(0, job.percent());
  }

  private static Job job(Job.State state, long done, long of) {
    return new Job(
        new UUID(0, 1),
        "district-system",
        BEGUN,
        state,
        Progress.Phase.MERGING,
        done,
        of,
        BEGUN,
        null,
        null);
  }
}

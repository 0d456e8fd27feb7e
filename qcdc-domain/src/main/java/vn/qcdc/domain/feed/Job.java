package vn.qcdc.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that nobody waits for.
 *
 * @param seenAt when its worker was last heard of
 * @param problem code of the problem that ended it
 * @param result the feed that it became, or that had become of the same request before
 */
public record Job(
    UUID id,
    String startedBy,
    Instant startedAt,
    State state,
    Progress.Phase phase,
    long done,
    long of,
    Instant seenAt,
    @Nullable String problem,
    @Nullable UUID result) {

  private static final Duration SILENCE = Duration.ofMinutes(1);

  /** Where a job stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** Its worker has fallen silent; whatever it wrote is undone, and it may be sent again. */
    INTERRUPTED
  }

  public static Job begun(UUID id, String by, Instant at) {
    return new Job(id, by, at, State.RUNNING, Progress.Phase.READING, 0, 0, at, null, null);
  }

  /** As it is to be seen at an instant. */
  public Job seen(Instant now) {
    return state == State.RUNNING && seenAt.plus(SILENCE).isBefore(now)
        ? new Job(
            id, startedBy, startedAt, State.INTERRUPTED, phase, done, of, seenAt, problem, result)
        : this;
  }

  /** How much of the phase is done; 0 while nobody knows how much there is. */
  public int percent() {
    return of == 0 ? 0 : (int) Math.min(100, done * 100 / of);
  }
}

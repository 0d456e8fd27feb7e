package vn.qcdc.domain.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where jobs are kept, so that any server can say how far they are. */
public interface Jobs {

  void begin(Job job);

  Optional<Job> find(UUID id);

  /**
   * Notes how far a job is.
   *
   * @return whether it is to be cancelled
   */
  boolean report(UUID id, Progress.Phase phase, long done, long of, Instant at);

  /**
   * @param problem code of the problem that ended it
   * @param result the feed that it became
   */
  void end(UUID id, Job.State state, @Nullable String problem, @Nullable UUID result, Instant at);

  /** Asks a job that is running to stop. */
  void cancel(UUID id);
}

package vn.qcdc.persistence.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.feed.Job;
import vn.qcdc.domain.feed.Jobs;
import vn.qcdc.domain.feed.Progress;

/** Keeps jobs in PostgreSQL. */
@Singleton
final class JpaJobs implements Jobs {

  private final EntityManager entityManager;

  @Inject
  JpaJobs(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void begin(Job job) {
    entityManager.persist(JobRow.of(job));
  }

  @Override
  public Optional<Job> find(UUID id) {
    return Optional.ofNullable(entityManager.find(JobRow.class, id)).map(JobRow::toDomain);
  }

  @Override
  public boolean report(UUID id, Progress.Phase phase, long done, long of, Instant at) {
    return locked(id).report(phase, done, of, at);
  }

  @Override
  public void end(
      UUID id, Job.State state, @Nullable String problem, @Nullable UUID result, Instant at) {
    locked(id).end(state, problem, result, at);
  }

  @Override
  public void cancel(UUID id) {
    locked(id).cancel();
  }

  private JobRow locked(UUID id) {
    return entityManager.find(JobRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}

package vn.qcdc.persistence.figure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.feed.Job;
import vn.qcdc.domain.feed.Progress;

/** A row of {@code job}. */
@Entity
@Table(name = "job")
class JobRow {

  @Id private UUID id;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Enumerated(EnumType.STRING)
  private Job.State state;

  @Enumerated(EnumType.STRING)
  private Progress.Phase phase;

  private long done;

  @Column(name = "of_all")
  private long ofAll;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "to_be_cancelled")
  private boolean toBeCancelled;

  private @Nullable String problem;

  @Column(name = "feed_id")
  private @Nullable UUID result;

  JobRow() {}

  static JobRow of(Job job) {
    JobRow row = new JobRow();
    row.id = job.id();
    row.startedBy = job.startedBy();
    row.startedAt = job.startedAt();
    row.state = job.state();
    row.phase = job.phase();
    row.done = job.done();
    row.ofAll = job.of();
    row.seenAt = job.seenAt();
    row.problem = job.problem();
    row.result = job.result();
    return row;
  }

  Job toDomain() {
    return new Job(id, startedBy, startedAt, state, phase, done, ofAll, seenAt, problem, result);
  }

  boolean report(Progress.Phase reached, long soFar, long all, Instant at) {
    phase = reached;
    done = soFar;
    ofAll = all;
    seenAt = at;
    return toBeCancelled;
  }

  void end(Job.State end, @Nullable String why, @Nullable UUID feed, Instant at) {
    state = end;
    problem = why;
    result = feed;
    seenAt = at;
  }

  void cancel() {
    toBeCancelled = true;
  }
}

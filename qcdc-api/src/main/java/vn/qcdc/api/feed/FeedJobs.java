package vn.qcdc.api.feed;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.FaultMapper;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.feed.Job;
import vn.qcdc.domain.feed.Jobs;

/** Takes feeds that nobody waits for, and notes every second how far they are. */
@ApplicationScoped
public class FeedJobs {

  private static final System.Logger LOG = System.getLogger(FeedJobs.class.getName());

  @Resource ManagedExecutorService executor;
  @Resource ManagedScheduledExecutorService scheduler;
  @Inject FeedRun feedRun;
  @Inject Jobs jobs;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * @param file of the body, which is removed when the job ends
   */
  Job begin(FeedRequest request, Path file) {
    Job job = Job.begun(request.id(), request.caller().name(), request.at());
    try {
      feedRun.inTransaction(
          () -> {
            trail.acting(request.act());
            jobs.begin(job);
            return job;
          });
      executor.execute(() -> work(request, file));
      return job;
    } catch (RuntimeException notBegun) {
      remove(file);
      throw notBegun;
    }
  }

  private void work(FeedRequest request, Path file) {
    JobProgress progress = new JobProgress();
    ScheduledFuture<?> beat =
        scheduler.scheduleAtFixedRate(() -> report(request.id(), progress), 1, 1, TimeUnit.SECONDS);
    Job.State end = Job.State.FAILED;
    @Nullable ProblemCode problem = null;
    @Nullable UUID result = null;
    try {
      result = feedRun.run(request, progress).feed().id();
      end = Job.State.DONE;
    } catch (JobProgress.Cancelled cancelled) {
      end = Job.State.CANCELLED;
    } catch (RuntimeException fault) {
      problem = FaultMapper.codeOf(fault);
      LOG.log(System.Logger.Level.WARNING, "Feed " + request.id() + " failed", fault);
    } finally {
      beat.cancel(false);
      remove(file);
      end(request.id(), end, problem, result);
    }
  }

  private void report(UUID id, JobProgress progress) {
    boolean cancelled =
        feedRun.inTransaction(
            () ->
                jobs.report(id, progress.phase(), progress.done(), progress.of(), clock.instant()));
    if (cancelled) {
      progress.cancel();
    }
  }

  private void end(UUID id, Job.State state, @Nullable ProblemCode problem, @Nullable UUID result) {
    feedRun.inTransaction(
        () -> {
          jobs.end(id, state, problem == null ? null : problem.name(), result, clock.instant());
          return state;
        });
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.log(System.Logger.Level.WARNING, "A file stays behind: {0}", file.getFileName());
    }
  }
}

package vn.qcdc.api.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has those reminded who owe sheets, and those who hold matters: when the server has started, and
 * each hour, or every so many seconds as {@code QCDC_REMINDER_SECONDS} says.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderRounds {

  private static final System.Logger LOG = System.getLogger(ReminderRounds.class.getName());
  private static final long SECONDS =
      Long.parseLong(System.getenv().getOrDefault("QCDC_REMINDER_SECONDS", "3600"));

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject ReminderRound round;
  @Inject UrgingRound urgingRound;

  private @Nullable ScheduledFuture<?> rounds;

  @PostConstruct
  void begin() {
    rounds = scheduler.scheduleWithFixedDelay(this::go, 1, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** A round that fails must not be the last. */
  private void go() {
    go(round::go);
    go(urgingRound::go);
  }

  private static void go(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "Nobody was reminded this time", fault);
    }
  }
}

package vn.qcdc.api.examination;

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
 * Has what is due examined, within a second or so. What cannot be examined with others is examined
 * alone, and put off when it cannot be examined even so.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ExaminationRounds {

  private static final System.Logger LOG = System.getLogger(ExaminationRounds.class.getName());
  private static final int AT_ONCE = 200;
  private static final long PAUSE_SECONDS = 1;
  private static final long PAUSE_AFTER_FAULT_SECONDS = 10;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject ExaminationRound round;

  private volatile @Nullable ScheduledFuture<?> next;
  private volatile boolean ended;

  /** How many sheets are to be examined one by one. */
  private volatile int alone;

  @PostConstruct
  void begin() {
    goIn(PAUSE_SECONDS);
  }

  @PreDestroy
  void end() {
    ended = true;
    ScheduledFuture<?> waiting = next;
    if (waiting != null) {
      waiting.cancel(false);
    }
  }

  private void goIn(long seconds) {
    next = scheduler.schedule(this::go, seconds, TimeUnit.SECONDS);
  }

  /** A round that fails must not be the last. */
  private void go() {
    long pause = PAUSE_SECONDS;
    try {
      while (!ended && round.go(alone > 0 ? 1 : AT_ONCE) > 0) {
        alone = Math.max(0, alone - 1);
      }
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "Some sheets were not examined this time", fault);
      pause = PAUSE_AFTER_FAULT_SECONDS;
      goOnAlone();
    } finally {
      if (!ended) {
        goIn(pause);
      }
    }
  }

  private void goOnAlone() {
    if (alone == 0) {
      alone = AT_ONCE;
      return;
    }
    try {
      round.putOff();
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "Nothing could be put off", fault);
    }
  }
}

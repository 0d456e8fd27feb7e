package vn.qcdc.api.audit;

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
 * Writes the head of the audit to the log at the start and each hour: who rewrites the chain in the
 * database contradicts the log.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditCheckpoints {

  private static final System.Logger LOG = System.getLogger(AuditCheckpoints.class.getName());

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject CurrentHead current;

  private @Nullable ScheduledFuture<?> rounds;

  @PostConstruct
  void begin() {
    rounds = scheduler.scheduleWithFixedDelay(this::note, 0, 1, TimeUnit.HOURS);
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** A round that fails must not be the last. */
  private void note() {
    try {
      LOG.log(System.Logger.Level.INFO, "Audit head: {0}", current.text());
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "The audit could not be read this time", fault);
    }
  }
}

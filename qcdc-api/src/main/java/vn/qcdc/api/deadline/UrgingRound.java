package vn.qcdc.api.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import vn.qcdc.domain.audit.Act;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.urging.UrgeHolders;

/** One look at which holders of matters are to be urged, in a transaction of its own. */
@ApplicationScoped
public class UrgingRound {

  private static final System.Logger LOG = System.getLogger(UrgingRound.class.getName());

  @Inject UrgeHolders urgeHolders;
  @Inject Organisations organisations;
  @Inject Clock clock;
  @Inject AuditTrail trail;

  @Transactional
  public void go() {
    trail.acting(Act.ofSystem("matter-reminders"));
    int made =
        urgeHolders.urge(organisations.current(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (made > 0) {
      LOG.log(System.Logger.Level.INFO, "{0} reminders of matters", made);
    }
  }
}

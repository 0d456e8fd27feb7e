package vn.qcdc.api.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import vn.qcdc.domain.audit.Act;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.deadline.RemindOfSheets;
import vn.qcdc.domain.organisation.Organisations;

/** One look at who is to be reminded, in a transaction of its own. */
@ApplicationScoped
public class ReminderRound {

  private static final System.Logger LOG = System.getLogger(ReminderRound.class.getName());

  @Inject RemindOfSheets remindOfSheets;
  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Clock clock;
  @Inject AuditTrail trail;

  @Transactional
  public void go() {
    trail.acting(Act.ofSystem("reminders"));
    int made =
        remindOfSheets.remind(
            catalogues.current(),
            organisations.current(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (made > 0) {
      LOG.log(System.Logger.Level.INFO, "{0} reminders", made);
    }
  }
}

package vn.qcdc.api.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.qcdc.domain.audit.Act;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.examination.DueSheets;
import vn.qcdc.domain.examination.ExamineDueSheets;

/** One look at what is to be examined, in a transaction of its own. */
@ApplicationScoped
public class ExaminationRound {

  @Inject ExamineDueSheets examineDueSheets;
  @Inject DueSheets dueSheets;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * @return how many sheets were due
   */
  @Transactional
  public int go(int most) {
    trail.acting(Act.ofSystem("examination"));
    return examineDueSheets.examine(most, clock.instant());
  }

  /** What is due first comes last, so that it does not keep others from being examined. */
  @Transactional
  public void putOff() {
    dueSheets.putOff();
  }
}

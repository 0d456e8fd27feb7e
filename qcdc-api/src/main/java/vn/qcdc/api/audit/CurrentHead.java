package vn.qcdc.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.qcdc.domain.audit.AuditEntries;
import vn.qcdc.domain.audit.AuditHead;

/** The last entry of the audit, read in a transaction of its own. */
@ApplicationScoped
public class CurrentHead {

  @Inject AuditEntries entries;

  /** As {@code known} of a verification takes it: {@code number:hash}. */
  @Transactional
  public String text() {
    AuditHead head = entries.head();
    return head.number() + ":" + head.hash();
  }
}

package vn.qcdc.domain.portal;

import java.util.List;
import vn.qcdc.domain.organisation.Remit;

/** What goes back to the portal. */
public interface PortalEvents {

  /** Nobody else takes in from the portal until the transaction ends. */
  void hold();

  /**
   * In the order in which they became readable; nothing that is committed later comes before.
   *
   * @param remit of units that took in what it is about
   */
  List<PortalEvent> after(PortalMark mark, Remit remit, int limit);
}

package vn.qcdc.domain.target;

import java.util.Collection;
import java.util.List;

/** Where targets are kept; what is published never changes. */
public interface Targets {

  /** In the order of their codes. */
  List<Target> all();

  /** Keeps new targets, and new versions of targets that are kept already. */
  void add(Collection<Target> additions);

  /**
   * Gives published versions, found by their names and first days, the ends that they have here.
   */
  void end(Target target);
}

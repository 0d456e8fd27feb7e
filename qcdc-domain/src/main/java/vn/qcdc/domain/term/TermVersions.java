package vn.qcdc.domain.term;

import java.util.List;

/** Where the rules on terms are kept. */
public interface TermVersions {

  TermRules current();

  /** The rules, and nobody else changes them until the transaction ends. */
  TermRules currentForUpdate();

  /**
   * In place of versions of the same codes that begin on the same days.
   *
   * @param versions such that none overlaps another, in whatever order
   */
  void keep(List<TermRule> versions);
}

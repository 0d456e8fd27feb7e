package vn.qcdc.domain.matter;

import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.finding.Finding;

/** What became of an act on a matter. */
public sealed interface MoveOutcome {

  /**
   * It is done.
   *
   * @param after the matter that the act was meant for
   * @param part what was split off and went that way; empty when all of it did
   */
  record Done(Matter after, Optional<Matter> part) implements MoveOutcome {}

  /** It may not be done, or not in this way. */
  record Refused(List<Finding> findings) implements MoveOutcome {

    public Refused {
      findings = List.copyOf(findings);
    }
  }

  record NothingThere() implements MoveOutcome {}

  /** The matter has changed since they saw it. */
  record Outdated() implements MoveOutcome {}
}

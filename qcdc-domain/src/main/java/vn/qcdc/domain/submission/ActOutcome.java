package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.finding.Finding;

/** What became of an act on a sheet. */
public sealed interface ActOutcome {

  /**
   * It is done, or had been done before.
   *
   * @param steps of the latest revision
   */
  record Done(LatestSheet latest, List<Step> steps) implements ActOutcome {

    public Done {
      steps = List.copyOf(steps);
    }
  }

  /** A locked sheet has another revision. */
  record Corrected(Correction correction) implements ActOutcome {}

  /** It may not be done. */
  record Refused(Refusal refusal) implements ActOutcome {}

  /** Its figures remain to be corrected or explained first. */
  record Unsettled(List<Finding> findings) implements ActOutcome {

    public Unsettled {
      findings = List.copyOf(findings);
    }
  }

  /** What was said with it is wrong. */
  record Unsound(List<Finding> findings) implements ActOutcome {

    public Unsound {
      findings = List.copyOf(findings);
    }
  }

  /** Nobody has sent the sheet. */
  record NothingThere() implements ActOutcome {}

  /** The sheet has changed since they saw it. */
  record Outdated() implements ActOutcome {}
}

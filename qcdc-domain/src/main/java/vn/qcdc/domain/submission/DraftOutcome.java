package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.finding.Finding;

/** What became of a draft. */
public sealed interface DraftOutcome {

  /**
   * It is kept, with everything that would be wrong with it if it were sent.
   *
   * @param isNew whether there was none before
   */
  record Saved(Draft draft, List<Finding> advice, boolean isNew) implements DraftOutcome {

    public Saved {
      advice = List.copyOf(advice);
    }
  }

  /** There is no draft any more. */
  record Dropped() implements DraftOutcome {}

  /** It went the way of a sheet; accepted, it is a draft no more. */
  record Sent(Submission submission) implements DraftOutcome {}

  /** It may not be done. */
  record Refused(Refusal refusal) implements DraftOutcome {}

  /** It cannot even be kept. */
  record Unkeepable(List<Finding> findings) implements DraftOutcome {

    public Unkeepable {
      findings = List.copyOf(findings);
    }
  }

  /** There is a draft, and the writer did not say which state of it they have seen. */
  record AlreadyThere() implements DraftOutcome {}

  /** There is none. */
  record NothingThere() implements DraftOutcome {}

  /** The writer has seen another state of it than the last. */
  record Outdated() implements DraftOutcome {}
}

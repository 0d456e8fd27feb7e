package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.finding.Finding;

/** What became of a sheet that was sent. */
public sealed interface Submission {

  /**
   * It stands as sent.
   *
   * @param findings what remains to be explained or noticed, pointing into what was sent
   */
  record Accepted(KeptSheet sheet, Change change, List<Finding> findings) implements Submission {

    public Accepted {
      findings = List.copyOf(findings);
    }
  }

  /** It is returned with all findings (trả lại); nothing of it is kept but the attempt. */
  record Returned(List<Finding> findings) implements Submission {

    public Returned {
      findings = List.copyOf(findings);
    }
  }

  /** A sheet stands already and the sender did not say that it is to be corrected. */
  record AlreadyThere(KeptSheet standing) implements Submission {}

  /** The sender corrects a revision that is not, or no longer, the latest. */
  record Outdated() implements Submission {}

  /** The sheet is locked: only a numbered correction changes it. */
  record Locked() implements Submission {}

  /** What an accepted sheet did to the one that stood before. */
  enum Change {
    CREATED,
    CORRECTED,
    UNCHANGED
  }
}

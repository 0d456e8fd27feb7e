package vn.qcdc.domain.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.Matter;

/**
 * What became of one thing that the portal handed over.
 *
 * @param matter that it is in the register; {@code null} when it was refused
 * @param findings why it was refused; pointing into the item
 */
public record Handover(
    String externalId, Outcome outcome, @Nullable Matter matter, List<Finding> findings) {

  /** Whether it is in the register now. */
  public enum Outcome {
    TAKEN,
    /** It had been handed over before, as it is. */
    UNCHANGED,
    REFUSED
  }

  public Handover {
    findings = List.copyOf(findings);
  }

  boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }
}

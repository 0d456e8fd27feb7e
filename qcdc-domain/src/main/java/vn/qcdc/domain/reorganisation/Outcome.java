package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import vn.qcdc.domain.organisation.Organisation;

/**
 * What a reorganisation did, or in a rehearsal would do.
 *
 * @param isNew whether it was not there before with the same content
 * @param before the organisation without it
 * @param after the organisation with it
 */
public record Outcome(
    Reorganisation reorganisation,
    boolean isNew,
    Effect effect,
    Organisation before,
    Organisation after,
    Consequences consequences) {

  public LocalDate day() {
    return reorganisation.effectiveOn();
  }
}

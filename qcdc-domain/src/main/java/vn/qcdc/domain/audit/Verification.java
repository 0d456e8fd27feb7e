package vn.qcdc.domain.audit;

import java.util.List;

/**
 * What came out when the chain was computed anew.
 *
 * @param head up to which it was computed
 * @param entries how many there are
 * @param broken places in all
 * @param breaks the first of them, in the order of numbers
 */
public record Verification(AuditHead head, long entries, long broken, List<Break> breaks) {

  public Verification {
    breaks = List.copyOf(breaks);
  }

  public boolean isWhole() {
    return broken == 0;
  }
}

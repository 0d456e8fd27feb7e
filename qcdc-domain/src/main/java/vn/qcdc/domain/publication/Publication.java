package vn.qcdc.domain.publication;

import java.time.Instant;

/**
 * The decision that everybody may see the totals of a measure (quyết định công khai); a later one
 * of the same measure takes its place.
 *
 * @param measure its code
 * @param basis the decision as people cite it
 */
public record Publication(
    String measure, Disclosure disclosure, String basis, String decidedBy, Instant decidedAt) {

  /** Whether it says the same, whoever said it when. */
  boolean saysTheSameAs(Publication other) {
    return measure.equals(other.measure)
        && disclosure == other.disclosure
        && basis.equals(other.basis);
  }
}

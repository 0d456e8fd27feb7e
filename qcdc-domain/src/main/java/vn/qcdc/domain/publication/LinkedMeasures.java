package vn.qcdc.domain.publication;

import java.util.Set;

/**
 * Published measures that say something about each other (các chỉ tiêu liên quan), decided
 * together: connected through equations of forms and through parts of wholes, also by way of
 * measures that are not published.
 *
 * @param measures their codes
 * @param guarded whether small counts are suppressed, because one of them is published so
 * @param deductions all counts that must not be small, the measures themselves among them
 */
record LinkedMeasures(Set<String> measures, boolean guarded, Set<Deduction> deductions) {

  LinkedMeasures {
    measures = Set.copyOf(measures);
    deductions = Set.copyOf(deductions);
  }
}

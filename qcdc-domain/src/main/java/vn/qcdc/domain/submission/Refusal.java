package vn.qcdc.domain.submission;

import vn.qcdc.domain.finding.Finding;

/** Why something may not be done to a sheet, and what would have to be done first. */
public sealed interface Refusal {

  Finding finding();

  /** Somebody else might. */
  record OfPerson(Finding finding) implements Refusal {}

  /** Nobody may, as the sheet is now. */
  record OfState(Finding finding) implements Refusal {}
}

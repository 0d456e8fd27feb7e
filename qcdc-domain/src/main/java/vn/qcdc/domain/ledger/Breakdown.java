package vn.qcdc.domain.ledger;

/** Into which parts a ledger is divided; the parts of units are ledgers of their own. */
public enum Breakdown {
  /** Not at all. */
  WHOLE,
  /** By what matters are about; nobody is told what denunciations are about. */
  FIELD,
  KIND,
  /** By the level of the holder: what goes from one level to another counts at both. */
  LEVEL,
  /**
   * By the units directly below, each with all below it, and what the unit itself holds: what goes
   * from one to another counts at both.
   */
  UNIT;

  /** Whether parts are made of units, so that matters may go from one to another. */
  public boolean isOfUnits() {
    return this == LEVEL || this == UNIT;
  }
}

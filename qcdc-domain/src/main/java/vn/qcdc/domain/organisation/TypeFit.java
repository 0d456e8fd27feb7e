package vn.qcdc.domain.organisation;

/** How well the type in a text is the type of a unit, best first. */
public enum TypeFit {
  /** Also by its abbreviation; or the name itself says what the unit is. */
  SAME(0),
  WITHOUT_MARKS(2),
  NOT_SAID(6),
  /** Another type of the same level, as phường for xã. */
  OTHER(12),
  OTHER_LEVEL(25);

  private final int deduction;

  TypeFit(int deduction) {
    this.deduction = deduction;
  }

  /** In percentage points. */
  int deduction() {
    return deduction;
  }
}

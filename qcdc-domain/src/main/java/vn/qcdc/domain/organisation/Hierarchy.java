package vn.qcdc.domain.organisation;

/** One of the orders in which units stand below each other; a unit may stand in several. */
public enum Hierarchy {
  /**
   * Administrative units, with the agencies, enterprises and Party organisations attached to them.
   */
  TERRITORY,
  /** Party organisations below Party organisations. */
  PARTY
}

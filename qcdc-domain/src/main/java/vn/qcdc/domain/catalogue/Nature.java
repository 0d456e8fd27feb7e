package vn.qcdc.domain.catalogue;

/** How the values of sub-periods make the value of a longer period. */
public enum Nature {
  /** Happened within the period; sub-periods are added up. */
  FLOW,
  /** Stood at the end of the period; the last sub-period counts. */
  STOCK
}

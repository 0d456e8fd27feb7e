package vn.qcdc.domain.matter;

/** How a matter left a holder. */
public enum Going {
  RESOLVED,
  WITHDRAWN,
  FILED,
  REFERRED,
  ASSIGNED,
  FORWARDED,
  RETURNED,
  INHERITED;

  /** Whether it went on to another holder of this register. */
  public boolean isOnward() {
    return this == ASSIGNED || this == FORWARDED || this == RETURNED || this == INHERITED;
  }
}

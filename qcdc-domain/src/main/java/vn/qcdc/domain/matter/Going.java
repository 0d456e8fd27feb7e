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

  /**
   * How what is done left its last holder.
   *
   * @throws IllegalArgumentException when it is not done
   */
  static Going of(Standing done) {
    return switch (done) {
      case RESOLVED -> RESOLVED;
      case WITHDRAWN -> WITHDRAWN;
      case FILED -> FILED;
      case REFERRED -> REFERRED;
      case WAITING, UNDER_WAY, UNFINISHED, ON_ROADMAP, SUSPENDED ->
          throw new IllegalArgumentException(done + " is not done");
    };
  }

  /** Whether it went on to another holder of this register. */
  public boolean isOnward() {
    return this == ASSIGNED || this == FORWARDED || this == RETURNED || this == INHERITED;
  }
}

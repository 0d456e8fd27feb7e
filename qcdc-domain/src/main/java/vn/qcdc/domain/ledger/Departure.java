package vn.qcdc.domain.ledger;

import vn.qcdc.domain.matter.Going;

/** How matters left those whose ledger it is. */
public enum Departure {
  RESOLVED,
  WITHDRAWN,
  FILED,
  /** To a body outside the register. */
  REFERRED,
  /** Forwarded to a unit of a higher level (chuyển lên cấp trên). */
  PASSED_UP,
  /** Forwarded to a unit of the same level or a lower one. */
  PASSED_ON,
  /** Given to be dealt with. */
  ASSIGNED,
  /** Given back to the one it came from. */
  RETURNED,
  /** To the unit that the holder became a part of. */
  INHERITED;

  static Departure of(Going going, boolean isUpward) {
    return switch (going) {
      case RESOLVED -> RESOLVED;
      case WITHDRAWN -> WITHDRAWN;
      case FILED -> FILED;
      case REFERRED -> REFERRED;
      case FORWARDED -> isUpward ? PASSED_UP : PASSED_ON;
      case ASSIGNED -> ASSIGNED;
      case RETURNED -> RETURNED;
      case INHERITED -> INHERITED;
    };
  }
}

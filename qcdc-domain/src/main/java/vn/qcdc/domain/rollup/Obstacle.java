package vn.qcdc.domain.rollup;

/** Why a piece of a figure cannot be laid to one unit (lý do chưa phân bổ được). */
public enum Obstacle {
  /** The unit was divided, and nobody has stated how much each heir got. */
  SHARES_NOT_STATED,
  /** Looking back, the unit is made of several, and nobody recorded their parts in it. */
  FORMER_SHARES_UNKNOWN,
  /** The shares are stated, but a yes, a nil, a not applicable or a counted unit has no parts. */
  INDIVISIBLE
}

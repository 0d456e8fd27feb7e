package vn.qcdc.domain.dialogue;

/** Why a session is held. */
public enum Occasion {
  /** As the rules and the plan say (định kỳ). */
  REGULAR,
  /** Because something came up (đột xuất). */
  AD_HOC
}

package vn.qcdc.domain.matter;

/** How a matter came to a holder. */
public enum Coming {
  /** From outside (tiếp nhận mới). */
  RECEIVED,
  /** From a superior, or within the same body, to be dealt with (giao). */
  ASSIGNED,
  /** From another unit of this register, upward or sideways (chuyển). */
  FORWARDED,
  /** Back from the one it was sent to (trả lại). */
  RETURNED,
  /** From a unit that is no more (kế thừa). */
  INHERITED,
  /** Again, after it was thought done (mở lại). */
  REOPENED,
  /** By dividing what was counted as one (tách). */
  SPLIT
}

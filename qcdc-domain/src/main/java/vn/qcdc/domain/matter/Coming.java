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
  REOPENED;

  /**
   * How what left one holder comes to the next.
   *
   * @throws IllegalArgumentException when it went to nobody
   */
  static Coming of(Going onward) {
    return switch (onward) {
      case ASSIGNED -> ASSIGNED;
      case FORWARDED -> FORWARDED;
      case RETURNED -> RETURNED;
      case INHERITED -> INHERITED;
      case RESOLVED, WITHDRAWN, FILED, REFERRED ->
          throw new IllegalArgumentException("What is " + onward + " comes to nobody");
    };
  }
}

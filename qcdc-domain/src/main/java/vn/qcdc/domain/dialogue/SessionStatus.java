package vn.qcdc.domain.dialogue;

/** How far a session has come. Only what was held is counted. */
public sealed interface SessionStatus {

  /** Announced, and not yet over; opinions may be collected for it (đang chuẩn bị). */
  record Prepared() implements SessionStatus {}

  /**
   * It took place (đã tổ chức).
   *
   * @param attendances how many came, somebody who came twice counted twice (lượt người)
   */
  record Held(int attendances) implements SessionStatus {

    public Held {
      if (attendances < 0) {
        throw new IllegalArgumentException("Fewer than nobody came: " + attendances);
      }
    }
  }

  /** It did not take place (không tổ chức được). */
  record Cancelled(String reason) implements SessionStatus {}

  /** Whether it took place. */
  default boolean isHeld() {
    return this instanceof Held;
  }
}

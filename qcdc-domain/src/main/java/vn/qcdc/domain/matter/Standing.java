package vn.qcdc.domain.matter;

/**
 * How far a matter has come, in the words of the reports (tình trạng): every matter is in exactly
 * one at every moment, whatever its life cycle calls it.
 */
public enum Standing {
  /** Nobody has begun (chưa giải quyết). */
  WAITING(true),
  /** Somebody is about it (đang thực hiện). */
  UNDER_WAY(true),
  /** Dealt with in part, and not to the end (giải quyết chưa xong). */
  UNFINISHED(true),
  /** Needs its time; milestones say which (cần có lộ trình). */
  ON_ROADMAP(true),
  /** Stopped by law for a while (tạm đình chỉ). */
  SUSPENDED(true),
  /** Answered or decided (đã giải quyết). */
  RESOLVED(false),
  /** Taken back by who brought it, and ended therefore (đình chỉ do rút). */
  WITHDRAWN(false),
  /** Not fit to be dealt with, and kept (lưu đơn). */
  FILED(false),
  /** Sent to a body outside this register, which answers for it (chuyển cơ quan khác). */
  REFERRED(false);

  private final boolean open;

  Standing(boolean open) {
    this.open = open;
  }

  /** Whether somebody still owes an answer. */
  public boolean isOpen() {
    return open;
  }
}

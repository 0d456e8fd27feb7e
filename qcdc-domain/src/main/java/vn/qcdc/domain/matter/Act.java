package vn.qcdc.domain.matter;

/** What somebody does with a matter. Which are open depends on its kind and on where it is. */
public enum Act {
  /** Entered in the register (tiếp nhận). */
  TAKE_IN,
  /** Found to be of a kind, within whose competence, fit or not (phân loại). */
  CLASSIFY,
  /** Taken up to be dealt with (thụ lý). */
  ACCEPT,
  /** Given to a unit to be dealt with (giao). */
  ASSIGN,
  /** Passed on to the unit that answers for it, upward or sideways (chuyển). */
  FORWARD,
  /** Given back to the one it came from, with a reason (trả lại). */
  RETURN,
  /** Sent to a body outside this register (chuyển cơ quan khác). */
  REFER,
  /** Kept without being dealt with, for a reason that the law names (lưu đơn). */
  FILE,
  /** Given more time as the law allows (gia hạn). */
  EXTEND,
  /** Stopped as the law allows (tạm đình chỉ). */
  SUSPEND,
  /** Taken up again after a stop (tiếp tục). */
  RESUME,
  /** Taken back by who brought it (rút đơn). */
  WITHDRAW,
  /** Decided (ban hành quyết định, kết luận). */
  DECIDE,
  /** Brought again before the next instance (khiếu nại lần hai). */
  OBJECT,
  /** The decision was carried out, wholly or in part (thi hành). */
  EXECUTE,
  /** Told how far it is (báo cáo tiến độ). */
  REPORT,
  /** Given milestones (đặt lộ trình). */
  SET_ROADMAP,
  /** Answered (trả lời). */
  ANSWER,
  /** The answer was approved for everybody to read, without anything about anybody (công khai). */
  PUBLISH,
  /** Taken up again after it was thought done (mở lại). */
  REOPEN,
  /** Who brought it says how content they are (đánh giá hài lòng). */
  RATE,
  /** Found to say the same as another; both stay (đơn trùng). */
  LINK,
  /** Divided, because a part of what was counted as one goes another way (tách). */
  SPLIT,
  /** Passed to the unit that its holder became a part of (kế thừa). */
  INHERIT
}

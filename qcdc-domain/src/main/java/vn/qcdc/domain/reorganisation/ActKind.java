package vn.qcdc.domain.reorganisation;

import java.util.List;
import java.util.Set;

/** What one line of a decision does. */
public enum ActKind {
  /** Thành lập. */
  ESTABLISH,
  /** Nhập toàn bộ: the unit ends and passes wholly to one heir. */
  MERGE,
  /** Chia, tách: one of several heirs of a unit, which may be one of them itself. */
  SPLIT,
  /** Đổi tên. */
  RENAME,
  /** Chuyển loại hình hoặc cấp. */
  RETYPE,
  /** Đổi mã. */
  RECODE,
  /** Chuyển về đơn vị cấp trên khác. */
  MOVE,
  /** Giải thể: the unit ends without heir. */
  DISSOLVE,
  /** Kết thúc hoạt động một cấp: all units of a level below a unit end. */
  ABOLISH_LEVEL;

  static List<Act> of(List<Act> acts, ActKind... kinds) {
    Set<ActKind> wanted = Set.of(kinds);
    return acts.stream().filter(act -> wanted.contains(act.kind())).toList();
  }

  /** Whether the unit is looked up as of the day before, rather than of the day itself. */
  boolean concernsStandingUnit() {
    return this != ESTABLISH && this != ABOLISH_LEVEL;
  }
}

package vn.qcdc.domain.figure;

/** How far a revision of a sheet has come (trạng thái); a draft is no sheet yet and has none. */
public enum SheetStatus {
  /** It passed all checks and counts (đã tiếp nhận). */
  ACCEPTED,
  /** Somebody of its unit or above stands for it, at one level or more (đã duyệt). */
  APPROVED,
  /** Changed by numbered corrections only (đã khóa sổ). */
  LOCKED,
  /** A superior gave it back with reasons; it is kept and does not count (bị trả lại). */
  RETURNED
}

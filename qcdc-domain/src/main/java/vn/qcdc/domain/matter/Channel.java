package vn.qcdc.domain.matter;

/** How a matter came in (nguồn tiếp nhận). */
public enum Channel {
  /** Handed in, or said at a reception (trực tiếp). */
  IN_PERSON,
  POST,
  /** From the public-service portal (cổng dịch vụ công). */
  PORTAL,
  HOTLINE,
  EMAIL,
  /** Passed on by a body that does not use this register (cơ quan khác chuyển đến). */
  OTHER_BODY,
  /** Collected before a dialogue (trước đối thoại). */
  BEFORE_DIALOGUE,
  /** Said or handed in on a slip during a dialogue (tại đối thoại). */
  AT_DIALOGUE
}

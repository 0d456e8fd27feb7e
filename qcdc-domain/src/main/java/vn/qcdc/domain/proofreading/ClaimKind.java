package vn.qcdc.domain.proofreading;

/** What a text claims about its numbers. */
public enum ClaimKind {
  /** {@code 39/51 xã, đạt 76,47%}. */
  RATE,
  /** {@code 3.506/2.450 lao động, đạt 143,10%}: a plan may be exceeded. */
  PLAN_RATE,
  /** {@code 940 cuộc, trong đó cấp tỉnh 139, cấp huyện 216, cấp xã 585}. */
  BREAKDOWN,
  /** {@code 2.610 đơn (mới 2.574, kỳ trước chuyển sang 36)}. */
  CARRY_OVER,
  /** {@code từ 706 xuống còn 691 thôn, giảm 15}. */
  CHANGE,
  /** A part of something is no more than it. */
  PART_OF_WHOLE,
  /** The total of a row or a column of a table. */
  TABLE_TOTAL,
  /** One fact said in several places. */
  REPEATED_FACT,
  /** How one number is written. */
  NUMBER
}

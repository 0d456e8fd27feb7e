package vn.qcdc.domain.organisation;

/**
 * Where a unit stands between the province and its people (cấp); an attached unit has the level of
 * its place.
 */
public enum Level {
  /** Cấp tỉnh. */
  PROVINCE,
  /** Cấp huyện, abolished on 1 July 2025. */
  DISTRICT,
  /** Cấp xã. */
  COMMUNE,
  /** Ấp, khu vực, thôn, tổ dân phố: not a level of government. */
  HAMLET
}

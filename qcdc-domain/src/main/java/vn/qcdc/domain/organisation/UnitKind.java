package vn.qcdc.domain.organisation;

/** What sort of body a unit is; it decides which forms the unit fills. */
public enum UnitKind {
  /** Đơn vị hành chính; also ấp and khu vực. */
  TERRITORY,
  /** Tổ chức đảng. */
  PARTY_ORGANISATION,
  /** Cơ quan, đơn vị sự nghiệp. */
  AGENCY,
  /** Doanh nghiệp. */
  ENTERPRISE
}

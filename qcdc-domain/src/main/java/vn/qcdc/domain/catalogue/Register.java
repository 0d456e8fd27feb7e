package vn.qcdc.domain.catalogue;

/** What the system itself counts below a unit on the last day of a period (sổ theo dõi). */
public enum Register {
  /** Đơn vị hành chính cấp huyện. */
  DISTRICTS,
  /** Xã, phường, thị trấn. */
  COMMUNES,
  /** Ấp, khu vực, thôn, tổ dân phố. */
  HAMLETS,
  /** Cơ quan, đơn vị sự nghiệp. */
  AGENCIES,
  /** Doanh nghiệp. */
  ENTERPRISES,
  /** Tổ chức đảng that stand below a territory. */
  PARTY_ORGANISATIONS
}

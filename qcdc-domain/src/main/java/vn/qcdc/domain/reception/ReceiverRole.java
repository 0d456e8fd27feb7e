package vn.qcdc.domain.reception;

import vn.qcdc.domain.organisation.UnitKind;

/** Whose reception it is; of which level, the unit says. */
public enum ReceiverRole {
  /** Chủ tịch Ủy ban nhân dân. */
  CHAIR,
  /** Bí thư cấp ủy; for the territory of the committee. */
  PARTY_SECRETARY,
  /** Thủ trưởng cơ quan, đơn vị. */
  AGENCY_HEAD,
  /** Cán bộ, công chức tiếp công dân. */
  STAFF;

  /** Whether a unit of this kind has one. */
  public boolean isOf(UnitKind kind) {
    return switch (this) {
      case CHAIR -> kind == UnitKind.TERRITORY;
      case PARTY_SECRETARY -> kind == UnitKind.TERRITORY || kind == UnitKind.PARTY_ORGANISATION;
      case AGENCY_HEAD -> kind == UnitKind.AGENCY;
      case STAFF -> true;
    };
  }
}

package vn.qcdc.domain.organisation;

import static vn.qcdc.domain.organisation.Level.COMMUNE;
import static vn.qcdc.domain.organisation.Level.DISTRICT;
import static vn.qcdc.domain.organisation.Level.HAMLET;
import static vn.qcdc.domain.organisation.Level.PROVINCE;
import static vn.qcdc.domain.organisation.UnitKind.AGENCY;
import static vn.qcdc.domain.organisation.UnitKind.ENTERPRISE;
import static vn.qcdc.domain.organisation.UnitKind.PARTY_ORGANISATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A small Hậu Giang since 2004: two districts with five communes, two hamlets, agencies, an
 * enterprise and three Party organisations.
 */
public final class SampleOrganisation {

  public static final LocalDate DAY = LocalDate.of(2023, 12, 31);

  public static final UnitId HAU_GIANG = new UnitId(1);
  public static final UnitId PHUNG_HIEP = new UnitId(2);
  public static final UnitId LONG_MY = new UnitId(3);
  public static final UnitId THANH_HOA = new UnitId(4);
  public static final UnitId XA_PHUNG_HIEP = new UnitId(5);
  public static final UnitId HIEP_HUNG = new UnitId(6);
  public static final UnitId VINH_VIEN = new UnitId(7);
  public static final UnitId LUONG_TAM = new UnitId(8);
  public static final UnitId MY_LOI = new UnitId(9);
  public static final UnitId MY_THANH = new UnitId(10);
  public static final UnitId HOME_AFFAIRS = new UnitId(11);
  public static final UnitId HEALTH_STATION = new UnitId(12);
  public static final UnitId SUGAR_MILL = new UnitId(13);
  public static final UnitId PROVINCE_PARTY = new UnitId(14);
  public static final UnitId DISTRICT_PARTY = new UnitId(15);
  public static final UnitId COMMUNE_PARTY = new UnitId(16);

  private SampleOrganisation() {}

  public static Organisation organisation() {
    return Organisation.of(units());
  }

  /** The sample and units besides. */
  public static Organisation organisationAnd(Unit... more) {
    List<Unit> all = new ArrayList<>(units());
    all.addAll(List.of(more));
    return Organisation.of(all);
  }

  /** Parents before their children. */
  public static List<Unit> units() {
    return List.of(
        SampleUnit.of(HAU_GIANG)
            .named(PROVINCE, "tỉnh", "Hậu Giang")
            .coded("93")
            .coded("gso", "93")
            .unit(),
        district(PHUNG_HIEP, "huyện", "Phụng Hiệp").coded("934").coded("gso", "934").unit(),
        district(LONG_MY, "huyện", "Long Mỹ").coded("936").coded("gso", "936").unit(),
        commune(THANH_HOA, "xã", "Thạnh Hòa").below(PHUNG_HIEP).coded("31405").unit(),
        commune(XA_PHUNG_HIEP, "xã", "Phụng Hiệp").below(PHUNG_HIEP).coded("31417").unit(),
        commune(HIEP_HUNG, "xã", "Hiệp Hưng").below(PHUNG_HIEP).coded("31429").unit(),
        commune(VINH_VIEN, "thị trấn", "Vĩnh Viễn").below(LONG_MY).coded("31489").unit(),
        commune(LUONG_TAM, "xã", "Lương Tâm").below(LONG_MY).coded("31492").unit(),
        hamlet(MY_LOI, "Mỹ Lợi").coded("31429-01").unit(),
        hamlet(MY_THANH, "Mỹ Thạnh").coded("31429-02").unit(),
        SampleUnit.of(HOME_AFFAIRS)
            .kind(AGENCY)
            .named(PROVINCE, "cơ quan", "Sở Nội vụ")
            .below(HAU_GIANG)
            .coded("93-CQ02")
            .unit(),
        SampleUnit.of(HEALTH_STATION)
            .kind(AGENCY)
            .named(COMMUNE, "đơn vị sự nghiệp", "Trạm Y tế xã Hiệp Hưng")
            .below(HIEP_HUNG)
            .coded("31429-CQ01")
            .unit(),
        SampleUnit.of(SUGAR_MILL)
            .kind(ENTERPRISE)
            .named(COMMUNE, "doanh nghiệp", "Công ty Cổ phần Mía đường Phụng Hiệp")
            .below(HIEP_HUNG)
            .coded("31429-DN01")
            .unit(),
        party(PROVINCE_PARTY, PROVINCE, "Đảng bộ tỉnh Hậu Giang")
            .below(HAU_GIANG)
            .coded("93-DU00")
            .unit(),
        party(DISTRICT_PARTY, DISTRICT, "Huyện ủy Phụng Hiệp")
            .below(PHUNG_HIEP)
            .inPartyBelow(PROVINCE_PARTY)
            .coded("934-DU00")
            .unit(),
        party(COMMUNE_PARTY, COMMUNE, "Đảng ủy xã Hiệp Hưng")
            .below(HIEP_HUNG)
            .inPartyBelow(DISTRICT_PARTY)
            .coded("31429-DU00")
            .unit());
  }

  /** On {@link #DAY}, in the territorial hierarchy. */
  public static UnitSnapshot snapshot(UnitId id) {
    return snapshot(organisation(), id, DAY);
  }

  public static UnitSnapshot snapshot(Organisation organisation, UnitId id, LocalDate day) {
    return organisation.asOf(day, Hierarchy.TERRITORY).unit(id).orElseThrow();
  }

  private static SampleUnit district(UnitId id, String type, String name) {
    return SampleUnit.of(id).named(DISTRICT, type, name).below(HAU_GIANG);
  }

  private static SampleUnit commune(UnitId id, String type, String name) {
    return SampleUnit.of(id).named(COMMUNE, type, name);
  }

  private static SampleUnit hamlet(UnitId id, String name) {
    return SampleUnit.of(id).named(HAMLET, "ấp", name).below(HIEP_HUNG);
  }

  private static SampleUnit party(UnitId id, Level level, String name) {
    return SampleUnit.of(id).kind(PARTY_ORGANISATION).named(level, "cấp ủy", name);
  }
}

package vn.qcdc.domain.target;

import java.time.LocalDate;
import java.util.List;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.law.LegalBasis;
import vn.qcdc.domain.time.Validity;

/** Targets of Nghị quyết số 11-NQ/TU as enacted, and as the review of 2023 quotes them. */
public final class SampleTargets {

  public static final String ENACTED = "NQ11-2018";
  public static final String QUOTED = "BC-2023";

  public static final LegalBasis RESOLUTION =
      new LegalBasis(
          "Nghị quyết số 11-NQ/TU",
          "mục II.3",
          "Ban Chấp hành Đảng bộ tỉnh Hậu Giang",
          LocalDate.of(2018, 8, 24));
  public static final LegalBasis REVIEW =
      new LegalBasis(
          "Báo cáo sơ kết 05 năm thực hiện Nghị quyết số 11-NQ/TU",
          "mục II.2.6",
          "Ban Thường vụ Tỉnh ủy Hậu Giang",
          LocalDate.of(2023, 12, 31));

  private SampleTargets() {}

  /** In the order of their codes. */
  public static List<Target> targets() {
    return List.of(studied(), works(), dialogues(), enterprises());
  }

  /** Target 1b: 80 % of members. */
  public static Target studied() {
    return new Target(
        "NQ11-1B",
        "1b",
        "Đoàn viên, hội viên được học tập, quán triệt",
        List.of(
            SampleVersion.enacted("MEMBERS_STUDIED_RATE")
                .text("80% đoàn viên, hội viên được học tập, quán triệt")
                .threshold(Ratio.of(4, 5))
                .version()));
  }

  /** Target 4: 100 % of works. */
  public static Target works() {
    return new Target(
        "NQ11-4",
        "4",
        "Công trình xây dựng được công khai",
        List.of(
            SampleVersion.enacted("WORKS_DISCLOSED_RATE")
                .text("100% công trình tại xã, phường, thị trấn được công khai")
                .version(),
            SampleVersion.quoted("WORKS_DISCLOSED_RATE")
                .text("100% công trình tại xã, thị trấn được công khai")
                .version()));
  }

  /** Target 8: two dialogues a year as enacted, one as quoted. */
  public static Target dialogues() {
    return new Target(
        "NQ11-8",
        "8",
        "Đối thoại trực tiếp với nhân dân",
        List.of(
            SampleVersion.enacted("DIALOGUE_TWICE_SHARE")
                .text("đối thoại ít nhất 02 lần/năm")
                .version(),
            SampleVersion.quoted("DIALOGUE_ONCE_SHARE")
                .text("đối thoại ít nhất 01 lần/năm")
                .version()));
  }

  /** Target 9, to be striven for. */
  public static Target enterprises() {
    return new Target(
        "NQ11-9",
        "9",
        "Doanh nghiệp có tổ chức công đoàn",
        List.of(
            SampleVersion.enacted("UNION_ENTERPRISES_SHARE")
                .text("phấn đấu 100% doanh nghiệp có tổ chức công đoàn ban hành Quy chế dân chủ")
                .obligation(Obligation.ASPIRATIONAL)
                .version()));
  }

  static Validity sinceTheResolution() {
    return Validity.since(SampleCatalogue.IN_FORCE);
  }
}

package vn.qcdc.domain.catalogue;

import static vn.qcdc.domain.catalogue.Comparison.AT_LEAST;
import static vn.qcdc.domain.catalogue.Comparison.BELOW;
import static vn.qcdc.domain.catalogue.Nature.FLOW;
import static vn.qcdc.domain.catalogue.Nature.STOCK;
import static vn.qcdc.domain.catalogue.ValueType.AMOUNT;
import static vn.qcdc.domain.catalogue.ValueType.COUNT;
import static vn.qcdc.domain.catalogue.ValueType.YES_NO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/**
 * What the nine targets of Nghị quyết số 11-NQ/TU ask for, as far as tests need it, and a quarterly
 * form.
 */
public final class SampleCatalogue {

  public static final LocalDate IN_FORCE = LocalDate.of(2018, 8, 24);

  public static final String PLACES = "NQ11-DB";
  public static final String AGENCIES = "NQ11-CQ";
  public static final String ENTERPRISES = "NQ11-DN";
  public static final String QUARTERLY = "QUY-XA";

  private static final Set<Level> GOVERNED =
      EnumSet.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

  private SampleCatalogue() {}

  public static Catalogue catalogue() {
    return Catalogue.of(measures(), indicators(), forms());
  }

  public static Measure measure(String code) {
    return catalogue().measure(code).orElseThrow();
  }

  public static Indicator indicator(String code) {
    return catalogue().indicator(code).orElseThrow();
  }

  public static List<Measure> measures() {
    return List.of(
        people("STAFF_TOTAL", "Cán bộ, đảng viên, công chức, viên chức", null),
        people("STAFF_STUDIED", "Cán bộ, đảng viên được học tập, quán triệt", "STAFF_TOTAL"),
        people("MEMBERS_TOTAL", "Đoàn viên, hội viên", null),
        people("MEMBERS_STUDIED", "Đoàn viên, hội viên được học tập", "MEMBERS_TOTAL"),
        new Measure("WORKS", "Công trình xây dựng", "công trình", COUNT, STOCK, null),
        new Measure(
            "WORKS_DISCLOSED", "Công trình được công khai", "công trình", COUNT, STOCK, "WORKS"),
        new Measure("COMMITTEE_DIALOGUES", "Cuộc đối thoại của cấp ủy", "cuộc", COUNT, FLOW, null),
        new Measure(
            "AUTHORITY_DIALOGUES", "Cuộc đối thoại của chính quyền", "cuộc", COUNT, FLOW, null),
        yesNo("DIALOGUE_REGULATION", "Có quy chế tiếp xúc, đối thoại trực tiếp"),
        people("AGENCY_STAFF", "Cán bộ, công chức, viên chức của cơ quan, đơn vị", null),
        yesNo("DEMOCRACY_TEAM", "Có Tổ thực hiện Quy chế dân chủ"),
        yesNo("DEMOCRACY_LEADER", "Có lãnh đạo phụ trách Quy chế dân chủ"),
        yesNo("ADMINISTRATIVE", "Là cơ quan hành chính"),
        yesNo("POSTS_PROCEDURES", "Niêm yết công khai thủ tục hành chính"),
        yesNo("RECEPTION_PLACE", "Có phòng hoặc nơi tiếp công dân"),
        people("WORKERS", "Người lao động làm việc thường xuyên", null),
        yesNo("TRADE_UNION", "Có tổ chức công đoàn"),
        yesNo("DEMOCRACY_REGULATION", "Đã ban hành Quy chế dân chủ"),
        yesNo("EMPLOYEES_CONFERENCE", "Đã tổ chức hội nghị người lao động"),
        new Measure("CONTRIBUTIONS", "Kinh phí huy động sức dân", "triệu đồng", AMOUNT, FLOW, null),
        new Measure("MEDIATIONS", "Vụ việc hòa giải", "vụ", COUNT, FLOW, null),
        new Measure("MEDIATED", "Vụ việc hòa giải thành", "vụ", COUNT, FLOW, "MEDIATIONS"),
        new Measure("MEDIATION_TEAMS", "Tổ hòa giải", "tổ", COUNT, STOCK, null));
  }

  public static List<Indicator> indicators() {
    return List.of(
        new RatioOfSums(
            "STAFF_STUDIED_RATE",
            "Tỷ lệ cán bộ, đảng viên được học tập",
            "STAFF_STUDIED",
            "STAFF_TOTAL"),
        new RatioOfSums(
            "MEMBERS_STUDIED_RATE",
            "Tỷ lệ đoàn viên, hội viên được học tập",
            "MEMBERS_STUDIED",
            "MEMBERS_TOTAL"),
        new RatioOfSums(
            "WORKS_DISCLOSED_RATE", "Tỷ lệ công trình được công khai", "WORKS_DISCLOSED", "WORKS"),
        new RatioOfSums("MEDIATED_RATE", "Tỷ lệ hòa giải thành", "MEDIATED", "MEDIATIONS"),
        new ShareOfUnits(
            "AGENCIES_WITH_TEAM_SHARE",
            "Tỷ lệ cơ quan từ 10 người trở lên có Tổ thực hiện Quy chế dân chủ",
            List.of(atLeast("AGENCY_STAFF", 10)),
            List.of(atLeast("DEMOCRACY_TEAM", 1))),
        new ShareOfUnits(
            "SMALL_AGENCIES_WITH_LEADER_SHARE",
            "Tỷ lệ cơ quan dưới 10 người do lãnh đạo phụ trách",
            List.of(below("AGENCY_STAFF", 10)),
            List.of(atLeast("DEMOCRACY_LEADER", 1))),
        new ShareOfUnits(
            "AGENCIES_POSTING_SHARE",
            "Tỷ lệ cơ quan hành chính niêm yết công khai và có nơi tiếp công dân",
            List.of(atLeast("ADMINISTRATIVE", 1)),
            List.of(atLeast("POSTS_PROCEDURES", 1), atLeast("RECEPTION_PLACE", 1))),
        dialogue("DIALOGUE_TWICE_SHARE", 2),
        dialogue("DIALOGUE_ONCE_SHARE", 1),
        new ShareOfUnits(
            "UNION_ENTERPRISES_SHARE",
            "Tỷ lệ doanh nghiệp có công đoàn đã ban hành Quy chế dân chủ",
            List.of(atLeast("TRADE_UNION", 1)),
            List.of(atLeast("DEMOCRACY_REGULATION", 1), atLeast("EMPLOYEES_CONFERENCE", 1))));
  }

  public static List<Form> forms() {
    return List.of(
        new Form(
            PLACES,
            "Số liệu của địa phương",
            UnitKind.TERRITORY,
            GOVERNED,
            PeriodType.YEAR,
            Validity.since(IN_FORCE),
            List.of(
                everywhere("STAFF_TOTAL"),
                everywhere("STAFF_STUDIED"),
                inCommunes("MEMBERS_TOTAL"),
                inCommunes("MEMBERS_STUDIED"),
                inCommunes("WORKS"),
                inCommunes("WORKS_DISCLOSED"),
                everywhere("COMMITTEE_DIALOGUES"),
                everywhere("AUTHORITY_DIALOGUES"),
                everywhere("DIALOGUE_REGULATION"))),
        yearly(
            AGENCIES,
            UnitKind.AGENCY,
            "AGENCY_STAFF",
            "DEMOCRACY_TEAM",
            "DEMOCRACY_LEADER",
            "ADMINISTRATIVE",
            "POSTS_PROCEDURES",
            "RECEPTION_PLACE"),
        yearly(
            ENTERPRISES,
            UnitKind.ENTERPRISE,
            "WORKERS",
            "TRADE_UNION",
            "DEMOCRACY_REGULATION",
            "EMPLOYEES_CONFERENCE"),
        new Form(
            QUARTERLY,
            "Số liệu quý của xã, phường, thị trấn",
            UnitKind.TERRITORY,
            EnumSet.of(Level.COMMUNE),
            PeriodType.QUARTER,
            Validity.since(IN_FORCE),
            List.of(
                everywhere("CONTRIBUTIONS"),
                everywhere("MEDIATIONS"),
                everywhere("MEDIATED"),
                everywhere("MEDIATION_TEAMS"))));
  }

  public static Condition atLeast(String measure, long bound) {
    return new Condition(measure, AT_LEAST, BigDecimal.valueOf(bound));
  }

  public static Condition below(String measure, long bound) {
    return new Condition(measure, BELOW, BigDecimal.valueOf(bound));
  }

  public static FormCell everywhere(String measure) {
    return new FormCell(measure, Set.of());
  }

  public static FormCell inCommunes(String measure) {
    return new FormCell(measure, EnumSet.of(Level.COMMUNE));
  }

  private static Form yearly(String code, UnitKind kind, String... measures) {
    return new Form(
        code,
        "Số liệu của đơn vị",
        kind,
        GOVERNED,
        PeriodType.YEAR,
        Validity.since(IN_FORCE),
        Stream.of(measures).map(SampleCatalogue::everywhere).toList());
  }

  private static Indicator dialogue(String code, int times) {
    return new ShareOfUnits(
        code,
        "Tỷ lệ địa phương có quy chế và đối thoại ít nhất 0" + times + " lần/năm",
        List.of(),
        List.of(
            atLeast("DIALOGUE_REGULATION", 1),
            atLeast("COMMITTEE_DIALOGUES", times),
            atLeast("AUTHORITY_DIALOGUES", times)));
  }

  private static Measure people(String code, String name, @Nullable String partOf) {
    return new Measure(code, name, "người", COUNT, STOCK, partOf);
  }

  private static Measure yesNo(String code, String name) {
    return new Measure(code, name, "có/không", YES_NO, STOCK, null);
  }
}

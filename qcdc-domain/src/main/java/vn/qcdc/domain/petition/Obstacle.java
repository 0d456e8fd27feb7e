package vn.qcdc.domain.petition;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.qcdc.domain.matter.Kind;

/** Why a petition is not dealt with where it came in (lý do không thụ lý). */
enum Obstacle {
  /** Somebody else is competent (không thuộc thẩm quyền). */
  NOT_COMPETENT(Remedy.REFER, "Thông tư 05/2021/TT-TTCP, Điều 6"),
  /** No name, and nothing to go by (nặc danh). */
  ANONYMOUS(Remedy.FILE, "Luật Tố cáo 2018, Điều 25"),
  /** No name, but clear content and evidence: whoever is competent looks into what it says. */
  ANONYMOUS_WITH_EVIDENCE(Remedy.REFER, "Luật Tố cáo 2018, Điều 25"),
  /** Neither signature nor fingerprint (không có chữ ký, điểm chỉ). */
  UNSIGNED(Remedy.FILE, "Luật Khiếu nại 2011, Điều 11"),
  /** The same was brought before and is dealt with (đơn trùng). */
  DUPLICATE(Remedy.FILE, "Thông tư 05/2021/TT-TTCP, Điều 6"),
  /** Of somebody whom the decision does not concern (không liên quan trực tiếp). */
  NOT_CONCERNED(Remedy.FILE, "Luật Khiếu nại 2011, Điều 11"),
  /** Of somebody who cannot act, or without a proper representative (không đủ năng lực hành vi). */
  INCAPABLE(Remedy.FILE, "Luật Khiếu nại 2011, Điều 11; Luật Tố cáo 2018, Điều 29"),
  /** The time to complain was over (hết thời hiệu). */
  OUT_OF_TIME(Remedy.FILE, "Luật Khiếu nại 2011, Điều 9, Điều 11"),
  /** Decided for the last time, or settled without anything new since (đã giải quyết). */
  ALREADY_DECIDED(Remedy.FILE, "Luật Khiếu nại 2011, Điều 11; Luật Tố cáo 2018, Điều 29, Điều 37"),
  /** A court has it (Tòa án đã thụ lý). */
  IN_COURT(Remedy.FILE, "Luật Khiếu nại 2011, Điều 11"),
  /** Nobody can tell what it is about (nội dung không rõ). */
  UNCLEAR(Remedy.FILE, "Thông tư 05/2021/TT-TTCP, Điều 6");

  /** What is done with a petition that has it. */
  enum Remedy {
    FILE,
    REFER
  }

  private final Remedy remedy;
  private final String clause;

  Obstacle(Remedy remedy, String clause) {
    this.remedy = remedy;
    this.clause = clause;
  }

  Remedy remedy() {
    return remedy;
  }

  /** The law by which nobody accepts it. */
  String clause() {
    return clause;
  }

  /** Those that a petition of a kind can have. */
  static Set<Obstacle> of(Kind kind) {
    return Arrays.stream(values())
        .filter(each -> each.concerns(kind))
        .collect(toCollection(() -> EnumSet.noneOf(Obstacle.class)));
  }

  private boolean concerns(Kind kind) {
    return switch (this) {
      case ANONYMOUS_WITH_EVIDENCE -> kind == Kind.DENUNCIATION;
      case NOT_CONCERNED, OUT_OF_TIME, IN_COURT -> kind == Kind.COMPLAINT;
      case INCAPABLE -> kind == Kind.COMPLAINT || kind == Kind.DENUNCIATION;
      case NOT_COMPETENT, ANONYMOUS, UNSIGNED, DUPLICATE, ALREADY_DECIDED, UNCLEAR -> true;
    };
  }
}

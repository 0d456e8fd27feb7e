package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables of what belongs together: parts that make up a whole when all are named. */
final class Parts {

  /**
   * Names of the parts of one whole.
   *
   * @param members each with its words
   * @param least how many of them make it whole
   */
  private record Whole(List<Phrases> members, int least) {

    static Whole of(int least, String... members) {
      return new Whole(Stream.of(members).map(Phrases::of).toList(), least);
    }
  }

  private static final List<Whole> WHOLES =
      List.of(
          Whole.of(
              3,
              "cấp tỉnh|tỉnh|bí thư tỉnh ủy|tỉnh ủy|trung ương",
              "cấp huyện|huyện|huyện ủy",
              "cấp xã|xã|cấp cơ sở|cơ sở"),
          Whole.of(2, "nam", "nữ"),
          Whole.of(
              2,
              "cũ|kỳ trước|năm trước|tồn|chuyển sang|tồn đầu kỳ",
              "mới|phát sinh|trong kỳ|trong năm"),
          Whole.of(2, "đúng hạn|trước hạn|trước và đúng hạn|trong hạn", "trễ hạn|quá hạn"),
          Whole.of(2, "thành|hòa giải thành", "không thành|hòa giải không thành"),
          Whole.of(
              3,
              "xuất sắc|hoàn thành xuất sắc",
              "tốt|hoàn thành tốt",
              "khá|hoàn thành|trung bình",
              "yếu|không hoàn thành|kém"),
          Whole.of(3, "khiếu nại", "tố cáo", "kiến nghị|phản ánh|kiến nghị phản ánh"),
          Whole.of(3, "đã|đã giải quyết|hoàn thành", "đang", "chưa", "chuyển"),
          Whole.of(2, "trực tuyến", "trực tiếp"),
          Whole.of(2, "định kỳ|thường xuyên", "đột xuất"),
          Whole.of(2, "theo kế hoạch", "đột xuất"),
          Whole.of(2, "thu hồi|kiến nghị thu hồi", "khác|kiến nghị khác|xử lý khác"),
          Whole.of(2, "hành chính", "chuyên ngành"),
          Whole.of(2, "hợp lệ|đủ điều kiện", "không hợp lệ|không đủ điều kiện"),
          Whole.of(2, "hài lòng", "chưa hài lòng|không hài lòng"),
          Whole.of(3, "thành", "không thành", "đang|chưa"));

  private static final List<List<String>> KIN =
      Stream.of(
              "xã|phường|thị trấn|đặc khu|đơn vị|đơn vị hành chính",
              "huyện|thị xã|thành phố|quận|đơn vị|đơn vị hành chính",
              "ấp|khu vực|thôn|khu phố|tổ dân phố|bản|khóm|buôn",
              "đơn|vụ|vụ việc|khiếu nại|tố cáo|kiến nghị|phản ánh|đề nghị|tranh chấp|đơn thư",
              "văn bản|nghị quyết|chỉ thị|quyết định|kế hoạch|công văn|chương trình|thông báo|hướng"
                  + " dẫn|báo cáo|kết luận|quy định|tờ trình|đề án",
              "người|đồng chí|cán bộ|thành viên|đại biểu|lao động|nam|nữ|học viên|hòa giải"
                  + " viên|đảng viên",
              "đoàn viên|hội viên|cán bộ|công chức|viên chức|lao động|người lao động|đảng viên",
              "tổ chức cơ sở đảng|tổ chức đảng|đảng bộ|chi bộ|đảng bộ cơ sở|chi bộ cơ sở")
          .map(table -> Stream.of(table.split("\\|")).map(Orthography::phraseKey).toList())
          .toList();

  private Parts() {}

  /** Whether the words around the quantities name all parts of one whole, each once. */
  static boolean areAll(Strand strand, List<Quantity> parts, int from) {
    return WHOLES.stream().anyMatch(whole -> namesAll(strand, parts, from, whole));
  }

  /** Whether the items, each with its part, name all parts of one whole. */
  static boolean areAllItems(Report report, List<Integer> items, List<Quantity> parts) {
    return WHOLES.stream()
        .anyMatch(
            whole -> {
              List<Integer> named = new ArrayList<>();
              for (int i = 0; i < items.size(); i++) {
                Strand strand = report.at(items.get(i)).strand();
                int at = parts.get(i).at();
                int member = member(strand, 0, at, whole, true);
                member = member >= 0 ? member : member(strand, at, at + 10, whole, false);
                if (member >= 0 && !named.contains(member)) {
                  named.add(member);
                }
              }
              return named.size() >= whole.least() && named.size() == items.size();
            });
  }

  private static boolean namesAll(Strand strand, List<Quantity> parts, int from, Whole whole) {
    List<Integer> named = new ArrayList<>();
    int begin = from;
    for (int i = 0; i < parts.size(); i++) {
      Quantity part = parts.get(i);
      int next = i + 1 < parts.size() ? parts.get(i + 1).at() : part.nounEnd() + 8;
      int member = member(strand, begin, part.at(), whole, true);
      member =
          member >= 0
              ? member
              : member(strand, part.end(), Math.min(next, part.nounEnd() + 8), whole, false);
      if (member >= 0 && !named.contains(member)) {
        named.add(member);
      }
      begin = part.end();
    }
    return named.size() >= whole.least() && named.size() == parts.size();
  }

  /** The member named last, or first, in the stretch; of two at one place the longer one. */
  private static int member(Strand strand, int from, int to, Whole whole, boolean last) {
    int best = -1;
    int bestEnd = -1;
    int bestLength = 0;
    for (int i = 0; i < whole.members().size(); i++) {
      Phrases member = whole.members().get(i);
      for (int at = Math.max(Math.max(0, from), to - 16); at < to; at++) {
        int length = member.lengthAt(strand, at);
        int end = at + length;
        boolean inside = length > 0 && end <= to;
        boolean later = best < 0 || (last ? end > bestEnd : end < bestEnd);
        if (inside && (later || (end == bestEnd && length > bestLength))) {
          best = i;
          bestEnd = end;
          bestLength = length;
        }
      }
    }
    return best;
  }

  /** Whether different nouns still count the kinds of one thing. */
  static boolean areKin(Quantity total, List<Quantity> parts) {
    return KIN.stream()
        .anyMatch(
            kin ->
                isIn(kin, total.noun()) && parts.stream().allMatch(each -> isIn(kin, each.noun())));
  }

  private static boolean isIn(List<String> kin, String noun) {
    return kin.stream().anyMatch(each -> noun.equals(each) || noun.startsWith(each + " "));
  }
}

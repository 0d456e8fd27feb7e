package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * What became of all of something, each time as a fraction of it: {@code 9/14 đơn vị loại tốt; 2/14
 * loại khá; 3/14 loại trung bình}. The numerators make up the denominator.
 */
final class StatusReader implements ReportReader {

  private static final Phrases STATUS =
      Phrases.of(
          "đã|đang|chưa|chuyển|còn|tốt|khá|trung bình|yếu|xuất sắc|hoàn thành|không hoàn thành|đúng"
              + " hạn|trễ hạn|quá hạn|trước hạn|giải trình|rút đơn|đình chỉ|kém|tiếp thu");

  /** A fraction and the words around it. */
  private record Status(Strand strand, Ratio ratio, int passage, int from, int to) {

    boolean isNamed() {
      return STATUS.standWithin(strand, from, to);
    }
  }

  @Override
  public List<Judgement> read(Report report, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    List<Status> run = new ArrayList<>();
    for (int i = 0; i < report.size(); i++) {
      for (Status next : statuses(report.at(i), i)) {
        if (!run.isEmpty() && !continues(report, run.get(run.size() - 1), next)) {
          judge(run, verdicts).ifPresent(found::add);
          run.clear();
        }
        run.add(next);
      }
    }
    judge(run, verdicts).ifPresent(found::add);
    return found;
  }

  private static List<Status> statuses(Quantities text, int passage) {
    List<Status> all = new ArrayList<>();
    Strand strand = text.strand();
    for (Ratio ratio : text.ratios()) {
      int from = Math.max(strand.sentenceStart(ratio.at()), ratio.at() - 8);
      int to = Math.min(strand.sentenceEnd(ratio.at()), ratio.end() + 8);
      if (strand.depth(ratio.at()) == 0) {
        all.add(new Status(strand, ratio, passage, from, to));
      }
    }
    return all;
  }

  /** The same denominator, in the same sentence or in the next items of a list. */
  private static boolean continues(Report report, Status one, Status next) {
    boolean same =
        one.ratio().whole().value().compareTo(next.ratio().whole().value()) == 0
            && Nouns.agree(one.ratio().noun(), next.ratio().noun());
    boolean together =
        one.passage() == next.passage()
            ? one.strand().sameSentence(one.ratio().at(), next.ratio().at())
            : next.passage() - one.passage() <= 2 && !report.bullet(next.passage()).isEmpty();
    return same && together;
  }

  private static Optional<Judgement> judge(List<Status> run, Verdicts verdicts) {
    if (run.size() < 2) {
      return Optional.empty();
    }
    Ratio first = run.get(0).ratio();
    List<Quantity> parts = run.stream().map(each -> each.ratio().part()).toList();
    Sum sum = new Sum(ClaimKind.BREAKDOWN, first.whole().span(), first.whole(), parts);
    if (sum.holds()) {
      return Optional.of(verdicts.of(sum));
    }
    boolean named = run.size() > 2 && run.stream().allMatch(Status::isNamed);
    boolean near = new Doubt(sum, verdicts.isExplained(sum)).isNear();
    return named && near ? Optional.of(verdicts.of(sum)) : Optional.empty();
  }
}

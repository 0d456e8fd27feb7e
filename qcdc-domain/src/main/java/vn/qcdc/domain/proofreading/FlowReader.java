package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Token.Kind;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * What was carried over and came in makes up the total, what is done and what is left again: {@code
 * kỳ trước chuyển sang 36, tiếp nhận 2.574, tổng số 2.610 đơn}; {@code giải quyết 71/72 đơn, còn 01
 * đơn}.
 */
final class FlowReader implements ClaimReader {

  private static final int FARTHEST = 30;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Phrases COMPLEMENT =
      Phrases.of(
          "còn|còn lại|số còn lại|còn tồn|không hợp lệ|quá hạn|trễ hạn|không thành|chưa hài lòng",
          "không đạt|chưa đạt|chưa giải quyết|đang giải quyết|không hài lòng|chưa hoàn thành",
          "đang xử lý|đang thực hiện|chưa xử lý|đang xem xét|đang xác minh|chưa thực hiện");

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (Ratio ratio : text.ratios()) {
      leftOfRatio(text, ratio, verdicts).ifPresent(found::add);
    }
    int from = 0;
    while (from < text.strand().size()) {
      int end = text.strand().sentenceEnd(from);
      List<Quantity> counts =
          text.countsWithin(from, end).stream()
              .filter(each -> text.strand().depth(each.at()) == 0)
              .toList();
      cameIn(text, counts, verdicts).ifPresent(found::add);
      from = end;
    }
    for (Quantity left : text.single()) {
      if (!left.percent()) {
        left(text, left, verdicts).ifPresent(found::add);
      }
    }
    return found;
  }

  /** {@code 71/72 đơn, còn 01 đơn}: all that is said to be left up to the next fraction. */
  private static Optional<Judgement> leftOfRatio(Quantities text, Ratio ratio, Verdicts verdicts) {
    Strand strand = text.strand();
    int end = Math.min(strand.sentenceEnd(ratio.at()), ratio.end() + FARTHEST);
    List<Quantity> left = new ArrayList<>();
    for (Quantity each : text.within(ratio.end(), end)) {
      boolean same = !each.percent() && Nouns.agree(each.noun(), ratio.noun());
      boolean sameLevel = strand.depth(each.at()) == strand.depth(ratio.at());
      if (same && sameLevel && (Role.LEFT.isSaid(Label.of(strand, each)) || !left.isEmpty())) {
        left.add(each);
      }
    }
    boolean next =
        !text.ratiosWithin(ratio.end(), left.isEmpty() ? end : left.get(0).at()).isEmpty();
    if (left.isEmpty() || next || ratio.part().value().compareTo(ratio.whole().value()) > 0) {
      return Optional.empty();
    }
    return judge(strand, ratio.whole(), List.of(ratio.part()), left, verdicts);
  }

  /** Any beginning of what is left may be meant; the first one is doubted only when it is alone. */
  private static Optional<Judgement> judge(
      Strand strand, Quantity total, List<Quantity> done, List<Quantity> left, Verdicts verdicts) {
    for (int count = 1; count <= left.size(); count++) {
      Sum sum = sum(strand, total, done, left.subList(0, count));
      if (sum.holds()) {
        return Optional.of(verdicts.of(sum));
      }
    }
    Sum sum = sum(strand, total, done, left);
    boolean plausible = new Doubt(sum, verdicts.isExplained(sum)).isJustifiedForAll();
    return left.size() == 1 && plausible ? Optional.of(verdicts.of(sum)) : Optional.empty();
  }

  private static Sum sum(Strand strand, Quantity total, List<Quantity> done, List<Quantity> left) {
    List<Quantity> parts = new ArrayList<>(done);
    parts.addAll(left);
    int from = Math.min(total.at(), done.get(0).at());
    int end = Math.max(total.nounEnd(), left.get(left.size() - 1).nounEnd());
    return new Sum(ClaimKind.CARRY_OVER, strand.span(from, end), total, parts);
  }

  /** What was carried over, what came in, and their total, once each in a sentence. */
  private static Optional<Judgement> cameIn(
      Quantities text, List<Quantity> counts, Verdicts verdicts) {
    Strand strand = text.strand();
    List<Quantity> opening = new ArrayList<>();
    List<Quantity> incoming = new ArrayList<>();
    List<Quantity> total = new ArrayList<>();
    for (Quantity each : counts) {
      Label label = Label.of(strand, each);
      if (Role.OPENING.isSaid(label)) {
        opening.add(each);
      } else if (Role.TOTAL.isSaidBefore(label)
          && Vocabulary.SUM.standWithin(strand, label.from(), label.at())) {
        total.add(each);
      } else if (Role.INCOMING.isSaid(label) || Role.TOTAL.isSaidBefore(label)) {
        incoming.add(each);
      }
    }
    boolean once = opening.size() == 1 && incoming.size() == 1 && total.size() == 1;
    if (!once
        || !Nouns.agree(opening.get(0).noun(), total.get(0).noun())
        || !Nouns.agree(incoming.get(0).noun(), total.get(0).noun())) {
      return Optional.empty();
    }
    Sum sum =
        new Sum(
            ClaimKind.CARRY_OVER,
            strand.span(counts.get(0).at(), counts.get(counts.size() - 1).nounEnd()),
            total.get(0),
            List.of(opening.get(0), incoming.get(0)));
    boolean plausible =
        sum.holds() || new Doubt(sum, verdicts.isExplained(sum)).isJustifiedForAll();
    return plausible ? Optional.of(verdicts.of(sum)) : Optional.empty();
  }

  /** {@code tiếp nhận 57 đơn. Đã giải quyết 55 đơn (96,5%), còn lại 02 đơn}. */
  private static Optional<Judgement> left(Quantities text, Quantity left, Verdicts verdicts) {
    Strand strand = text.strand();
    if (!Role.LEFT.isSaid(Label.of(strand, left))) {
      return Optional.empty();
    }
    int start = strand.sentenceStart(left.at());
    int from = Math.max(start == 0 ? 0 : strand.sentenceStart(start - 1), left.at() - 2 * FARTHEST);
    List<Quantity> before =
        text.countsWithin(from, left.at()).stream()
            .filter(each -> strand.depth(each.at()) == strand.depth(left.at()))
            .filter(each -> !each.noun().isEmpty() && each.countsAs(left))
            .filter(each -> isExact(strand, each))
            .toList();
    if (before.size() < 2 || !isExact(strand, left)) {
      return Optional.empty();
    }
    for (int i = before.size() - 2; i >= 0; i--) {
      for (int first = i + 1; first < before.size(); first++) {
        for (List<Quantity> done :
            List.of(before.subList(first, before.size()), before.subList(first, first + 1))) {
          Sum sum = sum(strand, before.get(i), done, List.of(left));
          if (sum.holds()) {
            return Optional.of(verdicts.of(sum));
          }
        }
      }
    }
    return doubted(text, before, left, verdicts);
  }

  private static boolean isExact(Strand strand, Quantity quantity) {
    return !Percents.isApproximate(strand, quantity) && !Percents.isDifference(strand, quantity);
  }

  /** A number called a total and one called done, of which one slip makes what is left. */
  private static Optional<Judgement> doubted(
      Quantities text, List<Quantity> before, Quantity left, Verdicts verdicts) {
    Strand strand = text.strand();
    Label ofLeft = Label.of(strand, left);
    if (!ofLeft.says(COMPLEMENT) || goesOn(text, left)) {
      return Optional.empty();
    }
    int last = before.size() - 1;
    for (int i = last - 1; i >= 0; i--) {
      Quantity total = before.get(i);
      for (int j = last; j > i; j--) {
        Quantity done = before.get(j);
        boolean neighbours =
            (i == last - 1 && !hasSemicolon(strand, total.at(), left.at()))
                || CountedShare.isConfirmed(text, done, total, left.at());
        boolean named =
            Role.DONE.isSaid(Label.of(strand, done))
                && (neighbours || Role.TOTAL.isSaid(Label.of(strand, total)))
                && (neighbours || total.value().compareTo(HUNDRED) >= 0)
                && !Role.SORT.isSaidBefore(Label.of(strand, total));
        Sum sum = sum(strand, total, List.of(done), allLeft(strand, before, j, left));
        boolean fraction = !text.ratiosWithin(total.end(), left.at()).isEmpty();
        if (named
            && !fraction
            && total.value().compareTo(done.value()) >= 0
            && verdicts.isExplained(sum)
            && new Doubt(sum, true).isNear()) {
          return Optional.of(verdicts.of(sum));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * {@code đang giải quyết 36 đơn, chưa giải quyết 18 đơn}: what stands between is left as well.
   */
  private static List<Quantity> allLeft(
      Strand strand, List<Quantity> before, int done, Quantity left) {
    List<Quantity> all = new ArrayList<>();
    before.subList(done + 1, before.size()).stream()
        .filter(each -> Label.of(strand, each).saysBefore(COMPLEMENT))
        .forEach(all::add);
    all.add(left);
    return all;
  }

  /** Another number of its kind follows in the sentence. */
  private static boolean goesOn(Quantities text, Quantity left) {
    int end = Math.min(text.strand().sentenceEnd(left.at()), left.end() + FARTHEST);
    return text.countsWithin(left.end(), end).stream()
        .anyMatch(
            each ->
                each.countsAs(left)
                    && text.strand().depth(each.at()) == text.strand().depth(left.at()));
  }

  private static boolean hasSemicolon(Strand strand, int from, int to) {
    for (int i = from; i < to; i++) {
      if (strand.is(i, Kind.SEMICOLON)) {
        return true;
      }
    }
    return false;
  }
}

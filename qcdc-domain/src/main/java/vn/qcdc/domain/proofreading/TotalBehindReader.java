package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Token.Kind;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * A total that stands behind its parts: {@code cấp tỉnh 3 cuộc, cấp xã 220 cuộc, tổng cộng 223
 * cuộc}.
 */
final class TotalBehindReader implements ClaimReader {

  private static final Phrases RAISED = Phrases.of("nâng|đưa|lũy kế|nâng lên");
  private static final int WORDS_BETWEEN = 6;

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    Strand strand = text.strand();
    List<Judgement> found = new ArrayList<>();
    int at = 0;
    while (at < strand.size()) {
      int length = Vocabulary.SUM.lengthAt(strand, at);
      if (length > 0) {
        total(text, at + length)
            .flatMap(total -> judge(text, total, verdicts))
            .ifPresent(found::add);
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private static Optional<Quantity> total(Quantities text, int from) {
    List<Quantity> next =
        text.countsWithin(
            from, Math.min(from + WORDS_BETWEEN + 2, text.strand().sentenceEnd(from - 1)));
    return next.stream().findFirst().filter(each -> onlyWords(text.strand(), from, each.at()));
  }

  private static boolean onlyWords(Strand strand, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!strand.is(i, Kind.WORD) && !strand.is(i, Kind.COLON)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Judgement> judge(Quantities text, Quantity total, Verdicts verdicts) {
    Strand strand = text.strand();
    int start = Math.max(strand.sentenceStart(total.at()), total.at() - 120);
    List<Quantity> before =
        text.countsWithin(start, total.at()).stream()
            .filter(each -> strand.depth(each.at()) == strand.depth(total.at()))
            .toList();
    boolean kin = !before.isEmpty() && Parts.areKin(total, before);
    List<Quantity> parts =
        kin ? before : before.stream().filter(each -> each.countsAs(total)).toList();
    for (int first = 0; first + 2 <= parts.size(); first++) {
      Sum sum = sum(strand, total, parts.subList(first, parts.size()));
      if (sum.holds()) {
        return Optional.of(verdicts.of(sum));
      }
    }
    if (parts.size() < 2 || parts.size() < before.size()) {
      return Optional.empty();
    }
    Sum sum = sum(strand, total, parts);
    boolean raised = RAISED.standWithin(strand, parts.get(parts.size() - 1).end(), total.at());
    Doubt doubt = new Doubt(sum, verdicts.isExplained(sum));
    boolean all = kin || Parts.areAll(strand, parts, start);
    return !raised && (all ? doubt.isJustifiedForAll() : doubt.isJustifiedForSome())
        ? Optional.of(verdicts.of(sum))
        : Optional.empty();
  }

  private static Sum sum(Strand strand, Quantity total, List<Quantity> parts) {
    Span claim = strand.span(parts.get(0).at(), total.nounEnd());
    return new Sum(ClaimKind.BREAKDOWN, claim, total, parts);
  }
}

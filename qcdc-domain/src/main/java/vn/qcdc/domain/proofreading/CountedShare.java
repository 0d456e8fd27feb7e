package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Token.Kind;

/** Finds of which count a percentage is the share, and what could be the whole. */
final class CountedShare {

  private static final int FAR = 24;
  private static final int FARTHEST_BEHIND = 10;
  private static final Phrases COMPARED = Phrases.of("so với|so|cùng kỳ|năm trước");

  private CountedShare() {}

  /** {@code tổng số cử tri là: 5.478; số đã đi bầu là: 5.470}. */
  static boolean isTotalOfNameless(Quantities text, Quantity part, Quantity whole) {
    return part.noun().isEmpty()
        && Label.of(text.strand(), whole).saysBefore(Vocabulary.SUM)
        && text.countsWithin(whole.end(), part.at()).isEmpty();
  }

  static boolean isComparable(Quantity part, Quantity whole) {
    boolean named = !part.noun().isEmpty() && !whole.noun().isEmpty();
    return named && (part.countsAs(whole) || Parts.areKin(whole, List.of(part)));
  }

  /** The nearest count before, of which the percentage is said to be the share. */
  static Optional<Quantity> part(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    int from = Math.max(strand.sentenceStart(percent.at()), percent.at() - FAR);
    List<Quantity> before = new ArrayList<>(text.within(from, percent.at()));
    text.ratiosWithin(from, percent.at()).forEach(each -> before.add(each.part()));
    before.sort(Comparator.comparingInt(Quantity::at));
    if (before.isEmpty()
        || !Percents.isSaidOf(strand, percent, before.get(before.size() - 1).noun())) {
      return Optional.empty();
    }
    Quantity part = before.get(before.size() - 1);
    int deeper = strand.depth(percent.at()) - strand.depth(part.at());
    boolean bound = deeper == 0 || (deeper == 1 && strand.is(opening(strand, percent), Kind.OPEN));
    return part.percent() || !bound || isBroken(strand, part.nounEnd(), percent.at())
        ? Optional.empty()
        : Optional.of(part);
  }

  /** A percentage between the part and there says that it is so much of the whole. */
  static boolean isConfirmed(Quantities text, Quantity part, Quantity whole, int to) {
    Strand strand = text.strand();
    return whole.value().signum() > 0
        && text.within(part.end(), to).stream()
            .filter(each -> each.percent() && Percents.isShare(strand, each))
            .filter(each -> part(text, each).filter(part::equals).isPresent())
            .anyMatch(each -> Share.of(part, whole).verdict(each.numeral()) != Verdict.MISMATCH);
  }

  private static int opening(Strand strand, Quantity percent) {
    int at = percent.at() - 1;
    while (percent.at() - at < 5 && strand.is(at, Kind.WORD)) {
      at--;
    }
    return at;
  }

  private static boolean isBroken(Strand strand, int from, int to) {
    for (int i = from; i < to; i++) {
      if (strand.is(i, Kind.SEMICOLON) || strand.is(i, Kind.ELLIPSIS)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 3,2% trong tổng số 3.750 hộ}, {@code 121,9% dự toán (767,6 tỷ đồng)}. */
  static Optional<Quantity> behind(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    int end = Math.min(strand.sentenceEnd(percent.at()), percent.end() + FARTHEST_BEHIND + 4);
    List<Quantity> after = text.within(percent.end(), end);
    if (after.isEmpty() || after.get(0).percent()) {
      return Optional.empty();
    }
    Quantity whole = after.get(0);
    boolean words = true;
    boolean bracket = false;
    for (int i = percent.end(); i < whole.at(); i++) {
      bracket |= strand.is(i, Kind.OPEN);
      words &= strand.is(i, Kind.WORD) || strand.is(i, Kind.OPEN) || strand.is(i, Kind.COLON);
    }
    boolean total = Vocabulary.OF_TOTAL.standWithin(strand, percent.end(), whole.at());
    boolean plan = Vocabulary.PLAN.standWithin(strand, percent.end(), whole.at());
    boolean compared = COMPARED.standWithin(strand, percent.end(), whole.at());
    return words && (total || plan || (compared && bracket))
        ? Optional.of(whole)
        : Optional.empty();
  }
}

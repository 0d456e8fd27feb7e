package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import vn.qcdc.domain.proofreading.Token.Kind;

/** What the words around a percentage say that it is. */
final class Percents {

  private static final Phrases ON =
      Phrases.of(
          "trở lên|trở xuống|so với cùng kỳ|so cùng kỳ|so với năm|so với đầu năm|mỗi năm|trong tổng"
              + " số điểm|mức lương|lương");
  private static final Phrases BETWEEN =
      Phrases.of("được|là|khoảng|cũng|mới|chỉ|đã|lên|lên đến|tới|đến|cao|thấp|cả");
  private static final Phrases HAVING = Phrases.of("có tỷ lệ|tỷ lệ|có tỉ lệ|có chỉ số");
  private static final Phrases MANY =
      Phrases.of("hầu hết|đa số|nhiều|một số|phần lớn|đa phần|các chỉ tiêu");
  private static final Phrases HAS = Phrases.of("có");
  private static final int WORDS_OF_RATE = 3;

  private Percents() {}

  /** Not a change, an aim, or a limit. */
  static boolean isShare(Strand strand, Quantity percent) {
    boolean change = isDifference(strand, percent);
    boolean aim =
        (Vocabulary.AIMED.standBefore(strand, percent.at()) && !isExcess(strand, percent))
            || ON.standAt(strand, percent.end());
    boolean range =
        strand.is(percent.at() - 1, Kind.DASH) && strand.is(percent.at() - 2, Kind.PERCENT);
    return !change && !aim && !range;
  }

  /** By how much something rose or fell: no part and no whole of anything. */
  static boolean isDifference(Strand strand, Quantity quantity) {
    return follows(Vocabulary.RISE, strand, quantity) || follows(Vocabulary.FALL, strand, quantity);
  }

  /** Whether one stands before the number, with or without {@code khoảng} between. */
  static boolean follows(Phrases phrases, Strand strand, Quantity quantity) {
    return phrases.standBefore(strand, quantity.at())
        || phrases.standBefore(strand, behindApproximation(strand, quantity.at()));
  }

  static boolean isExcess(Strand strand, Quantity percent) {
    return Vocabulary.EXCESS.standBefore(strand, behindApproximation(strand, percent.at()));
  }

  static boolean isApproximate(Strand strand, Quantity quantity) {
    return Vocabulary.APPROXIMATELY.standBefore(strand, quantity.at());
  }

  /** Plan words right behind it, or right before it. */
  static boolean isOfPlan(Strand strand, Quantity percent) {
    int end = Math.min(percent.end() + 6, strand.sentenceEnd(percent.at()));
    int stop = percent.end();
    while (stop < end && strand.is(stop, Kind.WORD)) {
      stop++;
    }
    return Vocabulary.PLAN.standWithin(strand, percent.end(), stop)
        || Vocabulary.PLAN.standBefore(strand, behindShare(strand, percent.at()));
  }

  /** It is said to be the share of what stands before: by a word, a bracket or a sign. */
  static boolean isSaidOf(Strand strand, Quantity percent, String noun) {
    int before = behindApproximation(strand, percent.at());
    Token last = strand.at(before - 1);
    boolean said =
        Vocabulary.SHARE.standBefore(strand, before)
            || last.is(Kind.OPEN)
            || last.is(Kind.EQUALS)
            || last.is(Kind.COLON)
            || last.is(Kind.DASH)
            || last.is(Kind.COMMA)
            || isExcess(strand, percent);
    int end = percent.end();
    boolean counted = Vocabulary.COUNTED.standAt(strand, end);
    boolean otherNoun =
        counted
            && !isOfPlan(strand, percent)
            && !(noun.isEmpty()
                ? false
                : Nouns.agree(noun, Nouns.key(strand, end, Nouns.end(strand, end))));
    boolean hundred = percent.value().compareTo(BigDecimal.valueOf(100)) == 0;
    boolean hollow = hundred && (counted || isOfPlan(strand, percent));
    return said && !otherNoun && !hollow;
  }

  /** {@code 12/15 xã có tỷ lệ hộ nghèo dưới 5%}: the rate of something else is given. */
  static boolean isOfSomethingElse(Strand strand, int from, Quantity percent) {
    if (MANY.standWithin(strand, from, percent.at())) {
      return true;
    }
    boolean hundred = percent.value().compareTo(BigDecimal.valueOf(100)) == 0;
    int has = HAS.firstWithin(strand, from, percent.at());
    if (hundred && has >= 0 && onlyWords(strand, has, percent.at())) {
      return true;
    }
    int at = HAVING.firstWithin(strand, from, percent.at());
    int share = behindShare(strand, behindApproximation(strand, percent.at()));
    return at >= 0 && share - at > WORDS_OF_RATE;
  }

  static boolean opensBetween(Strand strand, int from, int to) {
    for (int i = from; i < to; i++) {
      if (strand.is(i, Kind.OPEN)) {
        return true;
      }
    }
    return false;
  }

  static int behindApproximation(Strand strand, int end) {
    int before = end;
    for (int i = 0; i < 3; i++) {
      int length = Vocabulary.APPROXIMATELY.lengthBefore(strand, before);
      length = length > 0 ? length : BETWEEN.lengthBefore(strand, before);
      before -= length;
    }
    return before;
  }

  private static boolean onlyWords(Strand strand, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!strand.is(i, Kind.WORD)) {
        return false;
      }
    }
    return true;
  }

  private static int behindShare(Strand strand, int end) {
    return end - Vocabulary.SHARE.lengthBefore(strand, end);
  }
}

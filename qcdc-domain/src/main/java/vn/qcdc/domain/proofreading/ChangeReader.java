package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.proofreading.Token.Kind;

/**
 * What was, what is, and by how much it changed: {@code từ 706 xuống còn 691 thôn, giảm 15}; {@code
 * 1.250 lượt, tăng 12,5% so với cùng kỳ (1.111 lượt)}.
 */
final class ChangeReader implements ClaimReader {

  private static final Phrases FROM = Phrases.of("từ|từ mức|giảm từ|tăng từ|nâng từ");
  private static final Phrases TO =
      Phrases.of(
          "xuống|xuống còn|còn|lên|lên đến|lên tới|lên thành|thành|đến|tới|tăng lên|giảm còn|giảm"
              + " xuống|giảm xuống còn|chỉ còn|nâng lên|lên mức|còn lại|là");
  private static final Phrases COMPARED =
      Phrases.of(
          "so với|so cùng kỳ|so|cùng kỳ|năm trước|năm ngoái|kỳ trước|quý trước|tháng trước|bình"
              + " quân|mức|cả nước");
  private static final Phrases AVERAGE =
      Phrases.of("bình quân|trung bình|mỗi năm|hàng năm|hằng năm");
  private static final Phrases EQUAL =
      Phrases.of(
          "bằng|tương đương|tương ứng|tương đương với|tương ứng với|hay|tức|tỷ lệ|tương đương"
              + " tăng|tương đương giảm|tương ứng tăng|tương ứng giảm");
  private static final Phrases YEARLY = Phrases.of("mỗi năm|hàng năm|hằng năm");
  private static final Phrases TIMES =
      Phrases.of(
          "đầu năm|cuối năm|năm|đầu kỳ|cuối kỳ|tháng|quý|đầu nhiệm kỳ|cuối nhiệm kỳ|hiện nay|đến"
              + " nay|nay");
  private static final int NEAR = 14;

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    List<Judgement> found = new ArrayList<>();
    Set<List<Span>> settled = new HashSet<>();
    for (Quantity percent : text.single()) {
      ofDifference(text, percent, style).ifPresent(found::add);
    }
    for (Quantity delta : text.single()) {
      change(text, delta, style)
          .filter(each -> !each.verdict().isFlagged() || !settled.contains(each.others()))
          .ifPresent(
              each -> {
                settled.add(each.others());
                found.add(each);
              });
    }
    return found;
  }

  private static Optional<Judgement> change(Quantities text, Quantity delta, Written style) {
    Strand strand = text.strand();
    boolean rise = Percents.follows(Vocabulary.RISE, strand, delta);
    boolean fall = Percents.follows(Vocabulary.FALL, strand, delta);
    boolean exact =
        Vocabulary.RISE.standBefore(strand, delta.at())
            || Vocabulary.FALL.standBefore(strand, delta.at());
    boolean vague =
        (!exact && Percents.isApproximate(strand, delta))
            || strand.is(delta.end(), Kind.SLASH)
            || AVERAGE.standWithin(strand, delta.at() - 4, delta.at())
            || YEARLY.standWithin(strand, delta.end(), delta.nounEnd() + 3);
    if (rise == fall || vague) {
      return Optional.empty();
    }
    Change change = fromTo(text, delta, fall);
    change = change == null ? compared(text, delta, fall) : change;
    change = change == null ? atTwoTimes(text, delta, fall) : change;
    change = change == null ? ofRatio(text, delta, fall) : change;
    return Optional.ofNullable(change).flatMap(each -> each.judge(strand, style));
  }

  /** The nearest {@code từ x … còn y} of the sentence. */
  private static @Nullable Change fromTo(Quantities text, Quantity delta, boolean fall) {
    Strand strand = text.strand();
    int from = Math.max(strand.sentenceStart(delta.at()), delta.at() - 3 * NEAR);
    int to = Math.min(strand.sentenceEnd(delta.at()), delta.end() + 2 * NEAR);
    Change best = null;
    List<Quantity> all = text.within(from, to);
    for (int i = 0; i + 1 < all.size(); i++) {
      Quantity old = all.get(i);
      Quantity now = all.get(i + 1);
      if (old.at() != delta.at()
          && now.at() != delta.at()
          && old.countsAs(now)
          && isFromTo(strand, old, now)
          && isBeside(text, old, now, delta)) {
        Change change = new Change(old, now, delta, fall, true);
        best = best == null || change.distance() < best.distance() ? change : best;
      }
    }
    return best;
  }

  private static boolean isFromTo(Strand strand, Quantity old, Quantity now) {
    return FROM.standBefore(strand, Percents.behindApproximation(strand, old.at()))
        && TO.standBefore(strand, now.at())
        && now.at() - old.end() <= NEAR;
  }

  /** Nothing else is counted between the change and what changed. */
  private static boolean isBeside(Quantities text, Quantity old, Quantity now, Quantity delta) {
    int from = delta.at() > now.at() ? now.end() : delta.end();
    int to = delta.at() > now.at() ? delta.at() : old.at();
    return to - from <= NEAR
        && text.strand().sameSentence(old.at(), delta.at())
        && text.within(from, to).stream().allMatch(each -> isOtherChange(text.strand(), each));
  }

  /** {@code giảm 15 thôn, tương đương giảm 2,1%}: two changes of the same. */
  private static boolean isOtherChange(Strand strand, Quantity quantity) {
    return Percents.follows(Vocabulary.RISE, strand, quantity)
        || Percents.follows(Vocabulary.FALL, strand, quantity)
        || strand.is(quantity.at() - 1, Kind.OPEN);
  }

  /** {@code x, tăng z so với cùng kỳ (y)}: one number alone in the bracket behind. */
  private static @Nullable Change compared(Quantities text, Quantity delta, boolean fall) {
    Strand strand = text.strand();
    int end = Math.min(strand.sentenceEnd(delta.at()), delta.end() + 2 * NEAR);
    int open = delta.end();
    while (open < end
        && !strand.is(open, Kind.OPEN)
        && !strand.is(open, Kind.SEMICOLON)
        && !strand.is(open, Kind.CLOSE)) {
      open++;
    }
    boolean bracket = strand.is(open, Kind.OPEN) && strand.partner(open) > 0;
    if (!bracket
        || !(open == delta.nounEnd() || COMPARED.standWithin(strand, delta.end(), open + 4))
        || !text.within(delta.end(), open).isEmpty()) {
      return null;
    }
    List<Quantity> inside = text.within(open, strand.partner(open));
    if (inside.size() != 1) {
      return null;
    }
    Quantity old = inside.get(0);
    int start = strand.sentenceStart(delta.at());
    int from = Math.max(start > 0 ? strand.sentenceStart(start - 1) : 0, delta.at() - 5 * NEAR);
    List<Quantity> before =
        text.within(from, delta.at()).stream()
            .filter(each -> strand.depth(each.at()) == strand.depth(delta.at()))
            .filter(each -> each.countsAs(old) && !Percents.isDifference(strand, each))
            .toList();
    return before.isEmpty()
        ? null
        : new Change(old, before.get(before.size() - 1), delta, fall, false);
  }

  /** {@code đầu năm có 1.250 hộ, cuối năm còn 1.111 hộ, giảm 139 hộ}. */
  private static @Nullable Change atTwoTimes(Quantities text, Quantity delta, boolean fall) {
    Strand strand = text.strand();
    int from = Math.max(strand.sentenceStart(delta.at()), delta.at() - 3 * NEAR);
    List<Quantity> before = text.within(from, delta.at());
    int last = before.size() - 1;
    if (last < 1 || !before.get(last).countsAs(before.get(last - 1))) {
      return null;
    }
    Quantity old = before.get(last - 1);
    Quantity now = before.get(last);
    boolean timed =
        TIMES.standWithin(strand, Math.max(from, old.at() - 8), old.at())
            && TIMES.standWithin(strand, old.end(), now.at());
    return timed && !Percents.isDifference(strand, old) && !Percents.isDifference(strand, now)
        ? new Change(old, now, delta, fall, false)
        : null;
  }

  /** {@code giảm 12,5% (21/24 vụ)}: now and before, alone in the bracket behind. */
  private static @Nullable Change ofRatio(Quantities text, Quantity delta, boolean fall) {
    Strand strand = text.strand();
    int open = delta.end();
    boolean compared = COMPARED.standAt(strand, open);
    while (compared && open - delta.end() < NEAR && strand.is(open, Kind.WORD)) {
      open++;
    }
    if (!delta.percent() || delta.numeral().decimals() == 0 || !strand.is(open, Kind.OPEN)) {
      return null;
    }
    int close = strand.partner(open);
    List<Ratio> ratios = text.ratiosWithin(open, close);
    if (ratios.size() != 1 || !text.within(open, close).isEmpty()) {
      return null;
    }
    Quantity now = ratios.get(0).part();
    Quantity old = ratios.get(0).whole();
    boolean risen = now.value().compareTo(old.value()) > 0;
    return risen == fall ? null : new Change(old, now, delta, fall, false);
  }

  /** {@code 121 vụ, tăng 7 vụ (6,1%)}: of what there was before. */
  private static Optional<Judgement> ofDifference(
      Quantities text, Quantity percent, Written style) {
    Strand strand = text.strand();
    int start = strand.sentenceStart(percent.at());
    int from = Math.max(start > 0 ? strand.sentenceStart(start - 1) : 0, percent.at() - 3 * NEAR);
    List<Quantity> before = text.within(from, percent.at());
    if (!percent.percent() || before.size() < 2) {
      return Optional.empty();
    }
    Quantity delta = before.get(before.size() - 1);
    Optional<Quantity> counted =
        before.subList(0, before.size() - 1).stream()
            .filter(each -> each.countsAs(delta) && !Percents.isDifference(strand, each))
            .reduce((one, next) -> next);
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    Quantity now = counted.get();
    boolean rise = Percents.follows(Vocabulary.RISE, strand, delta);
    boolean fall = Percents.follows(Vocabulary.FALL, strand, delta);
    boolean bound =
        percent.at() - delta.nounEnd() <= 5
            && (strand.is(percent.at() - 1, Kind.OPEN)
                || strand.is(percent.at() - 2, Kind.OPEN)
                || EQUAL.standBefore(strand, percent.at()));
    boolean plain =
        !delta.percent()
            && !now.percent()
            && delta.countsAs(now)
            && strand.depth(delta.at()) == strand.depth(now.at());
    BigDecimal old = rise ? now.value().subtract(delta.value()) : now.value().add(delta.value());
    if (rise == fall || !bound || !plain || old.signum() <= 0) {
      return Optional.empty();
    }
    Share share = Share.of(delta.value(), delta.slack(), old, now.slack());
    return judge(strand, new Difference(now, delta, percent, share, old), style);
  }

  /** A difference, and what percentage of the old value it is said to be. */
  private record Difference(
      Quantity now, Quantity delta, Quantity percent, Share share, BigDecimal old) {}

  private static Optional<Judgement> judge(Strand strand, Difference change, Written style) {
    Numeral printed = change.percent().numeral();
    Verdict verdict = change.share().verdict(printed);
    BigDecimal expected = change.share().rounded(printed.decimals());
    boolean slip = Slips.isOne(printed, expected);
    if (verdict == Verdict.MISMATCH && !(slip && printed.decimals() > 0)) {
      return Optional.empty();
    }
    boolean ok = verdict == Verdict.OK;
    String meant = style.number(expected) + "%";
    return Optional.of(
        new Judgement(
            ClaimKind.CHANGE,
            verdict,
            strand.span(change.now().at(), change.percent().end()),
            change.percent().span(),
            List.of(change.now().span(), change.delta().span()),
            style.shortest(change.delta().value())
                + " : "
                + style.shortest(change.old())
                + " = "
                + style.cutOff(change.share().exact())
                + "%",
            ok ? null : meant,
            verdict == Verdict.MISMATCH ? new Guess(change.percent().span(), meant) : null));
  }
}

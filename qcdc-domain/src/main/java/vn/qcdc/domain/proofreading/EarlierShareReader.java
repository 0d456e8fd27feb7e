package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Token.Kind;
import vn.qcdc.domain.proofreading.Verdicts.Rate;

/**
 * What is now as a percentage of what was earlier, behind another percentage of it: {@code
 * 1.250/1.000 triệu đồng, đạt 125% dự toán và bằng 110,62% so với năm 2018 (1.130 triệu đồng)}.
 */
final class EarlierShareReader implements ClaimReader {

  private static final int FARTHEST_BRACKET = 12;
  private static final int FARTHEST_PART = 40;
  private static final Phrases EQUAL = Phrases.of("bằng|tương đương|tương ứng");
  private static final Phrases COMPARED = Phrases.of("so với|so|cùng kỳ|năm trước");

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (Quantity percent : text.single()) {
      if (isOfEarlier(text.strand(), percent)) {
        rate(text, percent)
            .map(verdicts::of)
            .filter(each -> isPlausible(percent, each))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isOfEarlier(Strand strand, Quantity percent) {
    return percent.percent()
        && EQUAL.standBefore(strand, percent.at())
        && COMPARED.standAt(strand, percent.end());
  }

  private static Optional<Rate> rate(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    return earlier(text, percent)
        .flatMap(
            whole ->
                part(text, percent, whole)
                    .map(
                        part ->
                            new Rate(
                                ClaimKind.PLAN_RATE,
                                strand.span(part.at(), whole.end()),
                                part,
                                whole,
                                percent,
                                Share.of(part, whole))));
  }

  /** One number alone in the bracket behind. */
  private static Optional<Quantity> earlier(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    int end = Math.min(strand.sentenceEnd(percent.at()), percent.end() + FARTHEST_BRACKET);
    int open = percent.end();
    while (open < end
        && !strand.is(open, Kind.OPEN)
        && !strand.is(open, Kind.SEMICOLON)
        && !strand.is(open, Kind.PERCENT)) {
      open++;
    }
    if (!strand.is(open, Kind.OPEN) || strand.partner(open) < 0) {
      return Optional.empty();
    }
    List<Quantity> inside = text.within(open, strand.partner(open));
    boolean alone = inside.size() == 1 && text.ratiosWithin(open, strand.partner(open)).isEmpty();
    return alone
        ? Optional.of(inside.get(0))
            .filter(each -> !each.percent() && each.value().signum() > 0)
            .filter(each -> !Percents.isDifference(strand, each))
        : Optional.empty();
  }

  /** The nearest number before of which percentages are told; it counts the same. */
  private static Optional<Quantity> part(Quantities text, Quantity percent, Quantity whole) {
    Strand strand = text.strand();
    int from = Math.max(strand.sentenceStart(percent.at()), percent.at() - FARTHEST_PART);
    List<Quantity> before = new ArrayList<>();
    text.countsWithin(from, percent.at()).stream()
        .filter(each -> each.countsAs(whole))
        .forEach(before::add);
    text.ratiosWithin(from, percent.at()).stream()
        .filter(each -> Nouns.agree(each.noun(), whole.noun()))
        .forEach(each -> before.add(each.part()));
    int depth = strand.depth(percent.at());
    return before.stream()
        .filter(each -> strand.depth(each.at()) == depth)
        .filter(each -> !Percents.isApproximate(strand, each))
        .max(Comparator.comparingInt(Quantity::at))
        .filter(each -> !Percents.isDifference(strand, each));
  }

  private static boolean isPlausible(Quantity percent, Judgement judgement) {
    return judgement.verdict() != Verdict.MISMATCH || percent.numeral().decimals() > 0;
  }
}

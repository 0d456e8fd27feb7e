package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Verdicts.Rate;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * What is not done yet, by percentages of the whole: {@code đã giải quyết 186/240 ý kiến, đạt
 * 77,5%; đang giải quyết 36 ý kiến (15%); chưa giải quyết 18 ý kiến (7,5%)}; and the percentage
 * that is done where the rest shows what the whole is: {@code thụ lý 24 vụ, đã giải quyết 21 vụ,
 * đạt 87,5%, còn 03 vụ}.
 */
final class RemainderReader implements ClaimReader {

  private static final int FARTHEST = 45;
  private static final BigDecimal NEAR = BigDecimal.TEN;

  /** What is left of it, or is being done, and how much of the whole that is said to be. */
  private record Remainder(Quantity count, Quantity percent) {}

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (Ratio ratio : text.ratios()) {
      found.addAll(ofRatio(text, ratio, verdicts));
    }
    for (Quantity percent : text.single()) {
      if (isOfDone(text, percent)) {
        done(text, percent, verdicts).ifPresent(found::add);
      }
    }
    return found;
  }

  /** One percentage that fits shows of what all of them are. */
  private static List<Judgement> ofRatio(Quantities text, Ratio ratio, Verdicts verdicts) {
    List<Remainder> left = left(text, ratio);
    List<Rate> rates = left.stream().map(each -> rate(text, ratio.whole(), each)).toList();
    if (rates.stream().noneMatch(each -> verdict(each) == Verdict.OK)) {
      return List.of();
    }
    List<Judgement> found = new ArrayList<>();
    Sum sum = sum(text.strand(), ratio, left);
    if (sum.holds() || new Doubt(sum, verdicts.isExplained(sum)).isNear()) {
      found.add(verdicts.of(sum));
      rates.stream()
          .filter(each -> sum.holds() || verdict(each) == Verdict.OK)
          .forEach(each -> found.add(verdicts.of(each)));
    }
    return found;
  }

  /** Empty unless everything of the kind in the rest of the sentence is left and has its share. */
  private static List<Remainder> left(Quantities text, Ratio ratio) {
    Strand strand = text.strand();
    int end = Math.min(strand.sentenceEnd(ratio.at()), ratio.end() + 2 * FARTHEST);
    List<Quantity> counts =
        text.countsWithin(ratio.end(), end).stream()
            .filter(each -> strand.depth(each.at()) == strand.depth(ratio.at()))
            .toList();
    List<Remainder> left = new ArrayList<>();
    for (Quantity count : counts) {
      Optional<Quantity> percent = shareOf(text, count);
      if (!Nouns.agree(count.noun(), ratio.noun())
          || count.noun().isEmpty()
          || !Role.LEFT.isSaidBefore(Label.of(strand, count))
          || percent.isEmpty()) {
        return List.of();
      }
      left.add(new Remainder(count, percent.get()));
    }
    boolean alone = text.ratiosWithin(ratio.end(), end).isEmpty();
    return alone && left.size() > 1 ? left : List.of();
  }

  private static Optional<Quantity> shareOf(Quantities text, Quantity count) {
    return text.within(count.end(), count.nounEnd() + 8).stream()
        .filter(each -> each.percent() && !Percents.isApproximate(text.strand(), each))
        .filter(each -> CountedShare.part(text, each).filter(count::equals).isPresent())
        .findFirst();
  }

  private static Sum sum(Strand strand, Ratio ratio, List<Remainder> left) {
    List<Quantity> parts = new ArrayList<>();
    parts.add(ratio.part());
    left.forEach(each -> parts.add(each.count()));
    int end = left.get(left.size() - 1).percent().end();
    return new Sum(ClaimKind.CARRY_OVER, strand.span(ratio.at(), end), ratio.whole(), parts);
  }

  private static Rate rate(Quantities text, Quantity whole, Remainder left) {
    return rate(text, left.count(), whole, left.percent());
  }

  private static Rate rate(Quantities text, Quantity part, Quantity whole, Quantity percent) {
    Span claim = text.strand().span(Math.min(part.at(), whole.at()), percent.end());
    return new Rate(ClaimKind.RATE, claim, part, whole, percent, Share.of(part, whole));
  }

  private static Verdict verdict(Rate rate) {
    return rate.share().verdict(rate.percent().numeral());
  }

  private static boolean isOfDone(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    return percent.percent()
        && percent.numeral().decimals() > 0
        && Percents.isShare(strand, percent)
        && !Percents.isOfPlan(strand, percent)
        && !Percents.isApproximate(strand, percent)
        && !RateReader.hasFraction(text, percent);
  }

  /** What is done and what is left make up a number before: that is the whole. */
  private static Optional<Judgement> done(Quantities text, Quantity percent, Verdicts verdicts) {
    Strand strand = text.strand();
    Optional<Quantity> part =
        CountedShare.part(text, percent)
            .filter(each -> Role.DONE.isSaidBefore(Label.of(strand, each)));
    if (part.isEmpty() || CountRateReader.fitsAnything(text, percent)) {
      return Optional.empty();
    }
    int start = strand.sentenceStart(percent.at());
    int from = Math.max(start == 0 ? 0 : strand.sentenceStart(start - 1), percent.at() - FARTHEST);
    int end = Math.min(strand.sentenceEnd(percent.at()), percent.end() + FARTHEST);
    List<Quantity> kind = new ArrayList<>(text.countsWithin(from, end));
    kind.removeIf(each -> !each.countsAs(part.get()) || each.noun().isEmpty());
    kind.removeIf(each -> strand.depth(each.at()) != strand.depth(part.get().at()));
    int at = kind.indexOf(part.get());
    if (at < 1 || at + 1 >= kind.size()) {
      return Optional.empty();
    }
    Quantity whole = kind.get(at - 1);
    Quantity left = kind.get(at + 1);
    boolean isLeft = Role.LEFT.isSaidBefore(Label.of(strand, left));
    boolean all = part.get().value().add(left.value()).compareTo(whole.value()) == 0;
    return isLeft && all
        ? Optional.of(rate(text, part.get(), whole, percent))
            .filter(RemainderReader::isNear)
            .map(verdicts::of)
        : Optional.empty();
  }

  private static boolean isNear(Rate rate) {
    return rate.share().exact().subtract(rate.percent().value()).abs().compareTo(NEAR) <= 0;
  }
}

package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Verdicts.Rate;

/**
 * Percentages of two numbers that stand apart: {@code tiếp nhận 24.878 hồ sơ, giải quyết 24.636 hồ
 * sơ, đạt 99,03%}; {@code 935,7 tỷ đồng, đạt 121,9% dự toán (767,6 tỷ đồng)}. What the whole is
 * must be said, or shown by another percentage that fits it.
 */
final class CountRateReader implements ClaimReader {

  private static final int FAR = 24;
  private static final int FARTHEST_WHOLE = 90;
  private static final BigDecimal NEAR = BigDecimal.TEN;
  private static final Phrases COMPARED = Phrases.of("so với|so|cùng kỳ|năm trước");

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    List<Quantity> wholes = new ArrayList<>(totalsOfLists(text));
    for (List<Quantity> list : lists(text)) {
      if (list.size() == 1) {
        Quantity percent = list.get(0);
        Optional<Rate> holding =
            rates(text, percent).stream().filter(CountRateReader::holds).findFirst();
        holding.ifPresent(each -> found.add(verdicts.of(each)));
        if (holding.isEmpty()) {
          wrong(text, percent, wholes, verdicts).ifPresent(found::add);
        }
      } else {
        found.addAll(new ShareList(text, list).judge(verdicts));
      }
    }
    return found;
  }

  /** Percentages of counts; those of one sentence that follow each other belong together. */
  private static List<List<Quantity>> lists(Quantities text) {
    List<List<Quantity>> lists = new ArrayList<>();
    Quantity last = null;
    for (Quantity percent : text.single()) {
      if (isOfCounts(text, percent) && CountedShare.part(text, percent).isPresent()) {
        boolean next = last != null && belongsTo(text, last, percent);
        if (!next) {
          lists.add(new ArrayList<>());
        }
        lists.get(lists.size() - 1).add(percent);
        last = percent;
      }
    }
    return lists;
  }

  private static boolean belongsTo(Quantities text, Quantity last, Quantity percent) {
    Quantity one = CountedShare.part(text, last).orElse(last);
    Quantity other = CountedShare.part(text, percent).orElse(percent);
    boolean plan =
        Percents.isOfPlan(text.strand(), last) || Percents.isOfPlan(text.strand(), percent);
    return !plan
        && text.strand().sameSentence(last.at(), percent.at())
        && other.at() > last.at()
        && other.at() - last.end() < FAR
        && Nouns.agree(one.noun(), other.noun())
        && text.strand().depth(one.at()) == text.strand().depth(other.at());
  }

  /** What a list with percentages is the list of. */
  private static List<Quantity> totalsOfLists(Quantities text) {
    List<Quantity> totals = new ArrayList<>();
    for (Listing listing : text.listings()) {
      List<Quantity> before =
          text.countsWithin(Math.max(listing.totalsFrom(), listing.opens() - FAR), listing.opens());
      boolean percents =
          text.within(listing.begins(), listing.ends()).stream().anyMatch(Quantity::percent);
      if (percents && !before.isEmpty()) {
        totals.add(before.get(before.size() - 1));
      }
    }
    return totals;
  }

  private static boolean isOfCounts(Quantities text, Quantity percent) {
    return percent.percent()
        && !Percents.isApproximate(text.strand(), percent)
        && !RateReader.hasFraction(text, percent)
        && (Percents.isShare(text.strand(), percent) || isComparedInBracket(text, percent));
  }

  private static boolean holds(Rate rate) {
    return rate.share().verdict(rate.percent().numeral()) == Verdict.OK;
  }

  /** {@code bằng 95% so với cùng kỳ (1.111 lượt)}. */
  private static boolean isComparedInBracket(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    boolean change =
        Percents.follows(Vocabulary.RISE, strand, percent)
            || Percents.follows(Vocabulary.FALL, strand, percent);
    return !change
        && COMPARED.standAt(strand, percent.end())
        && CountedShare.behind(text, percent).isPresent();
  }

  /** A whole that is only guessed is no reason for doubt unless one slip explains everything. */
  private static Optional<Judgement> wrong(
      Quantities text, Quantity percent, List<Quantity> wholes, Verdicts verdicts) {
    List<Rate> rates = new ArrayList<>(rates(text, percent));
    rates.sort(Comparator.comparing(each -> !wholes.contains(each.whole())));
    if (rates.stream().anyMatch(CountRateReader::holds) || fitsAnything(text, percent)) {
      return Optional.empty();
    }
    for (Rate rate : rates) {
      Judgement judgement = verdicts.of(rate);
      int decimals = percent.numeral().decimals();
      long confirmed = wholes.stream().filter(rate.whole()::equals).count();
      boolean said = isSaid(text, rate) || confirmed > 0;
      boolean ofPercent =
          judgement.verdict() == Verdict.TRUNCATED
              || (judgement.guess() != null && judgement.guess().at().equals(percent.span()));
      boolean slip = (ofPercent && decimals > 0) || (judgement.guess() != null && decimals > 1);
      boolean sure = rate.whole().at() > percent.at() || confirmed > 1;
      boolean near = confirmed > 1 || ((sure || confirmed > 0) && isNear(rate));
      if (near || (said && (slip || ofPercent)) || (slip && decimals > 1)) {
        return Optional.of(judgement);
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(Rate rate) {
    BigDecimal gap = rate.share().exact().subtract(rate.percent().value()).abs();
    return gap.compareTo(NEAR) <= 0;
  }

  /** Any number of the kind, or two neighbours together, could be the whole that was meant. */
  static boolean fitsAnything(Quantities text, Quantity percent) {
    Optional<Quantity> part = CountedShare.part(text, percent);
    if (part.isEmpty()) {
      return false;
    }
    List<Quantity> kind =
        text
            .countsWithin(percent.at() - 2 * FARTHEST_WHOLE, percent.end() + 2 * FARTHEST_WHOLE)
            .stream()
            .filter(each -> CountedShare.isComparable(part.get(), each))
            .toList();
    for (int i = 0; i < kind.size(); i++) {
      BigDecimal one = kind.get(i).value();
      BigDecimal two = i == 0 ? one : one.add(kind.get(i - 1).value());
      if (fits(part.get(), one, percent) || fits(part.get(), two, percent)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Quantity part, BigDecimal whole, Quantity percent) {
    return whole.signum() > 0
        && Share.of(part.value(), part.slack(), whole, BigDecimal.ZERO).verdict(percent.numeral())
            == Verdict.OK;
  }

  /** The whole is called a total, or stands behind as one. */
  private static boolean isSaid(Quantities text, Rate rate) {
    return rate.whole().at() > rate.percent().at()
        || Role.TOTAL.isSaid(Label.of(text.strand(), rate.whole()))
        || isNearest(text, rate);
  }

  /** Nothing else of its kind stands between the whole and the part. */
  private static boolean isNearest(Quantities text, Rate rate) {
    return text.countsWithin(rate.whole().end(), rate.part().at()).stream()
        .noneMatch(each -> CountedShare.isComparable(rate.part(), each));
  }

  private static List<Rate> rates(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    Optional<Quantity> part =
        CountedShare.part(text, percent)
            .filter(each -> !Percents.isApproximate(strand, each))
            .filter(each -> !Percents.isDifference(strand, each));
    if (part.isEmpty()) {
      return List.of();
    }
    Optional<Quantity> behind =
        CountedShare.behind(text, percent)
            .filter(each -> CountedShare.isComparable(part.get(), each));
    if (behind.isPresent()) {
      return rate(text, part.get(), behind.get(), percent).stream().toList();
    }
    List<Rate> rates = new ArrayList<>();
    int start = strand.sentenceStart(percent.at());
    int from =
        Math.max(start > 0 ? strand.sentenceStart(start - 1) : 0, percent.at() - FARTHEST_WHOLE);
    List<Quantity> before = text.countsWithin(from, part.get().at());
    for (int i = before.size() - 1; i >= 0; i--) {
      Quantity whole = before.get(i);
      boolean enough =
          whole.value().compareTo(part.get().value()) >= 0 || Percents.isOfPlan(strand, percent);
      boolean planned =
          !Percents.isOfPlan(strand, percent) || Label.of(strand, whole).says(Vocabulary.PLAN);
      if (enough
          && planned
          && !Percents.isApproximate(strand, whole)
          && strand.depth(whole.at()) <= strand.depth(percent.at())
          && (CountedShare.isComparable(part.get(), whole)
              || CountedShare.isTotalOfNameless(text, part.get(), whole))) {
        rate(text, part.get(), whole, percent).ifPresent(rates::add);
      }
    }
    return rates;
  }

  private static Optional<Rate> rate(
      Quantities text, Quantity part, Quantity whole, Quantity percent) {
    if (whole.value().signum() == 0) {
      return Optional.empty();
    }
    Share share = Share.of(part, whole);
    boolean excess = Percents.isExcess(text.strand(), percent);
    boolean plan =
        excess
            || Percents.isOfPlan(text.strand(), percent)
            || part.value().compareTo(whole.value()) > 0;
    int from = Math.min(part.at(), whole.at());
    int end = Math.max(percent.end(), whole.nounEnd());
    return Optional.of(
        new Rate(
            plan ? ClaimKind.PLAN_RATE : ClaimKind.RATE,
            text.strand().span(from, end),
            part,
            whole,
            percent,
            excess ? share.excess() : share));
  }
}

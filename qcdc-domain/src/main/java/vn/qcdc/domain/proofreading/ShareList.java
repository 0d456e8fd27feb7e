package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Verdicts.Rate;

/**
 * Counts of one list, each with its percentage: {@code tốt 171 đơn vị (72,46%), khá 52 đơn vị
 * (22,03%)}. All have one whole, the one that fits most of them; when none does nothing is said.
 */
record ShareList(Quantities text, List<Quantity> percents) {

  private static final int FARTHEST_WHOLE = 120;

  ShareList {
    percents = List.copyOf(percents);
  }

  List<Judgement> judge(Verdicts verdicts) {
    List<Quantity> parts =
        percents.stream().flatMap(each -> CountedShare.part(text, each).stream()).toList();
    Optional<Quantity> whole =
        wholes(parts).stream()
            .filter(each -> isCertain(parts, each, verdicts))
            .max(Comparator.comparingLong(each -> fits(parts, each)));
    // The first may be the whole of the others: thu về 146 phiếu (97,33%), hài lòng 61 phiếu
    // (41,78%)
    if (whole.isEmpty() && percents.size() > 2) {
      return new ShareList(text, percents.subList(1, percents.size())).judge(verdicts);
    }
    List<Judgement> found = new ArrayList<>();
    for (int i = 0; i < percents.size() && whole.isPresent(); i++) {
      found.add(verdicts.of(rate(parts.get(i), whole.get(), percents.get(i))));
    }
    return found;
  }

  /**
   * What stands before the list and is no less than any part, the nearest first; else their sum.
   */
  private List<Quantity> wholes(List<Quantity> parts) {
    Strand strand = text.strand();
    Quantity first = parts.get(0);
    BigDecimal most = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    // Two decimals that fit twice are no accident, whatever the whole is called.
    boolean decimals = percents.stream().allMatch(each -> each.numeral().decimals() > 1);
    List<Quantity> wholes = new ArrayList<>();
    List<Quantity> before =
        new ArrayList<>(text.countsWithin(first.at() - FARTHEST_WHOLE, first.at()));
    text.ratiosWithin(first.at() - FARTHEST_WHOLE, first.at())
        .forEach(each -> before.add(each.part()));
    before.sort(Comparator.comparingInt(Quantity::at).reversed());
    for (Quantity each : before) {
      if (each.value().compareTo(most) >= 0
          && each.value().signum() > 0
          && !Percents.isDifference(strand, each)
          && (decimals || CountedShare.isComparable(first, each))) {
        wholes.add(each);
      }
    }
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() > 0 && percentsMakeUpAll()) {
      wholes.add(first.withValue(sum));
    }
    return wholes;
  }

  /** Within a rounding of each. */
  private boolean percentsMakeUpAll() {
    BigDecimal all =
        percents.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal gap = all.subtract(BigDecimal.valueOf(100)).abs();
    return gap.movePointRight(1).compareTo(BigDecimal.valueOf(percents.size())) <= 0;
  }

  /** Most percentages fit it; or one of two does, and the parts add up to it or a slip explains. */
  private boolean isCertain(List<Quantity> parts, Quantity whole, Verdicts verdicts) {
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean printed = !whole.span().equals(parts.get(0).span());
    boolean addsUp = sum.compareTo(whole.value()) == 0 && printed;
    long fits = fits(parts, whole);
    boolean most = fits >= Math.max(2, (percents.size() + 1) / 2);
    boolean pair = percents.size() == 2 && fits == 1 && printed;
    return most || (addsUp && fits > 0) || (pair && isSlip(parts, whole, verdicts));
  }

  private boolean isSlip(List<Quantity> parts, Quantity whole, Verdicts verdicts) {
    for (int i = 0; i < percents.size(); i++) {
      Judgement judgement = verdicts.of(rate(parts.get(i), whole, percents.get(i)));
      if (judgement.verdict() == Verdict.MISMATCH
          && (judgement.guess() == null
              || percents.get(i).numeral().decimals() < 2
              || !CountedShare.isComparable(parts.get(i), whole))) {
        return false;
      }
    }
    return true;
  }

  private long fits(List<Quantity> parts, Quantity whole) {
    long count = 0;
    for (int i = 0; i < percents.size(); i++) {
      Verdict verdict =
          rate(parts.get(i), whole, percents.get(i)).share().verdict(percents.get(i).numeral());
      count += verdict == Verdict.MISMATCH ? 0 : 1;
    }
    return count;
  }

  private Rate rate(Quantity part, Quantity whole, Quantity percent) {
    Span claim = text.strand().span(part.at(), percent.end());
    return new Rate(ClaimKind.RATE, claim, part, whole, percent, Share.of(part, whole));
  }
}

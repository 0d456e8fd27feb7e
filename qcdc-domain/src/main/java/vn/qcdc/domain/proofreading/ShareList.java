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
        percents.stream().flatMap(each -> CountRateReader.part(text, each).stream()).toList();
    Optional<Quantity> whole =
        wholes(parts).stream()
            .filter(each -> isCertain(parts, each))
            .max(Comparator.comparingLong(each -> fits(parts, each)));
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
          && CountRateReader.isComparable(first, each)) {
        wholes.add(each);
      }
    }
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() > 0) {
      wholes.add(first.withValue(sum));
    }
    return wholes;
  }

  /** Most percentages fit it, or one does and the parts add up to it. */
  private boolean isCertain(List<Quantity> parts, Quantity whole) {
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean addsUp = sum.compareTo(whole.value()) == 0 && !whole.span().equals(parts.get(0).span());
    long fits = fits(parts, whole);
    return fits >= Math.max(2, (percents.size() + 1) / 2) || (addsUp && fits > 0);
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

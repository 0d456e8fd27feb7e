package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * A total and what it is made of: {@code 940 cuộc, trong đó cấp tỉnh 139, cấp huyện 216, cấp xã
 * 585}. Every sensible reading is tried; only when none adds up and the list is meant to be whole
 * the total is doubted.
 */
final class BreakdownReader implements ClaimReader {

  private static final int FARTHEST_TOTAL = 40;
  private static final int MOST_PARTS = 40;

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (Listing listing : Listing.all(text)) {
      List<Quantity> totals = totals(text, listing);
      List<Quantity> judged = new ArrayList<>();
      for (Quantity total : totals) {
        boolean nearest = judged.stream().noneMatch(each -> each.noun().equals(total.noun()));
        Optional<Judgement> judgement =
            judge(text, listing, total, nearest, judgedFirst(totals, total), verdicts);
        if (judgement.isPresent()) {
          judged.add(total);
          found.add(judgement.get());
        }
      }
    }
    return found;
  }

  private static boolean judgedFirst(List<Quantity> totals, Quantity total) {
    return totals.get(0).at() == total.at();
  }

  /** What the list may be the parts of, the nearest first. */
  private static List<Quantity> totals(Quantities text, Listing listing) {
    Strand strand = text.strand();
    int from = listing.totalsFrom();
    List<Quantity> all = new ArrayList<>();
    text.single().stream().filter(each -> !each.percent()).forEach(all::add);
    text.ratios().forEach(ratio -> all.add(ratio.part()));
    return all.stream()
        .filter(each -> each.at() >= from && each.end() <= listing.opens())
        .filter(each -> each.at() >= listing.opens() - FARTHEST_TOTAL)
        .filter(each -> strand.depth(each.at()) <= strand.depth(listing.opens()))
        .sorted(Comparator.comparingInt((Quantity each) -> each.at()).reversed())
        .limit(5)
        .toList();
  }

  private static Optional<Judgement> judge(
      Quantities text,
      Listing listing,
      Quantity total,
      boolean nearest,
      boolean first,
      Verdicts verdicts) {
    List<Quantity> parts = parts(text, listing, total, first);
    if (parts.size() < 2 || parts.size() > MOST_PARTS || total.value().signum() == 0) {
      return Optional.empty();
    }
    List<Sum> readings = readings(text, total, parts);
    Optional<Sum> holding = readings.stream().filter(Sum::holds).findFirst();
    if (holding.isPresent()) {
      return Optional.of(verdicts.of(holding.get()));
    }
    return nearest
        ? readings.stream()
            .filter(each -> listing.isCut(each, parts))
            .min(Comparator.comparing((Sum each) -> each.gap().abs()))
            .filter(each -> isWrong(text, listing, each, verdicts))
            .map(verdicts::of)
        : Optional.empty();
  }

  private static List<Quantity> parts(
      Quantities text, Listing listing, Quantity total, boolean first) {
    List<Quantity> inside = listing.quantities(text);
    boolean named = !total.noun().isEmpty();
    List<Quantity> same =
        inside.stream()
            .filter(each -> named && !each.noun().isEmpty() && each.countsAs(total))
            .toList();
    List<Quantity> nameless = inside.stream().filter(each -> each.noun().isEmpty()).toList();
    boolean onlySame = same.size() + nameless.size() == inside.size();
    if (onlySame && (first || !same.isEmpty())) {
      return inside;
    }
    if (same.isEmpty() && first && listing.meansAll() && Parts.areKin(total, inside)) {
      return inside;
    }
    return same;
  }

  /**
   * The whole list, the list up to a semicolon or any other beginning of it, with parts of parts
   * left out.
   */
  private static List<Sum> readings(Quantities text, Quantity total, List<Quantity> parts) {
    List<Sum> readings = new ArrayList<>();
    List<Quantity> flat = withoutPartsOfParts(parts);
    for (List<Quantity> list :
        flat.size() == parts.size() ? List.of(parts) : List.of(parts, flat)) {
      for (int count = list.size(); count >= 2; count--) {
        List<Quantity> some = list.subList(0, count);
        Span claim = text.strand().span(total.at(), some.get(count - 1).nounEnd());
        readings.add(new Sum(ClaimKind.BREAKDOWN, claim, total, some));
      }
    }
    return readings;
  }

  private static List<Quantity> withoutPartsOfParts(List<Quantity> parts) {
    List<Quantity> kept = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      kept.add(parts.get(i));
      i += 1 + lengthOfParts(parts, i);
    }
    return kept;
  }

  /** How many of the following ones make up this one; 0 when they do not. */
  private static int lengthOfParts(List<Quantity> parts, int whole) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = whole + 1; i < parts.size(); i++) {
      sum = sum.add(parts.get(i).value());
      if (sum.compareTo(parts.get(whole).value()) == 0 && i > whole + 1) {
        return i - whole;
      }
    }
    return 0;
  }

  private static boolean isWrong(Quantities text, Listing listing, Sum sum, Verdicts verdicts) {
    if (listing.isNotAll()) {
      return false;
    }
    boolean all = listing.meansAll() || Parts.areAll(text.strand(), sum.parts(), listing.begins());
    Doubt doubt = new Doubt(sum, verdicts.isExplained(sum));
    return all ? doubt.isJustifiedForAll() : !listing.mayOverlap() && doubt.isJustifiedForSome();
  }
}

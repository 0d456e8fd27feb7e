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
  private static final String POINTS = Orthography.key("điểm");

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (Listing listing : text.listings()) {
      List<Quantity> totals = totals(text, listing);
      List<Judgement> sound = new ArrayList<>();
      for (Quantity total : totals) {
        holding(text, listing, total, isFirst(totals, total))
            .ifPresent(each -> sound.add(verdicts.of(each)));
      }
      found.addAll(sound);
      List<Quantity> settled = new ArrayList<>();
      for (Quantity total : totals) {
        boolean nearest = settled.stream().noneMatch(each -> each.countsAs(total));
        settled.add(total);
        if (nearest) {
          doubted(text, listing, total, isFirst(totals, total), sound, verdicts)
              .filter(each -> !sharesParts(each, sound))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** The same parts add up to another total that stands before them. */
  private static boolean sharesParts(Judgement doubted, List<Judgement> sound) {
    return sound.stream()
        .anyMatch(each -> each.others().stream().anyMatch(doubted.others()::contains));
  }

  private static boolean isFirst(List<Quantity> totals, Quantity total) {
    return totals.get(0).at() == total.at();
  }

  /** What the list may be the parts of, the nearest first. */
  private static List<Quantity> totals(Quantities text, Listing listing) {
    Strand strand = text.strand();
    int from = Math.max(listing.totalsFrom(), listing.opens() - FARTHEST_TOTAL);
    List<Quantity> all = new ArrayList<>(text.countsWithin(from, listing.opens()));
    text.ratiosWithin(from, listing.opens()).forEach(ratio -> all.add(ratio.part()));
    return all.stream()
        .filter(each -> strand.depth(each.at()) <= strand.depth(listing.opens()))
        .sorted(Comparator.comparingInt((Quantity each) -> each.at()).reversed())
        .limit(5)
        .toList();
  }

  private static Optional<Sum> holding(
      Quantities text, Listing listing, Quantity total, boolean first) {
    List<Quantity> parts = parts(text, listing, total, first);
    return isList(total, parts)
        ? readings(text, total, parts).stream().filter(Sum::holds).findFirst()
        : Optional.empty();
  }

  private static boolean isList(Quantity total, List<Quantity> parts) {
    return parts.size() >= 2
        && parts.size() <= MOST_PARTS
        && total.value().signum() > 0
        && !POINTS.equals(total.noun());
  }

  /** Other totals that the same items make up show that the list is whole. */
  private static Optional<Judgement> doubted(
      Quantities text,
      Listing listing,
      Quantity total,
      boolean first,
      List<Judgement> sound,
      Verdicts verdicts) {
    List<Quantity> parts = parts(text, listing, total, first);
    if (!isList(total, parts)) {
      return Optional.empty();
    }
    List<Sum> readings = readings(text, total, parts);
    if (readings.stream().anyMatch(Sum::holds)) {
      return Optional.empty();
    }
    boolean shown = sound.stream().anyMatch(each -> each.others().size() == parts.size());
    return readings.stream()
        .filter(each -> listing.isCut(each, parts))
        .min(Comparator.comparing((Sum each) -> each.gap().abs()))
        .filter(each -> isWrong(text, listing, each, shown, verdicts))
        .map(verdicts::of);
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
    boolean kinds =
        first
            && listing.meansAll()
            && inside.stream().map(Quantity::noun).distinct().count() > 1
            && Parts.areKin(total, inside);
    if (kinds) {
      return inside;
    }
    boolean onlySame = same.size() + nameless.size() == inside.size();
    if (onlySame && (first || !same.isEmpty())) {
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

  private static boolean isWrong(
      Quantities text, Listing listing, Sum sum, boolean shown, Verdicts verdicts) {
    if (listing.isNotAll() || listing.namesAttributes(text)) {
      return false;
    }
    if (Percents.isApproximate(text.strand(), sum.total())
        || sum.parts().stream().anyMatch(each -> Percents.isApproximate(text.strand(), each))) {
      return false;
    }
    boolean all =
        shown || listing.meansAll() || Parts.areAll(text.strand(), sum.parts(), listing.begins());
    Doubt doubt = new Doubt(sum, verdicts.isExplained(sum));
    return all
        ? doubt.isJustifiedForAll()
        : !listing.mayOverlap(sum.total()) && doubt.isJustifiedForSome();
  }
}

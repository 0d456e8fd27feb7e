package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * A fraction and the fractions of its parts: {@code 28/36 trường: mầm non 8/11, tiểu học 12/14,
 * trung học 8/11}. Numerators and denominators add up each for themselves.
 */
final class RatioSumReader implements ClaimReader {

  private static final int FARTHEST = 20;

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (Listing listing : text.listings()) {
      List<Ratio> parts = text.ratiosWithin(listing.begins(), listing.ends());
      List<Ratio> before =
          text.ratiosWithin(
              Math.max(listing.totalsFrom(), listing.opens() - FARTHEST), listing.opens());
      if (parts.size() >= 2 && !before.isEmpty()) {
        found.addAll(judge(text, before.get(before.size() - 1), parts, verdicts));
      }
    }
    return found;
  }

  /** The one row shows that the list is whole, the other is then judged by it. */
  private static List<Judgement> judge(
      Quantities text, Ratio total, List<Ratio> parts, Verdicts verdicts) {
    Span claim = text.strand().span(total.at(), parts.get(parts.size() - 1).end());
    Sum over =
        new Sum(ClaimKind.BREAKDOWN, claim, total.part(), parts.stream().map(Ratio::part).toList());
    Sum under =
        new Sum(
            ClaimKind.BREAKDOWN, claim, total.whole(), parts.stream().map(Ratio::whole).toList());
    return over.holds() || under.holds()
        ? List.of(verdicts.of(over), verdicts.of(under))
        : List.of();
  }
}

package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * A total and its kinds without a word that opens a list: {@code tiếp 1.250 lượt. Tiếp thường xuyên
 * 900 lượt, định kỳ 350 lượt}. The kinds must be all there are; doubted only when one slip
 * explains.
 */
final class KindsReader implements ClaimReader {

  private static final int MOST_KINDS = 4;
  private static final int FARTHEST = 60;
  private static final BigDecimal FEWEST = BigDecimal.TEN;

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    List<Quantity> counts =
        text.single().stream()
            .filter(each -> !each.percent() && text.strand().depth(each.at()) == 0)
            .toList();
    int at = 1;
    while (at + 1 < counts.size()) {
      Optional<Sum> kinds = kinds(text, counts, at);
      kinds
          .filter(each -> each.holds() || isDoubted(text, each, verdicts))
          .ifPresent(each -> found.add(verdicts.of(each)));
      at += kinds.map(each -> each.parts().size()).orElse(1);
    }
    return found;
  }

  /** The longest row of kinds from there, and the number of the same noun right before it. */
  private static Optional<Sum> kinds(Quantities text, List<Quantity> counts, int at) {
    Quantity total = counts.get(at - 1);
    Strand strand = text.strand();
    for (int size = Math.min(MOST_KINDS, counts.size() - at); size >= 2; size--) {
      List<Quantity> parts = counts.subList(at, at + size);
      Quantity last = parts.get(size - 1);
      boolean near =
          last.at() - total.at() < FARTHEST
              && strand.sentence(last.at()) - strand.sentence(total.at()) <= 1
              && strand.sameSentence(parts.get(0).at(), last.at());
      boolean same =
          !total.noun().isEmpty()
              && parts.stream()
                  .allMatch(
                      each -> each.countsAs(total) && each.value().compareTo(total.value()) <= 0);
      if (near && same && Parts.areAll(strand, parts, total.end())) {
        return Optional.of(
            new Sum(ClaimKind.BREAKDOWN, strand.span(total.at(), last.nounEnd()), total, parts));
      }
    }
    return Optional.empty();
  }

  private static boolean isDoubted(Quantities text, Sum sum, Verdicts verdicts) {
    Strand strand = text.strand();
    boolean exact =
        !Percents.isApproximate(strand, sum.total())
            && !Percents.isDifference(strand, sum.total())
            && !Role.SORT.isSaidBefore(Label.of(strand, sum.total()))
            && sum.parts().stream()
                .noneMatch(
                    each ->
                        Percents.isApproximate(strand, each)
                            || Percents.isDifference(strand, each));
    return exact && sum.total().value().compareTo(FEWEST) >= 0 && verdicts.isExplained(sum);
  }
}

package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.proofreading.Token.Kind;

/**
 * A part that exceeds its whole: {@code có 15/12 xã}, {@code 45 đơn, trong đó 54 đơn khiếu nại}.
 */
final class PartOfWholeReader implements ClaimReader {

  private static final Phrases AND = Phrases.of("và");

  /** Of these there are no more than there are; others may exceed a plan. */
  private static final Phrases GIVEN =
      Phrases.of(
          "xã|phường|thị trấn|huyện|ấp|thôn|khu phố|khu vực|tổ dân phố|cơ quan|đơn vị|chi bộ|tổ"
              + " chức cơ sở đảng");

  /** Named behind a total of their kind they are parts of it. */
  private static final Phrases CASES =
      Phrases.of(
          "đơn|vụ|vụ việc|hồ sơ|ý kiến|hộ|cử tri|đại biểu|cuộc|xã|phường|thị trấn|ấp|thôn|người|đơn"
              + " vị");

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    List<Judgement> found = new ArrayList<>();
    for (Ratio ratio : text.ratios()) {
      if (exceedsALittle(ratio) && isGiven(text, ratio)) {
        found.add(judgement(text, ratio.part(), ratio.whole(), style));
      }
    }
    for (Listing listing : text.listings()) {
      List<Quantity> parts = listing.quantities(text);
      List<Quantity> before = text.countsWithin(listing.totalsFrom(), listing.opens());
      if (parts.size() == 1 && !before.isEmpty() && listing.opensByWord()) {
        Quantity total = before.get(before.size() - 1);
        Quantity part = parts.get(0);
        if (exceeds(part, total) && isSame(text, part, total) && part.at() - listing.begins() < 8) {
          found.add(judgement(text, part, total, style));
        }
      }
    }
    return found;
  }

  private static boolean exceeds(Quantity part, Quantity whole) {
    return part.value().compareTo(whole.value()) > 0;
  }

  /** What exceeds by far was counted otherwise: received and settled, cases and people. */
  private static boolean exceedsALittle(Ratio ratio) {
    BigDecimal twice = ratio.part().value().add(ratio.part().value());
    BigDecimal thrice = ratio.whole().value().multiply(BigDecimal.valueOf(3));
    return exceeds(ratio.part(), ratio.whole()) && twice.compareTo(thrice) <= 0;
  }

  private static boolean isSame(Quantities text, Quantity part, Quantity total) {
    Strand strand = text.strand();
    boolean exact =
        !Percents.isApproximate(strand, part)
            && !Percents.isApproximate(strand, total)
            && !Percents.isDifference(strand, total);
    return exact && CASES.standAt(strand, part.end()) && part.noun().equals(total.noun());
  }

  /** No plan is spoken of, and no percentage that would explain it. */
  private static boolean isGiven(Quantities text, Ratio ratio) {
    Strand strand = text.strand();
    int from = Math.max(strand.sentenceStart(ratio.at()), ratio.at() - 40);
    int to = Math.min(strand.sentenceEnd(ratio.at()), ratio.end() + 40);
    boolean plan = Vocabulary.PLAN.standWithin(strand, from, to);
    boolean percent = text.within(from, to).stream().anyMatch(Quantity::percent);
    boolean twoThings = AND.standWithin(strand, ratio.at() - 5, ratio.at());
    boolean direct =
        strand.is(ratio.part().end(), Kind.SLASH) || strand.is(ratio.part().nounEnd(), Kind.SLASH);
    return !plan && !percent && !twoThings && direct && GIVEN.standAt(strand, ratio.whole().end());
  }

  private static Judgement judgement(
      Quantities text, Quantity part, Quantity whole, Written style) {
    int from = Math.min(part.at(), whole.at());
    int end = Math.max(part.nounEnd(), whole.nounEnd());
    return new Judgement(
        ClaimKind.PART_OF_WHOLE,
        Verdict.MISMATCH,
        text.strand().span(from, end),
        part.span(),
        List.of(whole.span()),
        style.shortest(part.value()) + " > " + style.shortest(whole.value()),
        null,
        null);
  }
}

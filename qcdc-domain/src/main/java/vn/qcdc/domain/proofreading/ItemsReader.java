package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.proofreading.Token.Kind;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/** A total and its parts in the items of a list below it, one part in each. */
final class ItemsReader implements ReportReader {

  private static final int MOST_ITEMS = 30;

  /** A list and the passage that leads to it. */
  private record Items(int lead, List<Integer> items) {}

  @Override
  public List<Judgement> read(Report report, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (int lead = 0; lead + 1 < report.size(); lead++) {
      Items items = items(report, lead);
      if (items.items().size() >= 2) {
        for (Quantity total : totals(report, items.lead())) {
          judge(report, items, total, verdicts).ifPresent(found::add);
        }
        totalAmong(report, items, verdicts).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Items items(Report report, int lead) {
    String own = report.bullet(lead);
    List<Integer> items = new ArrayList<>();
    int next = lead + 1;
    while (next < report.size() && report.isFootnote(next)) {
      next++;
    }
    String type = next < report.size() ? report.bullet(next) : "";
    boolean leads =
        !type.isEmpty() && !type.equals(own) && !report.isFootnote(lead) && !report.isCell(lead);
    for (int i = next; leads && i < report.size() && items.size() <= MOST_ITEMS; i++) {
      String bullet = report.bullet(i);
      if (bullet.equals(type)) {
        items.add(i);
      } else if (!report.isFootnote(i) && (bullet.isEmpty() || bullet.equals(own))) {
        break;
      }
    }
    return new Items(lead, List.copyOf(items));
  }

  /** Those of the last sentence before the list; {@code Trong đó:} alone looks one passage back. */
  private static List<Quantity> totals(Report report, int lead) {
    Quantities text = report.at(lead);
    Strand strand = text.strand();
    boolean bare = text.single().isEmpty() && text.ratios().isEmpty() && startsList(strand);
    if (bare && lead > 0 && !report.isFootnote(lead - 1)) {
      return totals(report, lead - 1);
    }
    int from = strand.sentenceStart(strand.size() - 1);
    List<Quantity> all = new ArrayList<>(text.countsWithin(from, strand.size()));
    text.ratiosWithin(from, strand.size()).forEach(each -> all.add(each.part()));
    all.removeIf(each -> strand.depth(each.at()) > 0);
    all.sort(Comparator.comparingInt(Quantity::at).reversed());
    return all.stream().limit(4).toList();
  }

  private static boolean startsList(Strand strand) {
    int at = strand.is(0, Kind.BULLET) ? 1 : 0;
    return Vocabulary.PARTS_OF_ALL.standAt(strand, at)
        || Vocabulary.PARTS_OF_SOME.standAt(strand, at);
  }

  private static Optional<Judgement> judge(
      Report report, Items items, Quantity total, Verdicts verdicts) {
    List<Quantity> parts = parts(report, items.items(), total);
    if (parts.size() != items.items().size() || total.value().signum() == 0) {
      return Optional.empty();
    }
    Sum sum = new Sum(ClaimKind.BREAKDOWN, total.span(), total, parts);
    boolean flagged = !sum.holds();
    Doubt doubt = new Doubt(sum, flagged && verdicts.isExplained(sum));
    boolean said = isWhole(report, items, parts);
    return !flagged || (said ? doubt.isJustifiedForAll() : doubt.isJustifiedForSome())
        ? Optional.of(verdicts.of(sum))
        : Optional.empty();
  }

  /** The first number of each item that counts what the total counts. */
  private static List<Quantity> parts(Report report, List<Integer> items, Quantity total) {
    List<Quantity> parts = new ArrayList<>();
    for (int item : items) {
      Quantities text = report.at(item);
      text.countsWithin(0, text.strand().size()).stream()
          .filter(each -> text.strand().depth(each.at()) == 0 && each.countsAs(total))
          .findFirst()
          .ifPresent(parts::add);
    }
    return parts;
  }

  /** The lead says so, or the items name all there is. */
  private static boolean isWhole(Report report, Items items, List<Quantity> parts) {
    Strand lead = report.at(items.lead()).strand();
    int from = Math.max(0, lead.size() - 8);
    boolean all = Vocabulary.PARTS_OF_ALL.standWithin(lead, from, lead.size());
    boolean some = Vocabulary.PARTS_OF_SOME.standWithin(lead, from, lead.size());
    boolean colon = lead.is(lead.size() - 1, Kind.COLON);
    boolean brief =
        items.items().stream()
            .map(report::at)
            .allMatch(each -> each.strand().size() < 16 && each.single().size() == 1);
    return all || (colon && !some && brief) || Parts.areAllItems(report, items.items(), parts);
  }

  /** {@code - Tổng cộng: 118 đơn} before or behind the other items. */
  private static Optional<Judgement> totalAmong(Report report, Items items, Verdicts verdicts) {
    List<Integer> sums =
        items.items().stream().filter(each -> isSum(report.at(each).strand())).toList();
    if (sums.size() != 1 || items.items().size() < 3) {
      return Optional.empty();
    }
    List<Integer> others = items.items().stream().filter(each -> !sums.contains(each)).toList();
    Quantities text = report.at(sums.get(0));
    return text.countsWithin(0, text.strand().size()).stream()
        .findFirst()
        .flatMap(total -> judge(report, new Items(sums.get(0), others), total, verdicts));
  }

  private static boolean isSum(Strand strand) {
    return Vocabulary.SUM.standAt(strand, 1);
  }
}

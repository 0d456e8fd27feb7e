package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/** Totals in the text whose parts stand in the footnote, each level with several numbers. */
final class FootnoteReader implements ReportReader {

  @Override
  public List<Judgement> read(Report report, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    int body = -1;
    for (int i = 0; i < report.size(); i++) {
      if (!report.isFootnote(i)) {
        body = i;
      } else if (body >= 0) {
        found.addAll(judge(report.at(body), report.at(i), verdicts));
      }
    }
    return found;
  }

  private static List<Judgement> judge(Quantities body, Quantities note, Verdicts verdicts) {
    List<Quantity> counts =
        note.countsWithin(0, note.strand().size()).stream()
            .filter(each -> note.strand().depth(each.at()) == 0)
            .toList();
    Set<String> nouns =
        counts.stream()
            .map(Quantity::noun)
            .filter(noun -> !noun.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Judgement> found = new ArrayList<>();
    for (String noun : nouns) {
      List<Quantity> parts =
          counts.stream()
              .filter(
                  each ->
                      Nouns.agree(each.noun(), noun)
                          && (!each.noun().isEmpty() || nouns.size() == 1))
              .toList();
      if (parts.size() >= 2 && parts.size() <= 30) {
        judge(body, note, noun, parts, verdicts).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Any number of the text that fits will do; with all levels named the nearest miss is doubted.
   */
  private static Optional<Judgement> judge(
      Quantities body, Quantities note, String noun, List<Quantity> parts, Verdicts verdicts) {
    List<Quantity> totals = new ArrayList<>(body.countsWithin(0, body.strand().size()));
    body.ratios().forEach(each -> totals.add(each.part()));
    List<Sum> sums =
        totals.stream()
            .filter(each -> !each.noun().isEmpty() && Nouns.agree(each.noun(), noun))
            .map(each -> new Sum(ClaimKind.BREAKDOWN, each.span(), each, parts))
            .toList();
    Optional<Sum> holding = sums.stream().filter(Sum::holds).findFirst();
    if (holding.isPresent()) {
      return holding.map(verdicts::of);
    }
    boolean all =
        Vocabulary.PARTS_OF_ALL.standAt(note.strand(), 0) || Parts.areAll(note.strand(), parts, 0);
    List<Sum> near =
        sums.stream()
            .filter(each -> new Doubt(each, verdicts.isExplained(each)).isJustifiedForAll())
            .toList();
    return all && near.size() == 1 ? Optional.of(verdicts.of(near.get(0))) : Optional.empty();
  }
}

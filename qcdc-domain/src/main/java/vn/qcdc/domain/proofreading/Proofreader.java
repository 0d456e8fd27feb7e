package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a report as an auditor does: every claim with numbers is held against arithmetic. */
public final class Proofreader {

  /** The claims that stretch over passages. */
  private static final List<ReportReader> REPORT_READERS =
      List.of(
          new ItemsReader(),
          new FootnoteReader(),
          new StatusReader(),
          new TableReader(),
          new RestatementReader(),
          new RepetitionReader());

  private Proofreader() {}

  /** In reading order; a number is doubted at most once. */
  public static List<Judgement> read(Manuscript text) {
    Orthography orthography = new Orthography();
    List<Strand> strands = new ArrayList<>();
    for (int i = 0; i < text.passages().size(); i++) {
      strands.add(new Strand(Lexer.tokens(orthography, i, text.passages().get(i).text())));
    }
    NumberStyle style = NumberStyle.of(strands);
    List<Quantities> read = strands.stream().map(each -> QuantityReader.of(each, style)).toList();
    List<Judgement> found = new ArrayList<>();
    for (ClaimReader reader : readers(read)) {
      read.stream()
          .filter(each -> !each.isEmpty())
          .forEach(each -> found.addAll(reader.read(each, new Written(style))));
    }
    Report report = new Report(text, read);
    REPORT_READERS.forEach(reader -> found.addAll(reader.read(report, new Written(style))));
    return inOrder(found);
  }

  /** All kinds of claims, the more certain ones first. */
  private static List<ClaimReader> readers(List<Quantities> document) {
    boolean marked =
        document.stream()
            .flatMap(each -> each.single().stream())
            .anyMatch(each -> each.numeral().form() == Numeral.Form.GROUPED);
    boolean decimalsMarked =
        document.stream()
            .flatMap(each -> each.single().stream())
            .anyMatch(each -> each.numeral().form() == Numeral.Form.DECIMAL);
    return List.of(
        new NumberReader(decimalsMarked, marked || decimalsMarked),
        new RateReader(),
        new BreakdownReader(),
        new FlowReader(),
        new RemainderReader(),
        new ChangeReader(),
        new CountRateReader(),
        new EarlierShareReader(),
        new TotalBehindReader(),
        new PartOfWholeReader(),
        new RatioSumReader(),
        new KindsReader());
  }

  private static List<Judgement> inOrder(List<Judgement> found) {
    Set<Span> doubted = new HashSet<>();
    Set<Set<Span>> seen = new HashSet<>();
    List<Judgement> kept = new ArrayList<>();
    for (Judgement each : found) {
      Set<Span> numbers = new HashSet<>(each.others());
      numbers.add(each.doubtful());
      if (seen.add(numbers) && (!each.verdict().isFlagged() || doubted.add(each.doubtful()))) {
        kept.add(each);
      }
    }
    kept.sort(
        Comparator.comparingInt((Judgement each) -> each.claim().passage())
            .thenComparingInt(each -> each.claim().from())
            .thenComparingInt(each -> each.claim().to()));
    return List.copyOf(kept);
  }
}

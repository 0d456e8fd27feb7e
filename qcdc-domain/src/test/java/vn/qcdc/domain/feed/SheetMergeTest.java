package vn.qcdc.domain.feed;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.SampleSubmission;

class SheetMergeTest {

  private static final Instant MONDAY = Instant.parse("2024-01-15T02:30:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-01-16T02:30:00Z");

  private final BlankSheet blank = SampleSubmission.blank();

  /**
   * Cells are C(ontributions), S(sessions of mediation), M(ediated), T(eams); counts are
   * created/updated/unchanged/rejected.
   */
  @ParameterizedTest(name = "{0}: {1} over {2} → {3}, rows {4}, sheets {5}, findings {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPSERT      | C=1 S=12 M=11 T=7    |                | C=1 S=12 M=11 T=7 | 4/0/0/0 | 1/0/0/0 |
          UPSERT      | T=7 M=11 S=12 C=1    |                | C=1 S=12 M=11 T=7 | 4/0/0/0 | 1/0/0/0 |
          UPSERT      | C=nil S=0 M=0 T=n/a  |                | C=nil S=0 M=0 T=n/a | 4/0/0/0 | 1/0/0/0 |
          UPSERT      | C=1                  |                |                   | 0/0/0/1 | 0/0/0/1 | FIGURE_MISSING 2 measure, FIGURE_MISSING 2 measure, FIGURE_MISSING 2 measure
          UPSERT      | S=13                 | C=1 S=12 M=11 T=7 | C=1 S=13 M=11 T=7 | 0/1/0/0 | 0/1/0/0 |
          UPSERT      | S=13 T=7             | C=1 S=12 M=11 T=7 | C=1 S=13 M=11 T=7 | 0/1/1/0 | 0/1/0/0 |
          UPSERT      | S=12 T=7             | C=1 S=12 M=11 T=7 |                   | 0/0/2/0 | 0/0/1/0 |
          UPSERT      | S=12.0               | C=1 S=12 M=11 T=7 |                   | 0/0/1/0 | 0/0/1/0 |
          UPSERT      | C=0                  | C=nil S=12 M=11 T=7 | C=0 S=12 M=11 T=7 | 0/1/0/0 | 0/1/0/0 |
          UPSERT      | M=13                 | C=1 S=12 M=11 T=7 |                   | 0/0/0/1 | 0/0/0/1 | PART_EXCEEDS_WHOLE 2 value
          UPSERT      | S=10                 | C=1 S=12 M=11 T=7 |                   | 0/0/0/1 | 0/0/0/1 | PART_EXCEEDS_WHOLE 2 measure
          UPSERT      | S=13 S=14            | C=1 S=12 M=11 T=7 |                   | 0/0/0/2 | 0/0/0/1 | MEASURE_TWICE 3 measure
          UPSERT      | S=13 S=13            | C=1 S=12 M=11 T=7 |                   | 0/0/0/2 | 0/0/0/1 | MEASURE_TWICE 3 measure
          UPSERT      | S=13 T=!             | C=1 S=12 M=11 T=7 |                   | 0/0/0/2 | 0/0/0/1 |
          UPSERT      | T=7.5                | C=1 S=12 M=11 T=7 |                   | 0/0/0/1 | 0/0/0/1 | FIGURE_NOT_WHOLE 2 value
          INSERT_ONLY | C=1 S=12 M=11 T=7    |                | C=1 S=12 M=11 T=7 | 4/0/0/0 | 1/0/0/0 |
          INSERT_ONLY | S=12                 | C=1 S=12 M=11 T=7 |                   | 0/0/1/0 | 0/0/1/0 |
          INSERT_ONLY | S=13                 | C=1 S=12 M=11 T=7 |                   | 0/0/0/1 | 0/0/0/1 | FIGURE_STANDS 2 value
          REPLACE     | C=2 S=12 M=11 T=7    | C=1 S=12 M=11 T=7 | C=2 S=12 M=11 T=7 | 0/1/3/0 | 0/1/0/0 |
          REPLACE     | C=1 S=12 M=11 T=7    | C=1 S=12 M=11 T=7 |                   | 0/0/4/0 | 0/0/1/0 |
          REPLACE     | C=2                  | C=1 S=12 M=11 T=7 |                   | 0/0/0/1 | 0/0/0/1 | FIGURE_MISSING 2 measure, FIGURE_MISSING 2 measure, FIGURE_MISSING 2 measure
          """)
  void what_is_sent_is_laid_over_what_stands(
      FeedTerms.Strategy strategy,
      String sent,
      @Nullable String standing,
      @Nullable String kept,
      String rows,
      String sheets,
      @Nullable String findings) {
    MergedSheet merged =
        new SheetMerge(strategy, "district-system", TUESDAY)
            .merge(blank, new StagedSheet(blank.key(), cells(sent)), latest(standing));
    assertEquals(rows, text(merged.rows()));
    assertEquals(sheets, text(merged.sheets()));
    assertEquals(
        findings == null ? "" : findings,
        merged.findings().stream()
            .map(found -> found.code() + " " + found.row() + " " + found.column())
            .collect(joining(", ")));
    FedSheet fed = merged.fed();
    assertEquals(kept, fed == null ? null : text(fed.kept().sheet().figures()));
  }

  @Test
  void a_sheet_knows_the_rows_that_said_its_figures_and_only_these() {
    MergedSheet merged =
        new SheetMerge(FeedTerms.Strategy.UPSERT, "district-system", TUESDAY)
            .merge(
                blank,
                new StagedSheet(blank.key(), cells("S=13 T=7")),
                latest("C=1 S=12 M=11 T=7"));
    FedSheet fed = merged.fed();
    assertNotNull(fed);
    assertEquals(Map.of("MEDIATIONS", 2, "MEDIATION_TEAMS", 3), fed.rows());
    assertEquals(new Revision(2, TUESDAY, "district-system"), fed.kept().revision());
  }

  @Test
  void the_clock_of_another_server_may_be_ahead() {
    MergedSheet merged =
        new SheetMerge(FeedTerms.Strategy.UPSERT, "district-system", MONDAY.minusSeconds(60))
            .merge(blank, new StagedSheet(blank.key(), cells("S=13")), latest("C=1 S=12 M=11 T=7"));
    FedSheet fed = merged.fed();
    assertNotNull(fed);
    assertEquals(MONDAY.plusNanos(1000), fed.kept().revision().receivedAt());
  }

  @Test
  void a_returned_sheet_keeps_nothing() {
    MergedSheet merged =
        new SheetMerge(FeedTerms.Strategy.UPSERT, "district-system", TUESDAY)
            .merge(blank, new StagedSheet(blank.key(), cells("C=1")), null);
    assertNull(merged.fed());
  }

  private @Nullable LatestSheet latest(@Nullable String standing) {
    return standing == null
        ? null
        : new LatestSheet(
            new KeptSheet(
                new FigureSheet(blank.key(), figures(standing)),
                Revision.first(MONDAY, "Nguyễn Thị Thuỷ")),
            SheetStatus.ACCEPTED,
            null);
  }

  private static Map<String, Figure> figures(String text) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    cells(text).forEach(cell -> figures.put(cell.measure(), requireNonNull(cell.figure())));
    return figures;
  }

  /** In rows from the second on, behind the header. */
  private static List<StagedCell> cells(String text) {
    List<StagedCell> cells = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String[] parts = word.split("=", -1);
      cells.add(new StagedCell(cells.size() + 2, measure(parts[0]), figure(parts[1])));
    }
    return cells;
  }

  private static String measure(String letter) {
    return switch (letter) {
      case "C" -> "CONTRIBUTIONS";
      case "S" -> "MEDIATIONS";
      case "M" -> "MEDIATED";
      default -> "MEDIATION_TEAMS";
    };
  }

  private static @Nullable Figure figure(String text) {
    return switch (text) {
      case "!" -> null;
      case "nil" -> new Figure.Nil();
      case "n/a" -> new Figure.NotApplicable("chưa thành lập");
      default -> new Figure.Reported(new BigDecimal(text));
    };
  }

  private static String text(Map<String, Figure> figures) {
    return List.of("C", "S", "M", "T").stream()
        .map(letter -> letter + "=" + text(requireNonNull(figures.get(measure(letter)))))
        .collect(joining(" "));
  }

  private static String text(Figure figure) {
    if (figure instanceof Figure.Reported reported) {
      return reported.value().toPlainString();
    }
    return figure instanceof Figure.Nil ? "nil" : "n/a";
  }

  private static String text(Counts counts) {
    return String.format(
        Locale.ROOT,
        "%d/%d/%d/%d",
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.rejected());
  }
}

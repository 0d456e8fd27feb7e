package vn.qcdc.domain.feed;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_STANDS;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.SHEET_LOCKED;
import static vn.qcdc.domain.finding.FindingCode.SHEET_RETURNED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.consistency.SheetChecks;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * Lays what a feed says of one sheet over what stands, and examines the result as if it had been
 * sent alone.
 *
 * @param at when the feed arrived
 */
record SheetMerge(FeedTerms.Strategy strategy, String sender, Instant at) {

  /**
   * @param latest the last revision; what was returned does not stand, and nothing is laid over it
   */
  MergedSheet merge(BlankSheet blank, StagedSheet staged, @Nullable LatestSheet latest) {
    Map<String, Figure> before =
        latest == null || !latest.stands() ? Map.of() : latest.kept().sheet().figures();
    Map<String, Integer> rows = new HashMap<>();
    Map<String, Figure> figures = base(blank, before);
    List<RowFinding> findings = new ArrayList<>();
    boolean spoiled = false;
    for (StagedCell cell : staged.cells()) {
      Figure figure = cell.figure();
      if (figure == null) {
        spoiled = true;
      } else if (rows.putIfAbsent(cell.measure(), cell.row()) != null) {
        findings.add(blocking(cell, "measure", MEASURE_TWICE, null));
      } else {
        Figure stood = before.get(cell.measure());
        if (strategy == FeedTerms.Strategy.INSERT_ONLY && stood != null && !stood.equals(figure)) {
          findings.add(blocking(cell, "value", FIGURE_STANDS, text(stood)));
        }
        figures.put(cell.measure(), figure);
      }
    }
    if (spoiled) {
      return MergedSheet.returned(staged.cells().size(), findings);
    }
    FigureSheet sheet = new FigureSheet(staged.key(), figures);
    for (Finding finding : SheetChecks.examine(sheet, blank.form(), blank.measures())) {
      findings.add(located(finding, rows, staged));
    }
    if (latest != null) {
      refusal(latest, sheet)
          .ifPresent(code -> findings.add(blocking(staged.cells().get(0), "status", code, null)));
    }
    if (findings.stream().anyMatch(RowFinding::isBlocking)) {
      return MergedSheet.returned(staged.cells().size(), findings);
    }
    return outcome(sheet, latest, before, rows, findings);
  }

  /** A feed that arrives again must not bring back what a superior has returned meanwhile. */
  private static Optional<FindingCode> refusal(LatestSheet latest, FigureSheet sheet) {
    boolean isSame = latest.kept().sheet().equals(sheet);
    return switch (latest.status()) {
      case LOCKED -> isSame ? Optional.empty() : Optional.of(SHEET_LOCKED);
      case RETURNED -> isSame ? Optional.of(SHEET_RETURNED) : Optional.empty();
      case ACCEPTED, APPROVED -> Optional.empty();
    };
  }

  private Map<String, Figure> base(BlankSheet blank, Map<String, Figure> before) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Measure measure : blank.measures()) {
      Figure stays = strategy == FeedTerms.Strategy.REPLACE ? null : before.get(measure.code());
      figures.put(measure.code(), stays == null ? new Figure.Missing() : stays);
    }
    return figures;
  }

  private MergedSheet outcome(
      FigureSheet sheet,
      @Nullable LatestSheet latest,
      Map<String, Figure> before,
      Map<String, Integer> rows,
      List<RowFinding> findings) {
    long created = 0;
    long unchanged = 0;
    for (String measure : rows.keySet()) {
      Figure stood = before.get(measure);
      created += stood == null ? 1 : 0;
      unchanged += stood != null && stood.equals(sheet.figure(measure)) ? 1 : 0;
    }
    Counts counted = new Counts(created, rows.size() - created - unchanged, unchanged, 0);
    if (latest != null && latest.says(sheet)) {
      return new MergedSheet(null, counted, new Counts(0, 0, 1, 0), findings);
    }
    Revision revision = latest == null ? Revision.first(at, sender) : latest.next(at, sender);
    return new MergedSheet(
        new FedSheet(new KeptSheet(sheet, revision), rows),
        counted,
        latest == null ? new Counts(1, 0, 0, 0) : new Counts(0, 1, 0, 0),
        findings);
  }

  /** A finding about a cell that was not sent points at the first row of its sheet. */
  private static RowFinding located(
      Finding finding, Map<String, Integer> rows, StagedSheet staged) {
    Integer row = rows.get(finding.pointer());
    return row == null
        ? new RowFinding(
            staged.cells().get(0).row(),
            "measure",
            finding.code(),
            finding.severity(),
            finding.pointer(),
            finding.expected())
        : RowFinding.of(row, "value", finding);
  }

  private static RowFinding blocking(
      StagedCell cell, String column, FindingCode code, @Nullable String expected) {
    return RowFinding.blocking(cell.row(), column, code, cell.measure(), expected);
  }

  private static String text(Figure figure) {
    return figure.amount().map(BigDecimal::toPlainString).orElse("–");
  }
}

package vn.qcdc.reporting.target;

import static vn.qcdc.reporting.content.Table.Cell.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.law.LegalBasis;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.target.Evaluation;
import vn.qcdc.domain.target.Shortfall;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.content.Table.Cell;
import vn.qcdc.reporting.content.Table.Column;
import vn.qcdc.reporting.wording.Wording;

/** Evaluations as a table, one line each, with everybody who is missing or falls short named. */
public final class TargetTable {

  private static final List<String> NUMERIC =
      List.of("numerator", "denominator", "percent", "threshold");

  private final Wording wording;

  public TargetTable(Wording wording) {
    this.wording = wording;
  }

  public Table of(List<Evaluation> evaluations) {
    List<Column> columns =
        Stream.of(
                "unit",
                "period",
                "number",
                "name",
                "numerator",
                "denominator",
                "percent",
                "threshold",
                "obligation",
                "verdict",
                "missing",
                "shortfalls",
                "basis")
            .map(code -> new Column(code, wording.word("table." + code), NUMERIC.contains(code)))
            .toList();
    return new Table(
        wording.word("table.title"), columns, evaluations.stream().map(this::row).toList());
  }

  private List<Cell> row(Evaluation evaluation) {
    Ratio ratio = evaluation.rate().ratio();
    Ratio threshold = evaluation.version().threshold();
    UnitSnapshot unit = evaluation.rate().unit();
    List<UnitSnapshot> fallingShort =
        evaluation.shortfalls().stream().map(Shortfall::unit).distinct().toList();
    return List.of(
        new Cell(unit.code(), unit.fullName()),
        text(evaluation.rate().period().code()),
        text(evaluation.target().number()),
        text(evaluation.target().name()),
        number(ratio.numerator()),
        number(ratio.denominator()),
        percent(ratio, threshold),
        percent(threshold, threshold),
        new Cell(
            evaluation.version().obligation().name(),
            wording.obligation(evaluation.version().obligation())),
        new Cell(evaluation.verdict().name(), wording.verdict(evaluation.verdict())),
        units(evaluation.rate().completeness().missing()),
        units(fallingShort),
        text(citation(evaluation.version().legalBasis())));
  }

  private Cell number(BigDecimal number) {
    return new Cell(number.toPlainString(), wording.number(number));
  }

  private Cell percent(Ratio ratio, Ratio threshold) {
    return new Cell(
        ratio.percentAgainst(threshold).map(BigDecimal::toPlainString).orElse(""),
        wording.percent(ratio, threshold));
  }

  private Cell units(List<UnitSnapshot> units) {
    return new Cell(
        units.stream().map(UnitSnapshot::code).collect(Collectors.joining(" ")),
        wording.names(units));
  }

  private static String citation(LegalBasis basis) {
    return basis.instrument() + ", " + basis.clause();
  }
}

package vn.qcdc.reporting.rollup;

import static vn.qcdc.reporting.content.Table.Cell.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.rollup.Completeness;
import vn.qcdc.domain.rollup.MapComparison;
import vn.qcdc.domain.rollup.Sum;
import vn.qcdc.domain.rollup.Unapportioned;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.content.Table.Cell;
import vn.qcdc.reporting.content.Table.Column;
import vn.qcdc.reporting.wording.Wording;

/**
 * Both sides of a comparison as one table. On each map the lines ROW, REMAINDER and BETWEEN_ROWS
 * add up to its TOTAL; UNAPPORTIONED lines stand beside it.
 */
public final class ComparisonTable {

  private static final List<String> NUMERIC = List.of("total", "due", "received");

  private final Wording wording;

  public ComparisonTable(Wording wording) {
    this.wording = wording;
  }

  /**
   * @param day of the map for which figures were re-stated
   */
  public Table of(MapComparison comparison, LocalDate day) {
    List<Column> columns =
        Stream.of(
                "map",
                "line",
                "unit",
                "period",
                "total",
                "state",
                "due",
                "received",
                "missing",
                "candidates",
                "reason")
            .map(
                code ->
                    new Column(code, wording.word("comparison." + code), NUMERIC.contains(code)))
            .toList();
    List<List<Cell>> lines = new ArrayList<>();
    Cell period = text(comparison.period().code());
    addLines(
        new Cell("period", wording.word("comparison.period")), period, comparison.then(), lines);
    addLines(text(day.toString()), period, comparison.now(), lines);
    return new Table(wording.word("comparison.title"), columns, lines);
  }

  private void addLines(Cell map, Cell period, MapComparison.Side side, List<List<Cell>> lines) {
    for (MapComparison.Place row : side.rows()) {
      lines.add(line(List.of(map, kind("ROW"), units(List.of(row.unit())), period), row.sum()));
    }
    MapComparison.Remainder rest = side.remainder();
    lines.add(line(List.of(map, kind("REMAINDER"), units(rest.units()), period), rest.sum()));
    side.betweenRows().forEach(each -> lines.add(line(map, "BETWEEN_ROWS", each)));
    lines.add(line(List.of(map, kind("TOTAL"), units(side.units()), period), side.sum()));
    side.unapportioned().forEach(each -> lines.add(line(map, "UNAPPORTIONED", each)));
  }

  private List<Cell> line(List<Cell> head, Sum sum) {
    Completeness completeness = sum.completeness();
    List<Cell> rest =
        List.of(
            amount(sum.figure()),
            state(sum.figure()),
            number(BigDecimal.valueOf(completeness.due())),
            number(BigDecimal.valueOf(completeness.received())),
            units(completeness.missing()),
            text(""),
            text(""));
    return Stream.concat(head.stream(), rest.stream()).toList();
  }

  private List<Cell> line(Cell map, String kind, Unapportioned<Figure> piece) {
    return List.of(
        map,
        kind(kind),
        units(List.of(piece.unit())),
        text(piece.period().code()),
        amount(piece.piece()),
        state(piece.piece()),
        text(""),
        text(""),
        text(""),
        units(piece.candidates()),
        new Cell(piece.obstacle().name(), wording.unapportioned(piece)));
  }

  private Cell kind(String kind) {
    return new Cell(kind, wording.word("line." + kind));
  }

  private Cell amount(Figure figure) {
    return figure.amount().map(this::number).orElse(text(""));
  }

  private Cell number(BigDecimal number) {
    return new Cell(number.toPlainString(), wording.number(number));
  }

  private Cell state(Figure figure) {
    String state = code(figure);
    return new Cell(state, wording.word("state." + state));
  }

  private static String code(Figure figure) {
    if (figure instanceof Figure.Reported) {
      return "REPORTED";
    } else if (figure instanceof Figure.Nil) {
      return "NIL";
    }
    return figure instanceof Figure.NotApplicable ? "NOT_APPLICABLE" : "MISSING";
  }

  private Cell units(List<UnitSnapshot> units) {
    return new Cell(
        units.stream().map(UnitSnapshot::code).collect(Collectors.joining(" ")),
        wording.names(units));
  }
}

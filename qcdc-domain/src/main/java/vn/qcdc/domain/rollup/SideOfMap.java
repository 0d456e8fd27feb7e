package vn.qcdc.domain.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Portion;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/** Lays the cells of one side of a comparison into its rows. */
final class SideOfMap {

  private final Level level;
  private final FigureCutter cutter;
  private final List<UnitSnapshot> tops;
  private final Map<UnitId, UnitSnapshot> rows = new LinkedHashMap<>();
  private final Map<UnitId, Tally> tallies = new LinkedHashMap<>();
  private final Tally all = new Tally();
  private final Tally above = new Tally();
  private final Set<UnitSnapshot> unitsAbove = new LinkedHashSet<>();
  private final List<Unapportioned<Figure>> betweenRows = new ArrayList<>();
  private final List<Unapportioned<Figure>> unapportioned = new ArrayList<>();
  private final Map<Cell, Figure> counted = new TreeMap<>(Cell.IN_ORDER);

  /** Where a figure was said. */
  record Cell(String form, UnitSnapshot unit, Period period) {

    static final Comparator<Cell> IN_ORDER =
        Comparator.comparing((Cell cell) -> cell.unit.code())
            .thenComparing(cell -> cell.period.from())
            .thenComparing(Cell::form)
            .thenComparing(cell -> cell.unit.id().value());
  }

  /**
   * @param map on which the rows stand that are shown although nothing is due from them
   */
  SideOfMap(List<UnitSnapshot> tops, UnitTree map, Level level, FigureCutter cutter) {
    this.tops = tops;
    this.level = level;
    this.cutter = cutter;
    tops.stream()
        .flatMap(top -> map.subtree(top.id()).stream())
        .filter(this::isRow)
        .forEach(this::tally);
  }

  /**
   * @param map on which the sheet's figures are added up
   */
  void add(DueSheet sheet, Figure said, UnitTree map) {
    boolean isMissing = said instanceof Figure.Missing;
    Taken<Figure> taken = Taken.of(sheet, said, cutter);
    all.add(taken, isMissing);
    unapportioned.addAll(taken.unapportioned());
    taken
        .counted()
        .ifPresent(
            figure -> counted.put(new Cell(sheet.form(), sheet.unit(), sheet.period()), figure));
    Whereabouts whereabouts = sheet.whereabouts();
    if (whereabouts == null) {
      Optional<UnitSnapshot> row = row(sheet.unit().id(), map);
      row.ifPresentOrElse(
          unit -> tally(unit).add(taken, isMissing), () -> addAbove(taken, isMissing));
    } else {
      addPieces(sheet, whereabouts, said);
    }
  }

  Map<Cell, Figure> counted() {
    return counted;
  }

  MapComparison.Side side() {
    return new MapComparison.Side(
        tops,
        all.sum(),
        rows.values().stream()
            .sorted(Comparator.comparing(UnitSnapshot::code))
            .map(row -> new MapComparison.Place(row, tally(row).sum()))
            .toList(),
        new MapComparison.Remainder(List.copyOf(unitsAbove), above.sum()),
        betweenRows,
        unapportioned);
  }

  /** Each row takes the sheet as if the row were asked for; what is left is above or between. */
  private void addPieces(DueSheet sheet, Whereabouts whereabouts, Figure said) {
    boolean isMissing = said instanceof Figure.Missing;
    Set<UnitSnapshot> touched = new LinkedHashSet<>();
    whereabouts.portions().stream()
        .flatMap(portion -> portion.candidates().stream())
        .flatMap(unit -> row(unit, whereabouts.map()).stream())
        .forEach(touched::add);
    for (UnitSnapshot row : touched) {
      tally(row).add(Taken.of(sheet.seenFrom(row.id()), said, cutter), isMissing);
    }
    List<Piece<Figure>> pieces = cutter.cut(said, whereabouts.portions());
    List<Piece<Figure>> aboveRows = new ArrayList<>();
    for (Piece<Figure> piece : pieces) {
      Set<Optional<UnitId>> places = places(piece.portion(), whereabouts.map());
      boolean inside = whereabouts.isInside(piece.portion());
      if (inside && places.equals(Set.of(Optional.empty()))) {
        aboveRows.add(piece);
      } else if (inside && places.size() > 1) {
        betweenRows.add(Taken.unapportioned(sheet, whereabouts, piece, pieces.size()));
      }
    }
    if (!aboveRows.isEmpty()) {
      addAbove(Taken.of(sheet, aboveRows, List.of(), cutter), isMissing);
    }
  }

  private void addAbove(Taken<Figure> taken, boolean isMissing) {
    above.add(taken, isMissing);
    unitsAbove.add(taken.sheet().unit());
  }

  /** The rows among which a portion lies; an empty one stands for all that is in no row. */
  private Set<Optional<UnitId>> places(Portion portion, UnitTree map) {
    Set<Optional<UnitId>> places = new LinkedHashSet<>();
    portion.candidates().forEach(unit -> places.add(row(unit, map).map(UnitSnapshot::id)));
    return places;
  }

  private Optional<UnitSnapshot> row(UnitId unit, UnitTree map) {
    return Stream.concat(map.unit(unit).stream(), map.ancestors(unit).stream())
        .filter(this::isRow)
        .filter(each -> tops.stream().anyMatch(top -> map.isWithin(each.id(), top.id())))
        .findFirst();
  }

  private boolean isRow(UnitSnapshot unit) {
    return unit.kind() == UnitKind.TERRITORY && unit.level() == level;
  }

  /** A row is shown as it stood last. */
  private Tally tally(UnitSnapshot row) {
    rows.putIfAbsent(row.id(), row);
    return tallies.computeIfAbsent(row.id(), id -> new Tally());
  }
}

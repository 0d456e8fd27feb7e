package vn.qcdc.api.rollup;

import java.time.LocalDate;
import java.util.List;
import vn.qcdc.api.contract.model.CellDifference;
import vn.qcdc.api.contract.model.FigureSum;
import vn.qcdc.api.contract.model.Heir;
import vn.qcdc.api.contract.model.MapPlace;
import vn.qcdc.api.contract.model.MapRemainder;
import vn.qcdc.api.contract.model.MapSide;
import vn.qcdc.api.contract.model.Move;
import vn.qcdc.api.contract.model.Succession;
import vn.qcdc.api.contract.model.Unapportioned;
import vn.qcdc.api.contract.model.UnitRef;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.rollup.MapChanges;
import vn.qcdc.domain.rollup.MapComparison;
import vn.qcdc.domain.rollup.Sum;
import vn.qcdc.reporting.wording.Wording;

/** Comparisons of two maps as the contract shows them. */
final class ComparisonContract {

  private final Wording wording;

  ComparisonContract(Wording wording) {
    this.wording = wording;
  }

  vn.qcdc.api.contract.model.MapComparison comparison(MapComparison comparison, LocalDate day) {
    MapChanges changes = comparison.changes();
    return new vn.qcdc.api.contract.model.MapComparison()
        .asOf(day)
        .measure(comparison.measure().code())
        .period(UnitContract.MAP.period(comparison.period()))
        .then(side(comparison.then()))
        .now(side(comparison.now()))
        .difference(comparison.difference())
        .differences(comparison.differences().stream().map(ComparisonContract::difference).toList())
        .successions(changes.inheritances().stream().map(ComparisonContract::succession).toList())
        .moves(changes.moves().stream().map(ComparisonContract::move).toList());
  }

  private MapSide side(MapComparison.Side side) {
    return new MapSide()
        .units(refs(side.units()))
        .sum(sum(side.sum()))
        .rows(
            side.rows().stream()
                .map(
                    row ->
                        new MapPlace().unit(UnitContract.MAP.ref(row.unit())).sum(sum(row.sum())))
                .toList())
        .remainder(
            new MapRemainder()
                .units(refs(side.remainder().units()))
                .sum(sum(side.remainder().sum())))
        .betweenRows(lines(side.betweenRows()))
        .unapportioned(lines(side.unapportioned()));
  }

  private List<Unapportioned> lines(
      List<vn.qcdc.domain.rollup.Unapportioned<Figure>> unapportioned) {
    return unapportioned.stream().map(line -> FigureContract.unapportioned(line, wording)).toList();
  }

  private static FigureSum sum(Sum sum) {
    return new FigureSum()
        .state(FigureContract.state(sum.figure()))
        .total(sum.figure().amount().orElse(null))
        .completeness(FigureContract.completeness(sum.completeness()))
        .estimated(sum.estimated());
  }

  private static CellDifference difference(MapComparison.Difference difference) {
    return new CellDifference()
        .unit(UnitContract.MAP.ref(difference.unit()))
        .period(UnitContract.MAP.period(difference.period()))
        .form(difference.form())
        .stateThen(difference.then().map(FigureContract::state).orElse(null))
        .then(difference.then().flatMap(Figure::amount).orElse(null))
        .stateNow(difference.now().map(FigureContract::state).orElse(null))
        .now(difference.now().flatMap(Figure::amount).orElse(null))
        .change(difference.change());
  }

  private static Succession succession(MapChanges.Inheritance inheritance) {
    boolean weighed = inheritance.weighedBy() != null;
    return new Succession()
        .day(inheritance.day())
        .predecessor(UnitContract.MAP.ref(inheritance.predecessor()))
        .heirs(
            inheritance.heirs().stream()
                .map(
                    heir ->
                        new Heir()
                            .unit(UnitContract.MAP.ref(heir.unit()))
                            .weight(weighed ? heir.weight() : null))
                .toList())
        .whole(inheritance.heirs().size() == 1)
        .weighedBy(inheritance.weighedBy());
  }

  private static Move move(MapChanges.Move move) {
    return new Move()
        .unit(UnitContract.MAP.ref(move.unit()))
        .from(move.from().map(UnitContract.MAP::ref).orElse(null))
        .to(move.to().map(UnitContract.MAP::ref).orElse(null));
  }

  private static List<UnitRef> refs(List<UnitSnapshot> units) {
    return units.stream().map(UnitContract.MAP::ref).toList();
  }
}

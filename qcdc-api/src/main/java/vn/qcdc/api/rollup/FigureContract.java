package vn.qcdc.api.rollup;

import java.time.ZoneOffset;
import java.util.Optional;
import vn.qcdc.api.contract.model.Cell;
import vn.qcdc.api.contract.model.Completeness;
import vn.qcdc.api.contract.model.FigureState;
import vn.qcdc.api.contract.model.FigureTotal;
import vn.qcdc.api.contract.model.Rate;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.domain.rollup.TracedCell;

/** Totals and rates as the contract shows them. */
public final class FigureContract {

  /** What answers say of the organisation along which they were added up. */
  public static final String AS_OF_PERIOD = "period";

  private FigureContract() {}

  static FigureTotal total(Total total) {
    return new FigureTotal()
        .unit(UnitContract.MAP.ref(total.unit()))
        .measure(total.measure().code())
        .period(UnitContract.MAP.period(total.period()))
        .state(state(total.figure()))
        .total(total.figure().amount().orElse(null))
        .completeness(completeness(total.completeness()));
  }

  static Cell cell(TracedCell traced) {
    Cell cell =
        new Cell()
            .unit(UnitContract.MAP.ref(traced.unit()))
            .period(UnitContract.MAP.period(traced.period()))
            .form(traced.form())
            .state(state(traced.figure()))
            .value(traced.figure().amount().orElse(null))
            .reason(reason(traced.figure()).orElse(null));
    traced.reported().map(ReportedCell::revision).ifPresent(revision -> provenance(cell, revision));
    return cell;
  }

  private static void provenance(Cell cell, Revision revision) {
    cell.revision(revision.number())
        .receivedAt(revision.receivedAt().atOffset(ZoneOffset.UTC))
        .submittedBy(revision.submittedBy());
  }

  public static Completeness completeness(vn.qcdc.domain.rollup.Completeness completeness) {
    return new Completeness()
        .due(completeness.due())
        .received(completeness.received())
        .complete(completeness.isComplete())
        .missing(completeness.missing().stream().map(UnitContract.MAP::ref).toList());
  }

  /**
   * @param threshold across which the percentage must not be rounded
   */
  public static Rate rate(Ratio ratio, Ratio threshold) {
    return new Rate()
        .numerator(ratio.numerator())
        .denominator(ratio.denominator())
        .percent(ratio.percentAgainst(threshold).orElse(null));
  }

  private static FigureState state(Figure figure) {
    if (figure instanceof Figure.Reported) {
      return FigureState.REPORTED;
    } else if (figure instanceof Figure.Nil) {
      return FigureState.NIL;
    }
    return figure instanceof Figure.NotApplicable
        ? FigureState.NOT_APPLICABLE
        : FigureState.MISSING;
  }

  private static Optional<String> reason(Figure figure) {
    return figure instanceof Figure.NotApplicable notApplicable
        ? Optional.of(notApplicable.reason())
        : Optional.empty();
  }
}

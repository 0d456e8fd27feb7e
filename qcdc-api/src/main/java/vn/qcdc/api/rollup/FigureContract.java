package vn.qcdc.api.rollup;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Cell;
import vn.qcdc.api.contract.model.Completeness;
import vn.qcdc.api.contract.model.FigureState;
import vn.qcdc.api.contract.model.FigureTotal;
import vn.qcdc.api.contract.model.Rate;
import vn.qcdc.api.contract.model.Share;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureOrigin;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.rollup.Contribution;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.domain.rollup.TracedCell;
import vn.qcdc.domain.rollup.Unapportioned;
import vn.qcdc.reporting.wording.Wording;

/** Totals and rates as the contract shows them. */
public final class FigureContract {

  private FigureContract() {}

  public static FigureTotal total(Total total) {
    return new FigureTotal()
        .unit(UnitContract.MAP.ref(total.unit()))
        .measure(total.measure().code())
        .period(UnitContract.MAP.period(total.period()))
        .state(state(total.figure()))
        .total(total.figure().amount().orElse(null))
        .completeness(completeness(total.completeness()));
  }

  /** On the map of a day. */
  static FigureTotal restated(Total total, Wording wording) {
    return total(total)
        .estimated(total.sum().estimated())
        .unapportioned(
            total.unapportioned().stream().map(line -> unapportioned(line, wording)).toList());
  }

  /**
   * @param origin {@code null} when no feed said the cell
   * @param restated whether it is on the map of a day
   */
  static Cell cell(TracedCell traced, @Nullable FigureOrigin origin, boolean restated) {
    Cell cell = restated ? restated(traced) : cell(traced);
    return origin == null ? cell : cell.feed(origin.feed()).row(origin.row());
  }

  private static Cell cell(TracedCell traced) {
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

  private static Cell restated(TracedCell traced) {
    return cell(traced)
        .share(
            new Share()
                .numerator(new BigDecimal(traced.share().part()))
                .denominator(new BigDecimal(traced.share().whole())))
        .counted(traced.counted().flatMap(Figure::amount).orElse(null));
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

  static vn.qcdc.api.contract.model.Unapportioned unapportioned(
      Unapportioned<Figure> line, Wording wording) {
    return line(line, wording).state(state(line.piece())).value(line.piece().amount().orElse(null));
  }

  /** A piece of what a sheet adds to a rate. */
  public static vn.qcdc.api.contract.model.Unapportioned unapportionedRate(
      Unapportioned<Contribution> line, Wording wording) {
    vn.qcdc.api.contract.model.Unapportioned shown = line(line, wording);
    if (line.piece() instanceof Contribution.Counted counted) {
      return shown
          .state(FigureState.REPORTED)
          .rate(
              new Share()
                  .numerator(counted.rate().numerator())
                  .denominator(counted.rate().denominator()));
    }
    return shown.state(
        line.piece() instanceof Contribution.Missing
            ? FigureState.MISSING
            : FigureState.NOT_APPLICABLE);
  }

  private static vn.qcdc.api.contract.model.Unapportioned line(
      Unapportioned<?> line, Wording wording) {
    return new vn.qcdc.api.contract.model.Unapportioned()
        .unit(UnitContract.MAP.ref(line.unit()))
        .period(UnitContract.MAP.period(line.period()))
        .form(line.form())
        .candidates(line.candidates().stream().map(UnitContract.MAP::ref).toList())
        .reason(
            vn.qcdc.api.contract.model.Unapportioned.ReasonEnum.fromValue(line.obstacle().name()))
        .message(wording.unapportioned(line));
  }

  public static FigureState state(Figure figure) {
    if (figure instanceof Figure.Reported) {
      return FigureState.REPORTED;
    } else if (figure instanceof Figure.Nil) {
      return FigureState.NIL;
    }
    return figure instanceof Figure.NotApplicable
        ? FigureState.NOT_APPLICABLE
        : FigureState.MISSING;
  }

  /** Why a measure does not apply; empty for whatever else was said. */
  public static Optional<String> reason(Figure figure) {
    return figure instanceof Figure.NotApplicable notApplicable
        ? Optional.of(notApplicable.reason())
        : Optional.empty();
  }
}

package vn.qcdc.api.publication;

import java.math.BigDecimal;
import vn.qcdc.api.contract.model.Disclosure;
import vn.qcdc.api.contract.model.OpenCompleteness;
import vn.qcdc.api.contract.model.OpenFigure;
import vn.qcdc.api.contract.model.OpenFigureState;
import vn.qcdc.api.contract.model.OpenMeasure;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.publication.OpenTotal;
import vn.qcdc.domain.publication.Publication;
import vn.qcdc.domain.rollup.Total;

/** Published totals as the contract shows them. */
final class OpenFigureContract {

  private OpenFigureContract() {}

  static OpenFigure figure(OpenTotal open) {
    OpenFigure figure =
        new OpenFigure()
            .unit(UnitContract.MAP.ref(open.unit()))
            .measure(open.measure().code())
            .year(open.year().code());
    return open instanceof OpenTotal.Shown shown
        ? told(figure, shown.total())
        : figure.state(OpenFigureState.SUPPRESSED);
  }

  private static OpenFigure told(OpenFigure figure, Total total) {
    BigDecimal value = total.figure().amount().orElse(null);
    return figure
        .state(state(total.figure()))
        .value(value)
        .completeness(
            new OpenCompleteness()
                .due(total.completeness().due())
                .received(total.completeness().received()));
  }

  /** That somebody declared there to be nothing is no matter of the public: it is zero. */
  private static OpenFigureState state(Figure figure) {
    if (figure.amount().isPresent()) {
      return OpenFigureState.REPORTED;
    }
    return figure instanceof Figure.NotApplicable
        ? OpenFigureState.NOT_APPLICABLE
        : OpenFigureState.MISSING;
  }

  static OpenMeasure measure(Publication publication, Measure measure) {
    return new OpenMeasure()
        .measure(measure.code())
        .name(measure.name())
        .countedIn(measure.countedIn())
        .disclosure(Disclosure.fromValue(publication.disclosure().name()))
        .basis(publication.basis());
  }
}

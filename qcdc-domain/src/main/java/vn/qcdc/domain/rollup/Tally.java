package vn.qcdc.domain.rollup;

import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Adds figures up, sheet by sheet. */
final class Tally {

  private final List<Figure> counted = new ArrayList<>();
  private final List<UnitSnapshot> missing = new ArrayList<>();
  private boolean someUndecided;
  private boolean estimated;
  private int due;

  void add(Taken<Figure> taken, boolean isMissing) {
    taken.counted().ifPresent(counted::add);
    estimated |= taken.isEstimated() && !isMissing;
    someUndecided |= taken.unapportioned().stream().anyMatch(Tally::isApplicable);
    if (taken.sheet().isDue()) {
      due++;
      if (isMissing) {
        missing.add(taken.sheet().unit());
      }
    }
  }

  Sum sum() {
    Figure figure =
        counted.isEmpty() && someUndecided ? new Figure.Missing() : FigureCutter.sum(counted);
    return new Sum(figure, Completeness.of(due, missing), estimated);
  }

  private static boolean isApplicable(Unapportioned<Figure> line) {
    return !(line.piece() instanceof Figure.NotApplicable);
  }
}

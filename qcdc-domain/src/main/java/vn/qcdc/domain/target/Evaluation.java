package vn.qcdc.domain.target;

import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.rollup.Case;
import vn.qcdc.domain.rollup.Contribution;
import vn.qcdc.domain.rollup.Rate;

/**
 * A rate held against a target; it explains itself by the rate with all its cases and the version
 * of the target.
 */
public record Evaluation(Target target, TargetVersion version, Rate rate) {

  public Verdict verdict() {
    if (!rate.completeness().isComplete()) {
      return Verdict.INCOMPLETE;
    }
    return rate.isUndecided() ? Verdict.NOT_COMPARABLE : standing();
  }

  /** The verdict over what is certain so far. */
  public Verdict standing() {
    return Verdict.over(rate.ratio(), version.threshold());
  }

  public List<Shortfall> shortfalls() {
    return rate.cases().stream().flatMap(this::shortfall).toList();
  }

  /** By the sheet as a whole, which a share of it must not make better or worse. */
  private Stream<Shortfall> shortfall(Case each) {
    return each.whole() instanceof Contribution.Counted counted
            && Verdict.over(counted.rate(), version.threshold()) == Verdict.NOT_MET
        ? Stream.of(new Shortfall(each.unit(), each.period(), counted.rate(), counted.unmet()))
        : Stream.of();
  }
}

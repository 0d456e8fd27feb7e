package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import java.util.List;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * An indicator computed for a unit and a period, with every case that went in.
 *
 * @param ratio recomputed from its parts at each level, never averaged; only what is certain
 * @param unapportioned what may belong to the unit, and is in no ratio of it
 */
public record Rate(
    Indicator indicator,
    UnitSnapshot unit,
    Period period,
    Ratio ratio,
    Completeness completeness,
    List<Case> cases,
    List<Unapportioned<Contribution>> unapportioned) {

  public Rate {
    cases = List.copyOf(cases);
    unapportioned = List.copyOf(unapportioned);
  }

  public boolean isEstimated() {
    return cases.stream().anyMatch(Case::isEstimated);
  }

  /** Whether what is unapportioned could make it another rate; 0 of 0 could not. */
  public boolean isUndecided() {
    return unapportioned.stream().map(Unapportioned::piece).anyMatch(Rate::matters);
  }

  static Ratio sum(List<Case> cases) {
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    for (Case each : cases) {
      if (each.contribution() instanceof Contribution.Counted counted) {
        numerator = numerator.add(counted.rate().numerator());
        denominator = denominator.add(counted.rate().denominator());
      }
    }
    return new Ratio(numerator, denominator);
  }

  private static boolean matters(Contribution piece) {
    return piece instanceof Contribution.Counted counted
        ? !counted.rate().equals(Ratio.NONE)
        : piece instanceof Contribution.Missing;
  }
}

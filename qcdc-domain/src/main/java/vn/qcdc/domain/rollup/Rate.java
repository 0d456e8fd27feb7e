package vn.qcdc.domain.rollup;

import java.util.List;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * An indicator computed for a unit and a period, with every case that went in.
 *
 * @param ratio recomputed from its parts at each level, never averaged
 */
public record Rate(
    Indicator indicator,
    UnitSnapshot unit,
    Period period,
    Ratio ratio,
    Completeness completeness,
    List<Case> cases) {

  public Rate {
    cases = List.copyOf(cases);
  }

  static Rate over(Indicator indicator, UnitSnapshot unit, Period period, List<Case> cases) {
    Ratio ratio = Ratio.NONE;
    for (Case each : cases) {
      if (each.contribution() instanceof Contribution.Counted counted) {
        ratio = ratio.plus(counted.rate());
      }
    }
    List<UnitSnapshot> missing =
        cases.stream()
            .filter(each -> each.contribution() instanceof Contribution.Missing)
            .map(Case::unit)
            .toList();
    return new Rate(indicator, unit, period, ratio, Completeness.of(cases.size(), missing), cases);
  }
}

package vn.qcdc.domain.rollup;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.function.Function;
import vn.qcdc.domain.catalogue.Condition;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Ratio;

/** How the figures of one sheet become its contribution to an indicator. */
final class CaseRule {

  private static final Contribution MISSING = new Contribution.Missing();
  private static final Contribution NOT_APPLICABLE = new Contribution.NotApplicable();

  private final Indicator indicator;
  private final List<String> measures;

  CaseRule(Indicator indicator) {
    this.indicator = indicator;
    this.measures = List.copyOf(indicator.measures());
  }

  /**
   * @param figures of the sheet by code of the measure
   */
  Contribution contribution(Function<String, Figure> figures) {
    for (String measure : measures) {
      if (figures.apply(measure) instanceof Figure.Missing) {
        return MISSING;
      }
    }
    return indicator.fold(ratio -> ofSums(ratio, figures), share -> ofUnits(share, figures));
  }

  private static Contribution ofSums(RatioOfSums ratio, Function<String, Figure> figures) {
    return figures
        .apply(ratio.numerator())
        .amount()
        .flatMap(n -> figures.apply(ratio.denominator()).amount().map(d -> new Ratio(n, d)))
        .<Contribution>map(rate -> new Contribution.Counted(rate, List.of()))
        .orElse(NOT_APPLICABLE);
  }

  /**
   * Belongs when every condition of the population holds and at least one criterion applies to the
   * unit.
   */
  private static Contribution ofUnits(ShareOfUnits share, Function<String, Figure> figures) {
    boolean belongs = share.population().stream().allMatch(condition -> holds(condition, figures));
    List<Condition> applying = share.criteria().stream().filter(c -> applies(c, figures)).toList();
    if (!belongs || applying.isEmpty()) {
      return NOT_APPLICABLE;
    }
    List<Condition> unmet = applying.stream().filter(not(c -> holds(c, figures))).toList();
    return new Contribution.Counted(Ratio.of(unmet.isEmpty() ? 1 : 0, 1), unmet);
  }

  private static boolean applies(Condition condition, Function<String, Figure> figures) {
    return figures.apply(condition.measure()).amount().isPresent();
  }

  private static boolean holds(Condition condition, Function<String, Figure> figures) {
    return figures.apply(condition.measure()).amount().filter(condition::holds).isPresent();
  }
}

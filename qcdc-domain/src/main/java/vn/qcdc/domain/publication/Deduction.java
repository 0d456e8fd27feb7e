package vn.qcdc.domain.publication;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * A count that everybody can work out from published totals of one unit (số suy ra được): a total
 * itself, or what is left of a whole when published parts are taken away.
 *
 * @param added codes of published measures
 * @param subtracted codes of published measures; none for a total itself
 */
record Deduction(Set<String> added, Set<String> subtracted) {

  Deduction {
    added = Set.copyOf(added);
    subtracted = Set.copyOf(subtracted);
  }

  static Deduction itself(String measure) {
    return new Deduction(Set.of(measure), Set.of());
  }

  /**
   * @param amounts of the unit by measure; zero where there is none
   */
  BigDecimal count(Function<String, BigDecimal> amounts) {
    return sum(added, amounts).subtract(sum(subtracted, amounts));
  }

  private static BigDecimal sum(Collection<String> measures, Function<String, BigDecimal> amounts) {
    return measures.stream().map(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package vn.qcdc.domain.consistency;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import vn.qcdc.domain.catalogue.Equation;

/**
 * That a total is not one of its breakdowns.
 *
 * @param breakdown which of the equation's breakdowns, from 0
 * @param terms as the sheet says them, in the order of the breakdown
 */
public record Breach(Equation equation, int breakdown, BigDecimal total, List<Term> terms) {

  /** One summand with its amount; a declared nil is zero. */
  public record Term(String measure, BigDecimal amount) {}

  public Breach {
    terms = List.copyOf(terms);
  }

  public BigDecimal sum() {
    return terms.stream()
        .map(Term::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }

  /** {@code 12 = FIRST (5) + SECOND (7)}. */
  public String spelledOut() {
    return terms.stream()
        .map(term -> term.measure() + " (" + term.amount().toPlainString() + ")")
        .collect(joining(" + ", sum().toPlainString() + " = ", ""));
  }
}

package vn.qcdc.domain.consistency;

import static java.util.stream.Collectors.joining;
import static vn.qcdc.domain.finding.FindingCode.EQUATION_BROKEN;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Amounts;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.finding.Finding;

/**
 * An equation held against a sheet. When one of its cells is blank or does not apply nothing can be
 * found: blank is not zero. A declared nil is.
 */
record Balance(Equation equation) {

  /** One finding for each breakdown that is not the total; it points at the total. */
  Stream<Finding> examine(FigureSheet sheet) {
    if (!equation.measures().stream().allMatch(measure -> isSaid(sheet, measure))) {
      return Stream.of();
    }
    BigDecimal total = amount(sheet, equation.total());
    return equation.breakdowns().stream()
        .filter(terms -> total.compareTo(sum(sheet, terms)) != 0)
        .map(
            terms ->
                new Finding(
                    EQUATION_BROKEN,
                    equation.severity(),
                    equation.total(),
                    total.toPlainString(),
                    spelledOut(sheet, terms)));
  }

  /** {@code 12 = FIRST (5) + SECOND (7)}. */
  private static String spelledOut(FigureSheet sheet, List<String> terms) {
    return terms.stream()
        .map(term -> term + " (" + amount(sheet, term).toPlainString() + ")")
        .collect(joining(" + ", sum(sheet, terms).toPlainString() + " = ", ""));
  }

  private static BigDecimal sum(FigureSheet sheet, List<String> terms) {
    return terms.stream()
        .map(term -> amount(sheet, term))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }

  private static BigDecimal amount(FigureSheet sheet, String measure) {
    return sheet.figure(measure).amount().orElseThrow();
  }

  /** What is too large to be kept is found elsewhere, and too large to be added up. */
  private static boolean isSaid(FigureSheet sheet, String measure) {
    return sheet.figure(measure).amount().filter(Amounts::canBeKept).isPresent();
  }
}

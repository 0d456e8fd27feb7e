package vn.qcdc.domain.consistency;

import static vn.qcdc.domain.finding.FindingCode.EQUATION_BROKEN;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Amounts;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.finding.Finding;

/**
 * An equation held against a sheet. When one of its cells is blank or does not apply nothing can be
 * found: blank is not zero. A declared nil is.
 */
public record Balance(Equation equation) {

  /** One finding for each breakdown that is not the total; it points at the total. */
  Stream<Finding> examine(FigureSheet sheet) {
    return breaches(sheet)
        .map(
            breach ->
                new Finding(
                    EQUATION_BROKEN,
                    equation.severity(),
                    equation.total(),
                    breach.total().toPlainString(),
                    breach.spelledOut()));
  }

  /** Each breakdown that is not the total. */
  public Stream<Breach> breaches(FigureSheet sheet) {
    if (!equation.measures().stream().allMatch(measure -> isSaid(sheet, measure))) {
      return Stream.of();
    }
    return IntStream.range(0, equation.breakdowns().size())
        .mapToObj(breakdown -> held(sheet, breakdown))
        .filter(held -> held.total().compareTo(held.sum()) != 0);
  }

  private Breach held(FigureSheet sheet, int breakdown) {
    List<Breach.Term> terms =
        equation.breakdowns().get(breakdown).stream()
            .map(term -> new Breach.Term(term, amount(sheet, term)))
            .toList();
    return new Breach(equation, breakdown, amount(sheet, equation.total()), terms);
  }

  private static BigDecimal amount(FigureSheet sheet, String measure) {
    return sheet.figure(measure).amount().orElseThrow();
  }

  /** What is too large to be kept is found elsewhere, and too large to be added up. */
  private static boolean isSaid(FigureSheet sheet, String measure) {
    return sheet.figure(measure).amount().filter(Amounts::canBeKept).isPresent();
  }
}

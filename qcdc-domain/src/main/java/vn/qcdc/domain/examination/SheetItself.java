package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.EQUATION_BROKEN;

import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.consistency.Balance;
import vn.qcdc.domain.consistency.Breach;
import vn.qcdc.domain.consistency.SheetChecks;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;

/** What is found on a sheet alone, without looking around. */
final class SheetItself {

  private SheetItself() {}

  static Stream<Discrepancy> examine(BlankSheet blank, FigureSheet sheet) {
    return Stream.concat(
        SheetChecks.cells(sheet, blank.form(), blank.measures()).stream().map(SheetItself::ofCell),
        blank.form().equations().stream()
            .flatMap(equation -> new Balance(equation).breaches(sheet))
            .map(breach -> ofEquation(breach, blank)));
  }

  private static Discrepancy ofCell(Finding finding) {
    return new Discrepancy(
        finding.code().name(),
        finding.code().name(),
        finding.severity(),
        finding.pointer(),
        finding.value(),
        finding.expected(),
        List.of(),
        null);
  }

  private static Discrepancy ofEquation(Breach breach, BlankSheet blank) {
    return new Discrepancy(
        EQUATION_BROKEN.name(),
        name(breach.equation(), breach.breakdown()),
        breach.equation().severity(),
        breach.equation().total(),
        breach.total().toPlainString(),
        breach.sum().toPlainString(),
        breach.terms().stream().map(term -> part(term, blank)).toList(),
        breach.equation().basis());
  }

  /** {@code 1}, or {@code 1/2} for the second right-hand side of {@code 1=2+3=4+5}. */
  static String name(Equation equation, int breakdown) {
    return equation.breakdowns().size() == 1
        ? equation.code()
        : equation.code() + "/" + (breakdown + 1);
  }

  private static Part part(Breach.Term term, BlankSheet blank) {
    return new Part(
        blank.unit().code(), blank.period().code(), term.measure(), term.amount().toPlainString());
  }
}

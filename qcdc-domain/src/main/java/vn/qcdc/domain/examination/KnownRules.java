package vn.qcdc.domain.examination;

import static java.util.Comparator.comparing;
import static vn.qcdc.domain.finding.FindingCode.ALL_ZERO;
import static vn.qcdc.domain.finding.FindingCode.CARRY_OVER_BROKEN;
import static vn.qcdc.domain.finding.FindingCode.CHILDREN_SUM_BROKEN;
import static vn.qcdc.domain.finding.FindingCode.EQUATION_BROKEN;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_BLANK;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_IMPLAUSIBLE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_MISSING;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NEGATIVE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_YES_NO;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.PART_EXCEEDS_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.PART_WITHOUT_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_SUM_BROKEN;
import static vn.qcdc.domain.finding.FindingCode.RATE_ABOVE_WHOLE;
import static vn.qcdc.domain.finding.FindingCode.RATIO_TOO_HIGH;
import static vn.qcdc.domain.finding.FindingCode.RATIO_TOO_LOW;
import static vn.qcdc.domain.finding.FindingCode.RATIO_WITHOUT_BASE;
import static vn.qcdc.domain.finding.FindingCode.REGISTER_COUNT_DIFFERS;
import static vn.qcdc.domain.finding.FindingCode.STOCK_FLOW_BROKEN;
import static vn.qcdc.domain.finding.FindingCode.ZERO_AFTER_FIGURES;
import static vn.qcdc.domain.finding.Severity.BLOCKING;
import static vn.qcdc.domain.finding.Severity.NEEDS_EXPLANATION;
import static vn.qcdc.domain.finding.Severity.NOTICE;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.examination.KnownRule.Origin;
import vn.qcdc.domain.examination.KnownRule.Source;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;

/** Everything that {@link ExamineSheets} can find. */
public final class KnownRules {

  private static final List<KnownRule> OWN =
      List.of(
          own(ALL_ZERO, NEEDS_EXPLANATION, Scope.SHEET),
          own(FIGURE_BLANK, NEEDS_EXPLANATION, Scope.CELL),
          own(FIGURE_IMPLAUSIBLE, NOTICE, Scope.PERIODS),
          own(FIGURE_MISSING, BLOCKING, Scope.CELL),
          own(FIGURE_NEGATIVE, BLOCKING, Scope.CELL),
          own(FIGURE_NOT_WHOLE, BLOCKING, Scope.CELL),
          own(FIGURE_NOT_YES_NO, BLOCKING, Scope.CELL),
          own(FIGURE_TOO_LARGE, BLOCKING, Scope.CELL),
          own(PART_EXCEEDS_WHOLE, BLOCKING, Scope.SHEET),
          own(PART_WITHOUT_WHOLE, BLOCKING, Scope.SHEET),
          own(ZERO_AFTER_FIGURES, NOTICE, Scope.PERIODS));

  private KnownRules() {}

  /**
   * The system's own, then those of forms, then declared ones; each in the order of their codes.
   */
  public static List<KnownRule> of(Catalogue catalogue) {
    return Stream.of(
            OWN.stream(),
            PartOfPart.rates(catalogue).map(KnownRules::ofRate),
            catalogue.forms().stream()
                .sorted(comparing(Form::code).thenComparing(form -> form.validity().from()))
                .flatMap(KnownRules::ofForm),
            catalogue.checks().stream()
                .sorted(comparing(Check::code).thenComparing(check -> check.validity().from()))
                .flatMap(check -> check.relation().fold(new Declared(check))))
        .flatMap(rules -> rules)
        .toList();
  }

  private static KnownRule own(FindingCode rule, Severity severity, Scope scope) {
    return new KnownRule(
        rule, rule.name(), severity, scope, new Source(Origin.SYSTEM, null, null, null, null));
  }

  private static KnownRule ofRate(RatioOfSums rate) {
    return new KnownRule(
        RATE_ABOVE_WHOLE,
        rate.code(),
        PartOfPart.SEVERITY,
        Scope.SHEET,
        new Source(Origin.SYSTEM, rate.name(), null, null, null));
  }

  private static Stream<KnownRule> ofForm(Form form) {
    return form.equations().stream()
        .flatMap(
            equation ->
                IntStream.range(0, equation.breakdowns().size())
                    .mapToObj(breakdown -> ofEquation(form, equation, breakdown)));
  }

  private static KnownRule ofEquation(Form form, Equation equation, int breakdown) {
    String formula =
        equation.total() + " = " + String.join(" + ", equation.breakdowns().get(breakdown));
    return new KnownRule(
        EQUATION_BROKEN,
        SheetItself.name(equation, breakdown),
        equation.severity(),
        Scope.SHEET,
        new Source(Origin.FORM, formula, form.code(), form.validity(), equation.basis()));
  }

  /** What can be found by one declared check. */
  private record Declared(Check check) implements Relation.Cases<Stream<KnownRule>> {

    @Override
    public Stream<KnownRule> of(Relation.StockFlow relation) {
      KnownRule carryOver = rule(CARRY_OVER_BROKEN, Scope.PERIODS);
      return relation.balances()
          ? Stream.of(rule(STOCK_FLOW_BROKEN, Scope.SHEET), carryOver)
          : Stream.of(carryOver);
    }

    @Override
    public Stream<KnownRule> of(Relation.PeriodSum relation) {
      return Stream.of(rule(PERIOD_SUM_BROKEN, Scope.PERIODS));
    }

    @Override
    public Stream<KnownRule> of(Relation.ChildrenSum relation) {
      return Stream.of(rule(CHILDREN_SUM_BROKEN, Scope.UNITS));
    }

    @Override
    public Stream<KnownRule> of(Relation.RegisterCount relation) {
      return Stream.of(rule(REGISTER_COUNT_DIFFERS, Scope.REGISTER));
    }

    @Override
    public Stream<KnownRule> of(Relation.RatioBounds relation) {
      return Stream.of(
              Stream.of(RATIO_WITHOUT_BASE),
              whereBound(relation.atLeast(), RATIO_TOO_LOW),
              whereBound(relation.atMost(), RATIO_TOO_HIGH))
          .flatMap(codes -> codes)
          .map(code -> rule(code, Scope.SHEET));
    }

    private static Stream<FindingCode> whereBound(@Nullable Object bound, FindingCode code) {
      return bound == null ? Stream.of() : Stream.of(code);
    }

    private KnownRule rule(FindingCode code, Scope scope) {
      return new KnownRule(
          code,
          check.code(),
          check.severity(),
          scope,
          new Source(Origin.CATALOGUE, check.name(), null, check.validity(), check.basis()));
    }
  }
}

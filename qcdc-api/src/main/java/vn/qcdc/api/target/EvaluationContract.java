package vn.qcdc.api.target;

import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.api.catalogue.CatalogueContract;
import vn.qcdc.api.contract.model.Evaluation;
import vn.qcdc.api.contract.model.Explanation;
import vn.qcdc.api.contract.model.Input;
import vn.qcdc.api.contract.model.Obligation;
import vn.qcdc.api.contract.model.Shortfall;
import vn.qcdc.api.contract.model.Verdict;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.rollup.FigureContract;
import vn.qcdc.domain.catalogue.Condition;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.rollup.Rate;
import vn.qcdc.domain.target.TargetVersion;
import vn.qcdc.reporting.wording.Wording;

/** Evaluations as the contract shows them, explained in the caller's language. */
final class EvaluationContract {

  private final Wording wording;

  EvaluationContract(Wording wording) {
    this.wording = wording;
  }

  Evaluation evaluation(vn.qcdc.domain.target.Evaluation evaluation) {
    TargetVersion version = evaluation.version();
    Rate rate = evaluation.rate();
    Ratio threshold = version.threshold();
    return new Evaluation()
        .target(evaluation.target().code())
        .number(evaluation.target().number())
        .name(evaluation.target().name())
        .version(version.version())
        .unit(UnitContract.MAP.ref(rate.unit()))
        .period(UnitContract.MAP.period(rate.period()))
        .rate(FigureContract.rate(rate.ratio(), threshold))
        .threshold(FigureContract.rate(threshold, threshold))
        .obligation(Obligation.fromValue(version.obligation().name()))
        .verdict(Verdict.fromValue(evaluation.verdict().name()))
        .standing(Verdict.fromValue(evaluation.standing().name()))
        .completeness(FigureContract.completeness(rate.completeness()))
        .shortfalls(
            evaluation.shortfalls().stream().map(each -> shortfall(each, threshold)).toList())
        .explanation(explanation(evaluation));
  }

  /** On the map of a day. */
  Evaluation restated(vn.qcdc.domain.target.Evaluation evaluation) {
    Rate rate = evaluation.rate();
    return evaluation(evaluation)
        .estimated(rate.isEstimated())
        .unapportioned(
            rate.unapportioned().stream()
                .map(line -> FigureContract.unapportionedRate(line, wording))
                .toList());
  }

  private Shortfall shortfall(vn.qcdc.domain.target.Shortfall shortfall, Ratio threshold) {
    List<String> unmet = shortfall.unmet().stream().map(wording::condition).toList();
    return new Shortfall()
        .unit(UnitContract.MAP.ref(shortfall.unit()))
        .period(UnitContract.MAP.period(shortfall.period()))
        .rate(FigureContract.rate(shortfall.ratio(), threshold))
        .unmet(unmet.isEmpty() ? null : unmet);
  }

  private Explanation explanation(vn.qcdc.domain.target.Evaluation evaluation) {
    return new Explanation()
        .sentence(wording.sentence(evaluation))
        .rule(wording.rule(evaluation))
        .inputs(inputs(evaluation.rate()))
        .legalBasis(CatalogueContract.MAP.contract(evaluation.version().legalBasis()))
        .text(evaluation.version().text());
  }

  private List<Input> inputs(Rate rate) {
    return rate.indicator().fold(sums -> inputs(sums, rate.ratio()), this::inputs);
  }

  private List<Input> inputs(RatioOfSums sums, Ratio ratio) {
    return List.of(
        input(Input.RoleEnum.NUMERATOR, sums.numerator()).total(ratio.numerator()),
        input(Input.RoleEnum.DENOMINATOR, sums.denominator()).total(ratio.denominator()));
  }

  private List<Input> inputs(ShareOfUnits units) {
    return Stream.concat(
            units.population().stream().map(each -> input(Input.RoleEnum.POPULATION, each)),
            units.criteria().stream().map(each -> input(Input.RoleEnum.CRITERION, each)))
        .toList();
  }

  private Input input(Input.RoleEnum role, Condition condition) {
    return input(role, condition.measure()).condition(wording.condition(condition));
  }

  private Input input(Input.RoleEnum role, String measure) {
    return new Input().role(role).measure(measure).name(wording.name(measure));
  }
}

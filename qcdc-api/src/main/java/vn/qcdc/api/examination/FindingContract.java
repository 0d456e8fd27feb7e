package vn.qcdc.api.examination;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Finding;
import vn.qcdc.api.contract.model.FindingAction;
import vn.qcdc.api.contract.model.FindingCount;
import vn.qcdc.api.contract.model.FindingExplanation;
import vn.qcdc.api.contract.model.FindingSeverity;
import vn.qcdc.api.contract.model.FindingState;
import vn.qcdc.api.contract.model.FindingStep;
import vn.qcdc.api.contract.model.FoundPart;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.examination.Discrepancy;
import vn.qcdc.domain.examination.Explanation;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.examination.Part;
import vn.qcdc.domain.finding.Severity;

/** Findings as the contract shows them, in one language. */
record FindingContract(Messages messages, Catalogue catalogue) {

  Finding finding(FindingDesk.Seen seen) {
    KeptFinding finding = seen.finding();
    Discrepancy found = finding.discrepancy();
    return new Finding()
        .id(finding.id())
        .form(finding.sheet().form())
        .unit(UnitContract.MAP.ref(seen.unit()))
        .period(UnitContract.MAP.period(finding.sheet().period()))
        .rule(found.rule())
        .check(found.check())
        .measure(found.measure())
        .measureName(name(found.measure()))
        .severity(severity(found.severity()))
        .state(state(finding.state()))
        .value(found.value())
        .expected(found.expected())
        .message(message(found))
        .basis(found.basis())
        .parts(found.parts().stream().map(FindingContract::part).toList())
        .explanation(explanation(finding.explanation()))
        .foundAt(utc(finding.foundAt()))
        .changedAt(utc(finding.changedAt()))
        .version(finding.version())
        .steps(null)
        .allowedActions(
            seen.allowed().stream().map(each -> FindingAction.fromValue(each.name())).toList())
        .submission(
            "/v1/submissions/%s/%s/%s"
                .formatted(
                    finding.sheet().form(), seen.unit().code(), finding.sheet().period().code()));
  }

  Finding finding(FindingDesk.Seen seen, List<vn.qcdc.domain.examination.FindingStep> steps) {
    return finding(seen).steps(steps.stream().map(FindingContract::step).toList());
  }

  static FindingCount count(vn.qcdc.domain.examination.FindingCount count) {
    return new FindingCount()
        .rule(count.rule())
        .severity(severity(count.severity()))
        .state(state(count.state()))
        .count(count.count());
  }

  static FindingSeverity severity(Severity severity) {
    return FindingSeverity.fromValue(severity.name());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private String message(Discrepancy found) {
    String measure = name(found.measure());
    return messages.discrepancy(
        found.rule(), measure == null ? found.check() : measure, found.value(), found.expected());
  }

  private @Nullable String name(@Nullable String measure) {
    return Optional.ofNullable(measure)
        .flatMap(catalogue::measure)
        .map(Measure::name)
        .orElse(measure);
  }

  private static FindingState state(vn.qcdc.domain.examination.FindingState state) {
    return FindingState.fromValue(state.name());
  }

  private static FoundPart part(Part part) {
    return new FoundPart()
        .unit(part.unit())
        .period(part.period())
        .measure(part.measure())
        .amount(part.amount());
  }

  private static @Nullable FindingExplanation explanation(@Nullable Explanation explanation) {
    return explanation == null
        ? null
        : new FindingExplanation()
            .text(explanation.text())
            .at(utc(explanation.at()))
            .by(explanation.by());
  }

  private static FindingStep step(vn.qcdc.domain.examination.FindingStep step) {
    return new FindingStep()
        .act(FindingStep.ActEnum.fromValue(step.act().name()))
        .at(utc(step.at()))
        .by(step.by())
        .text(step.text())
        .value(step.value())
        .expected(step.expected());
  }
}

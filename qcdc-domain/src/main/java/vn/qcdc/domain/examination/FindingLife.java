package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.EXPLAINED_BY_YOURSELF;
import static vn.qcdc.domain.finding.FindingCode.EXPLAINER_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.FINDING_NOT_EXPLAINED;
import static vn.qcdc.domain.finding.FindingCode.FINDING_SETTLED;
import static vn.qcdc.domain.finding.FindingCode.FINDING_TO_CORRECT;
import static vn.qcdc.domain.finding.FindingCode.SUPERIOR_NEEDED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.submission.Refusal;

/**
 * What a person may do to a finding as it is now (vòng đời điểm cần giải trình). What an
 * examination does to it is {@link FindingChange}.
 */
public record FindingLife(KeptFinding finding, Explainer person) {

  /** Everything that people can do to a finding, in the order in which it is offered. */
  public enum Action {
    /** To say why the figures are right all the same; what was said before is said anew. */
    EXPLAIN,
    /** To be satisfied with what was said. */
    ACCEPT,
    /** Not to be satisfied, for a reason. */
    REFUSE
  }

  public List<Action> allowed() {
    return Arrays.stream(Action.values()).filter(action -> refusal(action).isEmpty()).toList();
  }

  /** Empty when it may be done. */
  public Optional<Refusal> refusal(Action action) {
    return ofPerson(action).or(() -> ofState(action));
  }

  private Optional<Refusal> ofPerson(Action action) {
    return switch (action) {
      case EXPLAIN -> person.speaksForUnit() ? Optional.empty() : person(EXPLAINER_NEEDED);
      case ACCEPT, REFUSE -> {
        if (!person.isSuperior()) {
          yield person(SUPERIOR_NEEDED);
        }
        Explanation said = finding.explanation();
        yield said != null && said.by().equals(person.name())
            ? person(EXPLAINED_BY_YOURSELF)
            : Optional.empty();
      }
    };
  }

  private Optional<Refusal> ofState(Action action) {
    return switch (finding.state()) {
      case OPEN ->
          finding.discrepancy().severity() == Severity.BLOCKING
              ? state(FINDING_TO_CORRECT)
              : action == Action.EXPLAIN ? Optional.empty() : state(FINDING_NOT_EXPLAINED);
      case EXPLAINED -> Optional.empty();
      case ACCEPTED, CORRECTED -> state(FINDING_SETTLED);
    };
  }

  private static Optional<Refusal> person(FindingCode code) {
    return Optional.of(new Refusal.OfPerson(Finding.blocking(code, "Authorization", null, null)));
  }

  private Optional<Refusal> state(FindingCode code) {
    return Optional.of(
        new Refusal.OfState(Finding.blocking(code, "state", finding.state().name(), null)));
  }
}

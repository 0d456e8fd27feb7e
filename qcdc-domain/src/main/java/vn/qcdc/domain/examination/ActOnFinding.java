package vn.qcdc.domain.examination;

import static vn.qcdc.domain.examination.FindingLife.Action;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.submission.Refusal;

/**
 * Explains findings, and accepts or refuses explanations; one act at a time on one finding. To do
 * again what was done last changes nothing, so that a caller whose answer got lost may repeat it.
 */
public final class ActOnFinding {

  private final Findings findings;

  public ActOnFinding(Findings findings) {
    this.findings = findings;
  }

  /**
   * Somebody about to do something to a finding.
   *
   * @param seen the version that they have seen
   */
  public record Acting(long finding, Explainer person, int seen, Instant at) {

    public Acting {
      at = Revision.micros(at);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is done, or had been done before. */
    record Done(KeptFinding finding) implements Outcome {}

    /** It may not be done. */
    record Refused(Refusal refusal) implements Outcome {}

    /** There is no such finding. */
    record NothingThere() implements Outcome {}

    /** The finding has changed since they saw it. */
    record Outdated() implements Outcome {}
  }

  public Outcome explain(Acting acting, String text) {
    return act(acting, Action.EXPLAIN, FindingAct.EXPLAINED, text);
  }

  /**
   * @param remark what the superior says with it; {@code null} for nothing
   */
  public Outcome accept(Acting acting, @Nullable String remark) {
    return act(acting, Action.ACCEPT, FindingAct.ACCEPTED, remark);
  }

  public Outcome refuse(Acting acting, String reason) {
    return act(acting, Action.REFUSE, FindingAct.REFUSED, reason);
  }

  private Outcome act(Acting acting, Action action, FindingAct act, @Nullable String text) {
    Optional<KeptFinding> found = findings.findForUpdate(acting.finding());
    if (found.isEmpty()) {
      return new Outcome.NothingThere();
    }
    KeptFinding finding = found.get();
    FindingStep step =
        new FindingStep(
            act,
            acting.at(),
            acting.person().name(),
            text,
            finding.discrepancy().value(),
            finding.discrepancy().expected());
    if (wasDoneLast(finding, step)) {
      return new Outcome.Done(finding);
    }
    Optional<Refusal> refusal = new FindingLife(finding, acting.person()).refusal(action);
    if (refusal.isPresent() && refusal.get() instanceof Refusal.OfPerson) {
      return new Outcome.Refused(refusal.get());
    }
    if (acting.seen() != finding.version()) {
      return new Outcome.Outdated();
    }
    return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> done(finding, step));
  }

  private Outcome done(KeptFinding finding, FindingStep step) {
    KeptFinding after = finding.after(step);
    findings.keep(after, step);
    return new Outcome.Done(after);
  }

  private boolean wasDoneLast(KeptFinding finding, FindingStep step) {
    List<FindingStep> steps = findings.steps(finding.id());
    FindingStep last = steps.get(steps.size() - 1);
    return last.act() == step.act()
        && last.by().equals(step.by())
        && Objects.equals(last.text(), step.text());
  }
}

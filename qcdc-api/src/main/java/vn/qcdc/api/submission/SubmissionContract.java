package vn.qcdc.api.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.AllowedAction;
import vn.qcdc.api.contract.model.Approval;
import vn.qcdc.api.contract.model.Attempt;
import vn.qcdc.api.contract.model.ChangedCell;
import vn.qcdc.api.contract.model.Comment;
import vn.qcdc.api.contract.model.Correction;
import vn.qcdc.api.contract.model.Draft;
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.OpenFindings;
import vn.qcdc.api.contract.model.Reason;
import vn.qcdc.api.contract.model.SheetStatus;
import vn.qcdc.api.contract.model.Step;
import vn.qcdc.api.contract.model.Submission;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.submission.Act;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.LifeCycle.Action;

/** Sheets and what was done to them, as the contract shows them. */
final class SubmissionContract {

  private SubmissionContract() {}

  /**
   * @param steps that were done to this revision
   */
  static Submission submission(
      BlankSheet blank,
      LatestSheet latest,
      List<vn.qcdc.domain.submission.Step> steps,
      List<Issue> findings,
      List<Action> allowed) {
    KeptSheet kept = latest.kept();
    return new Submission()
        .form(blank.form().code())
        .unit(UnitContract.MAP.ref(blank.unit()))
        .period(UnitContract.MAP.period(blank.period()))
        .status(SheetStatus.fromValue(latest.status().name()))
        .revision(latest.number())
        .receivedAt(utc(kept.revision().receivedAt()))
        .submittedBy(kept.revision().submittedBy())
        .nilReport(kept.sheet().isNilReport() ? true : null)
        .figures(FigureEntries.of(kept.sheet()))
        .findings(findings)
        .approvals(approvals(steps))
        .reasons(returned(steps))
        .allowedActions(actions(allowed));
  }

  static OpenFindings openFindings(BlankSheet blank, long count) {
    return new OpenFindings()
        .count(count)
        .findings(
            "/v1/findings?form=%s&unit=%s&period=%s&state=OPEN"
                .formatted(blank.form().code(), blank.unit().code(), blank.period().code()));
  }

  static Draft draft(
      BlankSheet blank,
      vn.qcdc.domain.submission.Draft draft,
      List<Issue> advice,
      List<Action> allowed) {
    return new Draft()
        .form(blank.form().code())
        .unit(UnitContract.MAP.ref(blank.unit()))
        .period(UnitContract.MAP.period(blank.period()))
        .status(Draft.StatusEnum.DRAFT)
        .basedOn(draft.basedOn().isPresent() ? draft.basedOn().getAsInt() : null)
        .savedAt(utc(draft.savedAt()))
        .savedBy(draft.savedBy())
        .figures(draft.figures().stream().map(FigureEntries::entry).toList())
        .findings(advice)
        .allowedActions(actions(allowed));
  }

  static Attempt attempt(vn.qcdc.domain.submission.Attempt attempt, List<Issue> issues) {
    boolean accepted = attempt.revision().isPresent();
    return new Attempt()
        .at(utc(attempt.at()))
        .by(attempt.by())
        .outcome(accepted ? Attempt.OutcomeEnum.ACCEPTED : Attempt.OutcomeEnum.RETURNED)
        .revision(accepted ? attempt.revision().getAsInt() : null)
        .issues(issues);
  }

  static Correction correction(vn.qcdc.domain.submission.Correction correction) {
    Revision made = correction.after().revision();
    return new Correction()
        .number(correction.number())
        .revision(made.number())
        .at(utc(made.receivedAt()))
        .by(made.submittedBy())
        .reason(correction.reason().text())
        .cells(
            correction.cells().stream()
                .map(
                    cell ->
                        new ChangedCell()
                            .measure(cell.measure())
                            .before(FigureEntries.entry(cell.measure(), cell.before()))
                            .after(FigureEntries.entry(cell.measure(), cell.after())))
                .toList());
  }

  static Step step(vn.qcdc.domain.submission.Step step) {
    return new Step()
        .revision(step.revision())
        .act(Step.ActEnum.fromValue(step.act().name()))
        .level(level(step))
        .at(utc(step.at()))
        .by(step.by())
        .reasons(reasons(step));
  }

  static Comment comment(vn.qcdc.domain.submission.Comment comment) {
    return new Comment()
        .measure(comment.measure())
        .text(comment.text())
        .at(utc(comment.at()))
        .by(comment.by());
  }

  private static List<Approval> approvals(List<vn.qcdc.domain.submission.Step> steps) {
    return steps.stream()
        .filter(step -> step.act() == Act.APPROVE)
        .map(step -> new Approval().level(level(step)).at(utc(step.at())).by(step.by()))
        .toList();
  }

  private static @Nullable List<Reason> returned(List<vn.qcdc.domain.submission.Step> steps) {
    return steps.stream()
        .filter(step -> step.act() == Act.RETURN)
        .findFirst()
        .map(SubmissionContract::reasons)
        .orElse(null);
  }

  private static List<Reason> reasons(vn.qcdc.domain.submission.Step step) {
    return step.reasons().stream()
        .map(reason -> new Reason().text(reason.text()).measure(reason.measure()))
        .toList();
  }

  private static @Nullable Level level(vn.qcdc.domain.submission.Step step) {
    return Optional.ofNullable(step.level())
        .map(level -> Level.fromValue(level.name()))
        .orElse(null);
  }

  private static List<AllowedAction> actions(List<Action> allowed) {
    return allowed.stream().map(action -> AllowedAction.fromValue(action.name())).toList();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

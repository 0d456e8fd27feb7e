package vn.qcdc.api.submission;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.DraftsApi;
import vn.qcdc.api.contract.model.DraftSheet;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.Draft;
import vn.qcdc.domain.submission.DraftOutcome;
import vn.qcdc.domain.submission.Drafts;
import vn.qcdc.domain.submission.KeepDraft;
import vn.qcdc.domain.submission.LifeCycle;
import vn.qcdc.domain.submission.LifeCycle.Action;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.Step;
import vn.qcdc.domain.submission.Steps;

/** Working copies of sheets, for those who may send them. */
@Path("/submissions/{form}/{unit}/{period}/draft")
public class DraftsResource implements DraftsApi {

  @Inject SheetDesk desk;
  @Inject Sheets sheets;
  @Inject Steps steps;
  @Inject Drafts drafts;
  @Inject KeepDraft keepDraft;
  @Inject SubmissionAnswers answers;
  @Inject Problems problems;

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response getDraft(String form, String unit, String period) {
    BlankSheet blank = desk.resolve(form, unit, period);
    desk.refuseUnless(lifeCycle(blank), Action.DRAFT);
    Draft draft =
        drafts.find(blank.key()).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return shown(blank, draft, 200);
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response putDraft(
      String form, String unit, String period, DraftSheet draft, @Nullable String ifMatch) {
    BlankSheet blank = desk.resolve(form, unit, period);
    @Nullable Integer basedOn = draft.getBasedOn();
    return answer(
        keepDraft.save(
            desk.acting(
                blank, basedOn == null ? OptionalInt.empty() : OptionalInt.of(basedOn), false),
            FigureEntries.raw(draft.getFigures()),
            DraftTag.version(ifMatch)),
        blank,
        false);
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response deleteDraft(String form, String unit, String period, @Nullable String ifMatch) {
    BlankSheet blank = desk.resolve(form, unit, period);
    return answer(
        keepDraft.drop(desk.acting(blank, OptionalInt.empty(), false), DraftTag.version(ifMatch)),
        blank,
        false);
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response sendDraft(
      String form, String unit, String period, @Nullable String ifMatch, Boolean dryRun) {
    BlankSheet blank = desk.resolve(form, unit, period);
    return answer(
        keepDraft.send(desk.acting(blank, OptionalInt.empty(), dryRun), DraftTag.version(ifMatch)),
        blank,
        dryRun);
  }

  private Response answer(DraftOutcome outcome, BlankSheet blank, boolean dryRun) {
    if (outcome instanceof DraftOutcome.Saved saved) {
      return shown(blank, saved.draft(), saved.isNew() ? 201 : 200);
    } else if (outcome instanceof DraftOutcome.Dropped) {
      return Response.noContent().build();
    } else if (outcome instanceof DraftOutcome.Sent sent) {
      return answers.answer(sent.submission(), blank, dryRun);
    } else if (outcome instanceof DraftOutcome.Refused refused) {
      throw SheetDesk.problem(refused.refusal());
    } else if (outcome instanceof DraftOutcome.Unkeepable unkeepable) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, unkeepable.findings());
    } else if (outcome instanceof DraftOutcome.AlreadyThere) {
      throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED);
    } else if (outcome instanceof DraftOutcome.Outdated) {
      throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
    }
    throw new ProblemException(ProblemCode.NOT_FOUND);
  }

  private Response shown(BlankSheet blank, Draft draft, int status) {
    return Response.status(status)
        .entity(
            SubmissionContract.draft(
                blank, draft, problems.issues(draft.advice(blank)), lifeCycle(blank).allowed()))
        .tag(DraftTag.of(draft))
        .build();
  }

  private LifeCycle lifeCycle(BlankSheet blank) {
    Optional<LatestSheet> latest = sheets.latest(blank.key(), null);
    List<Step> done = latest.map(sheet -> steps.of(blank.key(), sheet.number())).orElse(List.of());
    return desk.lifeCycle(blank, Progress.of(latest, done));
  }
}

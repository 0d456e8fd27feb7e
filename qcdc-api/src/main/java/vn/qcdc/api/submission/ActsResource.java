package vn.qcdc.api.submission;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.ActsApi;
import vn.qcdc.api.contract.model.ApprovalDraft;
import vn.qcdc.api.contract.model.CorrectionDraft;
import vn.qcdc.api.contract.model.CorrectionPage;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.ReturnDraft;
import vn.qcdc.api.contract.model.StepPage;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.submission.ActOnSheet;
import vn.qcdc.domain.submission.ActOutcome;
import vn.qcdc.domain.submission.Acting;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.CorrectLockedSheet;
import vn.qcdc.domain.submission.Correction;
import vn.qcdc.domain.submission.Reason;
import vn.qcdc.domain.submission.Step;
import vn.qcdc.domain.submission.Steps;

/** Returns, approvals, locks and corrections of sheets, and what was done so far. */
@Path("/")
public class ActsResource implements ActsApi {

  @Inject SheetDesk desk;
  @Inject ActOnSheet actOnSheet;
  @Inject CorrectLockedSheet correctLockedSheet;
  @Inject Steps steps;
  @Inject Problems problems;
  @Inject Call call;

  @Override
  @Requires(Permission.APPROVE)
  @Transactional
  public Response returnSubmission(
      String form,
      String unit,
      String period,
      ReturnDraft draft,
      @Nullable String ifMatch,
      Boolean dryRun) {
    Acting acting = acting(form, unit, period, ifMatch, dryRun);
    List<Reason> reasons =
        draft.getReasons().stream()
            .map(reason -> new Reason(reason.getText().strip(), reason.getMeasure()))
            .toList();
    return answer(actOnSheet.giveBack(acting, reasons), acting);
  }

  @Override
  @Requires(Permission.APPROVE)
  @Transactional
  public Response approveSubmission(
      String form,
      String unit,
      String period,
      ApprovalDraft draft,
      @Nullable String ifMatch,
      Boolean dryRun) {
    Acting acting = acting(form, unit, period, ifMatch, dryRun);
    @Nullable Level level = draft.getLevel();
    return answer(
        actOnSheet.approve(acting, level == null ? null : UnitContract.MAP.level(level)), acting);
  }

  @Override
  @Requires(Permission.APPROVE)
  @Transactional
  public Response lockSubmission(
      String form, String unit, String period, @Nullable String ifMatch, Boolean dryRun) {
    Acting acting = acting(form, unit, period, ifMatch, dryRun);
    return answer(actOnSheet.lock(acting), acting);
  }

  @Override
  @Requires(Permission.APPROVE)
  @Transactional
  public Response correctSubmission(
      String form,
      String unit,
      String period,
      CorrectionDraft draft,
      @Nullable String ifMatch,
      Boolean dryRun) {
    Acting acting = acting(form, unit, period, ifMatch, dryRun);
    if (acting.seen().isEmpty()) {
      throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED);
    }
    return answer(
        correctLockedSheet.correct(
            acting,
            new Reason(draft.getReason().strip(), null),
            FigureEntries.raw(draft.getFigures())),
        acting);
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listCorrections(
      String form, String unit, String period, Integer limit, @Nullable String cursor) {
    BlankSheet blank = desk.resolve(form, unit, period);
    Page page = Page.of(cursor, limit);
    List<Correction> found =
        correctLockedSheet.corrections(blank.key(), page.offset(), page.limit() + 1);
    CorrectionPage answer =
        new CorrectionPage()
            .items(found.stream().limit(page.limit()).map(SubmissionContract::correction).toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listSteps(
      String form, String unit, String period, Integer limit, @Nullable String cursor) {
    BlankSheet blank = desk.resolve(form, unit, period);
    Page page = Page.of(cursor, limit);
    List<Step> found = steps.of(blank.key(), page.offset(), page.limit() + 1);
    StepPage answer =
        new StepPage()
            .items(found.stream().limit(page.limit()).map(SubmissionContract::step).toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  private Acting acting(
      String form, String unit, String period, @Nullable String ifMatch, boolean dryRun) {
    OptionalInt seen = SheetTag.revision(ifMatch);
    return desk.acting(desk.resolve(form, unit, period), seen, dryRun);
  }

  private Response answer(ActOutcome outcome, Acting acting) {
    if (outcome instanceof ActOutcome.Done done) {
      return Response.ok(
              SubmissionContract.submission(
                  acting.blank(),
                  done.latest(),
                  done.steps(),
                  problems.issues(acting.blank().remarks(done.latest().kept().sheet())),
                  desk.lifeCycle(acting.blank(), done.latest(), done.steps()).allowed()))
          .tag(SheetTag.of(done.latest().kept().revision(), done.steps().size()))
          .build();
    } else if (outcome instanceof ActOutcome.Corrected corrected) {
      Correction correction = corrected.correction();
      return Response.status(acting.isRehearsal() ? 200 : 201)
          .entity(SubmissionContract.correction(correction))
          .tag(SheetTag.of(correction.after().revision(), 1))
          .build();
    } else if (outcome instanceof ActOutcome.Unsettled unsettled) {
      // An answer, not an exception: what was found has to be kept, because it is pointed to.
      return problems.response(ProblemCode.CONFLICT, unsettled.findings());
    } else if (outcome instanceof ActOutcome.Refused refused) {
      throw SheetDesk.problem(refused.refusal());
    } else if (outcome instanceof ActOutcome.Unsound unsound) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, unsound.findings());
    } else if (outcome instanceof ActOutcome.Outdated) {
      throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
    }
    throw new ProblemException(ProblemCode.NOT_FOUND);
  }
}

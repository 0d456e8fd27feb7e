package vn.qcdc.api.submission;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.SubmissionsApi;
import vn.qcdc.api.contract.model.AttemptPage;
import vn.qcdc.api.contract.model.SheetDraft;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.submission.Attempt;
import vn.qcdc.domain.submission.Attempts;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.domain.submission.Sender;
import vn.qcdc.domain.submission.Submission;
import vn.qcdc.domain.submission.SubmitSheet;

/** Takes sheets in, and shows them with all that happened to them. */
@Path("/")
public class SubmissionsResource implements SubmissionsApi {

  @Inject AddressedSheets addressed;
  @Inject SubmissionAnswers answers;
  @Inject Sheets sheets;
  @Inject Attempts attempts;
  @Inject SubmitSheet submitSheet;
  @Inject Clock clock;
  @Inject Call call;
  @Inject CurrentCaller caller;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getSubmission(
      String form,
      String unit,
      String period,
      @Nullable OffsetDateTime knownAt,
      @Nullable String ifNoneMatch) {
    BlankSheet blank = addressed.blank(form, unit, period);
    KeptSheet kept =
        sheets
            .find(blank.key(), knownAt == null ? null : knownAt.toInstant())
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return SheetTag.matches(ifNoneMatch, kept.revision())
        ? Response.notModified(SheetTag.of(kept.revision())).build()
        : Response.ok(
                SubmissionContract.submission(
                    blank,
                    kept,
                    answers.issues(blank.remarks(kept.sheet())),
                    addressed.mayBeSentByCaller(blank)))
            .tag(SheetTag.of(kept.revision()))
            .build();
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response putSubmission(
      String form,
      String unit,
      String period,
      SheetDraft draft,
      @Nullable String ifMatch,
      Boolean dryRun) {
    BlankSheet blank = addressed.blank(form, unit, period);
    if (!addressed.mayBeSentByCaller(blank)) {
      throw new ProblemException(ProblemCode.FORBIDDEN);
    }
    List<RawFigure> raw = draft.getFigures().stream().map(SubmissionContract::raw).toList();
    Sender sender = new Sender(caller.get().name(), clock.instant(), SheetTag.revision(ifMatch));
    Submission outcome =
        dryRun ? submitSheet.rehearse(blank, raw, sender) : submitSheet.submit(blank, raw, sender);
    return answers.answer(outcome, blank, dryRun);
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getSubmissionHistory(
      String form, String unit, String period, Integer limit, @Nullable String cursor) {
    BlankSheet blank = addressed.blank(form, unit, period);
    Page page = Page.of(cursor, limit);
    List<Attempt> found = attempts.of(blank.key(), page.offset(), page.limit() + 1);
    AttemptPage answer =
        new AttemptPage()
            .items(
                found.stream()
                    .limit(page.limit())
                    .map(
                        attempt ->
                            SubmissionContract.attempt(attempt, answers.issues(attempt.findings())))
                    .toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }
}

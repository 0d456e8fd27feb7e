package vn.qcdc.api.submission;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.contract.model.SheetDraft;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.submission.Attempt;
import vn.qcdc.domain.submission.Attempts;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.domain.submission.Sender;
import vn.qcdc.domain.submission.SheetAddress;
import vn.qcdc.domain.submission.SheetReference;
import vn.qcdc.domain.submission.Submission;
import vn.qcdc.domain.submission.Submission.Change;
import vn.qcdc.domain.submission.SubmitSheet;

/** Takes sheets in, and shows them with all that happened to them. */
@Path("/submissions/{form}/{unit}/{period}")
public class SubmissionsResource implements SubmissionsApi {

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Sheets sheets;
  @Inject Attempts attempts;
  @Inject SubmitSheet submitSheet;
  @Inject Problems problems;
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
    BlankSheet blank = resolve(form, unit, period);
    KeptSheet kept =
        sheets
            .find(blank.key(), knownAt == null ? null : knownAt.toInstant())
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return SheetTag.matches(ifNoneMatch, kept.revision())
        ? Response.notModified(SheetTag.of(kept.revision())).build()
        : Response.ok(
                SubmissionContract.submission(
                    blank, kept, issues(blank.remarks(kept.sheet())), mayCorrect(blank)))
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
    BlankSheet blank = resolve(form, unit, period);
    if (!mayCorrect(blank)) {
      throw new ProblemException(ProblemCode.FORBIDDEN);
    }
    List<RawFigure> raw = draft.getFigures().stream().map(SubmissionContract::raw).toList();
    Sender sender = new Sender(caller.get().name(), clock.instant(), SheetTag.revision(ifMatch));
    Submission outcome =
        dryRun ? submitSheet.rehearse(blank, raw, sender) : submitSheet.submit(blank, raw, sender);
    return answer(outcome, blank, dryRun);
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getSubmissionHistory(
      String form, String unit, String period, Integer limit, @Nullable String cursor) {
    BlankSheet blank = resolve(form, unit, period);
    Page page = Page.of(cursor, limit);
    List<Attempt> found = attempts.of(blank.key(), page.offset(), page.limit() + 1);
    AttemptPage answer =
        new AttemptPage()
            .items(
                found.stream()
                    .limit(page.limit())
                    .map(attempt -> SubmissionContract.attempt(attempt, issues(attempt.findings())))
                    .toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  private List<Issue> issues(List<Finding> findings) {
    Messages messages = new Messages(call.language());
    return findings.stream().map(finding -> problems.issue(finding, messages)).toList();
  }

  private BlankSheet resolve(String form, String unit, String period) {
    return new SheetReference(catalogues.current(), organisations.current())
        .resolve(new SheetAddress(form, unit, period))
        .orElseThrow(ProblemException::inAddress);
  }

  private boolean mayCorrect(BlankSheet blank) {
    return new Responsibility(caller.get(), organisations.current(), clock.instant())
        .maySend(blank);
  }

  /** A returned sheet is an answer, not an exception: the attempt is to be kept. */
  private Response answer(Submission outcome, BlankSheet blank, boolean dryRun) {
    if (outcome instanceof Submission.Accepted accepted) {
      return accepted(accepted, blank, dryRun);
    } else if (outcome instanceof Submission.Returned returned) {
      return problems.response(ProblemCode.UNPROCESSABLE, returned.findings());
    } else if (outcome instanceof Submission.AlreadyThere) {
      return problems.response(ProblemCode.PRECONDITION_REQUIRED, List.of());
    }
    return problems.response(ProblemCode.PRECONDITION_FAILED, List.of());
  }

  private Response accepted(Submission.Accepted accepted, BlankSheet blank, boolean dryRun) {
    vn.qcdc.api.contract.model.Submission body =
        SubmissionContract.submission(blank, accepted.sheet(), issues(accepted.findings()), true)
            .outcome(
                vn.qcdc.api.contract.model.Submission.OutcomeEnum.fromValue(
                    accepted.change().name()));
    boolean created = accepted.change() == Change.CREATED && !dryRun;
    Response.ResponseBuilder response = Response.status(created ? 201 : 200);
    if (created) {
      call.uri()
          .ifPresent(
              uri -> response.header(HttpHeaders.LOCATION, uri.getRequestUri().getRawPath()));
    }
    return response.entity(body).tag(SheetTag.of(accepted.sheet().revision())).build();
  }
}

package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.NIL_REPORT_WITH_FIGURES;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.SubmissionsApi;
import vn.qcdc.api.contract.model.AttemptPage;
import vn.qcdc.api.contract.model.FigureEntry;
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.contract.model.SheetDraft;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.examination.Findings;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.Attempt;
import vn.qcdc.domain.submission.Attempts;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.LifeCycle.Action;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.domain.submission.Sender;
import vn.qcdc.domain.submission.Step;
import vn.qcdc.domain.submission.Steps;
import vn.qcdc.domain.submission.Submission;
import vn.qcdc.domain.submission.SubmitSheet;

/** Takes sheets in, and shows them with all that happened to them. */
@Path("/")
public class SubmissionsResource implements SubmissionsApi {

  @Inject SheetDesk desk;
  @Inject Sheets sheets;
  @Inject Steps steps;
  @Inject Attempts attempts;
  @Inject Findings findings;
  @Inject SubmitSheet submitSheet;
  @Inject SubmissionAnswers answers;
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
    BlankSheet blank = desk.resolve(form, unit, period);
    @Nullable Instant then = knownAt == null ? null : knownAt.toInstant();
    LatestSheet latest =
        sheets
            .latest(blank.key(), then)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    List<Step> done =
        steps.of(blank.key(), latest.number()).stream()
            .filter(step -> then == null || !step.at().isAfter(then))
            .toList();
    long open = then == null ? findings.countOpen(blank.key()) : 0;
    String tag = SheetTag.value(latest.kept().revision(), done.size(), open);
    if (SheetTag.matches(ifNoneMatch, tag)) {
      return Response.notModified(tag).build();
    }
    List<Issue> remarks = problems.issues(blank.remarks(latest.kept().sheet()));
    return Response.ok(
            then == null
                ? SubmissionContract.submission(
                        blank, latest, done, remarks, desk.lifeCycle(blank, latest, done).allowed())
                    .openFindings(SubmissionContract.openFindings(blank, open))
                : SubmissionContract.submission(
                    blank, latest.marked(Progress.after(done)), done, remarks, List.of()))
        .tag(tag)
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
    BlankSheet blank = desk.resolve(form, unit, period);
    desk.refuseUnless(desk.lifeCycle(blank, Progress.NOTHING_SENT), Action.SEND);
    List<RawFigure> raw = raw(draft, blank);
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
    BlankSheet blank = desk.resolve(form, unit, period);
    Page page = Page.of(cursor, limit);
    List<Attempt> found = attempts.of(blank.key(), page.offset(), page.limit() + 1);
    AttemptPage answer =
        new AttemptPage()
            .items(
                found.stream()
                    .limit(page.limit())
                    .map(
                        attempt ->
                            SubmissionContract.attempt(
                                attempt, problems.issues(attempt.findings())))
                    .toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  private static List<RawFigure> raw(SheetDraft draft, BlankSheet blank) {
    @Nullable List<FigureEntry> figures = draft.getFigures();
    if (!Boolean.TRUE.equals(draft.getNilReport())) {
      if (figures == null) {
        throw new ProblemException(
            ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_REQUIRED, "/figures", null, null));
      }
      return FigureEntries.raw(figures);
    }
    if (figures != null && !figures.isEmpty()) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(NIL_REPORT_WITH_FIGURES, "/figures", null, null));
    }
    return blank.nilReport();
  }
}

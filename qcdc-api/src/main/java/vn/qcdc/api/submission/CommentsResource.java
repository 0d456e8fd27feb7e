package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.MEASURE_NOT_ON_FORM;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.CommentsApi;
import vn.qcdc.api.contract.model.CommentDraft;
import vn.qcdc.api.contract.model.CommentPage;
import vn.qcdc.api.once.Once;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.Comment;
import vn.qcdc.domain.submission.Comments;
import vn.qcdc.domain.submission.LifeCycle.Action;
import vn.qcdc.domain.submission.Progress;

/** What people say about sheets and their cells. */
@Path("/submissions/{form}/{unit}/{period}/comments")
public class CommentsResource implements CommentsApi {

  @Inject SheetDesk desk;
  @Inject Comments comments;
  @Inject CurrentCaller caller;
  @Inject Once once;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listComments(
      String form, String unit, String period, Integer limit, @Nullable String cursor) {
    BlankSheet blank = desk.resolve(form, unit, period);
    Page page = Page.of(cursor, limit);
    List<Comment> found = comments.of(blank.key(), page.offset(), page.limit() + 1);
    CommentPage answer =
        new CommentPage()
            .items(found.stream().limit(page.limit()).map(SubmissionContract::comment).toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.COMMENT)
  @Transactional
  public Response addComment(
      String form,
      String unit,
      String period,
      CommentDraft draft,
      @Nullable String idempotencyKey) {
    return once.answer(idempotencyKey, draft, () -> add(form, unit, period, draft));
  }

  private Response add(String form, String unit, String period, CommentDraft draft) {
    BlankSheet blank = desk.resolve(form, unit, period);
    desk.refuseUnless(desk.lifeCycle(blank, Progress.NOTHING_SENT), Action.COMMENT);
    @Nullable String measure = draft.getMeasure();
    if (measure != null && !blank.owes(measure)) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(MEASURE_NOT_ON_FORM, "/measure", measure, blank.form().code()));
    }
    Comment comment =
        new Comment(
            blank.key(),
            measure,
            draft.getText().strip(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller.get().name());
    comments.keep(comment);
    return Response.status(201).entity(SubmissionContract.comment(comment)).build();
  }
}

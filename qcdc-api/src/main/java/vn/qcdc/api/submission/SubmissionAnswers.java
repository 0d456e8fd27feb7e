package vn.qcdc.api.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.Submission;
import vn.qcdc.domain.submission.Submission.Change;

/** What became of a sheet, as HTTP says it, however the sheet came. */
@ApplicationScoped
class SubmissionAnswers {

  @Inject Problems problems;
  @Inject Call call;

  List<Issue> issues(List<Finding> findings) {
    Messages messages = new Messages(call.language());
    return findings.stream().map(finding -> problems.issue(finding, messages)).toList();
  }

  /** A returned sheet is an answer, not an exception: the attempt is to be kept. */
  Response answer(Submission outcome, BlankSheet blank, boolean dryRun) {
    if (outcome instanceof Submission.Accepted accepted) {
      return accepted(accepted, blank, dryRun);
    } else if (outcome instanceof Submission.Returned returned) {
      return problems.response(ProblemCode.UNPROCESSABLE, returned.findings());
    } else if (outcome instanceof Submission.AlreadyThere) {
      return problems.response(ProblemCode.PRECONDITION_REQUIRED, List.of());
    }
    return problems.response(ProblemCode.PRECONDITION_FAILED, List.of());
  }

  Response accepted(Submission.Accepted accepted, BlankSheet blank, boolean dryRun) {
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
              uri ->
                  response.header(
                      HttpHeaders.LOCATION,
                      uri.getRequestUri().getRawPath().replaceFirst("/workbook$", "")));
    }
    return response
        .entity(body)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .tag(SheetTag.of(accepted.sheet().revision()))
        .build();
  }
}

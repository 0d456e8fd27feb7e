package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.SHEET_LOCKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.model.Submission.OutcomeEnum;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.Step;
import vn.qcdc.domain.submission.Steps;
import vn.qcdc.domain.submission.Submission;
import vn.qcdc.domain.submission.Submission.Change;

/** What a sender is told, whichever way the sheet came. */
@ApplicationScoped
public class SubmissionAnswers {

  @Inject SheetDesk desk;
  @Inject Sheets sheets;
  @Inject Steps steps;
  @Inject Problems problems;
  @Inject Call call;

  /** A returned sheet is an answer, not an exception: the attempt is to be kept. */
  Response answer(Submission outcome, BlankSheet blank, boolean dryRun) {
    if (outcome instanceof Submission.Accepted accepted) {
      return accepted(accepted, blank, dryRun);
    } else if (outcome instanceof Submission.Returned returned) {
      return problems.response(ProblemCode.UNPROCESSABLE, returned.findings());
    } else if (outcome instanceof Submission.Locked) {
      return problems.response(
          ProblemCode.CONFLICT,
          List.of(Finding.blocking(SHEET_LOCKED, "status", SheetStatus.LOCKED.name(), null)));
    } else if (outcome instanceof Submission.AlreadyThere) {
      return problems.response(ProblemCode.PRECONDITION_REQUIRED, List.of());
    }
    return problems.response(ProblemCode.PRECONDITION_FAILED, List.of());
  }

  Response accepted(Submission.Accepted accepted, BlankSheet blank, boolean dryRun) {
    boolean isNew = accepted.change() != Change.UNCHANGED;
    LatestSheet latest =
        isNew
            ? new LatestSheet(accepted.sheet(), SheetStatus.ACCEPTED, null)
            : sheets.latest(blank.key(), null).orElseThrow();
    List<Step> done = isNew ? List.of() : steps.of(blank.key(), latest.number());
    vn.qcdc.api.contract.model.Submission body =
        SubmissionContract.submission(
                blank,
                latest,
                done,
                problems.issues(accepted.findings()),
                desk.lifeCycle(blank, latest, done).allowed())
            .outcome(OutcomeEnum.fromValue(accepted.change().name()));
    boolean created = accepted.change() == Change.CREATED && !dryRun;
    Response.ResponseBuilder response = Response.status(created ? 201 : 200);
    if (created) {
      call.uri()
          .ifPresent(
              uri ->
                  response.header(
                      HttpHeaders.LOCATION,
                      uri.getRequestUri()
                          .getRawPath()
                          .replaceFirst("/(workbook|draft/sending)$", "")));
    }
    return response
        .entity(body)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .tag(SheetTag.of(latest.kept().revision(), done.size()))
        .build();
  }
}

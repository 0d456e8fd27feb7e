package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_OUTDATED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.WorkbooksApi;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.LifeCycle.Action;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.Sender;
import vn.qcdc.domain.submission.Submission;
import vn.qcdc.domain.submission.SubmitPlacedFigures;
import vn.qcdc.reporting.workbook.FilledWorkbook;

/** Gives sheets out as workbooks, and takes them in when they have been filled in. */
@Path("/submissions/{form}/{unit}/{period}/workbook")
public class WorkbooksResource implements WorkbooksApi {

  @Inject SheetDesk desk;
  @Inject SubmissionAnswers answers;
  @Inject WorkbookFiles files;
  @Inject Sheets sheets;
  @Inject SubmitPlacedFigures submitFigures;
  @Inject Problems problems;
  @Inject Clock clock;
  @Inject CurrentCaller caller;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getWorkbook(String form, String unit, String period) {
    BlankSheet blank = desk.resolve(form, unit, period);
    Optional<KeptSheet> standing = sheets.latest(blank.key(), null).map(LatestSheet::kept);
    Response.ResponseBuilder response = Response.ok();
    standing.ifPresent(kept -> response.tag(SheetTag.of(kept.revision(), 0)));
    return files.instead(response.build(), files.toFillIn(blank, standing.orElse(null)), blank);
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response putWorkbook(
      String form,
      String unit,
      String period,
      File body,
      @Nullable String ifMatch,
      Boolean dryRun) {
    BlankSheet blank = desk.resolve(form, unit, period);
    desk.refuseUnless(desk.lifeCycle(blank, Progress.NOTHING_SENT), Action.SEND);
    byte[] bytes = files.harmless(body.toPath());
    FilledWorkbook filled = FilledWorkbook.read(bytes, blank);
    OptionalInt supersedes = ifMatch == null ? madeFrom(filled) : SheetTag.revision(ifMatch);
    Sender sender = new Sender(caller.get().name(), clock.instant(), supersedes);
    Submission outcome =
        dryRun
            ? submitFigures.rehearse(blank, filled.figures(), sender)
            : submitFigures.submit(blank, filled.figures(), sender);
    if (ifMatch == null && isOutdated(outcome)) {
      return outdated(blank, filled);
    }
    Response answer = answers.answer(outcome, blank, dryRun);
    return files.isWanted() ? withWorkbook(answer, outcome, blank, bytes) : answer;
  }

  /** The same answer with a workbook in the place of the JSON, where there is one to give. */
  private Response withWorkbook(
      Response answer, Submission outcome, BlankSheet blank, byte[] sent) {
    if (outcome instanceof Submission.Returned returned) {
      return files.instead(answer, files.annotated(sent, returned.findings()), blank);
    } else if (outcome instanceof Submission.Accepted accepted) {
      return files.instead(answer, files.toFillIn(blank, accepted.sheet()), blank);
    }
    return answer;
  }

  /** The officer saw what the workbook was made from; none when there was no sheet. */
  private static OptionalInt madeFrom(FilledWorkbook filled) {
    return filled.madeFrom().orElse(0) == 0 ? OptionalInt.empty() : filled.madeFrom();
  }

  private static boolean isOutdated(Submission outcome) {
    return outcome instanceof Submission.AlreadyThere || outcome instanceof Submission.Outdated;
  }

  private Response outdated(BlankSheet blank, FilledWorkbook filled) {
    String standing =
        sheets.latest(blank.key(), null).map(latest -> String.valueOf(latest.number())).orElse("0");
    return problems.response(
        ProblemCode.PRECONDITION_FAILED,
        List.of(
            Finding.blocking(
                WORKBOOK_OUTDATED,
                "_meta",
                String.valueOf(filled.madeFrom().orElse(0)),
                standing)));
  }
}

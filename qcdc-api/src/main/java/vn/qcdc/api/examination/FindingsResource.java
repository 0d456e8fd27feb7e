package vn.qcdc.api.examination;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.FindingsApi;
import vn.qcdc.api.contract.model.AcceptanceDraft;
import vn.qcdc.api.contract.model.ExplanationDraft;
import vn.qcdc.api.contract.model.FindingPage;
import vn.qcdc.api.contract.model.FindingSeverity;
import vn.qcdc.api.contract.model.FindingState;
import vn.qcdc.api.contract.model.FindingSummary;
import vn.qcdc.api.contract.model.RefusalDraft;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.submission.SheetDesk;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.examination.ActOnFinding;
import vn.qcdc.domain.examination.ActOnFinding.Acting;
import vn.qcdc.domain.examination.ActOnFinding.Outcome;
import vn.qcdc.domain.examination.DueSheets;
import vn.qcdc.domain.examination.FindingCount;
import vn.qcdc.domain.examination.FindingFilter;
import vn.qcdc.domain.examination.Findings;
import vn.qcdc.domain.examination.Issuability;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.examination.SheetsAsked;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/** Shows what does not add up, and takes in what units and their superiors say about it. */
@Path("/findings")
public class FindingsResource implements FindingsApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject Findings findings;
  @Inject DueSheets dueSheets;
  @Inject FindingQuestion question;
  @Inject FindingDesk desk;
  @Inject ActOnFinding actOnFinding;
  @Inject Catalogues catalogues;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listFindings(
      @Nullable String unit,
      @Nullable String form,
      @Nullable String period,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable List<String> rule,
      @Nullable List<FindingState> state,
      @Nullable List<FindingSeverity> severity,
      @Nullable String measure,
      Integer limit,
      @Nullable String cursor) {
    SheetsAsked sheets = question.sheets(unit, form, days(period, from, until));
    FindingFilter wanted =
        new FindingFilter(
            sheets,
            period,
            question.rules(rule),
            states(state),
            severities(severity),
            question.measure(measure));
    List<KeptFinding> found = findings.list(wanted, FindingCursor.mark(cursor), limit + 1);
    FindingPage answer =
        new FindingPage()
            .awaiting(dueSheets.count(sheets))
            .items(shown(found.stream().limit(limit).toList()))
            .next(FindingCursor.next(found, limit));
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    Response.ResponseBuilder response =
        type.isCompatible(CSV)
            ? Response.ok(FindingsCsv.of(answer.getItems()), CSV)
            : Response.ok(answer, MediaType.APPLICATION_JSON_TYPE);
    return Page.linked(response, answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response summarizeFindings(String unit, String period, @Nullable String form) {
    Period asked = question.period(period, "period");
    UnitSnapshot top = question.unit(unit, "unit", asked.lastDay());
    SheetsAsked sheets = question.sheets(unit, form, FindingQuestion.Days.in(asked));
    List<FindingCount> counts = findings.count(FindingFilter.of(sheets));
    Issuability issuability = Issuability.of(counts, dueSheets.count(sheets));
    return Response.ok(
            new FindingSummary()
                .unit(UnitContract.MAP.ref(top))
                .period(UnitContract.MAP.period(asked))
                .issuable(issuability.isGiven())
                .awaiting(issuability.awaiting())
                .toCorrect(issuability.toCorrect())
                .toExplain(issuability.toExplain())
                .counts(counts.stream().map(FindingContract::count).toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getFinding(Long finding, @Nullable String ifNoneMatch) {
    FindingDesk.Seen seen = desk.find(finding);
    return FindingTag.matches(ifNoneMatch, seen.finding())
        ? Response.notModified(FindingTag.of(seen.finding())).build()
        : answer(seen);
  }

  @Override
  @Requires(Permission.COMMENT)
  @Transactional
  public Response explainFinding(Long finding, ExplanationDraft draft, @Nullable String ifMatch) {
    FindingDesk.Seen seen = desk.find(finding);
    return answer(actOnFinding.explain(acting(seen, ifMatch), draft.getText().strip()), seen);
  }

  @Override
  @Requires(Permission.APPROVE)
  @Transactional
  public Response acceptFinding(Long finding, AcceptanceDraft draft, @Nullable String ifMatch) {
    FindingDesk.Seen seen = desk.find(finding);
    @Nullable String remark = draft.getRemark();
    return answer(
        actOnFinding.accept(acting(seen, ifMatch), remark == null ? null : remark.strip()), seen);
  }

  @Override
  @Requires(Permission.APPROVE)
  @Transactional
  public Response refuseFinding(Long finding, RefusalDraft draft, @Nullable String ifMatch) {
    FindingDesk.Seen seen = desk.find(finding);
    return answer(actOnFinding.refuse(acting(seen, ifMatch), draft.getReason().strip()), seen);
  }

  private FindingQuestion.Days days(
      @Nullable String period, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (period == null) {
      return new FindingQuestion.Days(from, until);
    }
    if (from != null || until != null) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "period", period, "from, until | period"));
    }
    return FindingQuestion.Days.in(question.period(period, "period"));
  }

  private Acting acting(FindingDesk.Seen seen, @Nullable String ifMatch) {
    return new Acting(
        seen.finding().id(), seen.person(), FindingTag.version(ifMatch), clock.instant());
  }

  private Response answer(Outcome outcome, FindingDesk.Seen seen) {
    if (outcome instanceof Outcome.Done done) {
      return answer(seen.as(done.finding()));
    } else if (outcome instanceof Outcome.Refused refused) {
      throw SheetDesk.problem(refused.refusal());
    } else if (outcome instanceof Outcome.Outdated) {
      throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
    }
    throw new ProblemException(ProblemCode.NOT_FOUND);
  }

  private Response answer(FindingDesk.Seen seen) {
    return Response.ok(contract().finding(seen, findings.steps(seen.finding().id())))
        .tag(FindingTag.of(seen.finding()))
        .build();
  }

  private List<vn.qcdc.api.contract.model.Finding> shown(List<KeptFinding> found) {
    FindingContract contract = contract();
    return desk.seen(found).stream().map(contract::finding).toList();
  }

  private FindingContract contract() {
    return new FindingContract(new Messages(call.language()), catalogues.current());
  }

  private static Set<vn.qcdc.domain.examination.FindingState> states(
      @Nullable List<FindingState> states) {
    return states == null
        ? Set.of()
        : states.stream()
            .map(each -> vn.qcdc.domain.examination.FindingState.valueOf(each.name()))
            .collect(toSet());
  }

  private static Set<Severity> severities(@Nullable List<FindingSeverity> severities) {
    return severities == null
        ? Set.of()
        : severities.stream().map(each -> Severity.valueOf(each.name())).collect(toSet());
  }
}

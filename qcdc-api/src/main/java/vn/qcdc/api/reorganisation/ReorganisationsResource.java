package vn.qcdc.api.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.REORGANISATION_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.ReorganisationsApi;
import vn.qcdc.api.contract.model.AnnulmentDraft;
import vn.qcdc.api.contract.model.ReorganisationImport;
import vn.qcdc.api.contract.model.ReorganisationOutcome;
import vn.qcdc.api.contract.model.ReorganisationPage;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.reorganisation.ActDraft;
import vn.qcdc.domain.reorganisation.AnnulReorganisation;
import vn.qcdc.domain.reorganisation.Outcome;
import vn.qcdc.domain.reorganisation.Recorded;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.domain.reorganisation.ReorganisationDraft;
import vn.qcdc.domain.reorganisation.Reorganisations;
import vn.qcdc.domain.reorganisation.ReorganiseUnits;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.reporting.csv.CsvTable;

/** Enters decisions that change the organisation, undoes them, and tells what they changed. */
@Path("/reorganisations")
public class ReorganisationsResource implements ReorganisationsApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject Reorganisations reorganisations;
  @Inject ReorganiseUnits reorganiseUnits;
  @Inject AnnulReorganisation annulReorganisation;
  @Inject Clock clock;
  @Inject Call call;
  @Inject CurrentCaller caller;

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response listReorganisations(
      @Nullable LocalDate from, @Nullable LocalDate until, Integer limit, @Nullable String cursor) {
    List<Reorganisation> all =
        reorganisations.all().stream()
            .filter(each -> from == null || !each.effectiveOn().isBefore(from))
            .filter(each -> until == null || each.effectiveOn().isBefore(until))
            .toList();
    Page page = Page.of(cursor, limit);
    ReorganisationPage answer =
        new ReorganisationPage()
            .items(
                page.cut(all).stream()
                    .map(each -> ReorganisationContract.header(each, today()))
                    .toList())
            .next(page.next(all.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response enterReorganisation(
      vn.qcdc.api.contract.model.ReorganisationDraft body, Boolean dryRun) {
    ReorganisationDraft draft = ReorganisationContract.draft(body);
    return answer(enter(List.of(draft), dryRun).get(0), dryRun);
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response importReorganisations(File body, Boolean dryRun) {
    List<ReorganisationDraft> drafts = ReorganisationsCsv.read(body);
    List<ReorganisationOutcome> items = enter(drafts, dryRun);
    int created = (int) items.stream().filter(ReorganisationsResource::isNew).count();
    return Response.ok(
            new ReorganisationImport()
                .dryRun(dryRun)
                .created(created)
                .unchanged(items.size() - created)
                .items(items))
        .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response getReorganisation(String code) {
    Outcome outcome =
        reorganiseUnits
            .entered(code)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NOT_FOUND,
                        Finding.blocking(REORGANISATION_UNKNOWN, "reorganisation", code, null)));
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    return type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
        ? Response.ok(
                ReorganisationContract.outcome(outcome, reorganisations.acts(code), today()),
                MediaType.APPLICATION_JSON_TYPE)
            .build()
        : Response.ok(csv(outcome.reorganisation()), CSV).build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response annulReorganisation(String code, AnnulmentDraft body, Boolean dryRun) {
    ReorganisationDraft draft = ReorganisationContract.draft(body);
    Outcome outcome =
        (dryRun
                ? annulReorganisation.rehearse(code, draft, recorded())
                : annulReorganisation.annul(code, draft, recorded()))
            .orElseThrow(ProblemException::inAddress);
    return answer(contract(outcome, List.of()), dryRun);
  }

  private List<ReorganisationOutcome> enter(List<ReorganisationDraft> drafts, boolean dryRun) {
    Iterator<ReorganisationDraft> each = drafts.iterator();
    Function<Outcome, ReorganisationOutcome> view =
        outcome -> contract(outcome, each.next().acts());
    return (dryRun
            ? reorganiseUnits.rehearse(drafts, recorded(), view)
            : reorganiseUnits.reorganise(drafts, recorded(), view))
        .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
  }

  private static boolean isNew(ReorganisationOutcome outcome) {
    return outcome.getOutcome() == ReorganisationOutcome.OutcomeEnum.CREATED;
  }

  private static Response answer(ReorganisationOutcome outcome, boolean dryRun) {
    boolean created = isNew(outcome) && !dryRun;
    Response.ResponseBuilder response = Response.status(created ? 201 : 200);
    if (created) {
      response.header(
          HttpHeaders.LOCATION,
          "/v1/reorganisations/" + outcome.getReorganisation().getReorganisation());
    }
    return response.entity(outcome).build();
  }

  private ReorganisationOutcome contract(Outcome outcome, List<ActDraft> acts) {
    return ReorganisationContract.outcome(outcome, acts, today())
        .outcome(
            outcome.isNew()
                ? ReorganisationOutcome.OutcomeEnum.CREATED
                : ReorganisationOutcome.OutcomeEnum.UNCHANGED);
  }

  private String csv(Reorganisation reorganisation) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.write(
          ReorganisationsCsv.table(reorganisation, reorganisations.acts(reorganisation.code())),
          text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private LocalDate today() {
    return CivilDay.at(clock.instant());
  }

  private Recorded recorded() {
    return new Recorded(caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}

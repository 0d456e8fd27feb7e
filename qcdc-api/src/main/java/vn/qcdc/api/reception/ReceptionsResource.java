package vn.qcdc.api.reception;

import static java.util.Comparator.comparing;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_EMPTY;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.ReceptionsApi;
import vn.qcdc.api.contract.model.ImportReport;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.ReceptionDraft;
import vn.qcdc.api.contract.model.ReceptionFrequencyList;
import vn.qcdc.api.contract.model.ReceptionPage;
import vn.qcdc.api.csv.CsvBody;
import vn.qcdc.api.once.Once;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.ContentTag;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.reception.DayHeld;
import vn.qcdc.domain.reception.MeasureFrequency;
import vn.qcdc.domain.reception.ReceiverRole;
import vn.qcdc.domain.reception.Reception;
import vn.qcdc.domain.reception.ReceptionFilter;
import vn.qcdc.domain.reception.ReceptionKind;
import vn.qcdc.domain.reception.Receptions;
import vn.qcdc.domain.reception.RegisterReceptions.Registrable;
import vn.qcdc.domain.time.Validity;

/** Takes receptions of citizens in, and tells how often leaders have held them. */
@Path("/receptions")
public class ReceptionsResource implements ReceptionsApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject Receptions receptions;
  @Inject ReceptionDesk desk;
  @Inject Organisations organisations;
  @Inject CurrentCaller caller;
  @Inject Once once;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listReceptions(
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      vn.qcdc.api.contract.model.@Nullable ReceptionKind kind,
      vn.qcdc.api.contract.model.@Nullable ReceiverRole receiver,
      Integer limit,
      @Nullable String cursor) {
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    Page page = Page.of(cursor, limit);
    ReceptionFilter filter =
        new ReceptionFilter(
            desk.units(unit, from, until),
            from,
            until,
            kind == null ? null : ReceptionKind.valueOf(kind.name()),
            receiver == null ? null : ReceiverRole.valueOf(receiver.name()));
    List<Reception> found = receptions.all(filter, page.offset(), page.limit() + 1);
    ReceptionPage answer =
        new ReceptionPage()
            .items(found.stream().limit(page.limit()).map(this::shown).toList())
            .next(page.next(page.offset() + found.size()));
    Response.ResponseBuilder response =
        type.isCompatible(CSV)
            ? Response.ok(ReceptionsCsv.of(answer.getItems()), CSV)
            : Response.ok(answer, MediaType.APPLICATION_JSON_TYPE);
    return Page.linked(response, answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response registerReception(ReceptionDraft draft, @Nullable String idempotencyKey) {
    return once.answer(idempotencyKey, draft, () -> register(draft));
  }

  private Response register(ReceptionDraft draft) {
    vn.qcdc.domain.reception.ReceptionDraft claimed = ReceptionContract.draft(draft);
    Registrable registrable =
        desk.register().examine(List.of(claimed)).orElseThrow(ProblemException::inAddress);
    keep(registrable.receptions());
    if (registrable.receptions().isEmpty()) {
      return answer(registrable.known().get(0), Response.ok());
    }
    Reception reception = registrable.receptions().get(0);
    return answer(
        reception,
        Response.status(201).header(HttpHeaders.LOCATION, "/v1/receptions/" + reception.id()));
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response importReceptions(File body, Boolean dryRun) {
    Registrable registrable =
        ReceptionsCsv.read(CsvBody.read(body, ReceptionsCsv.HEADER))
            .fold(desk.register()::examine, Judged::<Registrable>unsound)
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    if (!dryRun) {
      keep(registrable.receptions());
    }
    return Response.ok(
            new ImportReport()
                .dryRun(dryRun)
                .created(registrable.receptions().size())
                .unchanged(registrable.known().size()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listReceptionFrequency(
      String unit, LocalDate from, LocalDate until, @Nullable Level level) {
    if (!from.isBefore(until)) {
      throw ProblemException.inAddress(
          List.of(Finding.blocking(VALIDITY_EMPTY, "until", until.toString(), "> " + from)));
    }
    Map<UnitId, UnitSnapshot> within = desk.within(unit, from, until.minusDays(1));
    List<UnitSnapshot> asked =
        level == null
            ? within.values().stream().limit(1).toList()
            : within.values().stream()
                .filter(each -> each.level() == UnitContract.MAP.level(level))
                .sorted(comparing(UnitSnapshot::code))
                .toList();
    List<DayHeld> held = receptions.held(within.keySet(), from, until);
    MeasureFrequency frequency =
        new MeasureFrequency(receptions.rules(), new Validity(from, until));
    return Response.ok(
            new ReceptionFrequencyList()
                .from(from)
                .until(until)
                .items(
                    asked.stream()
                        .flatMap(
                            each ->
                                frequency
                                    .of(organisations.current().unit(each.id()).orElseThrow(), held)
                                    .stream()
                                    .map(
                                        duty ->
                                            ReceptionContract.frequency(
                                                duty, each, call.language())))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getReception(UUID reception) {
    return receptions
        .find(reception)
        .filter(found -> caller.remit().covers(found.unit()))
        .map(found -> answer(found, Response.ok()))
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response correctReception(UUID reception, ReceptionDraft draft, @Nullable String ifMatch) {
    Reception current =
        receptions
            .findForUpdate(reception)
            .filter(found -> caller.remit().covers(found.unit()))
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    ContentTag.requireSeen(shown(current), ifMatch);
    Reception corrected =
        desk.register()
            .correct(reception, ReceptionContract.draft(draft))
            .orElseThrow(ProblemException::inAddress);
    receptions.change(corrected);
    return answer(corrected, Response.ok());
  }

  private void keep(List<Reception> all) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    receptions.add(all, now, caller.get().name());
  }

  private Response answer(Reception reception, Response.ResponseBuilder response) {
    vn.qcdc.api.contract.model.Reception shown = shown(reception);
    return response.entity(shown).tag(ContentTag.of(shown)).build();
  }

  private vn.qcdc.api.contract.model.Reception shown(Reception reception) {
    return ReceptionContract.shown(reception, desk.unitOf(reception));
  }
}

package vn.qcdc.api.matter;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.MATTER_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.MattersApi;
import vn.qcdc.api.contract.model.CountedKind;
import vn.qcdc.api.contract.model.MatterBrief;
import vn.qcdc.api.contract.model.MatterChannel;
import vn.qcdc.api.contract.model.MatterMove;
import vn.qcdc.api.contract.model.MatterMoved;
import vn.qcdc.api.contract.model.MatterPage;
import vn.qcdc.api.contract.model.MatterRole;
import vn.qcdc.api.contract.model.MatterStanding;
import vn.qcdc.api.contract.model.MatterStepList;
import vn.qcdc.api.once.Once;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.dialogue.AnswerQuality;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Channel;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFilter;
import vn.qcdc.domain.matter.MatterFilter.Role;
import vn.qcdc.domain.matter.MatterFilter.Traits;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.MoveOutcome;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Lists, shows and moves opinions and petitions: one door for every act on every kind. */
@Path("/matters")
public class MattersResource implements MattersApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject Matters matters;
  @Inject MoveMatter moveMatter;
  @Inject ToldIdentity toldIdentity;
  @Inject MatterAnswers answers;
  @Inject MatterDesk desk;
  @Inject CurrentCaller caller;
  @Inject AuditTrail trail;
  @Inject Problems problems;
  @Inject Once once;
  @Inject Call call;

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listMatters(
      @Nullable String unit,
      MatterRole role,
      @Nullable List<CountedKind> kind,
      @Nullable List<MatterStanding> standing,
      @Nullable String state,
      @Nullable String field,
      @Nullable MatterChannel channel,
      @Nullable UUID origin,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Boolean overdue,
      @Nullable LocalDate dueBefore,
      Integer limit,
      @Nullable String cursor) {
    MatterFilter wanted =
        new MatterFilter(
            desk.units(unit),
            Role.valueOf(role.name()),
            kinds(kind),
            standings(standing),
            new Traits(
                state, field, channel == null ? null : Channel.valueOf(channel.name()), origin),
            from,
            until == null ? null : until.minusDays(1),
            overdue ? desk.today() : null,
            dueBefore);
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    List<Matter> found =
        wanted.kinds().isEmpty()
            ? List.of()
            : matters.list(wanted, MatterCursor.mark(cursor), limit + 1);
    return answer(found, limit, type);
  }

  private Response answer(List<Matter> found, int limit, MediaType type) {
    if (found.stream().anyMatch(each -> each.intake().kind() == Kind.DENUNCIATION)) {
      trail.reading("matters", "denunciations among a list");
    }
    MatterContract contract = answers.contract(desk.setting());
    List<MatterBrief> items = found.stream().limit(limit).map(contract::brief).toList();
    @Nullable String next = MatterCursor.next(found, limit);
    Response.ResponseBuilder answer =
        type.isCompatible(CSV)
            ? Response.ok(MatterCsv.of(items), CSV)
            : Response.ok(
                new MatterPage().items(items).next(next), MediaType.APPLICATION_JSON_TYPE);
    return Page.linked(answer, next, call).build();
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response getMatter(UUID matter) {
    Matter found = desk.find(matter);
    return unstored(Response.ok(answers.whole(found))).tag(MatterTag.of(found)).build();
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listMatterSteps(UUID matter) {
    Matter found = desk.find(matter);
    return unstored(
            Response.ok(
                new MatterStepList()
                    .items(
                        matters.steps(found.id()).stream()
                            .map(
                                step ->
                                    StepContract.step(
                                        step, unit -> desk.seen(unit, step.move().on())))
                            .toList())))
        .build();
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response moveMatter(
      UUID matter, MatterMove body, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    Matter found = desk.find(matter);
    Act act = Act.valueOf(body.getAct().name());
    Optional<Finding> refusal = desk.refusal(act, found);
    int seen = MatterTag.version(ifMatch);
    Move move = move(act, body);
    refuseUnseen(move);
    List<Finding> told =
        refusal.isPresent()
            ? List.of()
            : toldIdentity.in(found.intake().incoming().petitioner(), texts(move));
    return told.isEmpty()
        ? once.answer(
            idempotencyKey,
            body,
            () -> {
              refuse(refusal);
              return moved(found.id(), seen, move);
            })
        : problems.response(ProblemCode.UNPROCESSABLE, told);
  }

  /** Not before it is known that the same was not done already: who passes it on has it no more. */
  private static void refuse(Optional<Finding> refusal) {
    if (refusal.isPresent()) {
      throw new ProblemException(ProblemCode.FORBIDDEN, refusal.get());
    }
  }

  private Response moved(UUID matter, int seen, Move move) {
    MoveOutcome outcome = moveMatter.move(matter, seen, move, desk.setting());
    if (outcome instanceof MoveOutcome.Done done) {
      return unstored(
              Response.ok(
                  new MatterMoved()
                      .matter(answers.whole(done.after()))
                      .part(done.part().map(answers::whole).orElse(null))
                      .notices(problems.issues(notices(move)))))
          .tag(MatterTag.of(done.after()))
          .build();
    } else if (outcome instanceof MoveOutcome.Refused refused) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, refused.findings());
    } else if (outcome instanceof MoveOutcome.Outdated) {
      throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
    }
    throw new ProblemException(ProblemCode.NOT_FOUND);
  }

  private static List<Finding> notices(Move move) {
    @Nullable String text = move.particulars().text();
    return move.act() == Act.ANSWER && text != null
        ? AnswerQuality.notices(text, "/text")
        : List.of();
  }

  private Move move(Act act, MatterMove body) {
    LocalDate on = Optional.ofNullable(body.getOn()).orElseGet(desk::today);
    @Nullable String to = body.getTo();
    @Nullable UnitSnapshot unit =
        to == null ? null : desk.unit(to, "/to", on).orElseThrow(MattersResource::unknown);
    return new Move(
        act,
        on,
        desk.now(),
        caller.get().name(),
        StepContract.stripped(body.getNote()),
        StepContract.particulars(body, unit == null ? null : unit.id()));
  }

  /** What is repeated has to be there for the caller, too. */
  private void refuseUnseen(Move move) {
    @Nullable UUID other = move.particulars().other();
    if (other != null && matters.find(other).filter(desk::isThere).isEmpty()) {
      throw unknown(List.of(Finding.blocking(MATTER_UNKNOWN, "/other", null, null)));
    }
  }

  /** In a body, not in the address. */
  private static ProblemException unknown(List<Finding> findings) {
    return new ProblemException(ProblemCode.UNPROCESSABLE, findings);
  }

  private static Map<String, String> texts(Move move) {
    Map<String, String> texts = new HashMap<>();
    if (move.note() != null) {
      texts.put("/note", move.note());
    }
    if (move.particulars().text() != null) {
      texts.put("/text", move.particulars().text());
    }
    return texts;
  }

  /** Of those that there are for the caller. */
  private Set<Kind> kinds(@Nullable List<CountedKind> asked) {
    Set<Kind> there = desk.kinds();
    if (asked != null && !asked.isEmpty()) {
      there.retainAll(asked.stream().map(each -> Kind.valueOf(each.name())).collect(toSet()));
    }
    return there;
  }

  private static Set<Standing> standings(@Nullable List<MatterStanding> asked) {
    return Optional.ofNullable(asked).orElse(List.of()).stream()
        .map(each -> Standing.valueOf(each.name()))
        .collect(toSet());
  }

  private static Response.ResponseBuilder unstored(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}

package vn.qcdc.api.dialogue;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.DialoguesApi;
import vn.qcdc.api.contract.model.DialogueConclusion;
import vn.qcdc.api.contract.model.DialogueDraft;
import vn.qcdc.api.contract.model.DialogueFrequencyList;
import vn.qcdc.api.contract.model.DialoguePage;
import vn.qcdc.api.contract.model.Head;
import vn.qcdc.api.contract.model.ImportReport;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.csv.CsvBody;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.dialogue.Conclusion;
import vn.qcdc.domain.dialogue.DialogueFilter;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.Dialogues;
import vn.qcdc.domain.dialogue.EnterDialogues;
import vn.qcdc.domain.dialogue.EnterDialogues.Changed;
import vn.qcdc.domain.dialogue.EnterDialogues.Entered;
import vn.qcdc.domain.dialogue.EnterDialogues.Entry;
import vn.qcdc.domain.dialogue.SessionStatus;
import vn.qcdc.domain.dialogue.TakeInOpinions;
import vn.qcdc.domain.dialogue.TakeInOpinions.Tally;
import vn.qcdc.domain.dialogue.TellFrequency;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Enters sessions of leaders with people, and shows them. */
@Path("/")
public class DialoguesResource implements DialoguesApi {

  @Inject Dialogues dialogues;
  @Inject EnterDialogues enterDialogues;
  @Inject TakeInOpinions takeInOpinions;
  @Inject TellFrequency tellFrequency;
  @Inject DialogueDesk desk;
  @Inject CurrentCaller caller;
  @Inject Call call;

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listDialogues(
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Head head,
      @Nullable Level level,
      Integer limit,
      @Nullable String cursor) {
    DialogueFilter wanted =
        new DialogueFilter(
            desk.units(unit, level == null ? null : UnitContract.MAP.level(level), desk.today()),
            from,
            until,
            head == null ? null : vn.qcdc.domain.dialogue.Head.valueOf(head.name()),
            false);
    List<DialogueSession> found = dialogues.list(wanted, DialogueCursor.mark(cursor), limit + 1);
    DialoguePage answer =
        new DialoguePage()
            .items(
                found.stream()
                    .limit(limit)
                    .map(each -> DialogueContract.brief(each, unitOf(each)))
                    .toList())
            .next(DialogueCursor.next(found, limit));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response enterDialogue(DialogueDraft draft) {
    Entry entry = entry(draft).orElseThrow(ProblemException::inAddress);
    Entered entered =
        enterDialogues
            .enter(List.of(entry), desk.today())
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    DialogueSession session = entered.sessions().get(0);
    if (entered.created().isEmpty()) {
      return answer(session, Response.ok());
    }
    return answer(
        session,
        Response.status(201).header(HttpHeaders.LOCATION, "/v1/dialogues/" + session.id()));
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response importDialogues(File body, Boolean dryRun) {
    List<DialoguesCsv.Row> rows =
        DialoguesCsv.read(CsvBody.read(body, DialoguesCsv.HEADER), desk::territory)
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    List<Entry> entries = rows.stream().map(DialoguesCsv.Row::entry).toList();
    LocalDate today = desk.today();
    Entered entered =
        (dryRun ? enterDialogues.rehearse(entries, today) : enterDialogues.enter(entries, today))
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    if (!dryRun) {
      takeInOpinions.take(tallies(rows, entered), desk.entering());
    }
    return Response.ok(
            new ImportReport()
                .dryRun(dryRun)
                .created(entered.created().size())
                .unchanged(entered.unchanged()))
        .build();
  }

  /** Those of sessions that were there have been taken in with them. */
  private static Map<DialogueSession, Tally> tallies(List<DialoguesCsv.Row> rows, Entered entered) {
    Set<DialogueSession> created = Set.copyOf(entered.created());
    Map<DialogueSession, Tally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      DialogueSession session = entered.sessions().get(i);
      @Nullable Tally tally = rows.get(i).tally();
      if (tally != null && created.contains(session)) {
        tallies.put(session, tally);
      }
    }
    return tallies;
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listDialogueFrequency(String unit, Integer year, @Nullable Level level) {
    LocalDate today = desk.today();
    LocalDate last = LocalDate.of(year, 12, 31);
    UnitSnapshot top = desk.unit(unit, "unit", last.isBefore(today) ? last : today);
    TellFrequency.Asked asked =
        new TellFrequency.Asked(
            top.id(), year, level == null ? null : UnitContract.MAP.level(level), caller.remit());
    return Response.ok(
            new DialogueFrequencyList()
                .year(year)
                .asOf(today)
                .items(
                    tellFrequency.tell(asked, today).stream()
                        .map(DialogueContract::frequency)
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response getDialogue(UUID dialogue) {
    return answer(desk.find(dialogue), Response.ok());
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response putDialogue(UUID dialogue, DialogueDraft draft, @Nullable String ifMatch) {
    DialogueSession session = desk.findForUpdate(dialogue);
    int seen = VersionTag.needed(ifMatch);
    Entry entry = entry(draft).orElseThrow(ProblemException::inAddress);
    if (!entry.unit().equals(session.unit())) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(VALUE_NOT_ALLOWED, "/unit", draft.getUnit(), unitOf(session).code()));
    }
    return answer(
        enterDialogues.revise(session, entry.facts(), entry.status(), seen, desk.today()));
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response concludeDialogue(
      UUID dialogue, DialogueConclusion body, @Nullable String ifMatch) {
    DialogueSession session = desk.findForUpdate(dialogue);
    Conclusion conclusion = new Conclusion(body.getConcludedOn(), body.getText().strip());
    return answer(
        enterDialogues.conclude(session, conclusion, VersionTag.needed(ifMatch), desk.today()));
  }

  /** Everything that is wrong with the unit and with the status, at once. */
  private Judged<Entry> entry(DialogueDraft draft) {
    List<Finding> findings = new ArrayList<>();
    Judged<UnitSnapshot> unit = desk.territory(draft.getUnit(), "/unit", draft.getDay());
    Judged<SessionStatus> status = SessionStatusContract.of(draft);
    unit.accept(sound -> {}, findings::addAll);
    status.accept(sound -> {}, findings::addAll);
    if (!findings.isEmpty()) {
      return Judged.unsound(findings);
    }
    return Judged.sound(
        new Entry(
            unit.orElseThrow(ProblemException::inAddress).id(),
            DialogueContract.facts(draft),
            status.orElseThrow(ProblemException::inAddress),
            DialogueContract.stripped(draft.getExternalId()),
            Place.item("")));
  }

  private Response answer(Changed changed) {
    if (changed instanceof Changed.Kept kept) {
      return answer(kept.session(), Response.ok());
    } else if (changed instanceof Changed.Refused refused) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, refused.findings());
    }
    throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
  }

  private Response answer(DialogueSession session, Response.ResponseBuilder response) {
    return response.entity(desk.whole(session)).tag(VersionTag.of(session.version())).build();
  }

  private UnitSnapshot unitOf(DialogueSession session) {
    return desk.seen(session.unit(), session.facts().day());
  }
}

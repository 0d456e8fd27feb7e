package vn.qcdc.api.dialogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.OpinionsApi;
import vn.qcdc.api.contract.model.DialogueAssignment;
import vn.qcdc.api.contract.model.DialogueNoticeDraft;
import vn.qcdc.api.contract.model.DialogueNoticeIssued;
import vn.qcdc.api.contract.model.FeedMode;
import vn.qcdc.api.contract.model.MatterFieldList;
import vn.qcdc.api.contract.model.OpinionDraft;
import vn.qcdc.api.contract.model.OpinionImportReport;
import vn.qcdc.api.contract.model.OpinionTakenList;
import vn.qcdc.api.contract.model.OpinionTally;
import vn.qcdc.api.csv.CsvBody;
import vn.qcdc.api.once.Once;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.dialogue.ConclusionNotice;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.IssueNotice;
import vn.qcdc.domain.dialogue.IssueNotice.Assignment;
import vn.qcdc.domain.dialogue.Slip;
import vn.qcdc.domain.dialogue.TakeInOpinions;
import vn.qcdc.domain.dialogue.TakeInOpinions.Mode;
import vn.qcdc.domain.dialogue.TakeInOpinions.Taken;
import vn.qcdc.domain.dialogue.TakeInOpinions.Tally;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.matter.Channel;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFields;

/** Takes in what people say at dialogues, and gives it to whom it concerns. */
@Path("/")
public class OpinionsResource implements OpinionsApi {

  private static final int MOST_ISSUES = 1000;

  @Inject TakeInOpinions takeInOpinions;
  @Inject IssueNotice issueNotice;
  @Inject MatterFields.Keeper fields;
  @Inject DialogueResultsTable resultsTable;
  @Inject DialogueDesk desk;
  @Inject Problems problems;
  @Inject Once once;
  @Inject Call call;

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response listMatterFields() {
    return Response.ok(
            new MatterFieldList()
                .items(
                    fields.current().all().stream()
                        .map(each -> OpinionContract.field(each, call.language()))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response takeInOpinion(OpinionDraft draft, @Nullable String idempotencyKey) {
    DialogueSession session = desk.find(draft.getDialogue());
    return once.answer(idempotencyKey, draft, () -> takeIn(session, draft));
  }

  private Response takeIn(DialogueSession session, OpinionDraft draft) {
    @Nullable String number = DialogueContract.stripped(draft.getSlip());
    Slip slip =
        new Slip(
            number == null ? UUID.randomUUID().toString() : number,
            draft.getField(),
            draft.getSubject().strip(),
            null,
            null,
            Place.item(""));
    Matter taken =
        takeInOpinions
            .takeOne(session, Channel.valueOf(draft.getChannel().name()), slip, desk.entering())
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    return Response.status(201)
        .header(HttpHeaders.LOCATION, "/v1/matters/" + taken.id())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(OpinionContract.taken(taken))
        .build();
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response importOpinions(
      UUID dialogue, File body, String channel, FeedMode mode, Boolean dryRun) {
    DialogueSession session = desk.findForUpdate(dialogue);
    SlipsCsv read =
        SlipsCsv.read(
            CsvBody.read(body, SlipsCsv.HEADER),
            to -> desk.lookUp(to, "to", session.facts().day()));
    boolean atomic = mode == FeedMode.ATOMIC;
    Mode how =
        dryRun || (atomic && !read.findings().isEmpty())
            ? Mode.REHEARSAL
            : atomic ? Mode.ATOMIC : Mode.PARTIAL;
    Taken taken =
        takeInOpinions.take(session, Channel.valueOf(channel), read.slips(), how, desk.entering());
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.addAll(taken.findings());
    if (atomic && !findings.isEmpty()) {
      return problems.response(ProblemCode.UNPROCESSABLE, findings);
    }
    return Response.ok(
            new OpinionImportReport()
                .dryRun(dryRun)
                .created(taken.created())
                .unchanged(taken.unchanged())
                .refused(taken.refused() + read.findings().size())
                .issues(problems.issues(findings.stream().limit(MOST_ISSUES).toList())))
        .build();
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response tallyOpinions(UUID dialogue, OpinionTally body, @Nullable String idempotencyKey) {
    DialogueSession session = desk.find(dialogue);
    return once.answer(idempotencyKey, body, () -> tallied(session, body));
  }

  private Response tallied(DialogueSession session, OpinionTally body) {
    int answered = Optional.ofNullable(body.getAnswered()).orElse(0);
    Tally tally = new Tally(body.getField(), body.getSubject().strip(), body.getCount(), answered);
    List<Finding> findings = takeInOpinions.findings(session, tally);
    if (!findings.isEmpty()) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, findings);
    }
    return Response.status(201)
        .entity(
            new OpinionTakenList()
                .items(
                    takeInOpinions.take(session, tally, desk.entering()).stream()
                        .map(OpinionContract::taken)
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.DECIDE_MATTERS)
  @Transactional
  public Response issueDialogueNotice(
      UUID dialogue, DialogueNoticeDraft draft, @Nullable String ifMatch) {
    DialogueSession session = desk.findForUpdate(dialogue);
    int seen = VersionTag.needed(ifMatch);
    ConclusionNotice notice =
        new ConclusionNotice(
            draft.getDocument().strip(), draft.getIssuedOn(), draft.getText().strip());
    IssueNotice.Outcome outcome =
        issueNotice.issue(session, seen, notice, assignments(draft), desk.entering());
    if (outcome instanceof IssueNotice.Outcome.Issued issued) {
      return Response.status(201)
          .entity(
              new DialogueNoticeIssued()
                  .dialogue(desk.whole(issued.session()))
                  .assigned(Math.toIntExact(issued.assigned())))
          .tag(VersionTag.of(issued.session().version()))
          .build();
    } else if (outcome instanceof IssueNotice.Outcome.Refused refused) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, refused.findings());
    }
    throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
  }

  /** Units that are none are told of all lines at once. */
  private List<Assignment> assignments(DialogueNoticeDraft draft) {
    List<Finding> findings = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (DialogueAssignment each : draft.getAssignments()) {
      String place = "/assignments/" + (assignments.size() + findings.size());
      desk.lookUp(each.getTo(), place + "/to", draft.getIssuedOn())
          .accept(
              unit ->
                  assignments.add(
                      new Assignment(
                          Optional.ofNullable(each.getNumbers()).orElse(List.of()),
                          each.getField(),
                          unit.id(),
                          each.getUntil(),
                          DialogueContract.stripped(each.getNote()))),
              findings::addAll);
    }
    if (!findings.isEmpty()) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, findings);
    }
    return assignments;
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listDialogueResults(
      String unit, LocalDate from, LocalDate until, String by, @Nullable LocalDate asOf) {
    return Response.ok(resultsTable.draw(unit, from, until, by, asOf)).build();
  }
}

package vn.qcdc.api.dialogue;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.OpenToAll;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.PublicDialoguesApi;
import vn.qcdc.api.contract.model.PublicAnswer;
import vn.qcdc.api.contract.model.PublicDialogue;
import vn.qcdc.api.contract.model.PublicDialoguePage;
import vn.qcdc.api.contract.model.PublicDialogueWhole;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.dialogue.DialogueFilter;
import vn.qcdc.domain.dialogue.DialogueResults;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.Dialogues;
import vn.qcdc.domain.dialogue.OpinionCount;
import vn.qcdc.domain.dialogue.SessionFacts;
import vn.qcdc.domain.dialogue.SessionStatus;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Tells everybody of sessions and of the answers that are published; of nobody who was there. */
@Path("/public/dialogues")
public class PublicDialoguesResource implements PublicDialoguesApi {

  private static final int KEPT_SECONDS = 60;

  @Inject Dialogues dialogues;
  @Inject DialogueResults results;
  @Inject MatterFields.Keeper fields;
  @Inject DialogueDesk desk;
  @Inject Call call;
  @Context Request request;

  @Override
  @OpenToAll
  @Transactional
  public Response listPublicDialogues(
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Integer limit,
      @Nullable String cursor) {
    DialogueFilter wanted =
        new DialogueFilter(
            unit == null ? Optional.empty() : Optional.of(below(unit)), from, until, null, true);
    List<DialogueSession> found = dialogues.list(wanted, DialogueCursor.mark(cursor), limit + 1);
    List<DialogueSession> page = found.stream().limit(limit).toList();
    Map<UUID, OpinionCount> counts =
        results.of(page.stream().map(DialogueSession::id).collect(toSet()));
    PublicDialoguePage answer =
        new PublicDialoguePage()
            .items(page.stream().map(each -> shown(each, counts)).toList())
            .next(DialogueCursor.next(found, limit));
    return Page.linked(cached(answer), answer.getNext(), call).build();
  }

  @Override
  @OpenToAll
  @Transactional
  public Response getPublicDialogue(UUID dialogue) {
    DialogueSession session =
        dialogues
            .find(dialogue)
            .filter(each -> each.status().isHeld())
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    MatterFields known = fields.current();
    return cached(
            new PublicDialogueWhole()
                .dialogue(shown(session, results.of(Set.of(dialogue))))
                .answers(
                    results.published(dialogue).stream()
                        .map(
                            each ->
                                new PublicAnswer()
                                    .field(
                                        OpinionContract.field(each.field(), known, call.language()))
                                    .answer(each.text())
                                    .publishedOn(each.publishedOn()))
                        .toList()))
        .build();
  }

  private Set<UnitId> below(String address) {
    UnitSnapshot top =
        desk.lookUp(address, "unit", desk.today()).orElseThrow(ProblemException::inAddress);
    UnitTree map = desk.map(desk.today());
    return map.subtree(top.id()).stream().map(UnitSnapshot::id).collect(Collectors.toSet());
  }

  private PublicDialogue shown(DialogueSession session, Map<UUID, OpinionCount> counts) {
    SessionFacts facts = session.facts();
    int attendances = session.status() instanceof SessionStatus.Held held ? held.attendances() : 0;
    return new PublicDialogue()
        .id(session.id())
        .unit(UnitContract.MAP.ref(desk.seen(session.unit(), facts.day())))
        .day(facts.day())
        .heads(DialogueContract.heads(facts.heads()))
        .topic(facts.topic())
        .audience(facts.audience())
        .attendances(attendances)
        .opinions(OpinionContract.count(counts.getOrDefault(session.id(), OpinionCount.NONE)));
  }

  /** By its very content, in the language of the call. */
  private Response.ResponseBuilder cached(Object answer) {
    String content = call.language() + answer.toString();
    EntityTag tag =
        new EntityTag(String.format(Locale.ROOT, "p%08x", content.hashCode()), /* weak= */ true);
    CacheControl shortly = new CacheControl();
    shortly.setMaxAge(KEPT_SECONDS);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(answer) : unchanged).tag(tag).cacheControl(shortly);
  }
}

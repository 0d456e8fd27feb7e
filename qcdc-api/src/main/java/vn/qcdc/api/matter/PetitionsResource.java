package vn.qcdc.api.matter;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.PetitionsApi;
import vn.qcdc.api.contract.model.PetitionDraft;
import vn.qcdc.api.once.Once;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.Channel;
import vn.qcdc.domain.matter.Incoming;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.petitioner.MatterKind;

/** Takes in petitions. */
@Path("/petitions")
public class PetitionsResource implements PetitionsApi {

  @Inject TakeInMatters takeInMatters;
  @Inject Matters matters;
  @Inject MatterFields.Keeper fields;
  @Inject ToldIdentity toldIdentity;
  @Inject MatterAnswers answers;
  @Inject MatterDesk desk;
  @Inject CurrentCaller caller;
  @Inject Problems problems;
  @Inject Once once;

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response takeInPetition(PetitionDraft draft, @Nullable String idempotencyKey) {
    UnitSnapshot unit =
        desk.unit(draft.getUnit(), "/unit", draft.getReceivedOn())
            .orElseThrow(ProblemException::inAddress);
    caller.requireWithin(unit, "/unit");
    Incoming incoming = incoming(draft, unit);
    List<Finding> findings = new ArrayList<>(incoming.findings(desk.today()));
    fields.current().refusal(incoming.field(), "/field").ifPresent(findings::add);
    findings.addAll(ofCaller(incoming));
    if (!findings.isEmpty()) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, findings);
    }
    List<Finding> told =
        toldIdentity.in(incoming.petitioner(), Map.of("/subject", incoming.subject()));
    return told.isEmpty()
        ? once.answer(idempotencyKey, draft, () -> taken(incoming))
        : problems.response(ProblemCode.UNPROCESSABLE, told);
  }

  private Response taken(Incoming incoming) {
    String externalId = incoming.externalId();
    if (externalId != null && !matters.byExternalId(Set.of(externalId)).isEmpty()) {
      throw new ProblemException(
          ProblemCode.CONFLICT, Finding.blocking(CODE_TWICE, "/externalId", externalId, null));
    }
    Matter matter =
        takeInMatters
            .take(
                List.of(TakeInMatters.Arriving.of(incoming)),
                desk.now(),
                caller.get().name(),
                desk.setting())
            .get(0);
    return Response.status(201)
        .header(HttpHeaders.LOCATION, "/v1/matters/" + matter.id())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .tag(MatterTag.of(matter))
        .entity(answers.whole(matter))
        .build();
  }

  private static Incoming incoming(PetitionDraft draft, UnitSnapshot unit) {
    return new Incoming(
        Kind.valueOf(draft.getKind().name()),
        unit.id(),
        draft.getReceivedOn(),
        Channel.valueOf(draft.getChannel().name()),
        draft.getField().strip(),
        draft.getSubject().strip(),
        1,
        Optional.ofNullable(draft.getSignatories()).orElse(1),
        Boolean.TRUE.equals(draft.getRemote()),
        draft.getPetitioner(),
        draft.getReception(),
        StepContract.stripped(draft.getExternalId()));
  }

  /** What the caller may not enter, or has entered of somebody whom they do not know. */
  private List<Finding> ofCaller(Incoming incoming) {
    List<Finding> findings = new ArrayList<>();
    if (!desk.kinds().contains(incoming.kind())) {
      findings.add(Finding.blocking(VALUE_NOT_ALLOWED, "/kind", incoming.kind().name(), kinds()));
    }
    UUID petitioner = incoming.petitioner();
    if (petitioner != null
        && toldIdentity
            .own(petitioner)
            .filter(each -> each.kind() == registered(incoming.kind()))
            .isEmpty()) {
      findings.add(
          Finding.blocking(
              VALUE_NOT_ALLOWED,
              "/petitioner",
              petitioner.toString(),
              registered(incoming.kind()).name()));
    }
    return findings;
  }

  private String kinds() {
    return desk.kinds().stream()
        .filter(kind -> kind != Kind.OPINION)
        .map(Kind::name)
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /** As what whoever brought it was registered. */
  private static MatterKind registered(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> MatterKind.COMPLAINT;
      case DENUNCIATION -> MatterKind.DENUNCIATION;
      case RECOMMENDATION, FEEDBACK, OPINION -> MatterKind.RECOMMENDATION;
    };
  }
}

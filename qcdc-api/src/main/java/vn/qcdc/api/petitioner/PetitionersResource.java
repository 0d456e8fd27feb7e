package vn.qcdc.api.petitioner;

import static vn.qcdc.domain.finding.FindingCode.PETITIONER_ERASED;
import static vn.qcdc.domain.finding.FindingCode.PETITIONER_KEY_MISSING;
import static vn.qcdc.domain.finding.FindingCode.PETITIONER_SPOILED;
import static vn.qcdc.domain.finding.FindingCode.PURPOSE_TELLS_IDENTITY;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.PetitionersApi;
import vn.qcdc.api.contract.model.PetitionerDraft;
import vn.qcdc.api.contract.model.PetitionerList;
import vn.qcdc.api.contract.model.PetitionerPage;
import vn.qcdc.api.contract.model.PetitionerPurpose;
import vn.qcdc.api.contract.model.PetitionerSearch;
import vn.qcdc.api.once.Once;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.petitioner.ClaimedIdentity;
import vn.qcdc.domain.petitioner.Clue;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.Opening;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.Petitioners;
import vn.qcdc.domain.petitioner.Seals;

/** Registers petitioners, finds them, and shows who they are to those who may know. */
@Path("/petitioners")
public class PetitionersResource implements PetitionersApi {

  private static final System.Logger LOG = System.getLogger(PetitionersResource.class.getName());

  private static final int MOST_FOUND = 200;

  /** Whoever guesses names could try them on a digest of what was sent: the key alone counts. */
  private static final String NOT_EVEN_A_DIGEST = "";

  @Inject Petitioners petitioners;
  @Inject Seals seals;
  @Inject AuditTrail trail;
  @Inject PetitionerDesk desk;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Call call;
  @Inject Once once;
  @Inject Problems problems;

  @Override
  @Requires(Permission.KEEP_PETITIONERS)
  @Transactional
  public Response registerPetitioner(PetitionerDraft draft, @Nullable String idempotencyKey) {
    return once.answer(idempotencyKey, NOT_EVEN_A_DIGEST, () -> register(draft));
  }

  private Response register(PetitionerDraft draft) {
    UnitSnapshot unit = desk.unit(draft.getUnit(), "/unit");
    boolean anonymous = Boolean.TRUE.equals(draft.getAnonymous());
    Identity identity = identity(draft, anonymous);
    refuseWithoutKeys();
    Petitioner petitioner =
        new Petitioner(
            UUID.randomUUID(),
            unit.id(),
            PetitionerContract.kind(draft.getKind()),
            anonymous,
            draft.getReceivedOn(),
            now(),
            caller.get().name(),
            null);
    petitioners.keep(petitioner, identity);
    return unstored(Response.status(201))
        .header(HttpHeaders.LOCATION, "/v1/petitioners/" + petitioner.id())
        .entity(PetitionerContract.shown(petitioner, unit))
        .build();
  }

  @Override
  @Requires(Permission.SEE_PETITIONERS)
  @Transactional
  public Response getPetitioner(UUID petitioner) {
    return unstored(Response.ok(shown(desk.find(petitioner)))).build();
  }

  @Override
  @Requires(Permission.SEE_PETITIONERS)
  @Transactional
  public Response listPetitioners(@Nullable String unit, Integer limit, @Nullable String cursor) {
    Page page = Page.of(cursor, limit);
    Set<UnitId> units = unit == null ? desk.units() : desk.unitsWithin(desk.unit(unit, "unit"));
    List<Petitioner> found = petitioners.of(units, page.offset(), page.limit() + 1);
    PetitionerPage answer =
        new PetitionerPage()
            .items(found.stream().limit(page.limit()).map(this::shown).toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(unstored(Response.ok(answer)), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.SEE_PETITIONERS)
  @Transactional
  public Response searchPetitioners(PetitionerSearch search) {
    String purpose = PetitionerDesk.purpose(search.getPurpose());
    Clue clue =
        AskedClue.of(search)
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    refuseWithoutKeys();
    List<Petitioner> found = petitioners.search(clue, desk.units(), MOST_FOUND + 1);
    trail.reading("petitioners by " + clue.trait(), purpose);
    return unstored(
            Response.ok(
                new PetitionerList()
                    .items(found.stream().limit(MOST_FOUND).map(this::shown).toList())
                    .isComplete(found.size() <= MOST_FOUND)))
        .build();
  }

  @Override
  @Requires(Permission.SEE_PETITIONERS)
  @Transactional
  public Response disclosePetitioner(UUID petitioner, PetitionerPurpose body) {
    String purpose = PetitionerDesk.purpose(body.getPurpose());
    Petitioner found = desk.find(petitioner);
    Identity identity = opened(found);
    if (identity.isToldBy(purpose)) {
      return toldBy(found);
    }
    trail.reading("petitioner " + found.id(), purpose);
    return unstored(Response.ok(PetitionerContract.identity(found, identity))).build();
  }

  @Override
  @Requires(Permission.KEEP_PETITIONERS)
  @Transactional
  public Response erasePetitioner(UUID petitioner, PetitionerPurpose body) {
    String purpose = PetitionerDesk.purpose(body.getPurpose());
    Petitioner found = desk.find(petitioner);
    if (found.isErased()) {
      return unstored(Response.ok(shown(found))).build();
    }
    String reason = Petitioner.Erasure.REASON_NOT_KEPT;
    if (petitioners.open(found) instanceof Opening.Opened opened) {
      if (opened.identity().isToldBy(purpose)) {
        return toldBy(found);
      }
      reason = purpose;
    }
    Petitioner erased = found.erased(new Petitioner.Erasure(now(), caller.get().name(), reason));
    petitioners.erase(erased);
    return unstored(Response.ok(shown(erased))).build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response resealPetitioners(Integer limit) {
    refuseWithoutKeys();
    return Response.ok(PetitionerContract.resealing(seals.reseal(limit))).build();
  }

  private Identity identity(PetitionerDraft draft, boolean anonymous) {
    List<Finding> findings = new ArrayList<>();
    if (draft.getReceivedOn().isAfter(desk.today())) {
      findings.add(Finding.blocking(VALUE_NOT_ALLOWED, "/receivedOn", null, "≤ " + desk.today()));
    }
    ClaimedIdentity claimed = PetitionerContract.claimed(draft);
    Judged<Identity> judged = anonymous ? claimed.anonymous() : claimed.named();
    judged.accept(identity -> {}, findings::addAll);
    return (findings.isEmpty() ? judged : Judged.<Identity>unsound(findings))
        .orElseThrow(all -> new ProblemException(ProblemCode.UNPROCESSABLE, all));
  }

  private Identity opened(Petitioner petitioner) {
    Opening opening = petitioners.open(petitioner);
    if (opening instanceof Opening.Opened opened) {
      return opened.identity();
    } else if (opening instanceof Opening.KeyMissing missing) {
      LOG.log(System.Logger.Level.ERROR, "The key {0} of petitioners is missing", missing.key());
      throw problem(ProblemCode.UNAVAILABLE, PETITIONER_KEY_MISSING, missing.key());
    } else if (opening instanceof Opening.Spoiled) {
      LOG.log(System.Logger.Level.ERROR, "The seal of {0} is spoiled", petitioner.id());
      throw problem(ProblemCode.CONFLICT, PETITIONER_SPOILED, null);
    }
    throw problem(ProblemCode.CONFLICT, PETITIONER_ERASED, null);
  }

  /**
   * An answer, not an exception, so that the audit keeps that somebody tried; whoever guesses names
   * here is seen.
   */
  private Response toldBy(Petitioner petitioner) {
    trail.reading("petitioner " + petitioner.id() + ", refused", "the purpose tells who it is");
    return problems.response(
        ProblemCode.UNPROCESSABLE,
        List.of(Finding.blocking(PURPOSE_TELLS_IDENTITY, "/purpose", null, null)));
  }

  private void refuseWithoutKeys() {
    if (petitioners.areLocked()) {
      throw problem(ProblemCode.UNAVAILABLE, PETITIONER_KEY_MISSING, null);
    }
  }

  private static ProblemException problem(
      ProblemCode code, FindingCode finding, @Nullable String expected) {
    return new ProblemException(code, Finding.blocking(finding, "petitioner", null, expected));
  }

  private vn.qcdc.api.contract.model.Petitioner shown(Petitioner petitioner) {
    return PetitionerContract.shown(petitioner, desk.unitOf(petitioner));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Response.ResponseBuilder unstored(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}

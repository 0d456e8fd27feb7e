package vn.qcdc.api.matter;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static vn.qcdc.domain.finding.FindingCode.PETITIONER_KEY_MISSING;
import static vn.qcdc.domain.finding.FindingCode.TEXT_TELLS_IDENTITY;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petitioner.Opening;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.Petitioners;

/**
 * Sees that no text tells who brought a matter. Whoever guesses names that way learns whether they
 * were right, so that every hit is written down, and answered rather than thrown: the entry stays.
 */
@RequestScoped
public class ToldIdentity {

  @Inject Petitioners petitioners;
  @Inject Organisations organisations;
  @Inject CurrentCaller caller;
  @Inject AuditTrail trail;

  /** One of the caller's units keeps them. */
  Optional<Petitioner> own(UUID id) {
    return petitioners.find(id, caller.remit().units().orElseGet(this::all));
  }

  /**
   * What there is to say against the texts.
   *
   * @param petitioner {@code null} when nobody was registered
   * @param texts by where they stand; {@code null} for what was left out
   */
  List<Finding> in(@Nullable UUID petitioner, Map<String, String> texts) {
    Optional<Petitioner> found =
        petitioner == null || texts.isEmpty()
            ? Optional.empty()
            : petitioners.find(petitioner, all());
    if (found.isEmpty() || found.get().isErased()) {
      return List.of();
    }
    Opening opening = petitioners.open(found.get());
    if (opening instanceof Opening.KeyMissing missing) {
      throw new ProblemException(
          ProblemCode.UNAVAILABLE,
          Finding.blocking(PETITIONER_KEY_MISSING, "petitioner", null, missing.key()));
    }
    List<Finding> told = new ArrayList<>();
    if (opening instanceof Opening.Opened opened) {
      texts.forEach(
          (pointer, text) -> {
            if (opened.identity().isToldBy(text)) {
              told.add(Finding.blocking(TEXT_TELLS_IDENTITY, pointer, null, null));
            }
          });
    }
    if (!told.isEmpty()) {
      trail.reading("petitioner " + petitioner + ", refused", "a text tells who it is");
    }
    return told;
  }

  private Set<UnitId> all() {
    return organisations.current().units().stream().map(Unit::id).collect(toUnmodifiableSet());
  }
}

package vn.qcdc.domain.reception;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.RECEIVER_OF_OTHER_UNIT;
import static vn.qcdc.domain.finding.FindingCode.RECEPTION_DIFFERS;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Takes receptions in, all or none: of units that stood on the day, by those who work for them. */
public final class RegisterReceptions {

  private final Receptions receptions;
  private final Organisation organisation;
  private final Remit remit;
  private final LocalDate today;

  public RegisterReceptions(
      Receptions receptions, Organisation organisation, Remit remit, LocalDate today) {
    this.receptions = receptions;
    this.organisation = organisation;
    this.remit = remit;
    this.today = today;
  }

  /**
   * What came in.
   *
   * @param receptions those that are new
   * @param known those that are registered under their external id already and say the same
   */
  public record Registrable(List<Reception> receptions, List<Reception> known) {

    public Registrable {
      receptions = List.copyOf(receptions);
      known = List.copyOf(known);
    }
  }

  /** Keeps nothing yet. */
  public Judged<Registrable> examine(List<ReceptionDraft> drafts) {
    List<Finding> findings = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    for (ReceptionDraft draft : drafts) {
      resolve(draft, UUID.randomUUID())
          .accept(each -> placed.add(new Placed(draft.place(), each)), findings::addAll);
    }
    Map<OwnName, Reception> known = known(placed);
    Set<OwnName> seen = new HashSet<>();
    List<Reception> added = new ArrayList<>();
    List<Reception> unchanged = new ArrayList<>();
    for (Placed each : placed) {
      Optional<OwnName> name = each.ownName();
      Optional<Reception> registered = name.map(known::get);
      if (name.isPresent() && !seen.add(name.get())) {
        findings.add(each.found(CODE_TWICE, null));
      } else if (registered.isEmpty()) {
        added.add(each.reception());
      } else if (!registered.get().saysTheSameAs(each.reception())) {
        findings.add(each.differsFrom(registered.get()));
      } else {
        unchanged.add(registered.get());
      }
    }
    return findings.isEmpty()
        ? Judged.sound(new Registrable(added, unchanged))
        : Judged.unsound(findings);
  }

  /** What a registered reception would say instead. */
  public Judged<Reception> correct(UUID id, ReceptionDraft draft) {
    return resolve(draft, id)
        .fold(
            corrected ->
                other(corrected)
                    .map(new Placed(draft.place(), corrected)::differsFrom)
                    .map(Judged::<Reception>unsound)
                    .orElseGet(() -> Judged.sound(corrected)),
            Judged::unsound);
  }

  /** Another reception that the unit calls the same. */
  private Optional<Reception> other(Reception reception) {
    return ownName(reception).stream()
        .flatMap(name -> receptions.named(Set.of(reception.unit())).stream())
        .filter(each -> !each.id().equals(reception.id()))
        .filter(each -> ownName(each).equals(ownName(reception)))
        .findFirst();
  }

  private Judged<Reception> resolve(ReceptionDraft draft, UUID id) {
    List<Finding> findings = new ArrayList<>();
    if (draft.day().isAfter(today)) {
      findings.add(
          Finding.blocking(
              VALUE_NOT_ALLOWED, draft.place().at("day"), draft.day().toString(), "≤ " + today));
    }
    if (draft.receiver().role() == ReceiverRole.STAFF && draft.receiver().delegated()) {
      findings.add(
          Finding.blocking(VALUE_NOT_ALLOWED, draft.place().at("delegated"), "true", "false"));
    }
    Judged<UnitSnapshot> unit = unit(draft);
    unit.accept(found -> {}, findings::addAll);
    return findings.isEmpty()
        ? unit.fold(found -> Judged.sound(reception(draft, id, found)), Judged::unsound)
        : Judged.unsound(findings);
  }

  private Judged<UnitSnapshot> unit(ReceptionDraft draft) {
    String pointer = draft.place().at("unit");
    return new UnitLookUp(organisation, organisation.asOf(draft.day(), Hierarchy.TERRITORY))
        .find(draft.unit(), pointer)
        .fold(
            found ->
                remit
                    .refusal(found, pointer)
                    .or(() -> misplaced(draft, found))
                    .map(Judged::<UnitSnapshot>unsound)
                    .orElseGet(() -> Judged.sound(found)),
            Judged::unsound);
  }

  private static Optional<Finding> misplaced(ReceptionDraft draft, UnitSnapshot unit) {
    ReceiverRole role = draft.receiver().role();
    return role.isOf(unit.kind())
        ? Optional.empty()
        : Optional.of(
            Finding.blocking(
                RECEIVER_OF_OTHER_UNIT,
                draft.place().at("receiver"),
                role.name(),
                unit.kind().name()));
  }

  private static Reception reception(ReceptionDraft draft, UUID id, UnitSnapshot unit) {
    return new Reception(
        id,
        unit.id(),
        draft.externalId(),
        draft.day(),
        draft.kind(),
        draft.receiver(),
        draft.turnout(),
        draft.setting());
  }

  private record OwnName(UnitId unit, String text) {}

  private record Placed(Place place, Reception reception) {

    Optional<OwnName> ownName() {
      return RegisterReceptions.ownName(reception);
    }

    Finding differsFrom(Reception registered) {
      return found(RECEPTION_DIFFERS, registered.id().toString());
    }

    Finding found(FindingCode code, @Nullable String expected) {
      return Finding.blocking(code, place.at("external_id"), reception.externalId(), expected);
    }
  }

  private Map<OwnName, Reception> known(List<Placed> placed) {
    Set<UnitId> units =
        placed.stream()
            .filter(each -> each.ownName().isPresent())
            .map(each -> each.reception().unit())
            .collect(toSet());
    return units.isEmpty()
        ? Map.of()
        : receptions.named(units).stream()
            .collect(toMap(each -> ownName(each).orElseThrow(), Function.identity()));
  }

  private static Optional<OwnName> ownName(Reception reception) {
    return Optional.ofNullable(reception.externalId())
        .map(text -> new OwnName(reception.unit(), text));
  }
}

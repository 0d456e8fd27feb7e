package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.CHANGED_SINCE;
import static vn.qcdc.domain.finding.FindingCode.REORGANISATION_DIFFERS;
import static vn.qcdc.domain.finding.FindingCode.REORGANISATION_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.SHEETS_KEPT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Undoes a reorganisation by another one from the same day on, as if it had not been (bãi bỏ). What
 * stands on it, later reorganisations or sheets of its new units, must not be there.
 */
public final class AnnulReorganisation {

  private final Organisations organisations;
  private final Reorganisations reorganisations;
  private final Sheets sheets;

  public AnnulReorganisation(
      Organisations organisations, Reorganisations reorganisations, Sheets sheets) {
    this.organisations = organisations;
    this.reorganisations = reorganisations;
    this.sheets = sheets;
  }

  /**
   * @param draft of the reorganisation that undoes; its own day and acts are not looked at
   */
  public Judged<Outcome> annul(String annulled, ReorganisationDraft draft, Recorded recorded) {
    Organisation before = organisations.currentForUpdate();
    return examine(annulled, draft, recorded, before)
        .fold(
            outcome -> {
              if (outcome.isNew()) {
                reorganisations.keep(outcome.reorganisation(), List.of(), outcome.effect());
              }
              return Judged.sound(outcome);
            },
            Judged::unsound);
  }

  /** Keeps nothing. */
  public Judged<Outcome> rehearse(String annulled, ReorganisationDraft draft, Recorded recorded) {
    return examine(annulled, draft, recorded, organisations.current());
  }

  private Judged<Outcome> examine(
      String annulled, ReorganisationDraft draft, Recorded recorded, Organisation before) {
    Optional<Reorganisation> target = reorganisations.find(annulled);
    if (target.isEmpty()) {
      return unsound(REORGANISATION_UNKNOWN, "reorganisation", annulled, null);
    }
    return DecisionReading.read(draft.on(target.get().effectiveOn()), recorded, annulled)
        .fold(read -> examine(target.get(), read, before), Judged::unsound);
  }

  private Judged<Outcome> examine(Reorganisation target, Reorganisation read, Organisation before) {
    Optional<Reorganisation> known = reorganisations.find(read.code());
    if (known.isPresent()) {
      Effect effect = reorganisations.effect(read.code());
      return known.get().annuls() != null
              && known.get().annuls().equals(target.code())
              && known.get().annulledBy() == null
              && known.get().decision().equals(read.decision())
          ? Judged.sound(
              outcome(
                  known.get(),
                  /* isNew= */ false,
                  effect,
                  effect.undone().roughlyOn(before),
                  before))
          : unsound(REORGANISATION_DIFFERS, "/reorganisation", read.code(), known.get().annuls());
    }
    if (target.annulledBy() != null) {
      return unsound(CHANGED_SINCE, "reorganisation", target.code(), target.annulledBy());
    }
    Effect effect = reorganisations.effect(target.code()).undone();
    List<Finding> findings = findings(effect, target, before);
    return findings.isEmpty()
        ? Judged.sound(outcome(read, /* isNew= */ true, effect, before, effect.on(before)))
        : Judged.unsound(findings);
  }

  private Outcome outcome(
      Reorganisation read, boolean isNew, Effect effect, Organisation before, Organisation after) {
    return new Outcome(
        read,
        isNew,
        effect,
        before,
        after,
        Consequences.of(effect, after, read.effectiveOn(), sheets));
  }

  private List<Finding> findings(Effect effect, Reorganisation target, Organisation before) {
    LocalDate day = target.effectiveOn();
    List<Finding> changed =
        effect.changes().stream()
            .filter(change -> !holds(change, before))
            .map(change -> found(CHANGED_SINCE, code(before, change.unit(), day), target))
            .toList();
    if (!changed.isEmpty() || !before.successions().containsAll(effect.dropped())) {
      return changed.isEmpty()
          ? List.of(Finding.blocking(CHANGED_SINCE, "reorganisation", target.code(), null))
          : changed;
    }
    Organisation after = effect.on(before);
    Set<UnitId> gone = Consequences.gone(effect, after, day);
    Stream<Finding> standingOnIt =
        Soundness.flaws(after, day).stream()
            .map(flaw -> found(CHANGED_SINCE, code(before, flaw.id(), flaw.day()), target));
    Stream<Finding> reporting =
        sheets.endingFrom(gone, day).stream()
            .map(SheetKey::unit)
            .distinct()
            .map(unit -> found(SHEETS_KEPT, code(before, unit, day), target));
    return Stream.concat(standingOnIt, reporting).toList();
  }

  private static boolean holds(UnitChange change, Organisation before) {
    UnitFacts facts = before.unit(change.unit()).map(Unit::facts).orElse(UnitFacts.NONE);
    return facts.includes(change.dropped());
  }

  private static Finding found(FindingCode code, String unit, Reorganisation target) {
    return Finding.blocking(code, "reorganisation", unit, target.code());
  }

  /** Its code on the day, or on the day before of what stands no more. */
  private static String code(Organisation organisation, UnitId id, LocalDate day) {
    Optional<Unit> unit = organisation.unit(id);
    return unit.flatMap(each -> each.codeOn(day, UnitCode.OWN_SCHEME))
        .or(() -> unit.flatMap(each -> each.codeOn(day.minusDays(1), UnitCode.OWN_SCHEME)))
        .orElse("");
  }

  private static Judged<Outcome> unsound(
      FindingCode code, String pointer, String value, @Nullable String expected) {
    return Judged.unsound(Finding.blocking(code, pointer, value, expected));
  }
}

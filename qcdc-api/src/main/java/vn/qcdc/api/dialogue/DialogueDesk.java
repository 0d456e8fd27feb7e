package vn.qcdc.api.dialogue;

import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_TERRITORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.contract.model.Dialogue;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.dialogue.DialogueResults;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.Dialogues;
import vn.qcdc.domain.dialogue.OpinionCount;
import vn.qcdc.domain.dialogue.TakeInOpinions.Entering;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Setting;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.term.TermVersions;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.domain.time.CivilDay;

/** Which units and sessions a call is about, and whether they are the caller's. */
@ApplicationScoped
public class DialogueDesk {

  @Inject Organisations organisations;
  @Inject Dialogues dialogues;
  @Inject DialogueResults results;
  @Inject TermVersions terms;
  @Inject WorkingDays workingDays;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  LocalDate today() {
    return CivilDay.at(clock.instant());
  }

  /** The caller, now. */
  Entering entering() {
    return new Entering(
        caller.get().name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        new Setting(organisations.current(), terms.current(), workingDays.current()));
  }

  /** One that the caller works for, as it stands on a day. */
  UnitSnapshot unit(String address, String pointer, LocalDate day) {
    UnitSnapshot unit = lookUp(address, pointer, day).orElseThrow(ProblemException::inAddress);
    caller.requireWithin(unit, pointer);
    return unit;
  }

  /** One whose heads hold sessions, if it is the caller's. */
  Judged<UnitSnapshot> territory(String address, String pointer, LocalDate day) {
    return lookUp(address, pointer, day)
        .fold(
            unit ->
                Stream.concat(
                        caller.remit().refusal(unit, pointer).stream(),
                        unit.kind() == UnitKind.TERRITORY
                            ? Stream.empty()
                            : Stream.of(
                                Finding.blocking(UNIT_NOT_TERRITORY, pointer, unit.code(), null)))
                    .findFirst()
                    .map(Judged::<UnitSnapshot>unsound)
                    .orElseGet(() -> Judged.sound(unit)),
            Judged::unsound);
  }

  UnitTree map(LocalDate day) {
    return organisations.current().asOf(day, Hierarchy.TERRITORY);
  }

  /** Any unit as it stands on a day. */
  Judged<UnitSnapshot> lookUp(String address, String pointer, LocalDate day) {
    return new UnitLookUp(organisations.current(), map(day)).find(address, pointer);
  }

  /**
   * The caller's units; those of one unit, of what is below it and of what went to them if it is
   * given; empty for all there are.
   */
  Optional<Set<UnitId>> units(@Nullable String address, @Nullable Level level, LocalDate day) {
    Remit remit = caller.remit();
    Organisation organisation = organisations.current();
    Predicate<UnitId> isMeant = unit -> true;
    if (address != null) {
      UnitSnapshot top = unit(address, "unit", day);
      Remit within = Remit.of(Set.of(top.code()), organisation, day);
      isMeant = within::covers;
    }
    if (level != null) {
      isMeant = isMeant.and(unit -> hasLevel(organisation, unit, level, day));
    }
    if (address == null && level == null) {
      return remit.units();
    }
    return Optional.of(
        organisation.units().stream()
            .map(Unit::id)
            .filter(remit::covers)
            .filter(isMeant)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static boolean hasLevel(
      Organisation organisation, UnitId unit, Level level, LocalDate day) {
    return organisation.lastSeen(unit, day).filter(seen -> seen.level() == level).isPresent();
  }

  /** As the unit stood on the day, or else as it stood last. */
  UnitSnapshot seen(UnitId unit, LocalDate day) {
    return organisations
        .current()
        .lastSeen(unit, day)
        .orElseThrow(() -> new IllegalStateException("No such unit: " + unit));
  }

  /** With its opinions as they stand now. */
  Dialogue whole(DialogueSession session) {
    return DialogueContract.whole(
        session,
        seen(session.unit(), session.facts().day()),
        results.of(Set.of(session.id())).getOrDefault(session.id(), OpinionCount.NONE));
  }

  /** Whoever works for others is not told that there is one. */
  DialogueSession find(UUID id) {
    return own(dialogues.find(id));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  DialogueSession findForUpdate(UUID id) {
    return own(dialogues.findForUpdate(id));
  }

  private DialogueSession own(Optional<DialogueSession> found) {
    return found
        .filter(session -> caller.remit().covers(session.unit()))
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }
}

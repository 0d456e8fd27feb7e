package vn.qcdc.api.matter;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static vn.qcdc.domain.finding.FindingCode.ACT_NOT_YOURS;
import static vn.qcdc.domain.finding.FindingCode.MATTER_HELD_ELSEWHERE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Holding;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Setting;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.term.TermVersions;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.domain.time.CivilDay;

/**
 * Which matters there are for the caller, and what they may do with them: they see what any of
 * their units has or had in hand, and act on what one of them has now. Denunciations are not there
 * for whoever does not handle them.
 */
@RequestScoped
public class MatterDesk {

  @Inject Matters matters;
  @Inject LifeCycles lives;
  @Inject Organisations organisations;
  @Inject TermVersions terms;
  @Inject WorkingDays workingDays;
  @Inject CurrentCaller caller;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return CivilDay.at(clock.instant());
  }

  public Setting setting() {
    return new Setting(organisations.current(), terms.current(), workingDays.current());
  }

  /** The kinds that there are for the caller. */
  public Set<Kind> kinds() {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    if (!caller.get().may(Permission.HANDLE_DENUNCIATIONS)) {
      kinds.remove(Kind.DENUNCIATION);
    }
    return kinds;
  }

  /** One of the caller's; that somebody looks at a denunciation is written down. */
  public Matter find(UUID id) {
    Matter matter =
        matters
            .find(id)
            .filter(this::isThere)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    if (matter.intake().kind() == Kind.DENUNCIATION) {
      trail.reading("matter " + matter.id(), "denunciation");
    }
    return matter;
  }

  public boolean isThere(Matter matter) {
    Remit remit = caller.remit();
    return kinds().contains(matter.intake().kind())
        && (remit.covers(matter.intake().unit())
            || matter.custody().holdings().stream().map(Holding::unit).anyMatch(remit::covers));
  }

  /** What the caller may do with it, in the order in which it is offered. */
  public List<Act> allowed(Matter matter) {
    Set<Act> open = lives.of(matter).allowed(matter);
    return Arrays.stream(Act.values())
        .filter(open::contains)
        .filter(act -> refusal(act, matter).isEmpty())
        .toList();
  }

  /** Why the act is none of the caller's, whether it is open or not. */
  public Optional<Finding> refusal(Act act, Matter matter) {
    if (ActPermissions.of(act).stream().noneMatch(caller.get()::may)) {
      return Optional.of(Finding.blocking(ACT_NOT_YOURS, "/act", act.name(), null));
    }
    return caller.remit().covers(matter.lastHolder())
        ? Optional.empty()
        : Optional.of(
            Finding.blocking(
                MATTER_HELD_ELSEWHERE, "/act", act.name(), seen(matter.lastHolder()).code()));
  }

  /** A unit as it stands on a day, whoever works for it. */
  public Judged<UnitSnapshot> unit(String address, String pointer, LocalDate day) {
    Organisation organisation = organisations.current();
    return new UnitLookUp(organisation, organisation.asOf(day, Hierarchy.TERRITORY))
        .find(address, pointer);
  }

  /**
   * The caller's units; those of one unit, of what is below it and of what went to them if it is
   * given; empty for all there are.
   */
  public Optional<Set<UnitId>> units(@Nullable String address) {
    Remit remit = caller.remit();
    if (address == null) {
      return remit.units();
    }
    UnitSnapshot top = unit(address, "unit", today()).orElseThrow(ProblemException::inAddress);
    caller.requireWithin(top, "unit");
    Remit within = Remit.of(Set.of(top.code()), organisations.current(), today());
    return Optional.of(
        organisations.current().units().stream()
            .map(Unit::id)
            .filter(remit::covers)
            .filter(within::covers)
            .collect(toUnmodifiableSet()));
  }

  /** As a unit stands today, or else as it stood last. */
  public UnitSnapshot seen(UnitId unit) {
    return seen(unit, today());
  }

  public UnitSnapshot seen(UnitId unit, LocalDate day) {
    return organisations
        .current()
        .lastSeen(unit, day)
        .orElseThrow(() -> new IllegalStateException("No such unit: " + unit));
  }
}

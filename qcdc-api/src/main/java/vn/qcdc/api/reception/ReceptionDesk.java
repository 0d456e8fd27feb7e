package vn.qcdc.api.reception;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.reception.Reception;
import vn.qcdc.domain.reception.Receptions;
import vn.qcdc.domain.reception.RegisterReceptions;
import vn.qcdc.domain.time.CivilDay;

/** Which units a call about receptions is about, as they stood in a window of days. */
@RequestScoped
class ReceptionDesk {

  @Inject Organisations organisations;
  @Inject Receptions receptions;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  LocalDate today() {
    return CivilDay.at(clock.instant());
  }

  RegisterReceptions register() {
    return new RegisterReceptions(receptions, organisations.current(), caller.remit(), today());
  }

  /** As it stood on the day of a reception. */
  UnitSnapshot unitOf(Reception reception) {
    return organisations
        .current()
        .asOf(reception.day(), Hierarchy.TERRITORY)
        .unit(reception.unit())
        .orElseThrow(() -> new IllegalStateException("Did not stand on its day: " + reception));
  }

  /**
   * A unit and all of the caller's that stood below it at some time between two days, each as it
   * stood last, the unit itself first.
   *
   * @param address looked up on the last day, and on the first when it had ended by then
   * @param last included
   */
  Map<UnitId, UnitSnapshot> within(String address, LocalDate first, LocalDate last) {
    Organisation organisation = organisations.current();
    UnitSnapshot top = find(address, first, last, organisation);
    caller.requireWithin(top, "unit");
    Remit remit = caller.remit();
    Map<UnitId, UnitSnapshot> units = new LinkedHashMap<>();
    units.put(top.id(), top);
    Set<LocalDate> days = new TreeSet<>(organisation.changes(first, last));
    days.add(first);
    days.add(last);
    for (LocalDate day : days) {
      UnitTree map = organisation.asOf(day, Hierarchy.TERRITORY);
      if (map.unit(top.id()).isPresent()) {
        map.subtree(top.id()).stream()
            .filter(unit -> remit.covers(unit.id()))
            .forEach(unit -> units.put(unit.id(), unit));
      }
    }
    return units;
  }

  /** The units whose receptions are asked for; empty for all there are. */
  Optional<Set<UnitId>> units(
      @Nullable String address, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (address == null) {
      return caller.remit().units();
    }
    LocalDate last = until == null ? today() : until.minusDays(1);
    LocalDate first = from == null || from.isAfter(last) ? last : from;
    return Optional.of(within(address, first, last).keySet());
  }

  private static UnitSnapshot find(
      String address, LocalDate first, LocalDate last, Organisation organisation) {
    return Stream.of(last, first)
        .map(day -> organisation.asOf(day, Hierarchy.TERRITORY))
        .flatMap(map -> organisation.lookUp(address, map).stream())
        .findFirst()
        .orElseGet(
            () ->
                new UnitLookUp(organisation, organisation.asOf(last, Hierarchy.TERRITORY))
                    .find(address, "unit")
                    .orElseThrow(ProblemException::inAddress));
  }
}

package vn.qcdc.domain.rollup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Finds what happened to some units between two maps. */
final class TellChanges {

  private final Organisation organisation;
  private final Hierarchy hierarchy;

  TellChanges(Organisation organisation, Hierarchy hierarchy) {
    this.organisation = organisation;
    this.hierarchy = hierarchy;
  }

  /**
   * What concerns the units, and what became of their heirs in turn.
   *
   * @param after the day of the earlier map
   * @param until the day of the later map, included
   */
  MapChanges of(Set<UnitId> units, LocalDate after, LocalDate until) {
    Set<UnitId> followed = new HashSet<>(units);
    List<MapChanges.Inheritance> inheritances =
        organisation.successions().stream()
            .filter(each -> each.day().isAfter(after) && !each.day().isAfter(until))
            .sorted(Comparator.comparing(Succession::day))
            .filter(each -> concerns(each, units, followed))
            .flatMap(each -> inheritance(each).stream())
            .sorted(
                Comparator.comparing(MapChanges.Inheritance::day)
                    .thenComparing(each -> each.predecessor().code()))
            .toList();
    return new MapChanges(inheritances, moves(units, after, until));
  }

  /**
   * @param followed the units and those who inherited from them; what others passed to these heirs
   *     is no concern of the units
   */
  private static boolean concerns(Succession succession, Set<UnitId> units, Set<UnitId> followed) {
    List<UnitId> heirs = succession.heirs().stream().map(Succession.Heir::unit).toList();
    if (followed.contains(succession.predecessor())) {
      followed.addAll(heirs);
      return true;
    }
    return heirs.stream().anyMatch(units::contains);
  }

  /** Empty where the units stand in another hierarchy. */
  private Optional<MapChanges.Inheritance> inheritance(Succession succession) {
    UnitTree eve = organisation.asOf(succession.day().minusDays(1), hierarchy);
    UnitTree day = organisation.asOf(succession.day(), hierarchy);
    List<MapChanges.Heir> heirs =
        succession.heirs().stream()
            .flatMap(
                heir ->
                    day.unit(heir.unit()).stream()
                        .map(unit -> new MapChanges.Heir(unit, heir.weight())))
            .toList();
    return eve.unit(succession.predecessor())
        .map(
            predecessor ->
                new MapChanges.Inheritance(
                    succession.day(), predecessor, heirs, succession.weighedBy()));
  }

  private List<MapChanges.Move> moves(Set<UnitId> units, LocalDate first, LocalDate second) {
    UnitTree before = organisation.asOf(first, hierarchy);
    UnitTree after = organisation.asOf(second, hierarchy);
    return units.stream()
        .flatMap(unit -> before.unit(unit).stream())
        .flatMap(
            unit -> after.unit(unit.id()).stream().flatMap(now -> move(unit, now, first, second)))
        .sorted(Comparator.comparing(move -> move.unit().code()))
        .toList();
  }

  private Stream<MapChanges.Move> move(
      UnitSnapshot before, UnitSnapshot after, LocalDate first, LocalDate second) {
    return Objects.equals(before.parent(), after.parent())
        ? Stream.of()
        : Stream.of(
            new MapChanges.Move(
                before,
                parent(before, organisation.asOf(first, hierarchy)),
                parent(after, organisation.asOf(second, hierarchy))));
  }

  private static Optional<UnitSnapshot> parent(UnitSnapshot unit, UnitTree tree) {
    return Optional.ofNullable(unit.parent()).flatMap(tree::unit);
  }
}

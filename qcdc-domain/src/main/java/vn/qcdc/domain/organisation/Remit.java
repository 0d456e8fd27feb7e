package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

/**
 * The units that somebody works for (phạm vi phụ trách), by the organisation as it is today: each
 * with all that stands below it in any hierarchy, and all that is gone, or yet to come, and lies
 * wholly among them.
 */
public final class Remit {

  private static final Remit EVERYTHING = new Remit(null, Set.of());

  /** {@code null} for all. */
  private final @Nullable Set<UnitId> units;

  private final Set<UnitId> above;

  private Remit(@Nullable Set<UnitId> units, Set<UnitId> above) {
    this.units = units;
    this.above = above;
  }

  public static Remit everything() {
    return EVERYTHING;
  }

  /**
   * @param codes of units of today; what names none of them opens nothing
   */
  public static Remit of(Set<String> codes, Organisation organisation, LocalDate today) {
    Set<UnitId> units = new HashSet<>();
    Set<UnitId> above = new HashSet<>();
    for (Hierarchy hierarchy : Hierarchy.values()) {
      UnitTree map = organisation.asOf(today, hierarchy);
      Set<UnitId> standing = new HashSet<>();
      for (String code : codes) {
        map.unit(code).ifPresent(top -> add(top.id(), map, standing, above));
      }
      units.addAll(standing);
      units.addAll(organisation.inherited(standing, today, hierarchy).keySet());
    }
    above.removeAll(units);
    return new Remit(Set.copyOf(units), Set.copyOf(above));
  }

  private static void add(UnitId top, UnitTree map, Set<UnitId> below, Set<UnitId> above) {
    map.subtree(top).forEach(unit -> below.add(unit.id()));
    map.ancestors(top).forEach(unit -> above.add(unit.id()));
  }

  public boolean covers(UnitId unit) {
    return units == null || units.contains(unit);
  }

  /**
   * Whether somebody works for all that a unit was on an earlier day: they send and correct its
   * sheets of that time.
   *
   * @param toToday from that day
   */
  public boolean answersFor(UnitId unit, Restatement toToday) {
    return toToday.isWithin(unit, this::covers);
  }

  /** All units that are covered; empty when all there are. */
  public Optional<Set<UnitId>> units() {
    return Optional.ofNullable(units);
  }

  /** Whether a unit is covered or stands above one that is. */
  public boolean touches(UnitId unit) {
    return covers(unit) || above.contains(unit);
  }

  /** What is covered and what stands above it; empty when all there are. */
  public Optional<Set<UnitId>> unitsAndAbove() {
    return units().map(own -> Stream.concat(own.stream(), above.stream()).collect(toSet()));
  }

  /**
   * What there is to say to somebody who asks for a unit and for all below it on a map: the figures
   * of what is none of theirs are not read off another map either.
   *
   * @param pointer where it was asked for
   */
  public Optional<Finding> refusal(UnitSnapshot top, UnitTree map, String pointer) {
    return refusal(top, pointer)
        .or(
            () ->
                map.subtree(top.id()).stream()
                    .flatMap(unit -> refusal(unit, pointer).stream())
                    .findFirst());
  }

  /**
   * What there is to say to somebody who asks for a unit.
   *
   * @param pointer where it was asked for
   */
  public Optional<Finding> refusal(UnitSnapshot unit, String pointer) {
    return covers(unit.id())
        ? Optional.empty()
        : Optional.of(Finding.blocking(FindingCode.UNIT_OUTSIDE_REMIT, pointer, unit.code(), null));
  }
}

package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.Validity;

/**
 * All units of a day in an order in which they can be registered elsewhere (danh mục đơn vị): a
 * unit comes after its parents in both hierarchies.
 */
public final class UnitDirectory {

  private final Organisation organisation;
  private final LocalDate day;
  private final Map<UnitId, UnitSnapshot> standing = new HashMap<>();
  private final Map<UnitId, DirectoryEntry> entries = new LinkedHashMap<>();

  private UnitDirectory(Organisation organisation, LocalDate day) {
    this.organisation = organisation;
    this.day = day;
    organisation
        .asOf(day, Hierarchy.TERRITORY)
        .units()
        .forEach(unit -> standing.put(unit.id(), unit));
  }

  /**
   * @param hierarchy whose units are wanted; parents in the other hierarchy are named all the same
   */
  public static List<DirectoryEntry> of(
      Organisation organisation, LocalDate day, Hierarchy hierarchy) {
    UnitTree wanted = organisation.asOf(day, hierarchy);
    UnitDirectory directory = new UnitDirectory(organisation, day);
    wanted.units().forEach(unit -> directory.enter(unit.id()));
    return directory.entries.values().stream()
        .filter(entry -> wanted.unit(entry.unit().id()).isPresent())
        .toList();
  }

  private Optional<DirectoryEntry> enter(UnitId id) {
    UnitSnapshot unit = standing.get(id);
    if (unit == null) {
      return Optional.empty();
    }
    @Nullable DirectoryEntry known = entries.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Unit whole = organisation.unit(id).orElseThrow();
    Optional<DirectoryEntry> parent = whole.parentOn(day, Hierarchy.TERRITORY).flatMap(this::enter);
    Optional<DirectoryEntry> party = whole.parentOn(day, Hierarchy.PARTY).flatMap(this::enter);
    DirectoryEntry entry =
        new DirectoryEntry(
            unit,
            parent.map(DirectoryEntry::unit).orElse(null),
            party.map(DirectoryEntry::unit).orElse(null),
            since(whole, Stream.of(parent, party).flatMap(Optional::stream).toList()),
            whole.codes().stream()
                .filter(code -> code.validity().includes(day))
                .filter(code -> !code.scheme().equals(UnitCode.OWN_SCHEME))
                .toList());
    entries.put(id, entry);
    return Optional.of(entry);
  }

  /** A unit cannot be registered below a parent that is not there yet. */
  private LocalDate since(Unit unit, Collection<DirectoryEntry> parents) {
    return Stream.concat(
            unit.facts().validities().filter(held -> held.includes(day)).map(Validity::from),
            parents.stream().map(DirectoryEntry::since))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}

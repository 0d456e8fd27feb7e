package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that a row of a file may refer to: those registered and those of the rows before it.
 */
public final class KnownUnits {

  private final Organisation organisation;
  private final UnitReferences references;
  private final Map<String, Unit> inFile = new HashMap<>();
  private final Set<String> codesInFile = new HashSet<>();

  /** Rows refer to units by code only. */
  public KnownUnits(Organisation organisation) {
    this(
        organisation,
        new UnitReferences(
            organisation,
            new ConfirmedAliases(List.of()),
            new UnitMatching((one, other) -> one.equals(other) ? 100 : 0)));
  }

  KnownUnits(Organisation organisation, UnitReferences references) {
    this.organisation = organisation;
    this.references = references;
  }

  public Unit enter(Unit unit) {
    inFile.put(unit.codes().get(0).code(), unit);
    unit.codes().forEach(code -> codesInFile.add(code.scheme() + ":" + code.code()));
    return unit;
  }

  public boolean isTaken(UnitCode code) {
    return codesInFile.contains(code.scheme() + ":" + code.code()) || organisation.isTaken(code);
  }

  Optional<Unit> unit(UnitId id) {
    return organisation.unit(id);
  }

  Optional<Unit> registered(String code, LocalDate day) {
    return organisation.unit(UnitCode.OWN_SCHEME, code, day);
  }

  Optional<Unit> unit(String code, LocalDate day) {
    return Optional.ofNullable(inFile.get(code))
        .filter(unit -> unit.nameOn(day).isPresent())
        .or(() -> registered(code, day));
  }

  /** The unit that a text refers to: by its code, by one of another scheme or by an alias. */
  Optional<Unit> referredTo(String text, LocalDate day) {
    return unit(text, day)
        .or(
            () ->
                references
                    .find(text, organisation.asOf(day, Hierarchy.TERRITORY))
                    .flatMap(found -> organisation.unit(found.id())));
  }

  /** The day, and the best candidates for a text that refers to no unit. */
  String expected(String text, LocalDate day) {
    return references.expected(text, organisation.asOf(day, Hierarchy.TERRITORY));
  }
}

package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that a row of a file may refer to: those registered and those of the rows before it.
 */
final class KnownUnits {

  private final Organisation organisation;
  private final Map<String, Unit> inFile = new HashMap<>();
  private final Set<String> codesInFile = new HashSet<>();

  KnownUnits(Organisation organisation) {
    this.organisation = organisation;
  }

  Unit enter(Unit unit) {
    inFile.put(unit.codes().get(0).code(), unit);
    unit.codes().forEach(code -> codesInFile.add(code.scheme() + ":" + code.code()));
    return unit;
  }

  boolean isTaken(UnitCode code) {
    return codesInFile.contains(code.scheme() + ":" + code.code()) || organisation.isTaken(code);
  }

  Optional<Unit> registered(String code, LocalDate day) {
    return organisation.unit(UnitCode.OWN_SCHEME, code, day);
  }

  Optional<Unit> unit(String code, LocalDate day) {
    return Optional.ofNullable(inFile.get(code))
        .filter(unit -> unit.nameOn(day).isPresent())
        .or(() -> registered(code, day));
  }
}

package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A unit (đơn vị) through all of its time; {@link UnitSnapshot} is the same unit on one day. */
public record Unit(UnitId id, UnitKind kind, UnitFacts facts) {

  public Unit(
      UnitId id,
      UnitKind kind,
      List<UnitName> names,
      List<UnitCode> codes,
      List<Placement> placements) {
    this(id, kind, new UnitFacts(names, codes, placements));
  }

  public List<UnitName> names() {
    return facts.names();
  }

  public List<UnitCode> codes() {
    return facts.codes();
  }

  public List<Placement> placements() {
    return facts.placements();
  }

  /** Empty before the unit was established and after it was dissolved. */
  public Optional<UnitName> nameOn(LocalDate day) {
    return names().stream().filter(name -> name.validity().includes(day)).findFirst();
  }

  public Optional<String> codeOn(LocalDate day, String scheme) {
    return codes().stream()
        .filter(code -> code.scheme().equals(scheme) && code.validity().includes(day))
        .map(UnitCode::code)
        .findFirst();
  }

  public Optional<UnitId> parentOn(LocalDate day, Hierarchy hierarchy) {
    return placements().stream()
        .filter(placed -> placed.hierarchy() == hierarchy && placed.validity().includes(day))
        .map(Placement::parent)
        .findFirst();
  }

  Unit with(UnitChange change) {
    return new Unit(id, kind, facts.without(change.dropped()).plus(change.kept()));
  }
}

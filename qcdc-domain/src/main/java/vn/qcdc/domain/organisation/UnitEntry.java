package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A draft whose words have been read: what the unit will be, but for its identity. */
public record UnitEntry(
    UnitKind kind, UnitName name, List<UnitCode> codes, List<Placement> placements) {

  LocalDate since() {
    return name.validity().from();
  }

  public Unit toUnit(UnitId id) {
    return new Unit(id, kind, List.of(name), codes, placements);
  }

  /** Whether a registered unit was registered with this content, whatever happened to it later. */
  boolean isThatOf(Unit registered) {
    return registered.kind() == kind
        && registered.nameOn(since()).filter(this::isSameName).isPresent()
        && codes.stream()
            .allMatch(
                c -> registered.codeOn(since(), c.scheme()).filter(c.code()::equals).isPresent())
        && Stream.of(Hierarchy.values())
            .allMatch(
                h ->
                    registered
                        .parentOn(since(), h)
                        .equals(toUnit(registered.id()).parentOn(since(), h)));
  }

  private boolean isSameName(UnitName other) {
    return other.name().equals(name.name())
        && other.type().equals(name.type())
        && other.level() == name.level()
        && other.validity().from().equals(since());
  }
}

package vn.qcdc.domain.organisation;

import java.util.Optional;

/**
 * What a reorganisation changes about one unit. A fact that gets an end is dropped and kept again
 * with its end, so that a change can be undone exactly.
 *
 * @param dropped facts that no longer hold as they stood
 * @param kept facts that hold instead
 */
public record UnitChange(UnitId unit, UnitKind kind, UnitFacts dropped, UnitFacts kept) {

  /**
   * @param before empty when the change makes the unit
   */
  public static UnitChange between(Optional<Unit> before, Unit after) {
    UnitFacts facts = before.map(Unit::facts).orElse(UnitFacts.NONE);
    return new UnitChange(
        after.id(), after.kind(), facts.without(after.facts()), after.facts().without(facts));
  }

  public UnitChange undone() {
    return new UnitChange(unit, kind, /* dropped= */ kept, /* kept= */ dropped);
  }

  public boolean isEmpty() {
    return dropped.isEmpty() && kept.isEmpty();
  }
}

package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitId;

/**
 * All that a reorganisation changes.
 *
 * @param changes one for each unit
 * @param begun successions that it brings
 * @param dropped successions that no longer hold, because it undoes what brought them
 */
public record Effect(List<UnitChange> changes, List<Succession> begun, List<Succession> dropped) {

  public Effect {
    changes = List.copyOf(changes);
    begun = List.copyOf(begun);
    dropped = List.copyOf(dropped);
  }

  boolean isEmpty() {
    return changes.isEmpty() && begun.isEmpty() && dropped.isEmpty();
  }

  public Effect undone() {
    return new Effect(
        changes.stream().map(UnitChange::undone).toList(),
        /* begun= */ dropped,
        /* dropped= */ begun);
  }

  public Organisation on(Organisation organisation) {
    return organisation.with(changes, successions(organisation));
  }

  /** On an organisation that it does not fit, or does not fit yet: what has no place has none. */
  Organisation roughlyOn(Organisation organisation) {
    return organisation.unfinishedWith(changes, successions(organisation));
  }

  private List<Succession> successions(Organisation organisation) {
    List<Succession> successions = new ArrayList<>(organisation.successions());
    successions.removeAll(dropped);
    successions.addAll(begun);
    return successions;
  }

  public Set<UnitId> units() {
    return changes.stream().map(UnitChange::unit).collect(toSet());
  }

  /** Unit by unit, as seen on the day of the reorganisation. */
  public List<Shift> shifts(LocalDate day) {
    return changes.stream().map(change -> Shift.on(day, change)).toList();
  }
}

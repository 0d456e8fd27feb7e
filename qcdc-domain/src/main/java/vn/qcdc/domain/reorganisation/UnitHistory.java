package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitName;

/** What has happened to one unit, in the order of time (quá trình thay đổi của đơn vị). */
public record UnitHistory(UnitId unit, List<UnitEvent> events) {

  public UnitHistory {
    events = List.copyOf(events);
  }

  /**
   * Goes back from what the unit is now, taking one event after the other away; what is left when
   * all are gone is what was registered.
   *
   * @param entered all that touched the unit, in the order of their days, then as they were entered
   */
  public static UnitHistory of(Unit unit, Organisation organisation, List<Entered> entered) {
    Map<String, Reorganisation> known =
        entered.stream()
            .map(Entered::reorganisation)
            .collect(Collectors.toMap(Reorganisation::code, Function.identity()));
    Deque<UnitEvent> events = new ArrayDeque<>();
    Unit after = unit;
    for (int i = entered.size() - 1; i >= 0; i--) {
      UnitInEvent seen = UnitInEvent.of(after, organisation, entered.get(i));
      event(seen, unit, entered.get(i).reorganisation(), known).ifPresent(events::addFirst);
      after = seen.before();
    }
    registration(after, organisation).ifPresent(events::addFirst);
    return new UnitHistory(unit.id(), List.copyOf(events));
  }

  private static Optional<UnitEvent> event(
      UnitInEvent seen,
      Unit unit,
      Reorganisation reorganisation,
      Map<String, Reorganisation> known) {
    @Nullable String annuls = reorganisation.annuls();
    boolean annulled = isAnnulled(reorganisation, known);
    List<Happening> happenings =
        annuls == null
            ? seen.happenings(annulled || unit.nameOn(reorganisation.effectiveOn()).isPresent())
            : Optional.ofNullable(known.get(annuls)).map(Happening.Annulled::new).stream()
                .<Happening>map(undone -> undone)
                .toList();
    return happenings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new UnitEvent(reorganisation.effectiveOn(), reorganisation, annulled, happenings));
  }

  /** An annulment may have been annulled itself. */
  private static boolean isAnnulled(
      Reorganisation reorganisation, Map<String, Reorganisation> known) {
    @Nullable String by = reorganisation.annulledBy();
    return by != null && (!known.containsKey(by) || !isAnnulled(known.get(by), known));
  }

  private static Optional<UnitEvent> registration(Unit registered, Organisation organisation) {
    return registered.names().stream()
        .map(UnitName::validity)
        .map(validity -> validity.from())
        .min(LocalDate::compareTo)
        .flatMap(day -> registration(registered, organisation, day));
  }

  private static Optional<UnitEvent> registration(
      Unit registered, Organisation organisation, LocalDate day) {
    return registered
        .on(day, Hierarchy.TERRITORY)
        .map(
            unit ->
                new Happening.Registered(
                    unit,
                    Optional.ofNullable(unit.parent())
                        .flatMap(organisation::unit)
                        .flatMap(parent -> parent.on(day, Hierarchy.TERRITORY))
                        .orElse(null)))
        .map(happening -> new UnitEvent(day, null, /* annulled= */ false, List.of(happening)));
  }
}

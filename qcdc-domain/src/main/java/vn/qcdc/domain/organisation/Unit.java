package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The first day on which it stands no more; empty while no end is known. */
  Optional<LocalDate> endsOn() {
    return names().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(names().get(names().size() - 1).validity().until());
  }

  /** Of a unit that does not stand on a day, the day nearest to it on which it does. */
  Optional<LocalDate> dayNextTo(LocalDate day) {
    return names().stream()
        .map(UnitName::validity)
        .filter(standing -> !standing.includes(day))
        .map(
            standing ->
                standing.until() != null && !standing.until().isAfter(day)
                    ? standing.until().minusDays(1)
                    : standing.from())
        .filter(nearest -> nameOn(day).isEmpty())
        .min(Comparator.comparing(nearest -> Math.abs(ChronoUnit.DAYS.between(day, nearest))));
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

  /** Empty when the unit does not stand on the day. */
  public Optional<UnitSnapshot> on(LocalDate day, Hierarchy hierarchy) {
    return standing(day, parentOn(day, hierarchy).orElse(null));
  }

  Optional<UnitSnapshot> standing(LocalDate day, @Nullable UnitId parent) {
    return nameOn(day)
        .flatMap(
            name ->
                codeOn(day, UnitCode.OWN_SCHEME)
                    .map(
                        code ->
                            new UnitSnapshot(
                                id, code, name.name(), name.type(), name.level(), kind, parent)));
  }

  public Unit with(UnitChange change) {
    return new Unit(id, kind, facts.without(change.dropped()).plus(change.kept()));
  }
}

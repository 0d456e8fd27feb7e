package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.time.Validity;

/**
 * A unit as it is from a day on, what was before staying as it was. A fact that held only from that
 * very day on is gone.
 */
final class Rewriting {

  private final LocalDate day;

  Rewriting(LocalDate day) {
    this.day = day;
  }

  Unit ended(Unit unit) {
    return new Unit(
        unit.id(),
        unit.kind(),
        names(unit),
        codes(unit, code -> true),
        placements(unit, placement -> true));
  }

  Unit named(Unit unit, UnitName name) {
    List<UnitName> names = names(unit);
    names.add(name.during(Validity.since(day)));
    return new Unit(unit.id(), unit.kind(), names, unit.codes(), unit.placements());
  }

  /** Without a code of the scheme. */
  Unit uncoded(Unit unit, String scheme) {
    List<UnitCode> codes = codes(unit, each -> each.scheme().equals(scheme));
    return new Unit(unit.id(), unit.kind(), unit.names(), codes, unit.placements());
  }

  /** With a code of a scheme of which it has none. */
  Unit coded(Unit unit, UnitCode code) {
    List<UnitCode> codes = new ArrayList<>(unit.codes());
    codes.add(code.during(Validity.since(day)));
    return new Unit(unit.id(), unit.kind(), unit.names(), codes, unit.placements());
  }

  Unit placed(Unit unit, Hierarchy hierarchy, UnitId parent) {
    List<Placement> placements = placements(unit, each -> each.hierarchy() == hierarchy);
    placements.add(new Placement(hierarchy, parent, Validity.since(day)));
    return new Unit(unit.id(), unit.kind(), unit.names(), unit.codes(), placements);
  }

  private List<UnitName> names(Unit unit) {
    return until(unit.names(), name -> true, UnitName::validity, UnitName::during);
  }

  private List<UnitCode> codes(Unit unit, Predicate<UnitCode> which) {
    return until(unit.codes(), which, UnitCode::validity, UnitCode::during);
  }

  private List<Placement> placements(Unit unit, Predicate<Placement> which) {
    return until(unit.placements(), which, Placement::validity, Placement::during);
  }

  private <T> List<T> until(
      List<T> facts,
      Predicate<T> which,
      Function<T, Validity> validity,
      BiFunction<T, Validity, T> during) {
    List<T> rest = new ArrayList<>();
    for (T fact : facts) {
      Validity held = validity.apply(fact);
      if (!which.test(fact) || !held.includes(day)) {
        rest.add(fact);
      } else if (held.from().isBefore(day)) {
        rest.add(during.apply(fact, new Validity(held.from(), day)));
      }
    }
    return rest;
  }
}

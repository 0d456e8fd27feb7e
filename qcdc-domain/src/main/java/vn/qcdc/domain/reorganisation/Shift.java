package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitName;

/**
 * A change of a unit, seen on its day.
 *
 * @param before the facts that it touches as they would hold on the day without it
 * @param after the same facts as they hold on the day
 * @param kinds empty when nothing is different on the day
 */
public record Shift(UnitChange change, Unit before, Unit after, Set<ChangeKind> kinds) {

  public Shift {
    kinds = Set.copyOf(kinds);
  }

  static Shift on(LocalDate day, UnitChange change) {
    Unit before = new Unit(change.unit(), change.kind(), change.dropped());
    Unit after = new Unit(change.unit(), change.kind(), change.kept());
    return new Shift(change, before, after, kinds(before, after, day));
  }

  private static Set<ChangeKind> kinds(Unit before, Unit after, LocalDate day) {
    Optional<UnitName> name = after.nameOn(day);
    if (before.nameOn(day).isPresent() != name.isPresent()) {
      return Set.of(name.isPresent() ? ChangeKind.ESTABLISHED : ChangeKind.ENDED);
    }
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    before.nameOn(day).ifPresent(old -> kinds.addAll(kinds(old, name.orElseThrow())));
    if (after.codes().stream().anyMatch(code -> isNew(code, before, day))) {
      kinds.add(ChangeKind.RECODED);
    }
    if (Stream.of(Hierarchy.values())
        .anyMatch(h -> !before.parentOn(day, h).equals(after.parentOn(day, h)))) {
      kinds.add(ChangeKind.MOVED);
    }
    return kinds;
  }

  private static Set<ChangeKind> kinds(UnitName before, UnitName after) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    if (!before.name().equals(after.name())) {
      kinds.add(ChangeKind.RENAMED);
    }
    if (!before.type().equals(after.type()) || before.level() != after.level()) {
      kinds.add(ChangeKind.RETYPED);
    }
    return kinds;
  }

  private static boolean isNew(UnitCode code, Unit before, LocalDate day) {
    return code.validity().includes(day)
        && !before.codeOn(day, code.scheme()).equals(Optional.of(code.code()));
  }
}

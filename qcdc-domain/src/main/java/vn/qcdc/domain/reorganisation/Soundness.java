package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.CHILD_WITHOUT_PARENT;
import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.LATER_CHANGE_KNOWN;
import static vn.qcdc.domain.finding.FindingCode.LEVEL_NOT_BELOW_PARENT;
import static vn.qcdc.domain.finding.FindingCode.UNIT_BELOW_ITSELF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.time.Validity;

/**
 * What no single act can tell: whether from a day on every unit has its place, its code and its
 * heirs. The days on which something changes are looked at; between them everything stays.
 */
final class Soundness {

  /** A chain of units above each other that is longer never ends. */
  private static final int HIGHEST = 40;

  private final Organisation organisation;

  /** The first flaw of each unit. */
  private final Map<Long, Flaw> flaws = new TreeMap<>();

  /**
   * @param unit its code, behind its level when that is what is wrong
   * @param day the first on which it is so
   */
  record Flaw(FindingCode code, UnitId id, String unit, LocalDate day, @Nullable String expected) {

    Finding found(String pointer) {
      return Finding.blocking(code, pointer, unit, expected);
    }
  }

  private Soundness(Organisation organisation) {
    this.organisation = organisation;
  }

  /** One for each unit that has any, in the order of their identities. */
  static Collection<Flaw> flaws(Organisation organisation, LocalDate since) {
    Soundness soundness = new Soundness(organisation);
    Set<LocalDate> days = new TreeSet<>(organisation.changes(since, LocalDate.MAX));
    days.add(since);
    days.forEach(soundness::examine);
    organisation.successions().stream()
        .filter(succession -> !succession.day().isBefore(since))
        .forEach(soundness::examine);
    soundness.examineOnce(organisation.successions());
    return soundness.flaws.values();
  }

  private void examine(LocalDate day) {
    Map<List<String>, UnitId> bearers = new HashMap<>();
    for (Unit unit : organisation.units()) {
      if (!isClear(unit, day)) {
        flawed(LATER_CHANGE_KNOWN, unit, day, day.toString());
      }
      for (UnitCode code : unit.codes()) {
        UnitId other =
            code.validity().includes(day)
                ? bearers.put(List.of(code.scheme(), code.code()), unit.id())
                : null;
        if (other != null && !other.equals(unit.id())) {
          flawed(CODE_TWICE, unit, day, null);
        }
      }
      for (Hierarchy hierarchy : Hierarchy.values()) {
        examine(unit, hierarchy, day);
      }
    }
  }

  /** Whether it has one name, one code of each scheme and one place, or nothing at all. */
  private static boolean isClear(Unit unit, LocalDate day) {
    List<UnitName> names = unit.names().stream().filter(n -> n.validity().includes(day)).toList();
    List<String> schemes =
        unit.codes().stream()
            .filter(code -> code.validity().includes(day))
            .map(UnitCode::scheme)
            .toList();
    List<Hierarchy> hierarchies =
        unit.placements().stream()
            .filter(placed -> placed.validity().includes(day))
            .map(Placement::hierarchy)
            .toList();
    if (names.isEmpty()) {
      return schemes.isEmpty() && hierarchies.isEmpty();
    }
    return names.size() == 1
        && schemes.contains(UnitCode.OWN_SCHEME)
        && isEachOnce(schemes)
        && isEachOnce(hierarchies);
  }

  private static boolean isEachOnce(List<?> items) {
    return new HashSet<>(items).size() == items.size();
  }

  private void examine(Unit unit, Hierarchy hierarchy, LocalDate day) {
    Optional<UnitName> name = unit.nameOn(day);
    Optional<UnitId> above = unit.parentOn(day, hierarchy);
    if (name.isEmpty() || above.isEmpty()) {
      boolean mayBeTop =
          name.isEmpty()
              || hierarchy == Hierarchy.PARTY
              || (unit.kind() == UnitKind.TERRITORY && name.get().level() == Level.PROVINCE);
      if (!mayBeTop) {
        flawed(CHILD_WITHOUT_PARENT, unit, day, null);
      }
      return;
    }
    Optional<Unit> parent = above.flatMap(organisation::unit);
    Optional<UnitName> parentName = parent.flatMap(each -> each.nameOn(day));
    String code = parent.map(each -> code(each, day)).orElse(null);
    if (parentName.isEmpty()) {
      flawed(CHILD_WITHOUT_PARENT, unit, day, code);
    } else if (isBelowItself(unit.id(), hierarchy, day)) {
      flawed(UNIT_BELOW_ITSELF, unit, day, code);
    } else if (!suits(unit, name.get().level(), hierarchy, parent.get(), parentName.get())) {
      misplaced(unit, name.get().level(), day, parentName.get().level() + " " + code);
    }
  }

  private static boolean suits(
      Unit unit, Level level, Hierarchy hierarchy, Unit parent, UnitName above) {
    if (hierarchy == Hierarchy.PARTY) {
      return parent.kind() == UnitKind.PARTY_ORGANISATION;
    }
    return parent.kind() == UnitKind.TERRITORY
        && (unit.kind() == UnitKind.TERRITORY
            ? above.level().compareTo(level) < 0
            : above.level() == level);
  }

  private boolean isBelowItself(UnitId unit, Hierarchy hierarchy, LocalDate day) {
    Optional<UnitId> above = Optional.of(unit);
    for (int height = 0; height < HIGHEST && above.isPresent(); height++) {
      above = above.flatMap(organisation::unit).flatMap(each -> each.parentOn(day, hierarchy));
    }
    return above.isPresent();
  }

  private void examine(Succession succession) {
    LocalDate day = succession.day();
    boolean stood = stands(succession.predecessor(), day.minusDays(1));
    if (!stood || !succession.heirs().stream().allMatch(heir -> stands(heir.unit(), day))) {
      organisation
          .unit(succession.predecessor())
          .ifPresent(unit -> flawed(LATER_CHANGE_KNOWN, unit, day, day.toString()));
    }
  }

  private void examineOnce(List<Succession> successions) {
    Set<List<Object>> seen = new HashSet<>();
    for (Succession succession : successions) {
      if (!seen.add(List.of(succession.predecessor(), succession.day()))) {
        organisation
            .unit(succession.predecessor())
            .ifPresent(
                unit ->
                    flawed(
                        LATER_CHANGE_KNOWN, unit, succession.day(), succession.day().toString()));
      }
    }
  }

  private boolean stands(UnitId id, LocalDate day) {
    return organisation.unit(id).flatMap(unit -> unit.nameOn(day)).isPresent();
  }

  private void flawed(FindingCode code, Unit unit, LocalDate day, @Nullable String expected) {
    flaws.putIfAbsent(unit.id().value(), new Flaw(code, unit.id(), code(unit, day), day, expected));
  }

  private void misplaced(Unit unit, Level level, LocalDate day, String parent) {
    String described = level + " " + code(unit, day);
    flaws.putIfAbsent(
        unit.id().value(), new Flaw(LEVEL_NOT_BELOW_PARENT, unit.id(), described, day, parent));
  }

  /** On the day, or else the last before it. */
  private static String code(Unit unit, LocalDate day) {
    return unit.codeOn(day, UnitCode.OWN_SCHEME).or(() -> lastCode(unit, day)).orElse("");
  }

  private static Optional<String> lastCode(Unit unit, LocalDate day) {
    List<String> before = new ArrayList<>();
    for (UnitCode code : unit.codes()) {
      Validity held = code.validity();
      if (code.scheme().equals(UnitCode.OWN_SCHEME) && held.from().isBefore(day)) {
        before.add(code.code());
      }
    }
    return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
  }
}

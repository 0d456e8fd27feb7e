package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.qcdc.domain.finding.FindingCode.UNIT_BELOW_ITSELF;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.KnownUnits;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitEntry;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitName;

/** Gives units other names, types, levels and places. */
final class Changing {

  private final Workpiece workpiece;

  Changing(Workpiece workpiece) {
    this.workpiece = workpiece;
  }

  /** Units are called what they will be before others are put below them; it is examined later. */
  void rename(List<Act> acts) {
    KnownUnits known = new KnownUnits(workpiece.now());
    acts.forEach(act -> workpiece.put(renamed(workpiece.unit(act.id()), act, known)));
  }

  private Unit renamed(Unit unit, Act act, KnownUnits known) {
    UnitDraft whole = act.draft().facts().over(unit, workpiece.day(), known);
    UnitName present = unit.nameOn(workpiece.day()).orElseThrow();
    Level level =
        Arrays.stream(Level.values())
            .filter(each -> each.name().equals(whole.level()))
            .findFirst()
            .orElse(present.level());
    UnitName name = new UnitName(whole.name(), whole.type(), level, present.validity());
    return present.equals(name) ? unit : workpiece.rewriting().named(unit, name);
  }

  /**
   * Reads each unit as it would be by all acts on it, like a new one, and puts it into its place.
   */
  void perform(List<Act> acts) {
    KnownUnits known = new KnownUnits(workpiece.now());
    acts.stream()
        .collect(groupingBy(Act::id, LinkedHashMap::new, toList()))
        .forEach((unit, of) -> perform(workpiece.unit(unit), of, known));
    acts.stream()
        .filter(act -> act.kind() == ActKind.MOVE && isBelowItself(act.id()))
        .map(act -> act.found(UNIT_BELOW_ITSELF, "unit", act.draft().unit(), null))
        .forEach(workpiece::found);
  }

  private void perform(Unit unit, List<Act> acts, KnownUnits known) {
    boolean isToBePlaced = acts.stream().anyMatch(act -> !act.draft().word("parent").isEmpty());
    if (isLost(unit) && !isToBePlaced) {
      return;
    }
    List<Finding> all = new ArrayList<>();
    for (Act act : acts) {
      UnitDraft words = act.draft().facts();
      for (Act other : acts) {
        words = words.or(other.draft().facts());
      }
      words
          .over(unit, workpiece.day(), known)
          .read(known)
          .fold(
              entry -> {
                workpiece.put(placed(unit, entry));
                return List.<Finding>of();
              },
              findings -> findings)
          .forEach(all::add);
    }
    List<Finding> said = all.stream().filter(found -> isSaid(found, acts)).toList();
    (said.isEmpty() ? all.stream().limit(1) : said.stream()).forEach(workpiece::found);
  }

  /** Below a unit that has ended, and not carried along: it is found later that it has no place. */
  private boolean isLost(Unit unit) {
    return unit.parentOn(workpiece.day(), Hierarchy.TERRITORY)
        .filter(parent -> !workpiece.stands(parent))
        .isPresent();
  }

  /** Of findings about all acts together, those are wanted that point at what is written there. */
  private static boolean isSaid(Finding found, List<Act> acts) {
    return acts.stream().anyMatch(act -> act.draft().says(found.pointer()));
  }

  private Unit placed(Unit unit, UnitEntry entry) {
    Unit placed = unit;
    for (Placement placement : entry.placements()) {
      if (!placed
          .parentOn(workpiece.day(), placement.hierarchy())
          .filter(placement.parent()::equals)
          .isPresent()) {
        placed = workpiece.rewriting().placed(placed, placement.hierarchy(), placement.parent());
      }
    }
    return placed;
  }

  private boolean isBelowItself(UnitId unit) {
    return Stream.of(Hierarchy.values()).anyMatch(hierarchy -> returns(unit, hierarchy));
  }

  private boolean returns(UnitId start, Hierarchy hierarchy) {
    Set<UnitId> seen = new HashSet<>();
    @Nullable UnitId at = start;
    while (at != null && seen.add(at)) {
      at = workpiece.unit(at).parentOn(workpiece.day(), hierarchy).orElse(null);
    }
    return at != null;
  }
}

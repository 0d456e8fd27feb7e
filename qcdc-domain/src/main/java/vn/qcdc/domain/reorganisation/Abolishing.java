package vn.qcdc.domain.reorganisation;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.qcdc.domain.finding.FindingCode.CHANGES_NOTHING;
import static vn.qcdc.domain.finding.FindingCode.LATER_CHANGE_KNOWN;
import static vn.qcdc.domain.finding.FindingCode.UNIT_ENDS_TWICE;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/**
 * Ends all territorial units of a level. What such a unit reported itself, e.g. the dialogues of a
 * district, passes to the units that stood below it or took these over, and nobody knows how much
 * to each.
 */
final class Abolishing {

  private final Workpiece workpiece;

  Abolishing(Workpiece workpiece) {
    this.workpiece = workpiece;
  }

  /**
   * The acts in groups of one level, the lowest first, so that what became of a level is known when
   * the one above it passes to it.
   */
  static Collection<List<Act>> byLevel(List<Act> acts) {
    List<String> levels = Arrays.stream(Level.values()).map(Level::name).toList();
    return acts.stream()
        .collect(
            groupingBy(
                (Act act) -> levels.indexOf(act.draft().facts().level()),
                () -> new TreeMap<>(reverseOrder()),
                toList()))
        .values();
  }

  /**
   * @param acts all of one level
   */
  void perform(List<Act> acts) {
    UnitFinder onTheDay = workpiece.onTheDay();
    for (Act act : acts) {
      Optional<Level> level = level(act);
      Optional<UnitSnapshot> top =
          workpiece.noted(onTheDay.find(act.draft().unit(), act.draft().place().at("unit")));
      level.ifPresent(wanted -> top.ifPresent(unit -> abolish(unit, wanted, act, onTheDay.tree())));
    }
  }

  private Optional<Level> level(Act act) {
    String word = act.draft().facts().level();
    Optional<Level> level =
        Arrays.stream(Level.values()).filter(each -> each.name().equals(word)).findFirst();
    if (level.isEmpty()) {
      String allowed = Arrays.toString(Level.values());
      workpiece.found(act.found(VALUE_NOT_ALLOWED, "level", word, allowed));
    }
    return level;
  }

  private void abolish(UnitSnapshot top, Level level, Act act, UnitTree onTheDay) {
    UnitTree before = workpiece.before().asOf(workpiece.eve(), Hierarchy.TERRITORY);
    List<UnitSnapshot> ending =
        onTheDay.subtree(top.id()).stream()
            .filter(unit -> unit.kind() == UnitKind.TERRITORY && unit.level() == level)
            .filter(unit -> !unit.id().equals(top.id()))
            .toList();
    if (ending.isEmpty()) {
      workpiece.found(act.found(CHANGES_NOTHING, "level", level.name(), top.code()));
    }
    for (UnitSnapshot unit : ending) {
      Optional<Finding> objection = objection(unit, act);
      objection.ifPresent(workpiece::found);
      if (objection.isEmpty()) {
        end(unit, heirs(unit, before));
      }
    }
  }

  private Optional<Finding> objection(UnitSnapshot unit, Act act) {
    Optional<Finding> later =
        workpiece
            .laterChange(unit.id())
            .map(day -> act.found(LATER_CHANGE_KNOWN, "unit", unit.code(), day.toString()));
    return later.isPresent() || workpiece.mayPass(unit.id())
        ? later
        : Optional.of(act.found(UNIT_ENDS_TWICE, "unit", unit.code(), null));
  }

  private void end(UnitSnapshot unit, List<UnitId> heirs) {
    if (!heirs.isEmpty()) {
      workpiece.put(Succession.undivided(unit.id(), workpiece.day(), heirs));
    }
    UnitId above = Objects.requireNonNull(unit.parent(), unit::code);
    workpiece.abolish(workpiece.rewriting().ended(workpiece.unit(unit.id())), above);
  }

  private List<UnitId> heirs(UnitSnapshot unit, UnitTree before) {
    return before.children(unit.id()).stream()
        .filter(child -> child.kind() == UnitKind.TERRITORY)
        .flatMap(child -> becoming(child.id()))
        .distinct()
        .toList();
  }

  private Stream<UnitId> becoming(UnitId child) {
    return workpiece
        .succession(child)
        .map(passed -> passed.heirs().stream().map(Heir::unit))
        .orElseGet(() -> workpiece.stands(child) ? Stream.of(child) : Stream.of());
  }
}

package vn.qcdc.domain.submission;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Restatement;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/**
 * Who stands for a sheet, from its unit up (các cấp duyệt), on the map of today: a sheet of a unit
 * that is gone is approved by those who have its territory now, all of them together.
 *
 * @param stages the unit's own level first; a level at which nothing stands today is left out
 * @param directlyAbove the units that the unit stands directly below; of what stands below nothing,
 *     itself
 * @param tops what stands below nothing
 */
public record ApprovalChain(List<Stage> stages, Set<UnitId> directlyAbove, Set<UnitId> tops) {

  public ApprovalChain {
    stages = List.copyOf(stages);
    directlyAbove = Set.copyOf(directlyAbove);
    tops = Set.copyOf(tops);
  }

  /** Who approves at a level: somebody who answers for all of the units. */
  public record Stage(Level level, Set<UnitId> units) {

    public Stage {
      units = Set.copyOf(units);
    }
  }

  /**
   * @param unit as it stood at the end of the sheet's period
   * @param toToday from that day
   * @param today the map to which that leads
   */
  public static ApprovalChain of(UnitSnapshot unit, Restatement toToday, UnitTree today) {
    List<UnitSnapshot> own =
        toToday.portions(unit.id()).stream()
            .flatMap(portion -> portion.candidates().stream())
            .distinct()
            .flatMap(id -> today.unit(id).stream())
            .toList();
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(unit.level(), ids(own)));
    Arrays.stream(Level.values())
        .filter(level -> level.compareTo(unit.level()) < 0)
        .sorted(Comparator.reverseOrder())
        .map(level -> new Stage(level, at(level, own, today)))
        .filter(stage -> !stage.units().isEmpty())
        .forEach(stages::add);
    return new ApprovalChain(
        stages,
        of(own, ApprovalChain::parent),
        of(own, each -> pathTo(each, today).findFirst().orElse(each).id()));
  }

  /** The levels from below upwards. */
  public List<Level> levels() {
    return stages.stream().map(Stage::level).toList();
  }

  public Standpoint seenBy(Person person) {
    return new Standpoint(
        person.name(),
        person.maySubmit() && answersForAll(person, stages.get(0).units()),
        person.mayComment()
            && stages.stream().anyMatch(stage -> answersForAll(person, stage.units())),
        stages.stream()
            .filter(stage -> person.mayApprove() && answersForAll(person, stage.units()))
            .map(Stage::level)
            .collect(toSet()),
        person.mayApprove() && answersForAll(person, directlyAbove),
        person.mayApprove() && answersForAll(person, tops));
  }

  private static boolean answersForAll(Person person, Set<UnitId> units) {
    return units.stream().allMatch(person.answersFor());
  }

  private static Set<UnitId> at(Level level, List<UnitSnapshot> own, UnitTree today) {
    return own.stream()
        .flatMap(each -> pathTo(each, today))
        .filter(each -> each.level() == level)
        .map(UnitSnapshot::id)
        .collect(toCollection(LinkedHashSet::new));
  }

  /** From the top down to the unit itself. */
  private static Stream<UnitSnapshot> pathTo(UnitSnapshot unit, UnitTree today) {
    return Stream.concat(today.ancestors(unit.id()).stream(), Stream.of(unit));
  }

  private static UnitId parent(UnitSnapshot unit) {
    UnitId parent = unit.parent();
    return parent == null ? unit.id() : parent;
  }

  private static Set<UnitId> ids(List<UnitSnapshot> units) {
    return of(units, UnitSnapshot::id);
  }

  private static Set<UnitId> of(List<UnitSnapshot> units, Function<UnitSnapshot, UnitId> which) {
    return units.stream().map(which).collect(toSet());
  }
}

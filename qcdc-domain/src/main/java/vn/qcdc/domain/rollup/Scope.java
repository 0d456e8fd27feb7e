package vn.qcdc.domain.rollup;

import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/**
 * For which units and periods totals are asked, in codes as claimed.
 *
 * @param units codes, or {@code scheme:code}
 * @param below instead of the units, the territorial units of this level below them
 * @param withChildren also the direct children of the units
 */
public record Scope(
    List<String> units, List<String> periods, @Nullable Level below, boolean withChildren) {

  public Scope {
    units = units.stream().distinct().toList();
    periods = periods.stream().distinct().toList();
  }

  /**
   * Looks every unit up on the map of every period; unit by unit as asked, each with its periods in
   * order. What stands below a unit on that map comes with it.
   *
   * @param remit of those who ask; every unit that is asked for must be in it
   */
  public Judged<List<UnitInPeriod>> resolve(
      Organisation organisation, Hierarchy hierarchy, Boundaries boundaries, Remit remit) {
    Set<Finding> findings = new LinkedHashSet<>();
    List<UnitInPeriod> resolved = new ArrayList<>();
    List<Period> wanted =
        periods.stream().flatMap(code -> period(code, findings).stream()).toList();
    for (String unit : units) {
      Map<UnitId, List<UnitInPeriod>> byUnit = new LinkedHashMap<>();
      for (Period period : wanted) {
        UnitTree tree = organisation.asOf(boundaries.day(period), hierarchy);
        Optional<UnitSnapshot> found =
            new UnitLookUp(organisation, tree)
                .find(unit, "unit")
                .fold(
                    Optional::of,
                    absent -> {
                      findings.addAll(absent);
                      return Optional.empty();
                    });
        found.flatMap(top -> refusal(top, tree, boundaries, remit)).ifPresent(findings::add);
        found.stream()
            .flatMap(top -> members(top, tree))
            .forEach(
                member ->
                    byUnit
                        .computeIfAbsent(member.id(), id -> new ArrayList<>())
                        .add(new UnitInPeriod(member, period)));
      }
      byUnit.values().forEach(resolved::addAll);
    }
    return findings.isEmpty() ? Judged.sound(resolved) : Judged.unsound(List.copyOf(findings));
  }

  /** On the map of its own period a total is what the unit was; another map must be all theirs. */
  private static Optional<Finding> refusal(
      UnitSnapshot top, UnitTree map, Boundaries boundaries, Remit remit) {
    return boundaries instanceof Boundaries.OfDay
        ? remit.refusal(top, map, "unit")
        : remit.refusal(top, "unit");
  }

  private Stream<UnitSnapshot> members(UnitSnapshot top, UnitTree tree) {
    Stream<UnitSnapshot> members =
        below == null
            ? Stream.of(top)
            : tree.subtree(top.id()).stream()
                .filter(unit -> unit.level() == below && unit.kind() == UnitKind.TERRITORY);
    return withChildren
        ? members.flatMap(unit -> Stream.concat(Stream.of(unit), tree.children(unit.id()).stream()))
        : members;
  }

  private static Optional<Period> period(String code, Set<Finding> findings) {
    Optional<Period> period = Period.parse(code);
    if (period.isEmpty()) {
      findings.add(Finding.blocking(PERIOD_MALFORMED, "period", code, Period.EXAMPLES));
    }
    return period;
  }
}

package vn.qcdc.domain.rollup;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/** Compares the total of a unit as it was with its total on the map of a day. */
public final class CompareMaps {

  private final Organisation organisation;
  private final Hierarchy hierarchy;
  private final Catalogue catalogue;
  private final Sheets sheets;

  public CompareMaps(
      Catalogue catalogue, Organisation organisation, Hierarchy hierarchy, Sheets sheets) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.hierarchy = hierarchy;
    this.sheets = sheets;
  }

  /**
   * @param unit as it stands on the day
   * @param level of the rows on the map of the day
   * @param levelThen of the rows on the map of the period
   */
  public record Question(
      UnitSnapshot unit,
      Measure measure,
      Period period,
      LocalDate day,
      Level level,
      Level levelThen) {}

  /**
   * Both sides from one reading, so that nothing that is sent meanwhile can part them.
   *
   * @param knownAt {@code null} for what is known now
   */
  public MapComparison compare(Question asked, @Nullable Instant knownAt) {
    UnitTree then = organisation.asOf(asked.period().lastDay(), hierarchy);
    UnitTree now = organisation.asOf(asked.day(), hierarchy);
    List<UnitSnapshot> predecessors =
        Predecessors.of(
            asked.unit(),
            then,
            organisation.restate(asked.period().lastDay(), asked.day(), hierarchy));
    Due dueThen = new Due(catalogue, organisation, hierarchy, Boundaries.OF_THE_PERIOD);
    Due dueNow = new Due(catalogue, organisation, hierarchy, new Boundaries.OfDay(asked.day()));
    Set<DueSheet> sheetsThen = sheets(dueThen, predecessors, asked);
    Set<DueSheet> sheetsNow = sheets(dueNow, List.of(asked.unit()), asked);
    Observations observations = read(knownAt, sheetsThen, sheetsNow);

    FigureCutter cutter = new FigureCutter(asked.measure());
    SideOfMap sideThen = new SideOfMap(predecessors, then, asked.levelThen(), cutter);
    SideOfMap sideNow = new SideOfMap(List.of(asked.unit()), now, asked.level(), cutter);
    lay(sheetsThen, sideThen, dueThen, observations, asked.measure());
    lay(sheetsNow, sideNow, dueNow, observations, asked.measure());
    return new MapComparison(
        asked.measure(),
        asked.period(),
        sideThen.side(),
        sideNow.side(),
        differences(sideThen.counted(), sideNow.counted()),
        changes(asked, predecessors, dueNow));
  }

  /** Each once, although one predecessor may have stood below another for a time. */
  private static Set<DueSheet> sheets(Due due, List<UnitSnapshot> units, Question asked) {
    Set<DueSheet> all = new LinkedHashSet<>();
    units.forEach(
        unit -> all.addAll(due.sheets(unit.id(), Set.of(asked.measure().code()), asked.period())));
    return all;
  }

  private Observations read(@Nullable Instant knownAt, Set<DueSheet> then, Set<DueSheet> now) {
    List<DueSheet> all = Stream.of(then, now).flatMap(Set::stream).toList();
    return new Observations(
        sheets.reported(
            all.stream().map(sheet -> sheet.unit().id()).collect(toSet()),
            all.stream().map(DueSheet::form).collect(toSet()),
            all.stream().map(sheet -> sheet.period().code()).collect(toSet()),
            knownAt));
  }

  private static void lay(
      Collection<DueSheet> due,
      SideOfMap side,
      Due maps,
      Observations observations,
      Measure measure) {
    for (DueSheet sheet : due) {
      side.add(sheet, observations.figure(sheet, measure.code()), maps.map(sheet.period()));
    }
  }

  private static List<MapComparison.Difference> differences(
      Map<SideOfMap.Cell, Figure> then, Map<SideOfMap.Cell, Figure> now) {
    Set<SideOfMap.Cell> cells = new TreeSet<>(SideOfMap.Cell.IN_ORDER);
    cells.addAll(then.keySet());
    cells.addAll(now.keySet());
    return cells.stream()
        .map(
            cell ->
                new MapComparison.Difference(
                    cell.form(),
                    cell.unit(),
                    cell.period(),
                    Optional.ofNullable(then.get(cell)),
                    Optional.ofNullable(now.get(cell))))
        .filter(difference -> !difference.then().equals(difference.now()))
        .toList();
  }

  /** From the map of the first sheet, or to it when it is the later one. */
  private MapChanges changes(Question asked, List<UnitSnapshot> predecessors, Due due) {
    List<Period> periods =
        due.sheetPeriods(List.of(Set.of(asked.measure().code())), asked.period()).toList();
    Set<UnitId> units = new HashSet<>();
    due.origins(asked.unit().id(), periods).forEach(units::add);
    Stream.of(asked.unit())
        .flatMap(top -> organisation.asOf(asked.day(), hierarchy).subtree(top.id()).stream())
        .forEach(unit -> units.add(unit.id()));
    UnitTree then = organisation.asOf(asked.period().lastDay(), hierarchy);
    predecessors.forEach(top -> then.subtree(top.id()).forEach(unit -> units.add(unit.id())));
    List<LocalDate> days =
        Stream.concat(periods.stream().map(Period::lastDay), Stream.of(asked.day()))
            .sorted()
            .toList();
    return new TellChanges(organisation, hierarchy)
        .of(units, days.get(0), days.get(days.size() - 1));
  }
}

package vn.qcdc.domain.rollup;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;

/**
 * Who owes which figures for which sheets, along the organisation as it stood at the end of each
 * sheet's period.
 */
public final class Due {

  private final Catalogue catalogue;
  private final Organisation organisation;
  private final Hierarchy hierarchy;
  private final Map<Asked, List<Slot>> slots = new ConcurrentHashMap<>();

  public Due(Catalogue catalogue, Organisation organisation, Hierarchy hierarchy) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.hierarchy = hierarchy;
  }

  /** What many units are asked alike. */
  private record Asked(Set<String> measures, Period period) {}

  /**
   * A form in force, its levels that fill all of the measures, and one of its periods that goes
   * into the asked one.
   */
  private record Slot(Form form, Set<Level> levels, Period period) {

    boolean isFilledBy(UnitSnapshot unit) {
      return form.isFilledBy(unit) && levels.contains(unit.level());
    }
  }

  /** A sheet that is due. */
  record DueSheet(String form, UnitSnapshot unit, Period period) {}

  /** The sheets of a unit and all below it that carry all of the measures together. */
  List<DueSheet> sheets(UnitId unit, Set<String> measures, Period period) {
    return slots(measures, period).stream()
        .flatMap(
            slot ->
                organisation.asOf(slot.period().lastDay(), hierarchy).subtree(unit).stream()
                    .filter(slot::isFilledBy)
                    .map(each -> new DueSheet(slot.form().code(), each, slot.period())))
        .toList();
  }

  /** Whether forms carry the measures over exactly this period, whoever has to fill them. */
  public boolean covers(Set<String> measures, Period period) {
    List<Slot> carrying = slots(measures, period);
    Set<Period> carried = carrying.stream().map(Slot::period).collect(toSet());
    return !carrying.isEmpty()
        && carrying.stream()
            .map(slot -> slot.form().periodType())
            .distinct()
            .flatMap(type -> sheetPeriods(type, measures, period))
            .allMatch(carried::contains);
  }

  /** The sheets' own periods that go into a period. */
  Stream<Period> sheetPeriods(Collection<Set<String>> measureSets, Period period) {
    return measureSets.stream()
        .flatMap(measures -> slots(measures, period).stream())
        .map(Slot::period)
        .distinct();
  }

  /** All units that stand below a unit at the end of any of the periods, and the unit. */
  Stream<UnitId> unitsBelow(UnitId unit, Collection<Period> periods) {
    return periods.stream()
        .flatMap(period -> organisation.asOf(period.lastDay(), hierarchy).subtree(unit).stream())
        .map(UnitSnapshot::id);
  }

  private List<Slot> slots(Set<String> measures, Period period) {
    return slots.computeIfAbsent(
        new Asked(measures, period),
        asked ->
            catalogue.forms().stream().flatMap(form -> slots(form, measures, period)).toList());
  }

  private Stream<Slot> slots(Form form, Set<String> measures, Period period) {
    Set<Level> levels =
        form.levels().stream()
            .filter(level -> form.measuresAt(level).containsAll(measures))
            .collect(toSet());
    if (levels.isEmpty()) {
      return Stream.of();
    }
    return sheetPeriods(form.periodType(), measures, period)
        .filter(each -> form.validity().includes(each.lastDay()))
        .map(each -> new Slot(form, levels, each));
  }

  /**
   * All sheet periods that make up a period for flows; for stocks only the last, whose end counts.
   */
  private Stream<Period> sheetPeriods(PeriodType type, Set<String> measures, Period period) {
    List<Period> tiles = period.tiledBy(type);
    boolean stocks =
        measures.stream()
            .allMatch(
                code -> catalogue.measure(code).map(Measure::nature).orElseThrow() == Nature.STOCK);
    return tiles.stream().skip(stocks ? Math.max(0, tiles.size() - 1) : 0);
  }
}

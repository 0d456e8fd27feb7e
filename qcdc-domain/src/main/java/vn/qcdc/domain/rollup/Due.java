package vn.qcdc.domain.rollup;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;

/**
 * Who owes which figures for which sheets: units as they stood at the end of each sheet's period,
 * climbing to the units asked for on the map that is asked for.
 */
public final class Due {

  private final Catalogue catalogue;
  private final Ascent ascent;
  private final Map<Asked, List<Slot>> slots = new ConcurrentHashMap<>();

  /** Equal slots as one object. */
  private final Map<List<Slot>, List<Slot>> distinctSlots = new ConcurrentHashMap<>();

  private volatile @Nullable Answer latest;

  public Due(
      Catalogue catalogue, Organisation organisation, Hierarchy hierarchy, Boundaries boundaries) {
    this.catalogue = catalogue;
    this.ascent = new Ascent(organisation, hierarchy, boundaries);
  }

  /** Measures of one form are asked one after the other, and the same sheets carry them. */
  private record Answer(UnitId unit, List<Slot> carrying, List<DueSheet> sheets) {}

  /** What many units are asked alike. */
  private record Asked(Set<String> measures, Period period) {}

  /**
   * A form in force, its levels that fill all of the measures, and one of its periods that goes
   * into the asked one.
   */
  private record Slot(Form form, Set<Level> levels, Period period) {

    Stream<DueSheet> sheet(Ascent.Origin origin) {
      UnitSnapshot unit = origin.unit();
      return form.isFilledBy(unit) && levels.contains(unit.level())
          ? Stream.of(new DueSheet(form.code(), unit, period, origin.whereabouts()))
          : Stream.of();
    }
  }

  /**
   * The sheets that carry all of the measures together, of a unit and all below it; on another map
   * than the sheet's own also those of which only a part is, or may be, there.
   */
  List<DueSheet> sheets(UnitId unit, Set<String> measures, Period period) {
    List<Slot> carrying = slots(measures, period);
    Answer before = latest;
    if (before != null && before.unit().equals(unit) && before.carrying() == carrying) {
      return before.sheets();
    }
    Answer answer = new Answer(unit, carrying, sheets(unit, carrying));
    latest = answer;
    return answer.sheets();
  }

  private List<DueSheet> sheets(UnitId unit, List<Slot> carrying) {
    return carrying.stream()
        .flatMap(slot -> ascent.origins(unit, slot.period()).flatMap(slot::sheet))
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

  /** Codes of the forms whose sheets go into a period. */
  Stream<String> forms(Collection<Set<String>> measureSets, Period period) {
    return measureSets.stream()
        .flatMap(measures -> slots(measures, period).stream())
        .map(slot -> slot.form().code())
        .distinct();
  }

  /** All units whose sheets of any of the periods climb to a unit, or may. */
  Stream<UnitId> origins(UnitId unit, Collection<Period> periods) {
    return periods.stream()
        .flatMap(period -> ascent.origins(unit, period))
        .map(origin -> origin.unit().id());
  }

  Measure measure(String code) {
    return catalogue.measure(code).orElseThrow();
  }

  /** The map on which figures of a sheet's period are added up. */
  UnitTree map(Period sheet) {
    return ascent.map(sheet);
  }

  private List<Slot> slots(Set<String> measures, Period period) {
    return slots.computeIfAbsent(
        new Asked(measures, period),
        asked -> {
          List<Slot> found =
              catalogue.forms().stream().flatMap(form -> slots(form, measures, period)).toList();
          return distinctSlots.computeIfAbsent(found, each -> each);
        });
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
    boolean stocks = measures.stream().allMatch(code -> measure(code).nature() == Nature.STOCK);
    return tiles.stream().skip(stocks ? Math.max(0, tiles.size() - 1) : 0);
  }
}

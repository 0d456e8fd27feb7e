package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;

/** Which sheet carries a measure of a unit for a period (nơi ghi số liệu). */
final class Carriers {

  private final Catalogue catalogue;
  private final Organisation organisation;
  private final Map<UnitId, List<SheetKey>> spans;
  private final Map<String, List<Asking>> asking = new HashMap<>();
  private final History history = new History();

  /** That a form asks for a measure at levels. */
  private record Asking(Form form, Set<Level> levels) {

    boolean isFilledBy(UnitSnapshot unit, Period period) {
      return form.periodType() == period.type()
          && form.unitKind() == unit.kind()
          && levels.contains(unit.level())
          && form.validity().includes(period.lastDay());
    }
  }

  /**
   * @param spans the sheets that stand whose periods are spans, of all units that are looked at
   */
  Carriers(Catalogue catalogue, Organisation organisation, Collection<SheetKey> spans) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.spans = spans.stream().collect(groupingBy(SheetKey::unit));
    for (Form form : catalogue.forms()) {
      for (FormCell cell : form.cells()) {
        Set<Level> levels =
            form.levels().stream()
                .filter(level -> cell.levels().isEmpty() || cell.levels().contains(level))
                .collect(toUnmodifiableSet());
        asking
            .computeIfAbsent(cell.measure(), measure -> new ArrayList<>())
            .add(new Asking(form, levels));
      }
    }
  }

  History history() {
    return history;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Organisation organisation() {
    return organisation;
  }

  UnitTree tree(Period period) {
    return organisation.asOf(period.lastDay(), Hierarchy.TERRITORY);
  }

  /** The code of the sheet's unit in its own period. */
  String code(SheetKey key) {
    return tree(key.period()).unit(key.unit()).map(UnitSnapshot::code).orElse("");
  }

  /** Empty when the unit does not stand then, or is not asked for the measure. */
  Optional<SheetKey> of(String measure, UnitId unit, Period period) {
    return tree(period).unit(unit).flatMap(standing -> of(measure, standing, period));
  }

  /**
   * @param unit as it stands on the last day of the period
   */
  Optional<SheetKey> of(String measure, UnitSnapshot unit, Period period) {
    return asking.getOrDefault(measure, List.of()).stream()
        .filter(each -> each.isFilledBy(unit, period))
        .map(each -> new SheetKey(each.form().code(), unit.id(), period))
        .findFirst();
  }

  /**
   * The periods of the same type that end on the day before that of a sheet; of spans only those of
   * which a unit has sheets on the same form.
   */
  Stream<Period> before(UnitId unit, SheetKey sheet) {
    Period period = sheet.period();
    LocalDate eve = period.from().minusDays(1);
    return period.type() == PeriodType.SPAN
        ? spans(unit, sheet.form()).filter(span -> span.until().equals(period.from()))
        : Period.ending(period.type(), eve, eve).stream();
  }

  /** The periods of the same type that begin on the day after; of spans likewise. */
  Stream<Period> after(UnitId unit, SheetKey sheet) {
    LocalDate next = sheet.period().until();
    return sheet.period().type() == PeriodType.SPAN
        ? spans(unit, sheet.form()).filter(span -> span.from().equals(next))
        : Period.ending(sheet.period().type(), next, next.plusYears(1)).stream()
            .filter(period -> period.from().equals(next));
  }

  /** Longer periods of which a period may be a tile; of spans those of which a unit has sheets. */
  Stream<Period> around(UnitId unit, Period period) {
    return Stream.concat(
            spans.getOrDefault(unit, List.of()).stream().map(SheetKey::period).distinct(),
            Stream.of(PeriodType.values())
                .filter(longer -> period.type().fitsInto(longer))
                .flatMap(
                    longer ->
                        Period.ending(longer, period.lastDay(), period.lastDay().plusYears(1))
                            .stream()))
        .filter(longer -> !longer.from().isAfter(period.from()))
        .filter(longer -> !longer.until().isBefore(period.until()));
  }

  private Stream<Period> spans(UnitId unit, String form) {
    return spans.getOrDefault(unit, List.of()).stream()
        .filter(key -> key.form().equals(form))
        .map(SheetKey::period);
  }
}

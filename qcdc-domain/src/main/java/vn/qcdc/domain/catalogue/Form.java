package vn.qcdc.domain.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/**
 * One version of a form (biểu mẫu): which units report which measures, how often.
 *
 * @param validity of the version; the last day of a period decides which version the period is
 *     reported on
 * @param dueDays calendar days after the last day of a period until which its sheet is on time;
 *     {@code null} when no rule is known
 * @param equations examined on every sheet that says all of their cells
 */
public record Form(
    String code,
    String name,
    UnitKind unitKind,
    Set<Level> levels,
    PeriodType periodType,
    Validity validity,
    @Nullable Integer dueDays,
    List<FormCell> cells,
    List<Equation> equations) {

  public Form {
    levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    cells = List.copyOf(cells);
    equations = List.copyOf(equations);
  }

  /** A form whose cells keep no balance and whose sheets are never late. */
  public Form(
      String code,
      String name,
      UnitKind unitKind,
      Set<Level> levels,
      PeriodType periodType,
      Validity validity,
      List<FormCell> cells) {
    this(code, name, unitKind, levels, periodType, validity, null, cells, List.of());
  }

  Form withValidity(Validity other) {
    return new Form(code, name, unitKind, levels, periodType, other, dueDays, cells, equations);
  }

  public boolean isFilledBy(UnitSnapshot unit) {
    return unit.kind() == unitKind && levels.contains(unit.level());
  }

  /** Codes of the measures that a unit owes on this form, in the form's order. */
  public List<String> measuresOwedBy(UnitSnapshot unit) {
    return isFilledBy(unit) ? measuresAt(unit.level()) : List.of();
  }

  /** Codes of the measures that units of a level owe on this form, in the form's order. */
  public List<String> measuresAt(Level level) {
    return cells.stream()
        .filter(cell -> cell.levels().isEmpty() || cell.levels().contains(level))
        .map(FormCell::measure)
        .toList();
  }

  /** Codes of the measures that no sheet may leave blank. */
  public Set<String> requiredMeasures() {
    return cells.stream().filter(FormCell::required).map(FormCell::measure).collect(toSet());
  }
}

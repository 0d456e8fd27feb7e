package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * The two true totals of one figure side by side (so sánh theo hai địa giới), and what makes the
 * difference.
 *
 * @param then as it was: each figure on the map of its own period
 * @param now re-stated for the map of a day, which may also be earlier
 * @param differences every cell that does not count alike on both sides; their changes add up to
 *     the difference of the sums
 */
public record MapComparison(
    Measure measure,
    Period period,
    Side then,
    Side now,
    List<Difference> differences,
    MapChanges changes) {

  public MapComparison {
    differences = List.copyOf(differences);
  }

  public BigDecimal difference() {
    return amount(Optional.of(now.sum.figure())).subtract(amount(Optional.of(then.sum.figure())));
  }

  private static BigDecimal amount(Optional<Figure> figure) {
    return figure.flatMap(Figure::amount).orElse(BigDecimal.ZERO);
  }

  /**
   * One of the maps. Rows, remainder and what lies between rows are together the sum.
   *
   * @param units at the top: the unit asked for, or on its former map those whose heir it is
   * @param rows the territorial units of the level asked for, in the order of codes
   * @param remainder what units above that level said themselves
   * @param betweenRows what is in the sum for certain, but in no row for certain; each piece once
   * @param unapportioned what may belong to the units at the top, and is not in the sum
   */
  public record Side(
      List<UnitSnapshot> units,
      Sum sum,
      List<Place> rows,
      Remainder remainder,
      List<Unapportioned<Figure>> betweenRows,
      List<Unapportioned<Figure>> unapportioned) {

    public Side {
      units = List.copyOf(units);
      rows = List.copyOf(rows);
      betweenRows = List.copyOf(betweenRows);
      unapportioned = List.copyOf(unapportioned);
    }
  }

  /** A unit of the level asked for. */
  public record Place(UnitSnapshot unit, Sum sum) {}

  /**
   * What lies in no unit of the level asked for, such as the sheets of a district beside those of
   * its communes.
   *
   * @param units who said it
   */
  public record Remainder(List<UnitSnapshot> units, Sum sum) {

    public Remainder {
      units = List.copyOf(units);
    }
  }

  /**
   * A cell that left, came in, or is divided.
   *
   * @param unit as it stood on the last day of the sheet's period
   * @param then what of it was counted as it was
   * @param now what of it is counted on the other map
   */
  public record Difference(
      String form, UnitSnapshot unit, Period period, Optional<Figure> then, Optional<Figure> now) {

    public BigDecimal change() {
      return amount(now).subtract(amount(then));
    }
  }
}

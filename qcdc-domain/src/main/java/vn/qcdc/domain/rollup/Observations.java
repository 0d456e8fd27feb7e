package vn.qcdc.domain.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.organisation.UnitId;

/** The accepted figures that a rollup draws on, to be looked up by where they were reported. */
final class Observations {

  private static final Figure MISSING = new Figure.Missing();

  private record SheetPlace(String form, UnitId unit, String period) {}

  private final Map<SheetPlace, Map<String, ReportedCell>> sheets = new HashMap<>();

  Observations(Collection<ReportedCell> cells) {
    for (ReportedCell cell : cells) {
      sheets
          .computeIfAbsent(
              new SheetPlace(cell.form(), cell.unit(), cell.period()), place -> new HashMap<>())
          .put(cell.measure(), cell);
    }
  }

  Optional<ReportedCell> cell(DueSheet sheet, String measure) {
    SheetPlace place = new SheetPlace(sheet.form(), sheet.unit().id(), sheet.period().code());
    return Optional.ofNullable(sheets.getOrDefault(place, Map.of()).get(measure));
  }

  Figure figure(DueSheet sheet, String measure) {
    return cell(sheet, measure).map(ReportedCell::figure).orElse(MISSING);
  }
}

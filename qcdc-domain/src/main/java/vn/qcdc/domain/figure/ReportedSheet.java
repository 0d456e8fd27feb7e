package vn.qcdc.domain.figure;

import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.organisation.UnitId;

/**
 * The accepted figures of one sheet, as a roll-up reads them; never changes, so it may be
 * remembered.
 *
 * @param period code of the sheet's period
 * @param figures by code of the measure; what is missing is not there
 */
public record ReportedSheet(
    String form, UnitId unit, String period, Revision revision, Map<String, Figure> figures) {

  public ReportedSheet {
    figures = Map.copyOf(figures);
  }

  /** One figure with where it comes from; empty when it is missing. */
  public Optional<ReportedCell> cell(String measure) {
    return Optional.ofNullable(figures.get(measure))
        .map(figure -> new ReportedCell(form, unit, period, measure, figure, revision));
  }
}

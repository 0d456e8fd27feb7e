package vn.qcdc.domain.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All figures of one unit on one form for one period.
 *
 * @param figures by code of the measure, in the form's order; what is missing is not there
 */
public record FigureSheet(SheetKey key, Map<String, Figure> figures) {

  private static final Figure MISSING = new Figure.Missing();

  public FigureSheet {
    Map<String, Figure> said = new LinkedHashMap<>(figures);
    said.values().removeIf(Figure.Missing.class::isInstance);
    figures = Collections.unmodifiableMap(said);
  }

  /** Whether all that it says is that there was nothing (báo cáo không phát sinh). */
  public boolean isNilReport() {
    return !figures.isEmpty()
        && figures.values().stream().allMatch(figure -> figure instanceof Figure.Nil);
  }

  public Figure figure(String measure) {
    return figures.getOrDefault(measure, MISSING);
  }
}

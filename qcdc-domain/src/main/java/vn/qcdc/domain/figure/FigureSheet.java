package vn.qcdc.domain.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All figures of one unit on one form for one period, each cell of the form present.
 *
 * @param figures by code of the measure, in the form's order
 */
public record FigureSheet(SheetKey key, Map<String, Figure> figures) {

  private static final Figure MISSING = new Figure.Missing();

  public FigureSheet {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  public Figure figure(String measure) {
    return figures.getOrDefault(measure, MISSING);
  }
}

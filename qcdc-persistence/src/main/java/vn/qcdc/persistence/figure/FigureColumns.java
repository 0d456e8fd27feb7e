package vn.qcdc.persistence.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;

/** The figures of a sheet as columns, to be inserted at once. A missing figure has no row. */
record FigureColumns(
    List<String> measures,
    List<String> states,
    List<@Nullable BigDecimal> amounts,
    List<@Nullable String> reasons) {

  static final String REPORTED = "R";
  static final String NIL = "N";
  static final String NOT_APPLICABLE = "A";

  static FigureColumns of(Map<String, Figure> figures) {
    FigureColumns columns =
        new FigureColumns(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    figures.forEach(columns::add);
    return columns;
  }

  private void add(String measure, Figure figure) {
    if (figure instanceof Figure.Reported reported) {
      add(measure, REPORTED, reported.value(), null);
    } else if (figure instanceof Figure.Nil) {
      add(measure, NIL, null, null);
    } else if (figure instanceof Figure.NotApplicable notApplicable) {
      add(measure, NOT_APPLICABLE, null, notApplicable.reason());
    }
  }

  private void add(
      String measure, String state, @Nullable BigDecimal amount, @Nullable String reason) {
    measures.add(measure);
    states.add(state);
    amounts.add(amount);
    reasons.add(reason);
  }
}

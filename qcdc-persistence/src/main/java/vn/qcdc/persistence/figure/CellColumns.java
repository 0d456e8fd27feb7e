package vn.qcdc.persistence.figure;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;

/** The figures of a sheet as its row holds them: one place for each cell of the form's version. */
final class CellColumns {

  private static final char REPORTED = 'R';
  private static final char NIL = 'N';
  private static final char NOT_APPLICABLE = 'A';
  private static final char MISSING = '-';

  private final String states;
  private final @Nullable BigDecimal[] amounts;
  private final @Nullable String @Nullable [] reasons;

  /**
   * @param states a letter for each cell
   * @param reasons {@code null} when nothing is not applicable
   */
  private CellColumns(
      String states, @Nullable BigDecimal[] amounts, @Nullable String @Nullable [] reasons) {
    this.states = states;
    this.amounts = amounts;
    this.reasons = reasons;
  }

  /**
   * @param layout codes of the measures in the order of the cells
   */
  static CellColumns of(Map<String, Figure> figures, List<String> layout) {
    char[] states = new char[layout.size()];
    @Nullable BigDecimal[] amounts = new BigDecimal[layout.size()];
    @Nullable String[] reasons = new String[layout.size()];
    boolean someReason = false;
    int placed = 0;
    for (int i = 0; i < states.length; i++) {
      Figure figure = figures.get(layout.get(i));
      placed += figure == null ? 0 : 1;
      states[i] = state(figure);
      if (figure instanceof Figure.Reported reported) {
        amounts[i] = reported.value();
      } else if (figure instanceof Figure.NotApplicable notApplicable) {
        reasons[i] = notApplicable.reason();
        someReason = true;
      }
    }
    if (placed != figures.size()) {
      throw new IllegalStateException("Unknown measures among " + figures.keySet());
    }
    return new CellColumns(new String(states), amounts, someReason ? reasons : null);
  }

  static CellColumns read(ResultSet row) throws SQLException {
    Array reasons = row.getArray("reasons");
    return new CellColumns(
        row.getString("states"),
        (BigDecimal[]) row.getArray("amounts").getArray(),
        reasons == null ? null : (String[]) reasons.getArray());
  }

  /** By code of the measure, in the order of the form; a missing figure is left out. */
  Map<String, Figure> figures(List<String> layout) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (int i = 0; i < layout.size(); i++) {
      if (states.charAt(i) != MISSING) {
        figures.put(layout.get(i), figure(i));
      }
    }
    return figures;
  }

  String states() {
    return states;
  }

  @Nullable BigDecimal[] amounts() {
    return amounts;
  }

  @Nullable String @Nullable [] reasons() {
    return reasons;
  }

  static char state(@Nullable Figure figure) {
    if (figure instanceof Figure.Reported) {
      return REPORTED;
    } else if (figure instanceof Figure.Nil) {
      return NIL;
    } else if (figure instanceof Figure.NotApplicable) {
      return NOT_APPLICABLE;
    }
    return MISSING;
  }

  Figure figure(int place) {
    char state = states.charAt(place);
    BigDecimal amount = amounts[place];
    String reason = reasons == null ? null : reasons[place];
    if (state == REPORTED && amount != null) {
      return new Figure.Reported(amount);
    } else if (state == NIL) {
      return new Figure.Nil();
    } else if (state == NOT_APPLICABLE && reason != null) {
      return new Figure.NotApplicable(reason);
    }
    throw new IllegalStateException("Not the state of a figure: " + state);
  }
}

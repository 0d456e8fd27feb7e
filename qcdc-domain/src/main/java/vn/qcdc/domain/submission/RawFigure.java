package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_AMBIGUOUS;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/**
 * One figure as claimed; nothing about it is certain yet. Exactly one of value, nil and
 * notApplicable should be said.
 */
public record RawFigure(
    String measure, @Nullable BigDecimal value, boolean nil, @Nullable String notApplicable) {

  /**
   * What is said, if just one thing is.
   *
   * @param pointer to the figure, for the finding
   */
  public Judged<Figure> decode(String pointer) {
    boolean hasReason = notApplicable != null && !notApplicable.isBlank();
    if (value != null && !nil && !hasReason) {
      return Judged.sound(new Figure.Reported(value));
    } else if (value == null && nil && !hasReason) {
      return Judged.sound(new Figure.Nil());
    } else if (value == null && !nil && notApplicable != null && hasReason) {
      return Judged.sound(new Figure.NotApplicable(notApplicable.strip()));
    }
    return Judged.unsound(
        Finding.blocking(FIGURE_AMBIGUOUS, pointer, measure, "value, nil, notApplicable"));
  }

  /** Claims what a figure says; of a missing one nothing. */
  public static RawFigure of(String measure, Figure figure) {
    return new RawFigure(
        measure,
        figure instanceof Figure.Reported reported ? reported.value() : null,
        figure instanceof Figure.Nil,
        figure instanceof Figure.NotApplicable absent ? absent.reason() : null);
  }
}

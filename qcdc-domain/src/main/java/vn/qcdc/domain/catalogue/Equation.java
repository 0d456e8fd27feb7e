package vn.qcdc.domain.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Severity;

/**
 * A balance that the cells of one sheet should keep (đẳng thức kiểm tra): a total equals each of
 * its breakdowns, as a form prints {@code 1=2+3=4+5}. Two cells that state the same fact are an
 * equation whose only breakdown has one measure.
 *
 * @param code tells it apart from the other equations of its form
 * @param total code of the measure on the left
 * @param breakdowns each the codes of measures whose sum must be the total; all must hold
 * @param severity of the finding when one does not hold
 * @param basis the note of the form or the clause that states it
 */
public record Equation(
    String code,
    String total,
    List<List<String>> breakdowns,
    Severity severity,
    @Nullable String basis) {

  public Equation {
    breakdowns = breakdowns.stream().map(List::copyOf).toList();
  }

  /** Codes of all measures that take part, the total first. */
  public Set<String> measures() {
    Set<String> measures = new LinkedHashSet<>();
    measures.add(total);
    breakdowns.forEach(measures::addAll);
    return measures;
  }
}

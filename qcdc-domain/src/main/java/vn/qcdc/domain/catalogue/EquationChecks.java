package vn.qcdc.domain.catalogue;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.PART_OF_ITSELF;
import static vn.qcdc.domain.finding.FindingCode.TERM_NOT_ON_FORM;
import static vn.qcdc.domain.finding.FindingCode.TERM_TWICE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

/** What must hold for the equations of one form. */
final class EquationChecks {

  private final Form form;
  private final String pointer;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param pointer to the equations in the document, with a slash at its end
   */
  EquationChecks(Form form, String pointer) {
    this.form = form;
    this.pointer = pointer;
  }

  List<Finding> examine() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < form.equations().size(); i++) {
      Equation equation = form.equations().get(i);
      if (!codes.add(equation.code())) {
        found(CODE_TWICE, pointer + i + "/code", equation.code());
      }
      if (form.cells().stream().noneMatch(cell -> cell.measure().equals(equation.total()))) {
        found(TERM_NOT_ON_FORM, pointer + i + "/total", equation.total());
      }
      for (int j = 0; j < equation.breakdowns().size(); j++) {
        examine(equation, equation.breakdowns().get(j), pointer + i + "/breakdowns/" + j + "/");
      }
    }
    return List.copyOf(findings);
  }

  private void examine(Equation equation, List<String> terms, String place) {
    Set<String> seen = new HashSet<>();
    Predicate<String> accompanies = accompanying(equation.total());
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      if (!seen.add(term)) {
        found(TERM_TWICE, place + i, term);
      } else if (term.equals(equation.total())) {
        found(PART_OF_ITSELF, place + i, term);
      } else if (!accompanies.test(term)) {
        found(TERM_NOT_ON_FORM, place + i, term);
      }
    }
  }

  /** Whether a measure is asked at every level at which the total is asked. */
  private Predicate<String> accompanying(String total) {
    List<Set<String>> asked =
        form.levels().stream()
            .map(level -> Set.copyOf(form.measuresAt(level)))
            .filter(measures -> measures.contains(total))
            .toList();
    return term ->
        asked.isEmpty()
            ? form.cells().stream().anyMatch(cell -> cell.measure().equals(term))
            : asked.stream().allMatch(measures -> measures.contains(term));
  }

  private void found(FindingCode code, String place, String value) {
    findings.add(Finding.blocking(code, place, value, null));
  }
}

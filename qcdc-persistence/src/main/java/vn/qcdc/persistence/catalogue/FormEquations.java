package vn.qcdc.persistence.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.qcdc.domain.catalogue.Equation;

/** The equations of a form as two lists of rows: the equations, and the terms of all of them. */
record FormEquations(List<EquationRow> equations, List<EquationTermRow> terms) {

  /**
   * @param measures the rows of measures by code
   */
  static FormEquations of(List<Equation> equations, Function<String, MeasureRow> measures) {
    FormEquations rows = new FormEquations(new ArrayList<>(), new ArrayList<>());
    equations.forEach(equation -> rows.add(equation, measures));
    return rows;
  }

  private void add(Equation equation, Function<String, MeasureRow> measures) {
    int position = equations.size();
    equations.add(
        new EquationRow(
            equation.code(),
            measures.apply(equation.total()),
            equation.severity(),
            equation.basis()));
    for (int i = 0; i < equation.breakdowns().size(); i++) {
      for (String term : equation.breakdowns().get(i)) {
        terms.add(new EquationTermRow(position, i, measures.apply(term)));
      }
    }
  }

  List<Equation> toDomain() {
    return IntStream.range(0, equations.size())
        .mapToObj(position -> equations.get(position).toDomain(breakdowns(position)))
        .toList();
  }

  private List<List<String>> breakdowns(int equation) {
    return List.copyOf(
        terms.stream()
            .filter(term -> term.equation() == equation)
            .collect(
                groupingBy(
                    EquationTermRow::breakdown,
                    TreeMap::new,
                    mapping(term -> term.measure().code(), toList())))
            .values());
  }
}

package vn.qcdc.domain.term;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.SampleTable;
import vn.qcdc.domain.time.Validity;

/** The terms of the law, as the product ships them. */
public final class SampleTerms {

  public static final List<TermRule> ALL =
      SampleTable.read(SampleTerms.class, "statutory-terms.csv").map(SampleTerms::row).toList();

  public static final TermRules LAW = TermRules.of(ALL);

  private SampleTerms() {}

  /**
   * @param words names of circumstances with spaces between, or {@code -} for none
   */
  static Set<Circumstance> circumstances(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.equals("-"))
        .map(Circumstance::valueOf)
        .collect(toSet());
  }

  private static TermRule row(List<String> cells) {
    return new TermRule(
        cells.get(0),
        TermMatter.valueOf(cells.get(1)),
        Stage.valueOf(cells.get(2)),
        new Condition(circumstances(cells.get(3)), Integer.parseInt(cells.get(4))),
        new Length(
            Integer.parseInt(cells.get(5)),
            TermUnit.valueOf(cells.get(6)),
            LastDay.valueOf(cells.get(7))),
        Integer.parseInt(cells.get(8)),
        cells.get(12),
        validity(cells.get(9), cells.get(10)),
        Transition.valueOf(cells.get(11)));
  }

  private static Validity validity(String from, String until) {
    return new Validity(LocalDate.parse(from), until.isEmpty() ? null : LocalDate.parse(until));
  }
}

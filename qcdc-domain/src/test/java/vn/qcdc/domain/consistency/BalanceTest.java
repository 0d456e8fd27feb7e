package vn.qcdc.domain.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.SampleOrganisation;

/** Figures are written as a value, {@code nil}, {@code n/a} or {@code blank}. */
class BalanceTest {

  /** Note of the form of petitions: 1 = 2 + 3 = 4 + 5. */
  private static final Equation PETITIONS =
      new Equation(
          "1",
          "C1",
          List.of(List.of("C2", "C3"), List.of("C4", "C5")),
          Severity.BLOCKING,
          "1=2+3=4+5");

  @ParameterizedTest(name = "{0} = {1} + {2} = {3} + {4}: {5} {6}")
  @CsvSource({
    "12,   5,     7,    10,   2,,",
    "12,   5,     8,    10,   2,     13 = C2 (5) + C3 (8),",
    "12,   5,     7,    10,   1,     11 = C4 (10) + C5 (1),",
    "12,   5,     8,    10,   1,     13 = C2 (5) + C3 (8),     11 = C4 (10) + C5 (1)",
    // a declared nil is zero
    "12,   12,    nil,  12,   nil,,",
    "12,   11,    nil,  12,   0,     11 = C2 (11) + C3 (0),",
    "nil,  nil,   nil,  nil,  nil,,",
    "nil,  1,     nil,  nil,  nil,   1 = C2 (1) + C3 (0),",
    // a blank is not: nothing can be said, of the other breakdown neither
    "12,   5,     blank, 10,  2,,",
    "12,   5,     blank, 10,  1,,",
    "blank, 5,    7,    10,   2,,",
    "12,   5,     n/a,  10,   2,,",
    "12.0, 5.5,   6.50, 10,   2,,",
    "12,   5.5,   6.499999, 10, 2,   11.999999 = C2 (5.5) + C3 (6.499999),",
    "100,  50,    40,   100,  0,     90 = C2 (50) + C3 (40),"
  })
  void every_breakdown_is_the_total(
      String c1,
      String c2,
      String c3,
      String c4,
      String c5,
      @Nullable String first,
      @Nullable String second) {
    List<String> sums =
        new Balance(PETITIONS).examine(sheet(c1, c2, c3, c4, c5)).map(Finding::expected).toList();
    assertEquals(
        first == null ? List.of() : second == null ? List.of(first) : List.of(first, second), sums);
  }

  @Test
  void two_cells_that_state_the_same_fact_contradict_each_other() {
    Equation trainees =
        new Equation(
            "SAME", "C1", List.of(List.of("C2")), Severity.NEEDS_EXPLANATION, "mục 3 và mục I.2");
    assertEquals(
        List.of(
            new Finding(
                FindingCode.EQUATION_BROKEN,
                Severity.NEEDS_EXPLANATION,
                "C1",
                "190",
                "195 = C2 (195)")),
        new Balance(trainees).examine(sheet("190", "195", "blank", "blank", "blank")).toList());
  }

  @Test
  void what_is_too_large_to_be_kept_is_not_added_up() {
    assertEquals(
        List.of(), new Balance(PETITIONS).examine(sheet("1E1000000", "1", "1", "1", "1")).toList());
  }

  private static FigureSheet sheet(String... figures) {
    SampleSheet sheet = SampleSheet.of("F", SampleOrganisation.HIEP_HUNG, "2024");
    for (int i = 0; i < figures.length; i++) {
      sheet.figure("C" + (i + 1), figure(figures[i]));
    }
    return sheet.sheet();
  }

  private static Figure figure(String text) {
    return switch (text) {
      case "nil" -> new Figure.Nil();
      case "n/a" -> new Figure.NotApplicable("không có thẩm quyền");
      case "blank" -> new Figure.Missing();
      default -> new Figure.Reported(new BigDecimal(text));
    };
  }
}

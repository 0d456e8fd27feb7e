package vn.qcdc.domain.publication;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownUnitsTest {

  private static final SampleMap MAP = SampleMap.of("P", "A", "B", "B1", "B2");
  private static final SmallCounts BELOW_FIVE = new SmallCounts(5);
  private static final LinkedMeasures DENUNCIATIONS =
      linked(true, Deduction.itself("DENUNCIATIONS"));

  /** Totals, so what is missing of P or B is the rest that stands nowhere below. */
  @ParameterizedTest(name = "P {0} = A {1} + B {2} + rest, B = B1 {3} + B2 {4} + rest → {5}")
  @CsvSource({
    " 0, 0,  0, 0, 0, P A B B1 B2", // nothing betrays nobody
    " 1, 1,  0, 0, 0, ''",
    " 4, 0,  4, 0, 4, ''",
    " 5, 0,  5, 0, 5, P A B B1 B2", // the threshold itself may be seen
    " 5, 1,  4, 0, 4, P",
    " 9, 4,  5, 0, 5, P", // what is large among the suppressed would give the small one away
    "10, 5,  5, 0, 5, P A B B1 B2",
    "10, 5,  5, 1, 4, P A B",
    "16, 5, 11, 5, 5, P A B", // the rest of B is 1
    "15, 5, 10, 5, 5, P A B B1 B2",
    "11, 5,  5, 5, 0, P", // the rest of P is 1
    "15, 5,  5, 5, 0, P A B B1 B2",
    " 8, 5,  5, 5, 0, P", // less than its parts, because a unit moved
    "15, 3, 12, 6, 6, P" // below what is suppressed nothing is shown
  })
  void a_group_is_shown_when_nothing_of_it_or_above_it_is_small(
      long p, long a, long b, long b1, long b2, String expected) {
    Map<String, Long> totals = Map.of("P", p, "A", a, "B", b, "B1", b1, "B2", b2);
    ShownUnits shown =
        new ShownUnits(
            MAP.tree(),
            DENUNCIATIONS,
            BELOW_FIVE,
            (unit, measure) -> BigDecimal.valueOf(totals.getOrDefault(unit.code(), 0L)));
    assertEquals(expected, codes(shown));
  }

  @ParameterizedTest(name = "{0} of which {1} in A, {2} of which {3} in B → {4}")
  @CsvSource({
    "20, 10, 20, 10, P A B B1 B2",
    "20,  0, 20, 20, P A B B1 B2",
    "20,  4, 20, 16, P", // the part is small
    "20, 16, 20, 10, P", // all but four are in the part
    "20, 20, 20, 15, P A B B1 B2",
    " 3,  0, 37, 20, P", // the whole is small
    "10,  8, 10,  9, ''" // in P all but three are in the part
  })
  void wholes_and_parts_are_shown_together_or_not_at_all(
      long a, long partOfA, long b, long partOfB, String expected) {
    Map<String, Long> wholes = Map.of("P", a + b, "A", a, "B", b, "B1", b);
    Map<String, Long> parts =
        Map.of("P", partOfA + partOfB, "A", partOfA, "B", partOfB, "B1", partOfB);
    LinkedMeasures linked =
        linked(
            true,
            Deduction.itself("WHOLE"),
            Deduction.itself("PART"),
            new Deduction(Set.of("WHOLE"), Set.of("PART")));
    ShownUnits shown =
        new ShownUnits(
            MAP.tree(),
            linked,
            BELOW_FIVE,
            (unit, measure) ->
                BigDecimal.valueOf(
                    (measure.equals("WHOLE") ? wholes : parts).getOrDefault(unit.code(), 0L)));
    assertEquals(expected, codes(shown));
  }

  @Test
  void what_is_open_is_shown_however_small() {
    ShownUnits shown =
        new ShownUnits(
            MAP.tree(),
            linked(false, Deduction.itself("WORKS")),
            BELOW_FIVE,
            (unit, measure) -> BigDecimal.ONE);
    assertEquals("P A B B1 B2", codes(shown));
  }

  private static LinkedMeasures linked(boolean guarded, Deduction... deductions) {
    return new LinkedMeasures(
        Stream.of(deductions).flatMap(each -> each.added().stream()).collect(toSet()),
        guarded,
        Set.of(deductions));
  }

  private static String codes(ShownUnits shown) {
    return MAP.tree().units().stream()
        .filter(shown::include)
        .map(unit -> unit.code())
        .collect(joining(" "));
  }
}

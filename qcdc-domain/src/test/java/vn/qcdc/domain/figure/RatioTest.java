package vn.qcdc.domain.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  @ParameterizedTest(name = "{0}/{1} reaches {2}/{3}: {4}")
  @CsvSource({
    "1535, 1536, 1, 1, false",
    "1536, 1536, 1, 1, true",
    "1537, 1536, 1, 1, true",
    "79999, 100000, 4, 5, false",
    "80000, 100000, 4, 5, true",
    "0, 7, 0, 1, true",
    "0, 7, 1, 1000000, false",
    // No decimal expansion ends here, so a division would have to round.
    "333333333333333333, 1000000000000000000, 1, 3, false",
    "1, 3, 1, 3, true",
    "333333333333333334, 1000000000000000000, 1, 3, true",
    "999999999999999998, 999999999999999999, 1, 1, false"
  })
  void the_comparison_with_a_threshold_is_exact(
      BigDecimal numerator, BigDecimal denominator, long part, long whole, boolean expected) {
    assertEquals(expected, new Ratio(numerator, denominator).reaches(Ratio.of(part, whole)));
  }

  @ParameterizedTest(name = "{0}/{1} against {2}/{3} shows {4}")
  @CsvSource({
    "1535, 1536, 1, 1, 99.93",
    "1536, 1536, 1, 1, 100.00",
    "99994, 100000, 1, 1, 99.99",
    "99995, 100000, 1, 1, 99.99",
    "99999, 100000, 1, 1, 99.99",
    "100000, 100000, 1, 1, 100.00",
    "100001, 100000, 1, 1, 100.00",
    "79994, 100000, 4, 5, 79.99",
    "79996, 100000, 4, 5, 79.99",
    "79999, 100000, 4, 5, 79.99",
    "80000, 100000, 4, 5, 80.00",
    "80001, 100000, 4, 5, 80.00",
    "99999, 100000, 4, 5, 100.00",
    "85650, 86925, 1, 1, 98.53",
    "43261, 50624, 1, 1, 85.46",
    "675, 450, 1, 1, 150.00",
    "1, 3, 1, 1, 33.33",
    "2, 3, 1, 1, 66.67",
    "1, 3, 1, 3, 33.34",
    "12345, 1000000, 1, 1, 1.23",
    "12350, 1000000, 1, 1, 1.24",
    "0, 33, 1, 1, 0.00"
  })
  void percent_is_half_up_but_never_across_the_threshold(
      long numerator, long denominator, long part, long whole, BigDecimal percent) {
    assertEquals(
        Optional.of(percent),
        Ratio.of(numerator, denominator).percentAgainst(Ratio.of(part, whole)));
  }

  @Test
  void nothing_of_nothing_is_undefined() {
    assertFalse(Ratio.of(0, 0).isDefined());
    assertEquals(Optional.empty(), Ratio.of(0, 0).percentAgainst(Ratio.WHOLE));
  }

  @Test
  void ratios_add_part_to_part() {
    assertEquals(Ratio.of(7, 8), Ratio.of(2, 3).plus(Ratio.of(5, 5)));
  }

  @Test
  void nothing_of_nothing_adds_nothing() {
    assertEquals(Ratio.of(2, 3), Ratio.NONE.plus(Ratio.of(2, 3)));
    assertEquals(Ratio.of(2, 3), Ratio.of(2, 3).plus(Ratio.NONE));
  }

  @Test
  void parts_are_kept_and_not_reduced() {
    assertEquals(BigDecimal.valueOf(2), Ratio.of(2, 4).numerator());
    assertEquals(BigDecimal.valueOf(4), Ratio.of(2, 4).denominator());
  }

  @Test
  void trailing_zeros_make_no_other_ratio() {
    assertEquals(
        new Ratio(new BigDecimal("0.1"), new BigDecimal("2")),
        new Ratio(new BigDecimal("0.100"), new BigDecimal("2.0")));
  }

  @Test
  void a_negative_denominator_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Ratio.of(1, -1));
  }
}

package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "9,        AT_LEAST, 10, false",
    "9.999999, AT_LEAST, 10, false",
    "10,       AT_LEAST, 10, true",
    "10.0,     AT_LEAST, 10, true",
    "11,       AT_LEAST, 10, true",
    "9,        BELOW,    10, true",
    "9.999999, BELOW,    10, true",
    "10,       BELOW,    10, false",
    "11,       BELOW,    10, false"
  })
  void the_bound_is_enough_for_at_least_and_too_much_for_below(
      BigDecimal amount, Comparison comparison, BigDecimal bound, boolean expected) {
    assertEquals(expected, new Condition("AGENCY_STAFF", comparison, bound).holds(amount));
  }

  @Test
  void trailing_zeros_make_no_other_condition() {
    assertEquals(
        new Condition("AGENCY_STAFF", Comparison.AT_LEAST, new BigDecimal("10")),
        new Condition("AGENCY_STAFF", Comparison.AT_LEAST, new BigDecimal("10.00")));
  }
}

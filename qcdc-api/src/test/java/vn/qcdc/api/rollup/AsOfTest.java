package vn.qcdc.api.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.rollup.Boundaries;

class AsOfTest {

  @Test
  void figures_climb_the_map_of_their_period_or_of_a_day() {
    assertEquals(Boundaries.OF_THE_PERIOD, AsOf.boundaries("period"));
    assertEquals(new Boundaries.OfDay(LocalDate.of(2025, 7, 1)), AsOf.boundaries("2025-07-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Period",
        "today",
        "2025",
        "2025-7-1",
        "2025-02-30",
        "01/07/2025",
        "0025-07-01",
        "+2025-07-01",
        "2025-07-01T00:00:00Z",
        "99999-01-01"
      })
  void anything_else_is_refused(String asOf) {
    assertThrows(ProblemException.class, () -> AsOf.boundaries(asOf));
  }
}

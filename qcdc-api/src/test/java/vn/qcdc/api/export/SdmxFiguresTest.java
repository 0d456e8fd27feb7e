package vn.qcdc.api.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.time.Period;

class SdmxFiguresTest {

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource({
    "2024, A, 2024",
    "2024-H1, S, 2024-S1",
    "2024-H2, S, 2024-S2",
    "2024-Q3, Q, 2024-Q3",
    "2024-07, M, 2024-07",
    "2024-9M, _O, 2024-01-01/P9M",
    "2018-08-24--2023-10-01, _O, 2018-08-24/P1864D"
  })
  void periods_are_those_of_the_standard(String code, String frequency, String time) {
    Period period = Period.parse(code).orElseThrow();
    assertEquals(frequency, SdmxFigures.frequency(period));
    assertEquals(time, SdmxFigures.time(period));
  }

  @ParameterizedTest
  @CsvSource({"NQ11-DB, NQ11-DB", "02/XLD, 02_XLD", "BIỂU 1, BI_U_1"})
  void identifiers_have_no_other_signs_than_the_standard_knows(String form, String identifier) {
    assertEquals(identifier, SdmxFigures.identifier(form));
  }
}

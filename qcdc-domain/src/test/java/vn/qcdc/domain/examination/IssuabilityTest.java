package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.finding.Severity;

class IssuabilityTest {

  @ParameterizedTest(name = "{1} {0} and {2} awaiting → {3}")
  @CsvSource({
    "OPEN,      BLOCKING,          0, false",
    "OPEN,      NEEDS_EXPLANATION, 0, false",
    "OPEN,      NOTICE,            0, true",
    "EXPLAINED, NEEDS_EXPLANATION, 0, true", // a superior that is late does not stop the report
    "ACCEPTED,  NEEDS_EXPLANATION, 0, true",
    "CORRECTED, BLOCKING,          0, true",
    "ACCEPTED,  NEEDS_EXPLANATION, 1, false", // nobody knows yet
  })
  void a_report_rests_on_what_was_examined_and_is_settled(
      FindingState state, Severity severity, long awaiting, boolean expected) {
    Issuability issuability =
        Issuability.of(List.of(new FindingCount("EQUATION_BROKEN", severity, state, 2)), awaiting);
    assertEquals(expected, issuability.isGiven());
  }
}

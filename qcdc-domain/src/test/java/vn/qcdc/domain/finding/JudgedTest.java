package vn.qcdc.domain.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedTest {

  private static final Finding NO_NAME =
      Finding.blocking(FindingCode.VALUE_REQUIRED, "row 2, column name", null, null);
  private static final Finding NO_TYPE =
      Finding.blocking(FindingCode.VALUE_REQUIRED, "row 2, column type", null, null);

  @Test
  void the_user_of_a_value_says_what_findings_are_to_him() {
    assertEquals("Long Mỹ", Judged.sound("Long Mỹ").orElseThrow(JudgedTest::refusal));
    Judged<String> unsound = Judged.unsound(List.of(NO_NAME, NO_TYPE));
    assertEquals(
        "[" + NO_NAME + ", " + NO_TYPE + "]",
        assertThrows(IllegalArgumentException.class, () -> unsound.orElseThrow(JudgedTest::refusal))
            .getMessage());
  }

  private static RuntimeException refusal(List<Finding> findings) {
    return new IllegalArgumentException(findings.toString());
  }
}

package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModeTest {
  @Test
  void nothing_said_is_an_evaluation() {
    assertEquals(Mode.EVALUATION, Mode.in(Map.of()));
    assertEquals(Mode.EVALUATION, Mode.in(Map.of("QCDC_MODE", "evaluation")));
    assertDoesNotThrow(() -> Mode.EVALUATION.requireIssuers(Map.of()));
  }

  @Test
  void a_word_that_is_none_is_not_taken_for_an_evaluation() {
    CannotProceed reason =
        assertThrows(CannotProceed.class, () -> Mode.in(Map.of("QCDC_MODE", "Production")));
    assertTrue(reason.getMessage().contains("evaluation or production"), reason.getMessage());
  }

  @Test
  void in_production_somebody_must_be_able_to_sign_in() {
    assertThrows(CannotProceed.class, () -> Mode.PRODUCTION.requireIssuers(Map.of()));
    assertDoesNotThrow(
        () -> Mode.PRODUCTION.requireIssuers(Map.of("QCDC_OIDC_ISSUER", "https://id.vn")));
  }
}

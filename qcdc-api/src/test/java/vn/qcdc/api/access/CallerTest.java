package vn.qcdc.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

  private static final Roles ROLES = RolesTest.asShipped();

  @ParameterizedTest(name = "{0} everywhere: {1}")
  @CsvSource({"administrator, true", "auditor, false", "standing-agency, false", "officer, false"})
  void who_administers_the_register_answers_for_all_units(String role, boolean everywhere) {
    Caller caller =
        new Caller(
            "x", null, "x", "urn:x", Set.of(ROLES.role(role).orElseThrow()), Set.of(), Instant.MAX);
    assertEquals(everywhere, caller.isEverywhere());
  }
}

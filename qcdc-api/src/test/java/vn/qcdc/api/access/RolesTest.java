package vn.qcdc.api.access;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

  static Roles asShipped() {
    Roles roles = new Roles();
    roles.read();
    return roles;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "public, READ_REGISTER READ_OPEN_FIGURES",
    "reader, READ_REGISTER READ_OPEN_FIGURES READ",
    "feed, READ_REGISTER READ_OPEN_FIGURES READ SUBMIT",
    "portal, READ_REGISTER READ_OPEN_FIGURES EXCHANGE_FEEDBACK",
    "officer, READ_REGISTER READ_OPEN_FIGURES READ SUBMIT COMMENT"
        + " FOLLOW_MATTERS KEEP_MATTERS ANSWER_MATTERS",
    "approver, READ_REGISTER READ_OPEN_FIGURES READ APPROVE COMMENT"
        + " FOLLOW_MATTERS DECIDE_MATTERS",
    "unit-head, READ_REGISTER READ_OPEN_FIGURES READ APPROVE COMMENT"
        + " FOLLOW_MATTERS DECIDE_MATTERS HANDLE_DENUNCIATIONS",
    "standing-agency, READ_REGISTER READ_OPEN_FIGURES READ APPROVE COMMENT"
        + " FOLLOW_MATTERS KEEP_MATTERS DECIDE_MATTERS",
    "reception-officer, READ_REGISTER READ_OPEN_FIGURES READ COMMENT KEEP_PETITIONERS"
        + " SEE_PETITIONERS FOLLOW_MATTERS KEEP_MATTERS HANDLE_DENUNCIATIONS",
    "inspector, READ_REGISTER READ_OPEN_FIGURES READ COMMENT SEE_PETITIONERS"
        + " FOLLOW_MATTERS HANDLE_DENUNCIATIONS",
    "appraiser, READ_REGISTER READ_OPEN_FIGURES READ COMMENT",
    "replying-agency, READ_REGISTER READ_OPEN_FIGURES READ COMMENT FOLLOW_MATTERS"
        + " ANSWER_MATTERS",
    "auditor, READ_REGISTER READ_OPEN_FIGURES READ_AUDIT",
    "administrator, READ_REGISTER READ_OPEN_FIGURES READ SUBMIT APPROVE"
        + " COMMENT ADMINISTER READ_AUDIT FOLLOW_MATTERS"
        + " KEEP_MATTERS ANSWER_MATTERS DECIDE_MATTERS"
  })
  void a_role_allows_exactly_this(String code, String permissions) {
    Set<Permission> expected =
        Arrays.stream(permissions.split(" ")).map(Permission::valueOf).collect(toSet());
    assertEquals(expected, asShipped().role(code).orElseThrow().permissions());
  }

  @ParameterizedTest
  @EnumSource(names = {"SEE_PETITIONERS", "HANDLE_DENUNCIATIONS"})
  void nobody_who_administers_or_audits_sees_petitioners(Permission permission) {
    assertTrue(
        asShipped().all().stream()
            .map(Role::permissions)
            .filter(all -> all.contains(permission))
            .noneMatch(
                all -> all.contains(Permission.ADMINISTER) || all.contains(Permission.READ_AUDIT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFFICER", "Officer", "root", "", "officer "})
  void only_the_very_code_names_a_role(String claim) {
    assertTrue(asShipped().role(claim).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "role,permissions\nreader,READ\n",
        "role,vi,en,permissions\nreader,Xem,Reader,REED\n",
        "role,vi,en,permissions\nreader,Xem,Reader,\n",
        "role,vi,en,permissions\nreader,Xem,Reader,READ\nreader,Xem,Reader,READ\n",
        "role,vi,en,permissions\n,Xem,Reader,READ\n",
        "role,vi,en,permissions\nreader,Xem\n"
      })
  void a_file_that_cannot_be_understood_is_refused(String csv) {
    assertThrows(IllegalArgumentException.class, () -> Roles.parse(new StringReader(csv)));
  }
}

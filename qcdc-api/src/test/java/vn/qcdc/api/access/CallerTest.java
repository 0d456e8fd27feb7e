package vn.qcdc.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.DAY;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitTree;

class CallerTest {

  private static final UnitTree TODAY =
      SampleOrganisation.organisation().asOf(DAY, Hierarchy.TERRITORY);

  @ParameterizedTest(name = "{0} may {1}: {2}")
  @CsvSource({
    "READER,        READ,       true",
    "READER,        SUBMIT,     false",
    "READER,        ADMINISTER, false",
    "OFFICER,       READ,       true",
    "OFFICER,       SUBMIT,     true",
    "OFFICER,       ADMINISTER, false",
    "ADMINISTRATOR, READ,       true",
    "ADMINISTRATOR, SUBMIT,     true",
    "ADMINISTRATOR, ADMINISTER, true"
  })
  void a_role_allows_what_it_names(Role role, Permission permission, boolean allowed) {
    assertEquals(allowed, new Caller("x", Set.of(role), Set.of()).may(permission));
  }

  @ParameterizedTest(name = "{0} of unit {1} is responsible for unit {2}: {3}")
  @CsvSource({
    "OFFICER,       2, 6, true", // a district answers for its communes
    "OFFICER,       6, 6, true",
    "OFFICER,       6, 2, false",
    "OFFICER,       3, 6, false",
    "ADMINISTRATOR, 3, 6, true"
  })
  void responsibility_reaches_down_the_tree(Role role, long own, long asked, boolean expected) {
    String code = TODAY.unit(new UnitId(own)).orElseThrow().code();
    Caller caller = new Caller("x", Set.of(role), Set.of(code));
    assertEquals(expected, caller.isResponsibleFor(new UnitId(asked), TODAY));
  }

  @ParameterizedTest(name = "claim {0}")
  @CsvSource({"officer, true", "OFFICER, false", "Officer, false", "root, false", "'', false"})
  void only_known_roles_in_lower_case_count(String claim, boolean known) {
    assertEquals(known, Role.named(claim).isPresent());
  }
}

package vn.qcdc.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitTree;

class CallerTest {

  private static final Roles ROLES = RolesTest.asShipped();
  private static final Organisation ORGANISATION = SampleOrganisation.organisation();
  private static final UnitTree TODAY = ORGANISATION.asOf(DAY, Hierarchy.TERRITORY);

  @ParameterizedTest(name = "{0} of unit {1} is responsible for unit {2}: {3}")
  @CsvSource({
    "officer,       2, 6, true", // a district answers for its communes
    "officer,       6, 6, true",
    "officer,       6, 2, false",
    "officer,       3, 6, false",
    "administrator, 3, 6, true"
  })
  void responsibility_reaches_down_the_tree(String role, long own, long asked, boolean expected) {
    String code = TODAY.unit(new UnitId(own)).orElseThrow().code();
    Caller caller = caller(role, code);
    assertEquals(
        expected,
        caller.isResponsibleFor(
            new UnitId(asked), ORGANISATION.restate(DAY, DAY, Hierarchy.TERRITORY), TODAY));
  }

  /**
   * District 2 with communes 4, 5 and 6 is gone: 4 and 5 became 101, 6 went to 101 and 102;
   * province 1 became 9.
   */
  @ParameterizedTest(name = "officer of {0} answers for the old sheet of {1}: {2}")
  @CsvSource({
    "U101,      4, true",
    "U101,      5, true",
    "U102,      4, false",
    "U101,      6, false", // a part of it went to another
    "U101 U102, 6, true",
    "U9,        6, true",
    "U9,        2, true",
    "U9,        1, true",
    "U101,      2, false", // a district is more than one of its communes
    "U2,        4, false", // what is gone is nobody's name today
    "U4,        4, false",
    "U101,     20, true" // an agency of commune 4 that was closed with it
  })
  void successors_answer_for_the_sheets_of_units_that_are_gone(
      String named, long unit, boolean expected) {
    LocalDate founded = LocalDate.of(2004, 1, 1);
    LocalDate reform = LocalDate.of(2025, 7, 1);
    Organisation organisation =
        new SampleHistory()
            .found(founded, Level.PROVINCE, 1)
            .found(founded, Level.DISTRICT, 2, 1)
            .found(founded, Level.COMMUNE, 4, 2)
            .found(founded, Level.COMMUNE, 5, 2)
            .found(founded, Level.COMMUNE, 6, 2)
            .agency(founded, 20, 4)
            .found(reform, Level.PROVINCE, 9)
            .found(reform, Level.COMMUNE, 101, 9)
            .found(reform, Level.COMMUNE, 102, 9)
            .merge(reform, 9, 1)
            .dissolve(reform, 2)
            .dissolve(reform, 20)
            .merge(reform, 101, 4, 5)
            .split(reform, 6, 101, 102)
            .organisation();
    Caller caller = caller("officer", named.split(" "));
    assertEquals(
        expected,
        caller.isResponsibleFor(
            new UnitId(unit),
            organisation.restate(DAY, reform.plusYears(1), Hierarchy.TERRITORY),
            organisation.asOf(reform.plusYears(1), Hierarchy.TERRITORY)));
  }

  private static Caller caller(String role, String... units) {
    return new Caller(
        "x", "X", "x", "urn:x", Set.of(ROLES.role(role).orElseThrow()), Set.of(units), Instant.MAX);
  }
}

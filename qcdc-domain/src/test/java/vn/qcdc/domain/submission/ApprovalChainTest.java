package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HEALTH_STATION;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HOME_AFFAIRS;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.submission.ApprovalChain.Stage;

/** Who stands for a sheet, on a map that has not changed since; for one that has, see the ITs. */
class ApprovalChainTest {

  private static final Organisation ORGANISATION = SampleOrganisation.organisation();
  private static final UnitTree TODAY =
      ORGANISATION.asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY);

  @Test
  void a_commune_is_approved_by_itself_then_its_district_then_its_province() {
    assertEquals(
        List.of(
            new Stage(Level.COMMUNE, Set.of(HIEP_HUNG)),
            new Stage(Level.DISTRICT, Set.of(PHUNG_HIEP)),
            new Stage(Level.PROVINCE, Set.of(HAU_GIANG))),
        chain(HIEP_HUNG).stages());
  }

  @Test
  void an_agency_approves_at_the_level_of_its_place_and_its_place_does_not_approve_apart() {
    assertEquals(
        List.of(
            new Stage(Level.COMMUNE, Set.of(HEALTH_STATION)),
            new Stage(Level.DISTRICT, Set.of(PHUNG_HIEP)),
            new Stage(Level.PROVINCE, Set.of(HAU_GIANG))),
        chain(HEALTH_STATION).stages());
    assertEquals(Set.of(HIEP_HUNG), chain(HEALTH_STATION).directlyAbove());
    assertEquals(
        List.of(new Stage(Level.PROVINCE, Set.of(HOME_AFFAIRS))), chain(HOME_AFFAIRS).stages());
  }

  @Test
  void a_province_is_its_own_superior() {
    ApprovalChain chain = chain(HAU_GIANG);
    assertEquals(Set.of(HAU_GIANG), chain.directlyAbove());
    assertEquals(Set.of(HAU_GIANG), chain.tops());
  }

  @Test
  void people_see_a_sheet_from_what_they_answer_for() {
    ApprovalChain chain = chain(HIEP_HUNG);
    assertEquals(
        new Standpoint("A", true, true, Set.of(), false, false),
        chain.seenBy(person(true, false, HIEP_HUNG)));
    assertEquals(
        new Standpoint("A", false, true, EnumSet.of(Level.COMMUNE), false, false),
        chain.seenBy(person(false, true, HIEP_HUNG)));
    assertEquals(
        new Standpoint("A", true, true, EnumSet.of(Level.COMMUNE, Level.DISTRICT), true, false),
        chain.seenBy(person(true, true, PHUNG_HIEP)));
    assertEquals(
        new Standpoint(
            "A",
            false,
            true,
            EnumSet.of(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE),
            true,
            true),
        chain.seenBy(person(false, true, HAU_GIANG)));
    assertEquals(
        new Standpoint("A", false, false, Set.of(), false, false),
        chain.seenBy(person(false, true, SampleOrganisation.LONG_MY)));
    assertEquals(Set.of(), chain.seenBy(person(true, false, HAU_GIANG)).approvesAt(), "An officer");
    Person mute = new Person("A", true, true, false, unit -> true);
    assertFalse(chain.seenBy(mute).comments());
  }

  private static ApprovalChain chain(UnitId unit) {
    return ApprovalChain.of(
        SampleOrganisation.snapshot(unit),
        ORGANISATION.restate(SampleOrganisation.DAY, SampleOrganisation.DAY, Hierarchy.TERRITORY),
        TODAY);
  }

  private static Person person(boolean submits, boolean approves, UnitId responsibleFor) {
    return new Person("A", submits, approves, true, unit -> TODAY.isWithin(unit, responsibleFor));
  }
}

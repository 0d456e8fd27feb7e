package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HEALTH_STATION;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HOME_AFFAIRS;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;

class RateTest {

  @Test
  void a_ratio_of_sums_is_computed_from_its_sums_and_never_averaged() {
    Rate rate =
        SampleRollup.of(works(VINH_VIEN, 1, 1), works(LUONG_TAM, 0, 9))
            .rate(LONG_MY, "WORKS_DISCLOSED_RATE", "2023");
    assertEquals(Ratio.of(1, 10), rate.ratio());
    assertTrue(rate.completeness().isComplete());
  }

  @Test
  void what_is_missing_is_in_neither_part_and_its_unit_is_named() {
    Rate rate =
        SampleRollup.of(works(VINH_VIEN, 20, 21)).rate(LONG_MY, "WORKS_DISCLOSED_RATE", "2023");
    assertEquals(Ratio.of(20, 21), rate.ratio());
    assertEquals(
        new Completeness(2, 1, List.of(SampleOrganisation.snapshot(LUONG_TAM))),
        rate.completeness());
  }

  @Test
  void a_sheet_with_one_part_only_is_missing() {
    Rate rate =
        SampleRollup.of(
                works(VINH_VIEN, 20, 21),
                SampleSheet.of("NQ11-DB", LUONG_TAM, "2023").value("WORKS", 9))
            .rate(LONG_MY, "WORKS_DISCLOSED_RATE", "2023");
    assertEquals(Ratio.of(20, 21), rate.ratio());
    assertFalse(rate.completeness().isComplete());
  }

  @Test
  void what_does_not_apply_is_received_and_in_neither_part() {
    Rate rate =
        SampleRollup.of(
                works(VINH_VIEN, 20, 21),
                SampleSheet.of("NQ11-DB", LUONG_TAM, "2023")
                    .notApplicable("WORKS")
                    .notApplicable("WORKS_DISCLOSED"))
            .rate(LONG_MY, "WORKS_DISCLOSED_RATE", "2023");
    assertEquals(Ratio.of(20, 21), rate.ratio());
    assertTrue(rate.completeness().isComplete());
  }

  @Test
  void units_are_counted_once_each_whatever_their_size() {
    Rate rate =
        SampleRollup.of(
                SampleSheet.of("NQ11-CQ", HOME_AFFAIRS, "2023")
                    .value("AGENCY_STAFF", 900)
                    .value("DEMOCRACY_TEAM", 0),
                SampleSheet.of("NQ11-CQ", HEALTH_STATION, "2023")
                    .value("AGENCY_STAFF", 10)
                    .value("DEMOCRACY_TEAM", 1))
            .rate(HAU_GIANG, "AGENCIES_WITH_TEAM_SHARE", "2023");
    assertEquals(Ratio.of(1, 2), rate.ratio());
  }

  @Test
  void a_unit_outside_the_population_is_received_and_not_counted() {
    Rate rate =
        SampleRollup.of(
                SampleSheet.of("NQ11-CQ", HOME_AFFAIRS, "2023")
                    .value("AGENCY_STAFF", 60)
                    .value("DEMOCRACY_TEAM", 1),
                SampleSheet.of("NQ11-CQ", HEALTH_STATION, "2023")
                    .value("AGENCY_STAFF", 9)
                    .value("DEMOCRACY_TEAM", 0))
            .rate(HAU_GIANG, "AGENCIES_WITH_TEAM_SHARE", "2023");
    assertEquals(Ratio.of(1, 1), rate.ratio());
    assertEquals(new Completeness(2, 2, List.of()), rate.completeness());
  }

  @Test
  void units_are_counted_once_per_sheet_over_several_years() {
    Rate rate =
        SampleRollup.of(dialogues("2021", 2), dialogues("2022", 1), dialogues("2023", 3))
            .rate(HIEP_HUNG, "DIALOGUE_TWICE_SHARE", "2021-01-01--2024-01-01");
    assertEquals(Ratio.of(2, 3), rate.ratio());
  }

  @Test
  void where_nothing_is_due_the_rate_is_undefined_and_complete() {
    Rate rate = SampleRollup.of().rate(LONG_MY, "AGENCIES_WITH_TEAM_SHARE", "2023");
    assertEquals(Ratio.NONE, rate.ratio());
    assertEquals(new Completeness(0, 0, List.of()), rate.completeness());
  }

  private static SampleSheet works(UnitId unit, long disclosed, long works) {
    return SampleSheet.of("NQ11-DB", unit, "2023")
        .value("WORKS_DISCLOSED", disclosed)
        .value("WORKS", works);
  }

  private static SampleSheet dialogues(String year, long times) {
    return SampleSheet.of("NQ11-DB", HIEP_HUNG, year)
        .value("DIALOGUE_REGULATION", 1)
        .value("COMMITTEE_DIALOGUES", times)
        .value("AUTHORITY_DIALOGUES", times);
  }
}

package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.submission.SheetSelection.Part;
import vn.qcdc.domain.time.Period;

class SheetSelectionTest {

  @Test
  void there_is_a_part_for_each_period_once_with_the_units_that_fill_the_form() {
    List<Part> parts =
        resolve("QUY-XA", "934", "2023-Q4", "2023-Q3", "2023-Q4")
            .orElseThrow(findings -> new IllegalStateException(findings.toString()));
    assertEquals(
        List.of("2023-Q4", "2023-Q3"), parts.stream().map(part -> part.period().code()).toList());
    List<UnitSnapshot> units = parts.get(0).units();
    UnitSnapshot hiepHung = SampleOrganisation.snapshot(SampleOrganisation.HIEP_HUNG);
    assertTrue(units.contains(hiepHung));
    assertTrue(units.stream().allMatch(unit -> unit.level() == Level.COMMUNE));
    assertEquals(
        new SheetKey("QUY-XA", hiepHung.id(), Period.parse("2023-Q4").orElseThrow()),
        parts.get(0).key(hiepHung));
  }

  @Test
  void all_that_is_wrong_is_said_at_once_and_each_once() {
    assertEquals(
        Judged.unsound(
            List.of(
                Finding.blocking(FindingCode.FORM_UNKNOWN, "form", "UNKNOWN", null),
                Finding.blocking(FindingCode.UNIT_UNKNOWN, "unit", "99999", "2023-12-31"),
                Finding.blocking(
                    FindingCode.PERIOD_MALFORMED, "period", "2023-Q5", Period.EXAMPLES))),
        resolve("UNKNOWN", "99999", "2023", "2023-Q4", "2023-Q5"));
  }

  @Test
  void a_form_is_only_asked_for_periods_that_it_is_about() {
    assertEquals(
        Judged.unsound(
            List.of(
                Finding.blocking(FindingCode.PERIOD_TYPE_WRONG, "period", "2023", "QUARTER"),
                Finding.blocking(FindingCode.FORM_NOT_IN_FORCE, "form", "QUY-XA", "2018-06-30"))),
        resolve("QUY-XA", "934", "2023", "2018-Q2"));
  }

  private static Judged<List<Part>> resolve(String form, String unit, String... periods) {
    return new SheetSelection(form, unit, List.of(periods))
        .resolve(SampleSubmission.reference(), Hierarchy.TERRITORY, Remit.everything());
  }
}

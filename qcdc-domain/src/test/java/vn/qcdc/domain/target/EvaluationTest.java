package vn.qcdc.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.catalogue.SampleCatalogue.atLeast;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.SUGAR_MILL;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.rollup.SampleRollup;
import vn.qcdc.domain.time.Period;

class EvaluationTest {

  @ParameterizedTest(name = "{0} of {1} against {2}/{3}: {4}")
  @CsvSource({
    "1535,  1536,   1, 1, NOT_MET",
    "1536,  1536,   1, 1, MET",
    "79999, 100000, 4, 5, NOT_MET",
    "80000, 100000, 4, 5, MET",
    "80001, 100000, 4, 5, MET",
    "0,     1,      1, 1, NOT_MET",
    "0,     0,      1, 1, NOT_APPLICABLE",
    "0,     0,      0, 1, NOT_APPLICABLE",
    "0,     1,      0, 1, MET"
  })
  void reaching_the_threshold_exactly_is_enough(
      long disclosed, long works, long part, long whole, Verdict expected) {
    Ratio threshold = Ratio.of(part, whole);
    assertEquals(expected, Verdict.over(Ratio.of(disclosed, works), threshold));
    Evaluation evaluation =
        worksOf(
            HIEP_HUNG,
            SampleVersion.enacted("WORKS_DISCLOSED_RATE").threshold(threshold).version(),
            works(HIEP_HUNG, disclosed, works));
    assertEquals(expected, evaluation.verdict());
    assertEquals(expected, evaluation.standing());
  }

  @Test
  void while_a_unit_owes_figures_the_verdict_is_incomplete_whatever_the_standing() {
    Evaluation good =
        worksOf(
            LONG_MY,
            SampleVersion.enacted("WORKS_DISCLOSED_RATE").version(),
            works(VINH_VIEN, 21, 21));
    Evaluation bad =
        worksOf(
            LONG_MY,
            SampleVersion.enacted("WORKS_DISCLOSED_RATE").version(),
            works(VINH_VIEN, 20, 21));
    Evaluation none = worksOf(LONG_MY, SampleVersion.enacted("WORKS_DISCLOSED_RATE").version());
    assertEquals(Verdict.INCOMPLETE, good.verdict());
    assertEquals(Verdict.MET, good.standing());
    assertEquals(Verdict.INCOMPLETE, bad.verdict());
    assertEquals(Verdict.NOT_MET, bad.standing());
    assertEquals(Verdict.INCOMPLETE, none.verdict());
    assertEquals(Verdict.NOT_APPLICABLE, none.standing());
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"7, 7, NOT_COMPARABLE", "0, 7, NOT_COMPARABLE", "0, 0, NOT_APPLICABLE"})
  void while_a_divided_unit_cannot_be_apportioned_its_heirs_are_not_comparable(
      long disclosed, long works, Verdict expected) {
    LocalDate founded = LocalDate.of(2004, 1, 1);
    LocalDate reform = LocalDate.of(2025, 7, 1);
    UnitId heir = new UnitId(3);
    Organisation organisation =
        new SampleHistory()
            .found(founded, Level.PROVINCE, 1)
            .found(founded, Level.COMMUNE, 2, 1)
            .found(reform, Level.COMMUNE, 3, 1)
            .found(reform, Level.COMMUNE, 4, 1)
            .split(reform, 2, 3, 4)
            .organisation();
    SampleRollup rollup =
        SampleRollup.of(organisation).with(works(new UnitId(2), disclosed, works)).asOf(reform);
    Target target = SampleTargets.works();
    TargetVersion version = SampleVersion.enacted("WORKS_DISCLOSED_RATE").version();
    assertEquals(
        expected,
        version.evaluate(target, rollup.rate(heir, "WORKS_DISCLOSED_RATE", "2023")).verdict());
    assertEquals(
        Verdict.NOT_APPLICABLE,
        version.evaluate(target, rollup.rate(heir, "WORKS_DISCLOSED_RATE", "2023")).standing());
  }

  @Test
  void a_unit_without_works_is_not_judged() {
    Evaluation evaluation =
        worksOf(
            LONG_MY,
            SampleVersion.enacted("WORKS_DISCLOSED_RATE").version(),
            works(VINH_VIEN, 0, 0),
            SampleSheet.of("NQ11-DB", LUONG_TAM, "2023")
                .notApplicable("WORKS")
                .notApplicable("WORKS_DISCLOSED"));
    assertEquals(Verdict.NOT_APPLICABLE, evaluation.verdict());
    assertEquals(List.of(), evaluation.shortfalls());
  }

  @Test
  void shortfalls_name_the_units_below_the_threshold_with_their_own_rate() {
    Evaluation evaluation =
        worksOf(
            HAU_GIANG,
            SampleVersion.enacted("WORKS_DISCLOSED_RATE").threshold(Ratio.of(4, 5)).version(),
            works(VINH_VIEN, 79, 100),
            works(LUONG_TAM, 80, 100),
            works(HIEP_HUNG, 0, 0));
    assertEquals(
        List.of(
            new Shortfall(
                SampleOrganisation.snapshot(VINH_VIEN),
                Period.year(2023),
                Ratio.of(79, 100),
                List.of())),
        evaluation.shortfalls());
  }

  @Test
  void a_target_can_be_met_although_a_unit_falls_short() {
    Evaluation evaluation =
        worksOf(
            LONG_MY,
            SampleVersion.enacted("WORKS_DISCLOSED_RATE").threshold(Ratio.of(4, 5)).version(),
            works(VINH_VIEN, 0, 1),
            works(LUONG_TAM, 99, 99));
    assertEquals(Verdict.MET, evaluation.verdict());
    assertEquals(1, evaluation.shortfalls().size());
  }

  @Test
  void shortfalls_name_the_criteria_that_a_unit_does_not_fulfil() {
    Target dialogues = SampleTargets.dialogues();
    SampleRollup rollup =
        SampleRollup.of(
            SampleSheet.of("NQ11-DB", HIEP_HUNG, "2023")
                .value("DIALOGUE_REGULATION", 1)
                .value("COMMITTEE_DIALOGUES", 2)
                .value("AUTHORITY_DIALOGUES", 1));
    Evaluation enacted =
        dialogues
            .versions()
            .get(0)
            .evaluate(dialogues, rollup.rate(HIEP_HUNG, "DIALOGUE_TWICE_SHARE", "2023"));
    Evaluation quoted =
        dialogues
            .versions()
            .get(1)
            .evaluate(dialogues, rollup.rate(HIEP_HUNG, "DIALOGUE_ONCE_SHARE", "2023"));
    assertEquals(
        List.of(
            new Shortfall(
                SampleOrganisation.snapshot(HIEP_HUNG),
                Period.year(2023),
                Ratio.of(0, 1),
                List.of(atLeast("AUTHORITY_DIALOGUES", 2)))),
        enacted.shortfalls());
    assertEquals(Verdict.NOT_MET, enacted.verdict());
    assertEquals(List.of(), quoted.shortfalls());
    assertEquals(Verdict.MET, quoted.verdict());
  }

  @Test
  void a_target_to_be_striven_for_is_judged_like_a_firm_one() {
    SampleSheet mill =
        SampleSheet.of("NQ11-DN", SUGAR_MILL, "2023")
            .value("TRADE_UNION", 1)
            .value("DEMOCRACY_REGULATION", 1)
            .nil("EMPLOYEES_CONFERENCE");
    Target target = SampleTargets.enterprises();
    Evaluation evaluation =
        target
            .versions()
            .get(0)
            .evaluate(
                target, SampleRollup.of(mill).rate(HAU_GIANG, "UNION_ENTERPRISES_SHARE", "2023"));
    assertEquals(Obligation.ASPIRATIONAL, evaluation.version().obligation());
    assertEquals(Verdict.NOT_MET, evaluation.verdict());
  }

  private static Evaluation worksOf(UnitId unit, TargetVersion version, SampleSheet... sheets) {
    return version.evaluate(
        SampleTargets.works(), SampleRollup.of(sheets).rate(unit, "WORKS_DISCLOSED_RATE", "2023"));
  }

  private static SampleSheet works(UnitId unit, long disclosed, long works) {
    return SampleSheet.of("NQ11-DB", unit, "2023")
        .value("WORKS_DISCLOSED", disclosed)
        .value("WORKS", works);
  }
}

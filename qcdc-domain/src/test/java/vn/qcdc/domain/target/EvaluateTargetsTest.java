package vn.qcdc.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.rollup.Boundaries;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.domain.time.Period;

class EvaluateTargetsTest {

  private static final Instant FIRST = SampleSheet.RECEIVED;
  private static final Instant SECOND = FIRST.plus(1, ChronoUnit.DAYS);

  private final Catalogue catalogue = SampleCatalogue.catalogue();
  private final Sheets sheets =
      new InMemorySheets(
          new InMemoryOrganisations(SampleOrganisation.units()), new InMemoryCatalogues(catalogue));
  private final EvaluateTargets evaluateTargets =
      new EvaluateTargets(
          catalogue,
          new Due(
              catalogue,
              SampleOrganisation.organisation(),
              Hierarchy.TERRITORY,
              Boundaries.OF_THE_PERIOD),
          sheets);

  @Test
  void evaluations_come_in_the_order_of_the_subjects_and_for_each_of_the_targets() {
    List<UnitInPeriod> subjects =
        List.of(subject(LONG_MY, "2023"), subject(HIEP_HUNG, "2022"), subject(LONG_MY, "2022"));
    assertEquals(
        List.of(
            "936 2023 NQ11-8",
            "936 2023 NQ11-4",
            "31429 2022 NQ11-8",
            "31429 2022 NQ11-4",
            "936 2022 NQ11-8",
            "936 2022 NQ11-4"),
        sound(evaluate(subjects, List.of(SampleTargets.dialogues(), SampleTargets.works()), null))
            .stream()
            .map(
                each ->
                    each.rate().unit().code()
                        + " "
                        + each.rate().period().code()
                        + " "
                        + each.target().code())
            .toList());
  }

  @Test
  void a_target_without_such_a_wording_in_force_is_left_out() {
    List<UnitInPeriod> subjects = List.of(subject(HIEP_HUNG, "2017"), subject(HIEP_HUNG, "2018"));
    assertEquals(
        List.of("NQ11-4 BC-2023", "NQ11-8 BC-2023"),
        wordings(evaluate(subjects, SampleTargets.targets(), SampleTargets.QUOTED)));
    assertEquals(
        List.of("NQ11-1B NQ11-2018", "NQ11-4 NQ11-2018", "NQ11-8 NQ11-2018", "NQ11-9 NQ11-2018"),
        wordings(evaluate(subjects, SampleTargets.targets(), null)));
  }

  @Test
  void each_wording_is_judged_by_its_own_indicator() {
    sheets.keep(dialogues("2023", 1).kept());
    List<UnitInPeriod> subjects = List.of(subject(HIEP_HUNG, "2023"));
    List<Target> targets = List.of(SampleTargets.dialogues());
    assertEquals(List.of(Verdict.NOT_MET), verdicts(evaluate(subjects, targets, null)));
    assertEquals(List.of(Verdict.MET), verdicts(evaluate(subjects, targets, SampleTargets.QUOTED)));
  }

  @Test
  void targets_are_judged_by_what_was_known_at_the_instant() {
    sheets.keep(dialogues("2023", 1).kept(1, FIRST));
    sheets.keep(dialogues("2023", 2).kept(2, SECOND));
    assertEquals(Verdict.INCOMPLETE, verdictKnownAt(FIRST.minus(1, ChronoUnit.MICROS)));
    assertEquals(Verdict.NOT_MET, verdictKnownAt(FIRST));
    assertEquals(Verdict.NOT_MET, verdictKnownAt(SECOND.minus(1, ChronoUnit.MICROS)));
    assertEquals(Verdict.MET, verdictKnownAt(SECOND));
    assertEquals(Verdict.MET, verdictKnownAt(null));
  }

  @Test
  void a_review_of_several_years_counts_each_of_them() {
    sheets.keep(dialogues("2021", 2).kept());
    sheets.keep(dialogues("2022", 1).kept());
    sheets.keep(dialogues("2023", 2).kept());
    Evaluation evaluation =
        sound(
                evaluate(
                    List.of(subject(HIEP_HUNG, "2021-01-01--2024-01-01")),
                    List.of(SampleTargets.dialogues()),
                    null))
            .get(0);
    assertEquals(Ratio.of(2, 3), evaluation.rate().ratio());
    assertEquals(Verdict.NOT_MET, evaluation.verdict());
    assertEquals(Period.year(2022), evaluation.shortfalls().get(0).period());
  }

  @Test
  void every_target_and_period_that_no_sheet_covers_is_told_once() {
    assertEquals(
        Judged.unsound(
            List.of(
                Finding.blocking(FindingCode.PERIOD_NOT_COVERED, "period", "2023-Q4", "NQ11-4"),
                Finding.blocking(FindingCode.PERIOD_NOT_COVERED, "period", "2023-Q4", "NQ11-8"))),
        evaluate(
            List.of(
                subject(LONG_MY, "2023-Q4"),
                subject(HIEP_HUNG, "2023-Q4"),
                subject(HIEP_HUNG, "2023")),
            List.of(SampleTargets.works(), SampleTargets.dialogues()),
            null));
  }

  @Test
  void nothing_asked_is_nothing_answered() {
    assertEquals(Judged.sound(List.of()), evaluate(List.of(), SampleTargets.targets(), null));
    assertEquals(
        Judged.sound(List.of()), evaluate(List.of(subject(HIEP_HUNG, "2023")), List.of(), null));
  }

  private Verdict verdictKnownAt(@Nullable Instant knownAt) {
    return sound(
            evaluateTargets.evaluate(
                List.of(subject(HIEP_HUNG, "2023")),
                List.of(SampleTargets.dialogues()),
                null,
                knownAt))
        .get(0)
        .verdict();
  }

  private Judged<List<Evaluation>> evaluate(
      List<UnitInPeriod> subjects, List<Target> targets, @Nullable String version) {
    return evaluateTargets.evaluate(subjects, targets, version, null);
  }

  private static List<Evaluation> sound(Judged<List<Evaluation>> judged) {
    return judged.orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }

  private static List<String> wordings(Judged<List<Evaluation>> judged) {
    return sound(judged).stream()
        .map(each -> each.target().code() + " " + each.version().version())
        .toList();
  }

  private static List<Verdict> verdicts(Judged<List<Evaluation>> judged) {
    return sound(judged).stream().map(Evaluation::verdict).toList();
  }

  private static UnitInPeriod subject(UnitId unit, String code) {
    Period period = Period.parse(code).orElseThrow();
    return new UnitInPeriod(
        SampleOrganisation.snapshot(SampleOrganisation.organisation(), unit, period.lastDay()),
        period);
  }

  private static SampleSheet dialogues(String year, long times) {
    return SampleSheet.of("NQ11-DB", HIEP_HUNG, year)
        .value("DIALOGUE_REGULATION", 1)
        .value("COMMITTEE_DIALOGUES", times)
        .value("AUTHORITY_DIALOGUES", times);
  }
}

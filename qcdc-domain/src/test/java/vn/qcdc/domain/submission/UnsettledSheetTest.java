package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

/** Who stands for a sheet whose figures remain to be corrected or explained. */
class UnsettledSheetTest {

  private static final Instant AT = Instant.parse("2024-01-16T02:30:00Z");
  private static final Finding TO_CORRECT =
      Finding.blocking(FindingCode.CORRECTION_NEEDED, "/findings/1", "12", "11");
  private static final Finding TO_EXPLAIN =
      Finding.needsExplanation(FindingCode.EXPLANATION_NEEDED, "/findings/2", "12", "11");

  private final Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
  private final Sheets sheets =
      new InMemorySheets(organisations, new InMemoryCatalogues(SampleCatalogue.catalogue()));
  private final Steps steps = new InMemorySteps(sheets);
  private final BlankSheet blank = SampleSubmission.blank();
  private final SheetKey key = blank.key();

  @BeforeEach
  void send() {
    new SubmitSheet(sheets, new InMemoryAttempts(organisations))
        .submit(blank, SampleSubmission.figures(), SampleSubmission.sender("2024-01-15T02:30:00Z"));
  }

  @ParameterizedTest(name = "{1} at {0}: {2}")
  @CsvSource({
    "COMMUNE,  -,            -",
    "COMMUNE,  EXPLAIN,      -", // the unit itself explains it later
    "COMMUNE,  CORRECT,      CORRECT",
    "COMMUNE,  CORRECT EXPLAIN, CORRECT",
    "DISTRICT, EXPLAIN,      EXPLAIN",
    "PROVINCE, CORRECT EXPLAIN, CORRECT EXPLAIN",
  })
  void nobody_above_the_unit_approves_what_is_not_explained(
      Level level, String unsettled, String against) {
    for (Level below : List.of(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE)) {
      if (below.compareTo(level) > 0) {
        act(List.of()).approve(superior(), below);
      }
    }
    ActOutcome outcome = act(findings(unsettled)).approve(superior(), level);
    assertEquals(findings(against), against(outcome));
    assertEquals(
        findings(against).isEmpty(),
        steps.of(key, 1).stream().anyMatch(step -> step.level() == level));
  }

  @Test
  void nobody_locks_what_is_not_explained() {
    List.of(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE)
        .forEach(level -> act(List.of()).approve(superior(), level));
    assertEquals(List.of(TO_EXPLAIN), against(act(List.of(TO_EXPLAIN)).lock(superior())));
    assertEquals(List.of(), against(act(List.of()).lock(superior())));
    assertEquals(
        List.of(),
        against(act(List.of(TO_CORRECT)).lock(superior())),
        "what is locked stays so, whatever is found later");
  }

  @Test
  void a_sheet_that_does_not_add_up_can_be_given_back() {
    assertEquals(
        List.of(),
        against(act(List.of(TO_CORRECT)).giveBack(superior(), List.of(new Reason("Sai", null)))));
  }

  private ActOnSheet act(List<Finding> unsettled) {
    return new ActOnSheet(sheets, steps, (sheet, at) -> unsettled);
  }

  private static List<Finding> against(ActOutcome outcome) {
    return outcome instanceof ActOutcome.Unsettled unsettled ? unsettled.findings() : List.of();
  }

  private static List<Finding> findings(String what) {
    return what.equals("-")
        ? List.of()
        : Stream.of(what.split(" "))
            .map(each -> each.equals("CORRECT") ? TO_CORRECT : TO_EXPLAIN)
            .toList();
  }

  private Acting superior() {
    Organisation organisation = SampleOrganisation.organisation();
    return new Acting(
        blank,
        ApprovalChain.of(
            blank.unit(),
            organisation.restate(
                SampleOrganisation.DAY, SampleOrganisation.DAY, Hierarchy.TERRITORY),
            organisation.asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY)),
        new Person("Lê Thị Hoa", true, true, true, unit -> true),
        AT,
        OptionalInt.empty(),
        false);
  }
}

package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.examination.SampleFinding.SHEET;
import static vn.qcdc.domain.examination.SampleFinding.discrepancy;
import static vn.qcdc.domain.examination.SampleFinding.missing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.finding.Severity;

class ReconciliationTest {

  /** What an examination comes upon of a finding. */
  private enum Fresh {
    NOTHING,
    SAME,
    OTHER_FIGURES,
    OTHER_SEVERITY;

    List<Discrepancy> found() {
      return switch (this) {
        case NOTHING -> List.of();
        case SAME -> List.of(missing());
        case OTHER_FIGURES ->
            List.of(discrepancy("OPINIONS", Severity.NEEDS_EXPLANATION, "122159", "122150"));
        case OTHER_SEVERITY ->
            List.of(discrepancy("OPINIONS", Severity.BLOCKING, "122159", "122146"));
      };
    }
  }

  @ParameterizedTest(name = "{0} and {1} → {2}")
  @CsvSource({
    "OPEN,      SAME,           -",
    "OPEN,      OTHER_FIGURES,  CHANGED",
    "OPEN,      OTHER_SEVERITY, CHANGED",
    "OPEN,      NOTHING,        CORRECTED",
    "EXPLAINED, SAME,           -",
    "EXPLAINED, OTHER_FIGURES,  REOPENED", // what was said was said of other figures
    "EXPLAINED, OTHER_SEVERITY, REOPENED",
    "EXPLAINED, NOTHING,        CORRECTED",
    "ACCEPTED,  SAME,           -",
    "ACCEPTED,  OTHER_FIGURES,  REOPENED",
    "ACCEPTED,  OTHER_SEVERITY, REOPENED",
    "ACCEPTED,  NOTHING,        CORRECTED",
    "CORRECTED, SAME,           REOPENED",
    "CORRECTED, OTHER_FIGURES,  REOPENED",
    "CORRECTED, OTHER_SEVERITY, REOPENED",
    "CORRECTED, NOTHING,        -",
  })
  void what_is_known_is_held_against_what_is_found(
      FindingState state, Fresh fresh, String expected) {
    List<FindingChange> changes =
        new Reconciliation(SHEET, List.of(SampleFinding.in(state)), fresh.found()).changes();
    assertEquals(
        expected.equals("-") ? List.of() : List.of(expected),
        changes.stream().map(change -> change.act().name()).toList());
    changes.forEach(
        change ->
            assertEquals(fresh == Fresh.NOTHING ? missing() : fresh.found().get(0), change.now()));
  }

  @Test
  void what_nobody_knew_of_is_found() {
    assertEquals(
        List.of(new FindingChange(SHEET, null, missing(), FindingAct.FOUND)),
        new Reconciliation(SHEET, List.of(), List.of(missing())).changes());
  }

  @Test
  void every_check_is_followed_by_itself() {
    Discrepancy other = discrepancy("SESSIONS", Severity.NOTICE, "5", "4");
    List<FindingChange> changes =
        new Reconciliation(SHEET, List.of(SampleFinding.in(FindingState.EXPLAINED)), List.of(other))
            .changes();
    assertEquals(
        List.of(FindingAct.CORRECTED, FindingAct.FOUND),
        changes.stream().map(FindingChange::act).toList());
  }

  @Test
  void one_check_finds_one_thing_at_one_figure() {
    Discrepancy second = discrepancy("OPINIONS", Severity.NOTICE, "1", "2");
    assertEquals(
        List.of(missing()),
        new Reconciliation(SHEET, List.of(), List.of(missing(), second))
            .changes().stream().map(FindingChange::now).toList());
  }

  @Test
  void another_note_of_the_form_does_not_undo_what_was_said() {
    Discrepancy before = missing();
    Discrepancy noted =
        new Discrepancy(
            before.rule(),
            before.check(),
            before.severity(),
            before.measure(),
            before.value(),
            before.expected(),
            before.parts(),
            "Thông tư mới");
    assertEquals(
        List.of(),
        Stream.of(FindingState.EXPLAINED, FindingState.ACCEPTED)
            .flatMap(
                state ->
                    new Reconciliation(SHEET, List.of(SampleFinding.in(state)), List.of(noted))
                        .changes().stream())
            .toList());
  }
}

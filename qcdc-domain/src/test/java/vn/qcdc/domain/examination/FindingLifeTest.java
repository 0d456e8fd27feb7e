package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.examination.FindingLife.Action;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.submission.Refusal;

class FindingLifeTest {

  private static final Explainer OFFICER = new Explainer(SampleFinding.OFFICER, true, false);
  private static final Explainer SUPERIOR = new Explainer(SampleFinding.SUPERIOR, false, true);

  @ParameterizedTest(name = "{0} {1}: officer {2}, superior {3}")
  @CsvSource({
    "OPEN,      NOTICE,            EXPLAIN, -",
    "OPEN,      NEEDS_EXPLANATION, EXPLAIN, -",
    "OPEN,      BLOCKING,          -,       -", // it has to be corrected
    "EXPLAINED, NEEDS_EXPLANATION, EXPLAIN, ACCEPT REFUSE",
    "ACCEPTED,  NEEDS_EXPLANATION, -,       -",
    "CORRECTED, NEEDS_EXPLANATION, -,       -",
    "CORRECTED, BLOCKING,          -,       -",
  })
  void who_may_do_what(FindingState state, Severity severity, String officer, String superior) {
    KeptFinding finding =
        SampleFinding.in(state, SampleFinding.discrepancy("OPINIONS", severity, "7", "8"));
    assertEquals(actions(officer), new FindingLife(finding, OFFICER).allowed());
    assertEquals(actions(superior), new FindingLife(finding, SUPERIOR).allowed());
  }

  @ParameterizedTest(name = "{0}: {1} is refused with {2}")
  @CsvSource({
    "OPEN,      ACCEPT,  FINDING_NOT_EXPLAINED",
    "OPEN,      REFUSE,  FINDING_NOT_EXPLAINED",
    "ACCEPTED,  EXPLAIN, FINDING_SETTLED",
    "ACCEPTED,  ACCEPT,  FINDING_SETTLED",
    "ACCEPTED,  REFUSE,  FINDING_SETTLED",
    "CORRECTED, EXPLAIN, FINDING_SETTLED",
    "CORRECTED, REFUSE,  FINDING_SETTLED",
  })
  void nobody_may_what_its_state_does_not_allow(FindingState state, Action action, String code) {
    Explainer both = new Explainer("Trần Văn Hòa", true, true);
    Refusal refusal = new FindingLife(SampleFinding.in(state), both).refusal(action).orElseThrow();
    assertInstanceOf(Refusal.OfState.class, refusal);
    assertEquals(code, refusal.finding().code().name());
  }

  @Test
  void nobody_judges_what_they_have_explained_themselves() {
    Explainer both = new Explainer(SampleFinding.OFFICER, true, true);
    FindingLife life = new FindingLife(SampleFinding.in(FindingState.EXPLAINED), both);
    assertEquals(List.of(Action.EXPLAIN), life.allowed());
    assertEquals(
        Optional.of("EXPLAINED_BY_YOURSELF"),
        life.refusal(Action.ACCEPT).map(refusal -> refusal.finding().code().name()));
  }

  @Test
  void who_is_neither_may_do_nothing() {
    Explainer reader = new Explainer("Phạm Thị Đào", false, false);
    for (FindingState state : FindingState.values()) {
      FindingLife life = new FindingLife(SampleFinding.in(state), reader);
      assertEquals(List.of(), life.allowed());
      for (Action action : Action.values()) {
        assertInstanceOf(Refusal.OfPerson.class, life.refusal(action).orElseThrow());
      }
    }
  }

  private static List<Action> actions(String names) {
    return names.equals("-")
        ? List.of()
        : Arrays.stream(names.split(" ")).map(Action::valueOf).toList();
  }
}

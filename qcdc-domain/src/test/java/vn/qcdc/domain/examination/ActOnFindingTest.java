package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.qcdc.domain.examination.SampleFinding.AT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.examination.ActOnFinding.Acting;
import vn.qcdc.domain.examination.ActOnFinding.Outcome;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class ActOnFindingTest {

  private static final Explainer OFFICER = new Explainer(SampleFinding.OFFICER, true, false);
  private static final Explainer SUPERIOR = new Explainer(SampleFinding.SUPERIOR, false, true);

  private final Findings findings =
      new InMemoryFindings(new InMemoryOrganisations(SampleOrganisation.units()));
  private final ActOnFinding actOnFinding = new ActOnFinding(findings);

  @BeforeEach
  void find() {
    findings.keep(
        new Reconciliation(SampleFinding.SHEET, List.of(), List.of(SampleFinding.missing()))
            .changes(),
        AT);
  }

  @Test
  void an_explanation_that_does_not_satisfy_is_given_again_and_accepted() {
    explained(1, "Nhầm");
    KeptFinding refused =
        finding(actOnFinding.refuse(acting(SUPERIOR, 2), "Chưa nêu 13 ý kiến ở đâu"));
    assertEquals(FindingState.OPEN, refused.state());
    assertEquals(Optional.empty(), Optional.ofNullable(refused.explanation()));
    explained(3, "13 ý kiến chưa phân loại");
    KeptFinding accepted = finding(actOnFinding.accept(acting(SUPERIOR, 4), null));
    assertEquals(FindingState.ACCEPTED, accepted.state());
    assertEquals(
        List.of("FOUND", "EXPLAINED", "REFUSED", "EXPLAINED", "ACCEPTED"),
        findings.steps(1).stream().map(step -> step.act().name()).toList());
  }

  @Test
  void what_is_repeated_is_done_once() {
    KeptFinding once = explained(1, "13 ý kiến chưa phân loại");
    assertEquals(once, explained(1, "13 ý kiến chưa phân loại"));
    assertEquals(2, findings.steps(1).size());
    KeptFinding accepted = finding(actOnFinding.accept(acting(SUPERIOR, 2), null));
    assertEquals(accepted, finding(actOnFinding.accept(acting(SUPERIOR, 2), null)));
    assertEquals(3, findings.steps(1).size());
  }

  @Test
  void who_has_not_seen_the_latest_does_nothing() {
    explained(1, "13 ý kiến chưa phân loại");
    assertInstanceOf(Outcome.Outdated.class, actOnFinding.explain(acting(OFFICER, 1), "Số khác"));
    assertInstanceOf(Outcome.Outdated.class, actOnFinding.accept(acting(SUPERIOR, 1), null));
    assertEquals(2, findings.steps(1).size());
  }

  @Test
  void who_may_not_is_told_so_whatever_they_have_seen() {
    Outcome outcome = actOnFinding.accept(acting(OFFICER, 99), null);
    assertEquals(
        "SUPERIOR_NEEDED",
        assertInstanceOf(Outcome.Refused.class, outcome).refusal().finding().code().name());
  }

  @Test
  void there_is_nothing_to_explain_about_a_finding_that_is_not_there() {
    assertInstanceOf(
        Outcome.NothingThere.class,
        actOnFinding.explain(new Acting(4711, OFFICER, 1, AT), "Không có"));
  }

  private KeptFinding explained(int seen, String text) {
    return finding(actOnFinding.explain(acting(OFFICER, seen), text));
  }

  private static Acting acting(Explainer person, int seen) {
    return new Acting(1, person, seen, AT);
  }

  private static KeptFinding finding(Outcome outcome) {
    return assertInstanceOf(Outcome.Done.class, outcome).finding();
  }
}

package vn.qcdc.domain.examination;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;

/**
 * A discrepancy with its life (điểm cần giải trình): there is one for each sheet, rule, check and
 * measure, whatever the figures are.
 *
 * @param discrepancy as it was found last
 * @param explanation that holds for these figures; {@code null} while nobody gave one
 * @param version how many steps led here, 1 or more
 */
public record KeptFinding(
    long id,
    SheetKey sheet,
    Discrepancy discrepancy,
    FindingState state,
    @Nullable Explanation explanation,
    int version,
    Instant foundAt,
    Instant changedAt) {

  Identity identity() {
    return Identity.of(discrepancy);
  }

  /** What is the same in all states of a finding of one sheet. */
  record Identity(String rule, String check, @Nullable String measure) {

    static Identity of(Discrepancy discrepancy) {
      return new Identity(discrepancy.rule(), discrepancy.check(), discrepancy.measure());
    }
  }

  /** The same after somebody did something to it. */
  KeptFinding after(FindingStep step) {
    return new KeptFinding(
        id,
        sheet,
        discrepancy,
        step.act().leadsTo(),
        step.act() == FindingAct.EXPLAINED
            ? new Explanation(Optional.ofNullable(step.text()).orElse(""), step.by(), step.at())
            : step.act() == FindingAct.REFUSED ? null : explanation,
        version + 1,
        foundAt,
        step.at());
  }

  /** Whether its unit still has to say or do something about it. */
  public boolean isUnsettled() {
    return state == FindingState.OPEN && discrepancy.severity() != Severity.NOTICE;
  }
}

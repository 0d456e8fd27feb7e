package vn.qcdc.domain.examination;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Severity;

/**
 * Which findings are asked for; what is empty leaves the choice open.
 *
 * @param period code of the sheets' own period; {@code null} for all
 * @param measure its code; {@code null} for all
 */
public record FindingFilter(
    SheetsAsked sheets,
    @Nullable String period,
    Set<String> rules,
    Set<FindingState> states,
    Set<Severity> severities,
    @Nullable String measure) {

  public FindingFilter {
    rules = Set.copyOf(rules);
    states = Set.copyOf(states);
    severities = Set.copyOf(severities);
  }

  /** All findings of sheets. */
  public static FindingFilter of(SheetsAsked sheets) {
    return new FindingFilter(sheets, null, Set.of(), Set.of(), Set.of(), null);
  }
}

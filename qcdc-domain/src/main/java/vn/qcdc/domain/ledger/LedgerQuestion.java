package vn.qcdc.domain.ledger;

import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Which matters are counted.
 *
 * @param parts of each unit that is counted, the part in which it is; one and the same when matters
 *     are divided by what they are and not by who holds them
 */
public record LedgerQuestion(
    Span span, Set<Kind> kinds, Breakdown breakdown, Map<UnitId, String> parts) {

  public LedgerQuestion {
    kinds = Set.copyOf(kinds);
    parts = Map.copyOf(parts);
  }
}

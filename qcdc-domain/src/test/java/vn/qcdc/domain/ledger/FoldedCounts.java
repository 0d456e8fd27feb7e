package vn.qcdc.domain.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ledgers that counts make, when every second unit is of a higher level. */
public final class FoldedCounts {

  private FoldedCounts() {}

  public static SortedMap<String, Ledger> ledgers(List<Count> counts) {
    Map<String, Sums> sums = new TreeMap<>();
    counts.forEach(
        each ->
            sums.computeIfAbsent(each.part(), part -> new Sums(unit -> unit.value() % 2 == 0))
                .add(each));
    SortedMap<String, Ledger> ledgers = new TreeMap<>();
    sums.forEach((part, each) -> ledgers.put(part, each.ledger()));
    return ledgers;
  }
}

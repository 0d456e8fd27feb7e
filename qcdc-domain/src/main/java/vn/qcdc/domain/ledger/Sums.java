package vn.qcdc.domain.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import vn.qcdc.domain.ledger.Ledger.Punctuality;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;

/** Counts of one part on their way into its ledger. */
final class Sums {

  private final Predicate<UnitId> isAbove;
  private final Map<Coming, Long> came = new EnumMap<>(Coming.class);
  private final Map<Departure, Long> went = new EnumMap<>(Departure.class);
  private final Map<Punctuality, Long> resolved = new EnumMap<>(Punctuality.class);
  private final Map<Standing, Long> closing = new EnumMap<>(Standing.class);
  private long opening;
  private long overdue;

  /**
   * @param isAbove whether a unit is of a higher level than those of the part
   */
  Sums(Predicate<UnitId> isAbove) {
    this.isAbove = isAbove;
  }

  void add(Count count) {
    long number = count.number();
    if (count.isOld()) {
      opening += number;
    }
    if (count.came() != null) {
      came.merge(count.came(), number, Long::sum);
    }
    if (count.went() != null) {
      UnitId to = count.forwardedTo();
      went.merge(Departure.of(count.went(), to != null && isAbove.test(to)), number, Long::sum);
    }
    if (count.punctuality() != null) {
      resolved.merge(count.punctuality(), number, Long::sum);
    }
    if (count.standing() != null) {
      closing.merge(count.standing(), number, Long::sum);
    }
    if (count.isOverdue()) {
      overdue += number;
    }
  }

  Ledger ledger() {
    return new Ledger(opening, came, went, resolved, closing, overdue);
  }
}

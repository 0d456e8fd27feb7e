package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Who has held a matter, one after the other without a gap (quá trình luân chuyển). At most the
 * last holds it now; when none does, it is done.
 */
public record Custody(List<Holding> holdings) {

  public Custody {
    holdings = List.copyOf(holdings);
    if (holdings.isEmpty()) {
      throw new IllegalArgumentException("Somebody took it in");
    }
    for (int i = 1; i < holdings.size(); i++) {
      if (!holdings.get(i).since().equals(holdings.get(i - 1).until())
          && holdings.get(i).came() != Coming.REOPENED) {
        throw new IllegalArgumentException("Between two holders nobody answers for it");
      }
    }
  }

  public static Custody of(UnitId unit, LocalDate since) {
    return new Custody(List.of(Holding.begun(unit, since, Coming.RECEIVED)));
  }

  public Holding last() {
    return holdings.get(holdings.size() - 1);
  }

  /** Empty when it is done. */
  public Optional<UnitId> holder() {
    return last().isOpen() ? Optional.of(last().unit()) : Optional.empty();
  }

  /** The one from whom the last holder has it; empty when it came from outside. */
  public Optional<UnitId> sender() {
    return holdings.size() < 2
        ? Optional.empty()
        : Optional.of(holdings.get(holdings.size() - 2).unit());
  }

  public Custody ended(LocalDate on, Going how) {
    return with(last().ended(on, how), List.of());
  }

  public Custody passed(UnitId to, LocalDate on, Going how, Coming came) {
    return with(last().ended(on, how), List.of(Holding.begun(to, on, came)));
  }

  /** Whoever held it last has it again. */
  public Custody reopened(LocalDate on) {
    return with(last(), List.of(Holding.begun(last().unit(), on, Coming.REOPENED)));
  }

  /** The next above has it: from whoever held it, or again after that was done. */
  public Custody appealed(UnitId superior, LocalDate on) {
    return last().isOpen()
        ? passed(superior, on, Going.FORWARDED, Coming.FORWARDED)
        : with(last(), List.of(Holding.begun(superior, on, Coming.REOPENED)));
  }

  private Custody with(Holding last, List<Holding> more) {
    List<Holding> changed = new ArrayList<>(holdings.subList(0, holdings.size() - 1));
    changed.add(last);
    changed.addAll(more);
    return new Custody(changed);
  }
}

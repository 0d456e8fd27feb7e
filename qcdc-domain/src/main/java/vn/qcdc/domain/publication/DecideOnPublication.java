package vn.qcdc.domain.publication;

import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;

import java.util.Optional;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/** Publishes measures and withdraws them. */
public final class DecideOnPublication {

  private final Publications publications;
  private final Catalogues catalogues;

  public DecideOnPublication(Publications publications, Catalogues catalogues) {
    this.publications = publications;
    this.catalogues = catalogues;
  }

  /**
   * The publication that holds then: the one before when it says the same.
   *
   * <p>Refused when the catalogue has no such measure.
   */
  public Judged<Publication> publish(Publication wanted) {
    if (catalogues.current().measure(wanted.measure()).isEmpty()) {
      return Judged.unsound(unknown(wanted.measure()));
    }
    Optional<Publication> before =
        current(wanted.measure()).filter(each -> each.saysTheSameAs(wanted));
    if (before.isEmpty()) {
      publications.add(wanted);
    }
    return Judged.sound(before.orElse(wanted));
  }

  /** The publication that held before; refused when there was none. */
  public Judged<Publication> withdraw(Withdrawal withdrawal) {
    Optional<Publication> before = current(withdrawal.measure());
    if (before.isPresent()) {
      publications.add(withdrawal);
    }
    return before.map(Judged::sound).orElseGet(() -> Judged.unsound(unknown(withdrawal.measure())));
  }

  private Optional<Publication> current(String measure) {
    return publications.current().stream()
        .filter(each -> each.measure().equals(measure))
        .findFirst();
  }

  private static Finding unknown(String measure) {
    return Finding.blocking(MEASURE_UNKNOWN, "measure", measure, null);
  }
}

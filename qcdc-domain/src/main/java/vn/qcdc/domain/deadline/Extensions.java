package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.organisation.Remit;

/** Where extensions are kept; they are only ever added. */
public interface Extensions {

  void keep(Extension extension);

  /**
   * Latest first.
   *
   * @param remit of those who ask: they see the extensions of their units and of what stands above
   */
  List<Extension> all(Remit remit, int offset, int limit);

  /**
   * @param forms their codes
   * @param periods their codes
   */
  List<Extension> of(Set<String> forms, Set<String> periods);

  /** Those that end on one of some days, the first and the last included. */
  List<Extension> ending(LocalDate first, LocalDate last);
}

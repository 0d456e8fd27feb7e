package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where extensions are kept; they are only ever added. */
public interface Extensions {

  void keep(Extension extension);

  /** Latest first. */
  List<Extension> all(int offset, int limit);

  /**
   * @param forms their codes
   * @param periods their codes
   */
  List<Extension> of(Set<String> forms, Set<String> periods);

  /** Those that end on one of some days, the first and the last included. */
  List<Extension> ending(LocalDate first, LocalDate last);
}

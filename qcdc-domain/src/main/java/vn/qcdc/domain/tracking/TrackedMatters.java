package vn.qcdc.domain.tracking;

import java.util.Optional;

/** Reads of matters only what whoever brought them may see. */
public interface TrackedMatters {

  /**
   * @param code in the form in which codes are given out
   */
  Optional<Tracked> find(String code);
}

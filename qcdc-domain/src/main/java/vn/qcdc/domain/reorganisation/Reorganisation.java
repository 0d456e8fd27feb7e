package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision that changes the organisation from a day on, as one event (sắp xếp đơn vị).
 *
 * @param effectiveOn first day on which the changed organisation stands; it may be ahead
 * @param annuls code of the reorganisation that this one undoes
 * @param annulledBy code of the reorganisation that undoes this one
 */
public record Reorganisation(
    String code,
    Decision decision,
    LocalDate effectiveOn,
    Recorded recorded,
    @Nullable String annuls,
    @Nullable String annulledBy) {

  /** Whether it is decided but does not hold yet. */
  public boolean isAhead(LocalDate today) {
    return effectiveOn.isAfter(today);
  }
}

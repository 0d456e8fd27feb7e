package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one reorganisation did to a unit, or that the unit was registered.
 *
 * @param reorganisation {@code null} for the registration
 * @param annulled whether it has been undone and counts as never having been
 */
public record UnitEvent(
    LocalDate on,
    @Nullable Reorganisation reorganisation,
    boolean annulled,
    List<Happening> happenings) {

  public UnitEvent {
    happenings = List.copyOf(happenings);
  }

  /** Whether it is known but does not hold yet. */
  public boolean isAhead(LocalDate today) {
    return on.isAfter(today);
  }
}

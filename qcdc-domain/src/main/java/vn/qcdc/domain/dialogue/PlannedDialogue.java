package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.Period;

/**
 * A session that a unit means to hold.
 *
 * @param within the year of the plan, a quarter, a month or another part of it
 * @param place {@code null} while it is not settled
 */
public record PlannedDialogue(
    String topic, String audience, Set<Head> heads, Period within, @Nullable String place) {

  public PlannedDialogue {
    heads = Set.copyOf(heads);
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("Without a head it is no dialogue of one");
    }
  }

  /** Whether its time is over. */
  boolean isOver(LocalDate today) {
    return !today.isBefore(within.until());
  }
}

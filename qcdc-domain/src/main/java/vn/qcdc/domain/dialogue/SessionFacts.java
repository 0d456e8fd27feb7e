package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session is about.
 *
 * @param heads in the chair; a session that both hold together is one session, and each of them has
 *     held it
 * @param chair the office of whoever presides, and nobody's name (chủ tọa)
 * @param audience whom it is for (đối tượng)
 * @param planned the item of the plan that it fulfils, if it was planned
 */
public record SessionFacts(
    LocalDate day,
    Set<Head> heads,
    @Nullable String chair,
    String topic,
    String audience,
    String place,
    Occasion occasion,
    @Nullable PlannedItem planned) {

  public SessionFacts {
    heads = Set.copyOf(heads);
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("Without a head it is no dialogue of one");
    }
  }
}

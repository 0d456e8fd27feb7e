package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Which sessions are wanted; what is {@code null} does not matter.
 *
 * @param units that held them; {@link Optional#empty()} for all
 * @param from first day, included
 * @param until the day after the last
 * @param heldOnly whether what is prepared or was cancelled is left out
 */
public record DialogueFilter(
    Optional<Set<UnitId>> units,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Head head,
    boolean heldOnly) {}

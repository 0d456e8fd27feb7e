package vn.qcdc.domain.reception;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Which receptions are asked for.
 *
 * @param units empty for all there are
 * @param from the first day; {@code null} for any
 * @param until the day after the last; {@code null} for any
 */
public record ReceptionFilter(
    Optional<Set<UnitId>> units,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable ReceptionKind kind,
    @Nullable ReceiverRole receiver) {}

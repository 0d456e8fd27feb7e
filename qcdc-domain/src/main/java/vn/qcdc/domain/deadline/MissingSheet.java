package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * A sheet that is owed and does not count.
 *
 * @param due {@code null} when the form has no rule
 * @param isReturned whether it was there and given back
 */
public record MissingSheet(UnitSnapshot unit, @Nullable LocalDate due, boolean isReturned) {}

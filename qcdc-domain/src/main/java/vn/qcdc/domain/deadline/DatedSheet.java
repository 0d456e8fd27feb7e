package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * A sheet with the last day on which it is in time.
 *
 * @param form its code
 * @param unit as it stood on the last day of the period
 * @param due {@code null} when the form has no rule
 */
public record DatedSheet(String form, UnitSnapshot unit, Period period, @Nullable LocalDate due) {}

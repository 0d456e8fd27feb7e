package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.Period;

/**
 * Which work is asked for.
 *
 * @param form its code; {@code null} for all forms
 * @param period {@code null} for all that end in time
 * @param first day on which a period may end, included
 * @param last day on which a period may end, included
 */
public record WorkFilter(
    Set<WorkKind> kinds,
    @Nullable String form,
    @Nullable Period period,
    LocalDate first,
    LocalDate last) {

  public WorkFilter {
    kinds = Set.copyOf(kinds);
  }

  /** Of one period, whenever it ends. */
  public static WorkFilter of(Set<WorkKind> kinds, @Nullable String form, Period period) {
    return new WorkFilter(kinds, form, period, period.lastDay(), period.lastDay());
  }

  boolean takes(String otherForm, Period other) {
    return (form == null || form.equals(otherForm)) && (period == null || period.equals(other));
  }
}

package vn.qcdc.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.Period;

/**
 * The last day on which sheets of a form for a period are on time (hạn gửi), unit by unit: so many
 * days after the period's last, or the day of an extension that was granted to the unit or to one
 * above it, whichever is latest.
 */
public final class DueDate {

  private final @Nullable LocalDate regular;
  private final Collection<Extension> extensions;
  private final UnitTree tree;

  /**
   * @param extensions of this form and period
   * @param tree on the last day of the period
   */
  public DueDate(Form form, Period period, Collection<Extension> extensions, UnitTree tree) {
    @Nullable Integer days = form.dueDays();
    this.regular = days == null ? null : period.lastDay().plusDays(days);
    this.extensions =
        extensions.stream()
            .filter(each -> each.form().equals(form.code()) && each.period().equals(period))
            .toList();
    this.tree = tree;
  }

  /** Empty when the form has no rule: then a sheet is never late. */
  public Optional<LocalDate> of(UnitId unit) {
    if (regular == null) {
      return Optional.empty();
    }
    if (extensions.isEmpty()) {
      return Optional.of(regular);
    }
    Set<UnitId> above =
        Stream.concat(tree.ancestors(unit).stream().map(UnitSnapshot::id), Stream.of(unit))
            .collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(regular),
            extensions.stream().filter(each -> above.contains(each.unit())).map(Extension::until))
        .max(LocalDate::compareTo);
  }

  /** By the calendar of Vietnam; the whole of the last day is in time. */
  public boolean isInTime(UnitId unit, Instant received) {
    return of(unit).stream().noneMatch(day -> CivilDay.at(received).isAfter(day));
  }
}

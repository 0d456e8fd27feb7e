package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.time.Period;

/** Due days of many sheets, worked out once for each form and period. */
final class DueDates {

  private final Catalogue catalogue;
  private final Organisation organisation;
  private final List<Extension> extensions;
  private final Map<Slot, Optional<DueDate>> known = new HashMap<>();

  private record Slot(String form, Period period) {}

  /**
   * @param extensions at least those of the forms and periods that will be asked for
   */
  DueDates(Catalogue catalogue, Organisation organisation, Collection<Extension> extensions) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.extensions = List.copyOf(extensions);
  }

  /** Empty when the form has no rule. */
  Optional<LocalDate> of(SheetKey sheet) {
    return known
        .computeIfAbsent(new Slot(sheet.form(), sheet.period()), this::dueDate)
        .flatMap(dueDate -> dueDate.of(sheet.unit()));
  }

  private Optional<DueDate> dueDate(Slot slot) {
    LocalDate day = slot.period().lastDay();
    return catalogue
        .form(slot.form(), day)
        .map(
            form ->
                new DueDate(
                    form, slot.period(), extensions, organisation.asOf(day, Hierarchy.TERRITORY)));
  }
}

package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.FORM_NOT_FOR_UNIT;
import static vn.qcdc.domain.finding.FindingCode.FORM_NOT_IN_FORCE;
import static vn.qcdc.domain.finding.FindingCode.FORM_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_TYPE_WRONG;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/** What the codes of a sheet's address are looked up in, as of the last day of its period. */
public record SheetReference(Catalogue catalogue, Organisation organisation) {

  public Judged<BlankSheet> resolve(SheetAddress address) {
    Optional<Period> period = Period.parse(address.period());
    return period.isPresent()
        ? resolve(address, period.get())
        : unsound(PERIOD_MALFORMED, "period", address.period(), Period.EXAMPLES);
  }

  /** The sheet of a key that has been resolved before. */
  public BlankSheet get(SheetKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("Resolved no more: " + key));
  }

  /** Empty when the unit does not stand on the last day of the period or owes no such sheet. */
  public Optional<BlankSheet> find(SheetKey key) {
    return organisation
        .asOf(key.period().lastDay(), Hierarchy.TERRITORY)
        .unit(key.unit())
        .flatMap(unit -> find(key, unit));
  }

  private Optional<BlankSheet> find(SheetKey key, UnitSnapshot unit) {
    return resolve(
            new SheetAddress(key.form(), unit.code(), key.period().code()), unit, key.period())
        .fold(Optional::of, unsound -> Optional.empty());
  }

  private Judged<BlankSheet> resolve(SheetAddress address, Period period) {
    return new UnitLookUp(organisation, organisation.asOf(period.lastDay(), Hierarchy.TERRITORY))
        .find(address.unit(), "unit")
        .fold(unit -> resolve(address, unit, period), Judged::unsound);
  }

  private Judged<BlankSheet> resolve(SheetAddress address, UnitSnapshot unit, Period period) {
    LocalDate day = period.lastDay();
    if (catalogue.forms().stream().noneMatch(form -> form.code().equals(address.form()))) {
      return unsound(FORM_UNKNOWN, "form", address.form(), null);
    }
    Optional<Form> form = catalogue.form(address.form(), day);
    return form.isPresent()
        ? resolve(form.get(), unit, period)
        : unsound(FORM_NOT_IN_FORCE, "form", address.form(), day.toString());
  }

  private Judged<BlankSheet> resolve(Form form, UnitSnapshot unit, Period period) {
    if (form.periodType() != period.type()) {
      return unsound(PERIOD_TYPE_WRONG, "period", period.code(), form.periodType().name());
    }
    if (!form.isFilledBy(unit)) {
      return unsound(FORM_NOT_FOR_UNIT, "unit", unit.code(), form.unitKind() + " " + form.levels());
    }
    List<Measure> measures =
        form.measuresOwedBy(unit).stream()
            .map(code -> catalogue.measure(code).orElseThrow())
            .toList();
    return Judged.sound(new BlankSheet(form, unit, period, measures));
  }

  private static Judged<BlankSheet> unsound(
      FindingCode code, String pointer, String value, @Nullable String expected) {
    return Judged.unsound(Finding.blocking(code, pointer, value, expected));
  }
}

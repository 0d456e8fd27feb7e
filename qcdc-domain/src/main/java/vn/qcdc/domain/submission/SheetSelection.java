package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.FORM_NOT_IN_FORCE;
import static vn.qcdc.domain.finding.FindingCode.FORM_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_TYPE_WRONG;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/**
 * Which sheets on a form are wanted, of a unit and all below it, in codes as claimed.
 *
 * @param unit code of the unit, or {@code scheme:code}
 */
public record SheetSelection(String form, String unit, List<String> periods) {

  public SheetSelection {
    periods = periods.stream().distinct().toList();
  }

  /**
   * The selected sheets of one period, whether anybody has sent them or not.
   *
   * @param units that fill the form, as they stood on the last day of the period, parents before
   *     their children
   */
  public record Part(Form form, Period period, List<UnitSnapshot> units) {

    public Part {
      units = List.copyOf(units);
    }

    public SheetKey key(UnitSnapshot unit) {
      return new SheetKey(form.code(), unit.id(), period);
    }
  }

  /**
   * A part for each period, in the order in which they were asked for.
   *
   * @param remit of those who ask; the unit must be in it, and what was below the unit then but is
   *     not in it now is left out
   */
  public Judged<List<Part>> resolve(SheetReference reference, Hierarchy hierarchy, Remit remit) {
    Set<Finding> findings = new LinkedHashSet<>();
    List<Part> parts = new ArrayList<>();
    for (String code : periods) {
      Period.parse(code)
          .map(period -> resolve(period, reference, hierarchy, remit))
          .orElseGet(
              () ->
                  Judged.unsound(
                      Finding.blocking(PERIOD_MALFORMED, "period", code, Period.EXAMPLES)))
          .accept(parts::add, findings::addAll);
    }
    return findings.isEmpty() ? Judged.sound(parts) : Judged.unsound(List.copyOf(findings));
  }

  private Judged<Part> resolve(
      Period period, SheetReference reference, Hierarchy hierarchy, Remit remit) {
    UnitTree tree = reference.organisation().asOf(period.lastDay(), hierarchy);
    Judged<UnitSnapshot> top =
        new UnitLookUp(reference.organisation(), tree)
            .find(unit, "unit")
            .fold(found -> within(remit, found), Judged::unsound);
    return version(period, reference.catalogue())
        .fold(
            version ->
                top.fold(
                    found -> Judged.sound(part(version, period, tree.subtree(found.id()), remit)),
                    Judged::unsound),
            findings -> top.fold(found -> Judged.unsound(findings), more -> both(findings, more)));
  }

  private Judged<Form> version(Period period, Catalogue catalogue) {
    if (catalogue.forms().stream().noneMatch(each -> each.code().equals(form))) {
      return Judged.unsound(Finding.blocking(FORM_UNKNOWN, "form", form, null));
    }
    return catalogue
        .form(form, period.lastDay())
        .map(version -> ofType(version, period))
        .orElseGet(
            () ->
                Judged.unsound(
                    Finding.blocking(
                        FORM_NOT_IN_FORCE, "form", form, period.lastDay().toString())));
  }

  private static Judged<Form> ofType(Form version, Period period) {
    return version.periodType() == period.type()
        ? Judged.sound(version)
        : Judged.unsound(
            Finding.blocking(
                PERIOD_TYPE_WRONG, "period", period.code(), version.periodType().name()));
  }

  private static Judged<UnitSnapshot> within(Remit remit, UnitSnapshot unit) {
    return remit
        .refusal(unit, "unit")
        .map(Judged::<UnitSnapshot>unsound)
        .orElse(Judged.sound(unit));
  }

  private static Part part(Form version, Period period, List<UnitSnapshot> below, Remit remit) {
    return new Part(
        version,
        period,
        below.stream()
            .filter(each -> version.isFilledBy(each) && remit.covers(each.id()))
            .toList());
  }

  private static Judged<Part> both(List<Finding> some, List<Finding> others) {
    return Judged.unsound(Stream.concat(some.stream(), others.stream()).toList());
  }
}

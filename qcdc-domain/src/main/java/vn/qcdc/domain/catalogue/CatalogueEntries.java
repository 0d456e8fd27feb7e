package vn.qcdc.domain.catalogue;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.CatalogueEntry.Part;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;

/** Measures, indicators, forms and checks as entries. */
public final class CatalogueEntries {

  private CatalogueEntries() {}

  public static Stream<CatalogueEntry> of(Catalogue catalogue) {
    return of(catalogue.measures(), catalogue.indicators(), catalogue.forms(), catalogue.checks());
  }

  static Stream<CatalogueEntry> of(
      Collection<Measure> measures,
      Collection<Indicator> indicators,
      Collection<Form> forms,
      Collection<Check> checks) {
    return Stream.of(
            measures.stream().map(CatalogueEntries::of),
            indicators.stream().map(CatalogueEntries::of),
            forms.stream().map(CatalogueEntries::of),
            checks.stream().map(CheckEntry::of))
        .flatMap(entries -> entries);
  }

  static CatalogueEntry of(Measure measure) {
    return CatalogueEntry.named(Part.MEASURE, measure.code())
        .with("name", measure.name())
        .with("countedIn", measure.countedIn())
        .with("valueType", measure.valueType())
        .with("nature", measure.nature())
        .with("partOf", measure.partOf());
  }

  static CatalogueEntry of(Indicator indicator) {
    CatalogueEntry named =
        CatalogueEntry.named(Part.INDICATOR, indicator.code()).with("name", indicator.name());
    return indicator.fold(ratio -> with(ratio, named), share -> with(share, named));
  }

  private static CatalogueEntry with(RatioOfSums ratio, CatalogueEntry entry) {
    return entry.with("numerator", ratio.numerator()).with("denominator", ratio.denominator());
  }

  private static CatalogueEntry with(ShareOfUnits share, CatalogueEntry entry) {
    return entry
        .with("population", text(share.population()))
        .with("criteria", text(share.criteria()));
  }

  private static String text(List<Condition> conditions) {
    return conditions.stream()
        .map(each -> each.measure() + " " + each.comparison() + " " + text(each.bound()))
        .collect(joining(", "));
  }

  /** A document may hold a bound of a billion digits, which is refused and not spelled out. */
  private static String text(BigDecimal bound) {
    return Amounts.canBeKept(bound) ? bound.toPlainString() : bound.toString();
  }

  static CatalogueEntry of(Form form) {
    CatalogueEntry entry =
        CatalogueEntry.named(Part.FORM, form.code() + " " + form.validity().from())
            .with("name", form.name())
            .with("unitKind", form.unitKind())
            .with("levels", form.levels())
            .with("periodType", form.periodType())
            .with("validUntil", form.validity().until())
            .with("dueDays", form.dueDays())
            .with("cells", form.cells().stream().map(FormCell::measure).collect(joining(", ")))
            .with(
                "equations", form.equations().stream().map(Equation::code).collect(joining(", ")));
    for (FormCell cell : form.cells()) {
      entry = with(cell, entry);
    }
    for (Equation equation : form.equations()) {
      entry = with(equation, entry);
    }
    return entry;
  }

  private static CatalogueEntry with(FormCell cell, CatalogueEntry entry) {
    String member = "cells/" + cell.measure();
    return entry
        .with(member + "/levels", cell.levels().isEmpty() ? null : cell.levels())
        .with(member + "/section", cell.section())
        .with(member + "/required", cell.required() ? null : false);
  }

  private static CatalogueEntry with(Equation equation, CatalogueEntry entry) {
    String member = "equations/" + equation.code();
    String sums =
        equation.breakdowns().stream()
            .map(terms -> String.join(" + ", terms))
            .collect(joining(" = "));
    return entry
        .with(member, equation.total() + " = " + sums)
        .with(member + "/severity", equation.severity())
        .with(member + "/basis", equation.basis());
  }
}

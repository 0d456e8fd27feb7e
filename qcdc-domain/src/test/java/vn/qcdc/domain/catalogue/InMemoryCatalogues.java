package vn.qcdc.domain.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the catalogue in memory and refuses what the database would refuse. */
public final class InMemoryCatalogues implements Catalogues {

  private Catalogue current = Catalogue.of(List.of(), List.of(), List.of());

  public InMemoryCatalogues() {}

  public InMemoryCatalogues(Catalogue catalogue) {
    add(catalogue);
  }

  @Override
  public Catalogue current() {
    return current;
  }

  @Override
  public Catalogue currentForUpdate() {
    return current;
  }

  @Override
  public void add(Catalogue additions) {
    additions.measures().forEach(m -> refuseIf(current.measure(m.code()).isPresent(), m));
    additions.indicators().forEach(i -> refuseIf(current.indicator(i.code()).isPresent(), i));
    Catalogue result =
        Catalogue.of(
            joined(current.measures(), additions.measures()),
            joined(current.indicators(), additions.indicators()),
            joined(current.forms(), additions.forms()),
            joined(current.checks(), additions.checks()));
    checkReferences(result);
    checkForms(result.forms());
    checkChecks(result.checks());
    current = result;
  }

  @Override
  public void end(Form version) {
    List<Form> forms =
        current.forms().stream()
            .map(kept -> isSame(kept, version) ? kept.withValidity(version.validity()) : kept)
            .toList();
    checkForms(forms);
    current = Catalogue.of(current.measures(), current.indicators(), forms, current.checks());
  }

  @Override
  public void end(Check version) {
    List<Check> checks =
        current.checks().stream()
            .map(kept -> isSame(kept, version) ? kept.withValidity(version.validity()) : kept)
            .toList();
    checkChecks(checks);
    current = Catalogue.of(current.measures(), current.indicators(), current.forms(), checks);
  }

  private static boolean isSame(Check one, Check other) {
    return one.code().equals(other.code()) && one.validity().from().equals(other.validity().from());
  }

  private static void checkChecks(List<Check> checks) {
    for (int i = 0; i < checks.size(); i++) {
      Check check = checks.get(i);
      for (Check other : checks.subList(i + 1, checks.size())) {
        refuseIf(
            other.code().equals(check.code()) && other.validity().overlaps(check.validity()),
            other);
      }
    }
  }

  private static boolean isSame(Form one, Form other) {
    return one.code().equals(other.code()) && one.validity().from().equals(other.validity().from());
  }

  private static void checkReferences(Catalogue all) {
    all.measures()
        .forEach(m -> refuseIf(m.partOf() != null && all.measure(m.partOf()).isEmpty(), m));
    all.indicators()
        .forEach(i -> refuseIf(!i.measures().stream().allMatch(m -> isKnown(m, all)), i));
    all.checks()
        .forEach(
            c -> refuseIf(!c.relation().measures().stream().allMatch(m -> isKnown(m, all)), c));
    all.forms()
        .forEach(
            f -> {
              refuseIf(!f.cells().stream().allMatch(cell -> isKnown(cell.measure(), all)), f);
              f.equations()
                  .forEach(e -> refuseIf(!e.measures().stream().allMatch(m -> isKnown(m, all)), f));
            });
  }

  private static boolean isKnown(String measure, Catalogue all) {
    return all.measure(measure).isPresent();
  }

  private static void checkForms(List<Form> forms) {
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      Set<String> seen = new HashSet<>();
      form.cells().forEach(cell -> refuseIf(!seen.add(cell.measure()), form));
      for (Form other : forms.subList(i + 1, forms.size())) {
        refuseIf(
            other.code().equals(form.code()) && other.validity().overlaps(form.validity()), other);
      }
    }
  }

  private static <T> List<T> joined(Collection<? extends T> some, Collection<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static void refuseIf(boolean wrong, Object what) {
    if (wrong) {
      throw new IllegalStateException("Cannot be kept: " + what);
    }
  }
}

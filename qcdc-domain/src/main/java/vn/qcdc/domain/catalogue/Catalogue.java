package vn.qcdc.domain.catalogue;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** All measures, indicators, and versions of forms and checks; immutable. */
public final class Catalogue {

  private final Map<String, Measure> measures;
  private final Map<String, Indicator> indicators;
  private final List<Form> forms;
  private final List<Check> checks;

  private Catalogue(
      Map<String, Measure> measures,
      Map<String, Indicator> indicators,
      List<Form> forms,
      List<Check> checks) {
    this.measures = measures;
    this.indicators = indicators;
    this.forms = forms;
    this.checks = checks;
  }

  /** A catalogue that declares no checks. */
  public static Catalogue of(
      Collection<Measure> measures,
      Collection<? extends Indicator> indicators,
      Collection<Form> forms) {
    return of(measures, indicators, forms, List.of());
  }

  public static Catalogue of(
      Collection<Measure> measures,
      Collection<? extends Indicator> indicators,
      Collection<Form> forms,
      Collection<Check> checks) {
    return new Catalogue(
        sorted(measures, Measure::code),
        sorted(indicators, Indicator::code),
        List.copyOf(forms),
        List.copyOf(checks));
  }

  private static <T> Map<String, T> sorted(
      Collection<? extends T> items, Function<T, String> code) {
    return items.stream()
        .collect(
            toMap(
                code,
                item -> item,
                (one, other) -> {
                  throw new IllegalArgumentException("Twice in the catalogue: " + code.apply(one));
                },
                TreeMap::new));
  }

  public Collection<Measure> measures() {
    return measures.values();
  }

  public Optional<Measure> measure(String code) {
    return Optional.ofNullable(measures.get(code));
  }

  public Collection<Indicator> indicators() {
    return indicators.values();
  }

  public Optional<Indicator> indicator(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  /** All versions of all forms. */
  public List<Form> forms() {
    return forms;
  }

  /** The version of a form that is in force on a day. */
  public Optional<Form> form(String code, LocalDate day) {
    return forms.stream()
        .filter(form -> form.code().equals(code) && form.validity().includes(day))
        .findFirst();
  }

  /** All versions of all checks. */
  public List<Check> checks() {
    return checks;
  }

  /** How many entries it has. */
  int size() {
    return measures.size() + indicators.size() + forms.size() + checks.size();
  }
}

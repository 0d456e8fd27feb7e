package vn.qcdc.domain.catalogue;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** All measures, indicators and form versions; immutable. */
public final class Catalogue {

  private final Map<String, Measure> measures;
  private final Map<String, Indicator> indicators;
  private final List<Form> forms;

  private Catalogue(
      Map<String, Measure> measures, Map<String, Indicator> indicators, List<Form> forms) {
    this.measures = measures;
    this.indicators = indicators;
    this.forms = forms;
  }

  public static Catalogue of(
      Collection<Measure> measures,
      Collection<? extends Indicator> indicators,
      Collection<Form> forms) {
    return new Catalogue(
        sorted(measures, Measure::code), sorted(indicators, Indicator::code), List.copyOf(forms));
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
}

package vn.qcdc.reporting.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Condition;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.rollup.Unapportioned;
import vn.qcdc.domain.target.Evaluation;
import vn.qcdc.domain.target.Obligation;
import vn.qcdc.domain.target.Shortfall;
import vn.qcdc.domain.target.Verdict;

/**
 * Puts results into words of one language, numbers in its style: {@code 1.535/1.536 công trình …
 * 99,93%}.
 */
public final class Wording {

  private static final int NAMES_SPELLED_OUT = 5;

  private final Catalogue catalogue;
  private final Locale locale;
  private final ResourceBundle words;

  public Wording(Catalogue catalogue, Language language) {
    this.catalogue = catalogue;
    this.locale = language.locale();
    this.words =
        ResourceBundle.getBundle(
            "vn.qcdc.reporting.wording.wording",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale locale() {
    return locale;
  }

  public String word(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  public String verdict(Verdict verdict) {
    return word("verdict." + verdict);
  }

  public String obligation(Obligation obligation) {
    return word("obligation." + obligation);
  }

  public String number(BigDecimal number) {
    return format("#,##0.######", number);
  }

  /** {@code 99,93%}; a dash when there is nothing to divide by. */
  public String percent(Ratio ratio, Ratio threshold) {
    return ratio
        .percentAgainst(threshold)
        .map(percent -> format("#,##0.##", percent) + "%")
        .orElse("–");
  }

  /** The result in one sentence, with the names of those who miss it or have not reported. */
  public String sentence(Evaluation evaluation) {
    Ratio ratio = evaluation.rate().ratio();
    Ratio threshold = evaluation.version().threshold();
    List<UnitSnapshot> named = named(evaluation);
    return word(
        "sentence." + evaluation.verdict(),
        number(ratio.numerator()),
        number(ratio.denominator()),
        countedIn(evaluation.rate().indicator()),
        percent(ratio, threshold),
        percent(threshold, threshold),
        number(BigDecimal.valueOf(named.size())),
        names(named));
  }

  /** Why a piece cannot be laid to one unit. */
  public String unapportioned(Unapportioned<?> line) {
    return word(
        "unapportioned." + line.obstacle(), line.unit().fullName(), names(line.candidates()));
  }

  /** How the rate is computed and what it is held against. */
  public String rule(Evaluation evaluation) {
    Ratio threshold = evaluation.version().threshold();
    String asked = percent(threshold, threshold);
    return evaluation
        .rate()
        .indicator()
        .fold(
            sums -> word("rule.sums", name(sums.numerator()), name(sums.denominator()), asked),
            units -> rule(units, asked));
  }

  public String condition(Condition condition) {
    return word(
        "condition." + condition.comparison(),
        name(condition.measure()),
        number(condition.bound()));
  }

  public String name(String measure) {
    return catalogue.measure(measure).map(Measure::name).orElse(measure);
  }

  /** The first few full names, and how many more there are. */
  public String names(List<UnitSnapshot> units) {
    String spelledOut =
        units.stream()
            .limit(NAMES_SPELLED_OUT)
            .map(UnitSnapshot::fullName)
            .collect(Collectors.joining(", "));
    int others = units.size() - NAMES_SPELLED_OUT;
    return others <= 0 ? spelledOut : word("names.others", spelledOut, others);
  }

  private static List<UnitSnapshot> named(Evaluation evaluation) {
    return switch (evaluation.verdict()) {
      case INCOMPLETE -> evaluation.rate().completeness().missing();
      case NOT_COMPARABLE ->
          evaluation.rate().unapportioned().stream().map(Unapportioned::unit).distinct().toList();
      default -> evaluation.shortfalls().stream().map(Shortfall::unit).distinct().toList();
    };
  }

  private String rule(ShareOfUnits units, String asked) {
    String population =
        units.population().isEmpty() ? word("rule.everyUnit") : conditions(units.population());
    return word("rule.units", conditions(units.criteria()), population, asked);
  }

  private String conditions(List<Condition> conditions) {
    return conditions.stream().map(this::condition).collect(Collectors.joining("; "));
  }

  private String countedIn(Indicator indicator) {
    return indicator.fold(this::countedIn, units -> word("countedIn.units"));
  }

  private String countedIn(RatioOfSums sums) {
    return catalogue.measure(sums.denominator()).map(Measure::countedIn).orElse("");
  }

  private String format(String pattern, BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
  }
}

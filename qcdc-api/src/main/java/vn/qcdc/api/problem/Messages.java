package vn.qcdc.api.problem;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.reporting.wording.Language;

/** Texts of problems and findings in one language, by code. */
public final class Messages {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
  private static final int MOST_DECIMALS = 40;

  private final Language language;
  private final ResourceBundle texts;

  public Messages(Language language) {
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            "vn.qcdc.api.problem.messages",
            language.locale(),
            Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String title(ProblemCode code) {
    return texts.getString("problem." + code + ".title");
  }

  /** What happened and what to do next. */
  public String detail(ProblemCode code) {
    return texts.getString("problem." + code + ".detail");
  }

  /** That there is more than what is listed. */
  String others(long count) {
    return new MessageFormat(texts.getString("others"), language.locale())
        .format(new Object[] {count});
  }

  public String text(Finding finding) {
    return new MessageFormat(texts.getString("finding." + finding.code()), language.locale())
        .format(
            new Object[] {finding.pointer(), orDash(finding.value()), orDash(finding.expected())});
  }

  /** What a rule of the system's own asks for. */
  public String rule(FindingCode code) {
    return texts.getString("rule." + code);
  }

  /**
   * What does not add up, in a sentence; numbers are written as the language writes them.
   *
   * @param rule name of the code that says what is wrong
   * @param name of the figure at which it was found
   */
  public String discrepancy(
      String rule, String name, @Nullable String value, @Nullable String expected) {
    String key = texts.containsKey("discrepancy." + rule) ? "discrepancy." : "finding.";
    return new MessageFormat(texts.getString(key + rule), language.locale())
        .format(
            new Object[] {
              name, orDash(written(value)), orDash(written(expected)), gap(value, expected)
            });
  }

  /** By how much the value is more or less than it should be; empty when one is no number. */
  private String gap(@Nullable String value, @Nullable String expected) {
    if (!isNumber(value) || !isNumber(expected)) {
      return "";
    }
    BigDecimal gap = new BigDecimal(expected).subtract(new BigDecimal(value));
    String text = texts.getString(gap.signum() < 0 ? "discrepancy.less" : "discrepancy.more");
    return new MessageFormat(text, language.locale())
        .format(new Object[] {written(gap.abs().toPlainString())});
  }

  private @Nullable String written(@Nullable String value) {
    if (!isNumber(value)) {
      return value;
    }
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(new BigDecimal(value));
  }

  private static boolean isNumber(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches();
  }

  /**
   * @param constraint simple name of the constraint that is violated
   * @param attributes of the constraint: min, max, value, regexp
   */
  String shape(String constraint, String pointer, Map<String, Object> attributes) {
    String key = texts.containsKey("shape." + constraint) ? "shape." + constraint : "shape";
    return new MessageFormat(texts.getString(key), language.locale())
        .format(
            new Object[] {
              pointer,
              attributes.get("min"),
              attributes.get("max"),
              attributes.get("value"),
              attributes.get("regexp")
            });
  }

  /**
   * @param pointer to the value that could not be read; empty when not even that is known
   */
  String json(String pointer, int line, int column) {
    return new MessageFormat(texts.getString("json"), language.locale())
        .format(new Object[] {orDash(pointer.isEmpty() ? null : pointer), line, column});
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "–" : text;
  }
}

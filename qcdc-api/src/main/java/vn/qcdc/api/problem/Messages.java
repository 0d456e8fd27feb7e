package vn.qcdc.api.problem;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.reporting.wording.Language;

/** Texts of problems and findings in one language, by code. */
public final class Messages {

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

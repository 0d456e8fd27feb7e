package vn.qcdc.api.token;

import java.util.Locale;
import java.util.Map;

/** What an installation is for: trying it out, or the work of a province. */
public enum Mode {
  /** Trusts the local issuer as well, which anybody with the keys of this machine can use. */
  EVALUATION,
  PRODUCTION;

  static final String VARIABLE = "QCDC_MODE";

  /**
   * @throws IllegalArgumentException for a mode that does not exist
   */
  static Mode of(Map<String, String> environment) {
    String word = environment.getOrDefault(VARIABLE, "").strip();
    return switch (word) {
      case "", "evaluation" -> EVALUATION;
      case "production" -> PRODUCTION;
      default ->
          throw new IllegalArgumentException(
              "%s is '%s'. Set it to evaluation or production.".formatted(VARIABLE, word));
    };
  }

  /** The word for it outside. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

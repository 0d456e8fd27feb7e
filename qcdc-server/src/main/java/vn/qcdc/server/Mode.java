package vn.qcdc.server;

import java.util.Map;

/** What an installation is for, as {@code QCDC_MODE} says. */
enum Mode {
  /** To try it out: tokens are made on this machine, and the example is loaded. */
  EVALUATION,
  /** For real work: people and programs sign in with identity providers only. */
  PRODUCTION;

  static Mode in(Map<String, String> environment) {
    String word = environment.getOrDefault("QCDC_MODE", "").strip();
    return switch (word) {
      case "", "evaluation" -> EVALUATION;
      case "production" -> PRODUCTION;
      default ->
          throw new CannotProceed(
              "QCDC_MODE is '%s'. Set it to evaluation or production.".formatted(word));
    };
  }

  /** Before anything is started where nobody could sign in. */
  void requireIssuers(Map<String, String> environment) {
    boolean none =
        environment.getOrDefault("QCDC_OIDC_ISSUER", "").isBlank()
            && environment.getOrDefault("QCDC_ISSUERS", "").isBlank();
    if (this == PRODUCTION && none) {
      throw new CannotProceed(
          "In production nobody could sign in. Set QCDC_OIDC_ISSUER to the address of your identity"
              + " provider, or QCDC_ISSUERS to a file of issuers.");
    }
  }
}

package vn.qcdc.api.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom the operator of this server trusts.
 *
 * @param issuers those that are reached over the network
 */
public record IssuerSettings(Mode mode, List<Issuer> issuers, KeyTimes times) {

  private static final String FILE = "QCDC_ISSUERS";
  private static final String SINGLE = "QCDC_OIDC_ISSUER";
  private static final String AUDIENCE = "QCDC_OIDC_AUDIENCE";
  private static final String KEPT = "QCDC_KEYS_SECONDS";
  private static final String OUTAGE = "QCDC_KEYS_OUTAGE_SECONDS";

  public IssuerSettings {
    issuers = List.copyOf(issuers);
  }

  /**
   * @throws IllegalArgumentException for what cannot be understood, with what to do
   */
  public static IssuerSettings of(Map<String, String> environment) {
    Mode mode = Mode.of(environment);
    List<Issuer> issuers = new ArrayList<>(single(environment));
    issuers.addAll(listed(environment));
    if (mode == Mode.PRODUCTION && issuers.isEmpty()) {
      throw new IllegalArgumentException(
          "In production nobody could sign in. Set %s to the address of your identity provider, or %s to a file of issuers."
              .formatted(SINGLE, FILE));
    }
    requireDistinct(issuers);
    return new IssuerSettings(
        mode,
        issuers,
        new KeyTimes(
            seconds(environment, KEPT, KeyTimes.USUAL.kept()),
            seconds(environment, OUTAGE, KeyTimes.USUAL.outage())));
  }

  private static List<Issuer> single(Map<String, String> environment) {
    String identifier = environment.getOrDefault(SINGLE, "").strip();
    if (identifier.isEmpty()) {
      return List.of();
    }
    String audience = environment.getOrDefault(AUDIENCE, "").strip();
    try {
      return List.of(
          IssuersFile.issuer(
              IssuersFile.Entry.usual(
                  "oidc", identifier, audience.isEmpty() ? Issuer.LOCAL.audience() : audience)));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(SINGLE + ": " + wrong.getMessage(), wrong);
    }
  }

  private static List<Issuer> listed(Map<String, String> environment) {
    String file = environment.getOrDefault(FILE, "").strip();
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      return IssuersFile.parse(Files.readAllBytes(Path.of(file)));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "%s: the file %s cannot be read".formatted(FILE, file), unreadable);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "%s: %s: %s".formatted(FILE, file, wrong.getMessage()), wrong);
    }
  }

  private static void requireDistinct(List<Issuer> issuers) {
    Set<String> seen = new HashSet<>();
    for (Issuer issuer : issuers) {
      if (!seen.add("name " + issuer.name()) || !seen.add("issuer " + issuer.identifier())) {
        throw new IllegalArgumentException(
            "The name or the address of the issuer %s (%s) is there twice. Leave one out."
                .formatted(issuer.name(), issuer.identifier()));
      }
    }
  }

  private static Duration seconds(
      Map<String, String> environment, String variable, Duration usual) {
    String text = environment.getOrDefault(variable, "").strip();
    try {
      Duration given = text.isEmpty() ? usual : Duration.ofSeconds(Long.parseLong(text));
      if (given.compareTo(KeyTimes.LEAST) >= 0 && given.compareTo(KeyTimes.MOST) <= 0) {
        return given;
      }
    } catch (NumberFormatException notANumber) {
      throw outOfRange(variable, text);
    }
    throw outOfRange(variable, text);
  }

  private static IllegalArgumentException outOfRange(String variable, String text) {
    return new IllegalArgumentException(
        "%s is '%s'. Give a number of seconds from %d to %d."
            .formatted(variable, text, KeyTimes.LEAST.toSeconds(), KeyTimes.MOST.toSeconds()));
  }
}

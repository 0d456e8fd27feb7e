package vn.qcdc.api.token;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * One issuer whose tokens are trusted.
 *
 * @param name short and unique here; stands before the subjects of its tokens, so that no issuer
 *     can name the people of another
 * @param identifier the very text of the claim {@code iss}
 * @param jwksUri where its keys are; by discovery where it is empty
 * @param audience what its tokens must be for
 * @param algorithms with which it may sign, all of them asymmetric
 * @param mayGrant codes of the roles that it may give; all of them where it is empty
 */
record Issuer(
    String name,
    String identifier,
    Optional<URI> jwksUri,
    String audience,
    Set<JWSAlgorithm> algorithms,
    ClaimNames claims,
    Optional<Set<String>> mayGrant) {

  /** As the launcher of this installation calls itself. */
  static final Issuer LOCAL =
      new Issuer(
          "local",
          "urn:qcdc:local",
          Optional.empty(),
          "qcdc",
          Set.of(JWSAlgorithm.ES256),
          ClaimNames.USUAL,
          Optional.empty());

  private static final char SEPARATOR = ':';

  Issuer {
    algorithms = Set.copyOf(algorithms);
    mayGrant = mayGrant.map(Set::copyOf);
  }

  boolean isLocal() {
    return identifier.equals(LOCAL.identifier);
  }

  /** A name that no other issuer can give: those of the local issuer are without a separator. */
  Optional<String> uniqueName(String subject) {
    if (isLocal()) {
      return subject.indexOf(SEPARATOR) < 0 ? Optional.of(subject) : Optional.empty();
    }
    return Optional.of(name + SEPARATOR + subject);
  }

  boolean mayGive(String role) {
    return mayGrant.map(roles -> roles.contains(role)).orElse(true);
  }
}

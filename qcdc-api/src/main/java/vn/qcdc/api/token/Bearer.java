package vn.qcdc.api.token;

import java.time.Instant;
import java.util.Set;

/**
 * What a token that was found good says of who bears it.
 *
 * @param name of the person or program, unique over all issuers
 * @param displayName what people call them; not unique, and theirs to change
 * @param client the program that was given the token; the name where the issuer says none
 * @param issuer the claim {@code iss}
 * @param roles codes, known here or not
 * @param units codes of units of today
 */
public record Bearer(
    String name,
    String displayName,
    String client,
    String issuer,
    Set<String> roles,
    Set<String> units,
    Instant expires) {

  public Bearer {
    roles = Set.copyOf(roles);
    units = Set.copyOf(units);
  }
}

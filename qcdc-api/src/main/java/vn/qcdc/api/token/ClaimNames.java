package vn.qcdc.api.token;

import java.util.List;

/**
 * Where the tokens of an issuer say what. Each is a list of paths such as {@code
 * realm_access.roles}, of which the first that is there counts.
 *
 * @param roles lists of codes of roles
 * @param units lists of codes of units of today
 * @param client the program that was given the token
 */
record ClaimNames(List<String> roles, List<String> units, List<String> client) {

  static final ClaimNames USUAL =
      new ClaimNames(
          List.of("roles", "realm_access.roles"),
          List.of("org_units", "units"),
          List.of("azp", "client_id"));

  ClaimNames {
    roles = List.copyOf(roles);
    units = List.copyOf(units);
    client = List.copyOf(client);
  }
}

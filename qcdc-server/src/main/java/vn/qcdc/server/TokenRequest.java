package vn.qcdc.server;

import java.time.Duration;
import java.util.List;

/**
 * Whom a token is for and what it allows.
 *
 * @param units codes; the bearer acts for these units and all below them
 */
public record TokenRequest(
    String subject, List<Role> roles, List<String> units, Duration lifetime) {
  public TokenRequest {
    roles = List.copyOf(roles);
    units = List.copyOf(units);
  }

  /** The launcher's own right, for as long as one request takes. */
  static TokenRequest forLoading() {
    return new TokenRequest(
        "qcdc-launcher", List.of(Role.ADMINISTRATOR), List.of(), Duration.ofMinutes(5));
  }
}

package vn.qcdc.api.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Set;

/**
 * Who a trusted issuer says is calling.
 *
 * @param name unique over all issuers, and the same at every call
 * @param displayName what people call them; not unique, and theirs to change
 * @param client the program through which they call
 * @param issuer the very address of the issuer
 * @param units codes of the units that the caller is responsible for, each with all below it
 * @param expires when the token ends
 */
public record Caller(
    String name,
    String displayName,
    String client,
    String issuer,
    Set<Role> roles,
    Set<String> units,
    Instant expires) {

  public Caller {
    roles = Set.copyOf(roles);
    units = Set.copyOf(units);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  /** All that some role of the caller allows. */
  public Set<Permission> permissions() {
    return roles.stream().flatMap(role -> role.permissions().stream()).collect(toUnmodifiableSet());
  }

  /** Who administers the register answers for all units in it. */
  public boolean isEverywhere() {
    return may(Permission.ADMINISTER);
  }
}

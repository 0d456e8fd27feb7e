package vn.qcdc.api.access;

import java.util.Set;

/**
 * What a token calls its bearer, and what that allows.
 *
 * @param code as it stands in tokens
 * @param vietnamese what people call it
 * @param english what people call it
 */
public record Role(String code, String vietnamese, String english, Set<Permission> permissions) {

  public Role {
    permissions = Set.copyOf(permissions);
  }
}

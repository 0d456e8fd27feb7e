package vn.qcdc.api.access;

import static vn.qcdc.api.access.Permission.APPROVE;
import static vn.qcdc.api.access.Permission.COMMENT;
import static vn.qcdc.api.access.Permission.READ;
import static vn.qcdc.api.access.Permission.SUBMIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a token calls its bearer, and what that allows. */
public enum Role {
  READER(EnumSet.of(READ)),
  OFFICER(EnumSet.of(READ, SUBMIT, COMMENT)),
  APPROVER(EnumSet.of(READ, APPROVE, COMMENT)),
  ADMINISTRATOR(EnumSet.allOf(Permission.class));

  @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  boolean allows(Permission permission) {
    return permissions.contains(permission);
  }

  /** As it stands in the {@code roles} claim, in lower case; empty for roles of other systems. */
  static Optional<Role> named(String claim) {
    return Arrays.stream(values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(claim))
        .findFirst();
  }
}

package vn.qcdc.api.access;

import java.util.Set;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/**
 * Who a trusted issuer says is calling.
 *
 * @param units codes of the units that the caller is responsible for, each with all below it
 */
public record Caller(String name, Set<Role> roles, Set<String> units) {

  public Caller {
    roles = Set.copyOf(roles);
    units = Set.copyOf(units);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.allows(permission));
  }

  /**
   * An administrator is responsible for every unit; everybody else for what the token names.
   *
   * @param today the tree of today, because responsibility follows the organisation as it is
   */
  public boolean isResponsibleFor(UnitId unit, UnitTree today) {
    return roles.contains(Role.ADMINISTRATOR)
        || units.stream()
            .flatMap(code -> today.unit(code).stream())
            .flatMap(top -> today.subtree(top.id()).stream())
            .map(UnitSnapshot::id)
            .anyMatch(unit::equals);
  }
}

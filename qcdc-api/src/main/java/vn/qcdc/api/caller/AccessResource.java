package vn.qcdc.api.caller;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.qcdc.api.access.Caller;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.OpenToCallers;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.access.Role;
import vn.qcdc.api.access.Roles;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.AccessApi;
import vn.qcdc.api.contract.model.Me;
import vn.qcdc.api.contract.model.RoleList;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.reporting.wording.Language;

/** Tells callers who they are, and what roles allow. */
@Path("/")
public class AccessResource implements AccessApi {

  @Inject CurrentCaller current;
  @Inject Roles roles;
  @Inject Organisations organisations;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @OpenToCallers
  @Transactional
  public Response getMe() {
    Caller caller = current.get();
    UnitTree today =
        organisations.current().asOf(CivilDay.at(clock.instant()), Hierarchy.TERRITORY);
    Predicate<String> stands = code -> today.unit(code).isPresent();
    List<String> unknown = caller.units().stream().filter(stands.negate()).sorted().toList();
    return Response.ok(
            new Me()
                .subject(caller.name())
                .client(caller.client())
                .issuer(caller.issuer())
                .roles(shown(caller.roles()))
                .permissions(permissions(caller.permissions()))
                .everywhere(caller.isEverywhere())
                .units(
                    caller.units().stream()
                        .sorted()
                        .flatMap(code -> today.unit(code).stream())
                        .map(UnitContract.MAP::ref)
                        .toList())
                .unknownUnits(unknown.isEmpty() ? null : unknown)
                .expiresAt(caller.expires().atOffset(ZoneOffset.UTC)))
        .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  public Response listRoles() {
    return Response.ok(new RoleList().items(shown(roles.all()))).build();
  }

  private List<vn.qcdc.api.contract.model.Role> shown(Collection<Role> all) {
    return all.stream()
        .sorted(Comparator.comparing(Role::code))
        .map(
            role ->
                new vn.qcdc.api.contract.model.Role()
                    .code(role.code())
                    .name(
                        call.language() == Language.VIETNAMESE ? role.vietnamese() : role.english())
                    .permissions(permissions(role.permissions())))
        .toList();
  }

  private static List<vn.qcdc.api.contract.model.Permission> permissions(
      Collection<Permission> all) {
    return Stream.of(Permission.values())
        .filter(all::contains)
        .map(
            each ->
                new vn.qcdc.api.contract.model.Permission()
                    .code(each.name())
                    .sensitivity(
                        vn.qcdc.api.contract.model.Permission.SensitivityEnum.fromValue(
                            each.sensitivity().name())))
        .toList();
  }
}

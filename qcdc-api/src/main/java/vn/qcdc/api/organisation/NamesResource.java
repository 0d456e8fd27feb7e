package vn.qcdc.api.organisation;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.NamesApi;
import vn.qcdc.api.contract.model.UnitAlias;
import vn.qcdc.api.contract.model.UnitAliasDraft;
import vn.qcdc.api.contract.model.UnitAliasPage;
import vn.qcdc.api.contract.model.UnitMatchList;
import vn.qcdc.api.contract.model.UnitMatchRequest;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Alias;
import vn.qcdc.domain.organisation.Aliases;
import vn.qcdc.domain.organisation.ConfirmAliases;
import vn.qcdc.domain.organisation.ConfirmAliases.Confirmed;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitMatching;
import vn.qcdc.domain.organisation.UnitReferences;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.CivilDay;

/** Proposes units for texts, and remembers what people confirm. */
@Path("/")
public class NamesResource implements NamesApi {

  /** Also for a caller who says that there is none. */
  private static final int USUAL_LIMIT = 5;

  @Inject Organisations organisations;
  @Inject Aliases aliases;
  @Inject UnitMatching matching;
  @Inject ConfirmAliases confirmAliases;
  @Inject Clock clock;
  @Inject Call call;
  @Inject CurrentCaller caller;

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response matchUnits(UnitMatchRequest request) {
    Hierarchy hierarchy =
        request.getHierarchy() == null
            ? Hierarchy.TERRITORY
            : UnitContract.MAP.hierarchy(request.getHierarchy());
    UnitTree tree = organisations.current().asOf(day(request.getAsOf()), hierarchy);
    int limit = request.getLimit() == null ? USUAL_LIMIT : request.getLimit();
    UnitReferences references = references();
    return Response.ok(
            new UnitMatchList()
                .asOf(tree.day())
                .items(
                    request.getTexts().stream()
                        .map(text -> NamesContract.match(text, tree, references, limit))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listUnitAliases(
      @Nullable LocalDate asOf, Integer limit, @Nullable String cursor) {
    List<Alias> all = aliases.current().all();
    Page page = Page.of(cursor, limit);
    UnitAliasPage answer =
        new UnitAliasPage()
            .items(page.cut(all).stream().map(alias -> contract(alias, day(asOf))).toList())
            .next(page.next(all.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response confirmUnitAlias(UnitAliasDraft draft) {
    LocalDate day = day(draft.getAsOf());
    Confirmed confirmed =
        confirmAliases
            .confirm(draft.getText(), unit(draft, day).id(), caller.get().name(), clock.instant())
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    Response.ResponseBuilder response = Response.status(confirmed.isNew() ? 201 : 200);
    if (confirmed.isNew()) {
      call.uri()
          .ifPresent(
              uri ->
                  response.header(
                      HttpHeaders.LOCATION,
                      uri.getRequestUri().getRawPath() + "/" + confirmed.alias().id()));
    }
    return response.entity(contract(confirmed.alias(), day)).build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response withdrawUnitAlias(Integer alias) {
    Alias withdrawn =
        confirmAliases
            .withdraw(alias, caller.get().name(), clock.instant())
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NOT_FOUND,
                        Finding.blocking(VALUE_NOT_ALLOWED, "alias", alias.toString(), "id")));
    return Response.ok(contract(withdrawn, day(null))).build();
  }

  private UnitSnapshot unit(UnitAliasDraft draft, LocalDate day) {
    return references()
        .resolve(draft.getUnit(), organisations.current().asOf(day, Hierarchy.TERRITORY), "/unit")
        .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
  }

  private UnitReferences references() {
    return new UnitReferences(organisations.current(), aliases.current(), matching);
  }

  private UnitAlias contract(Alias alias, LocalDate day) {
    Organisation organisation = organisations.current();
    return NamesContract.alias(alias, organisation.unit(alias.unit()).orElseThrow(), day);
  }

  private LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? CivilDay.at(clock.instant()) : asOf;
  }
}

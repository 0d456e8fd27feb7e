package vn.qcdc.api.publication;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.OpenFiguresApi;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.OpenFigureList;
import vn.qcdc.api.contract.model.OpenMeasure;
import vn.qcdc.api.contract.model.OpenMeasureDraft;
import vn.qcdc.api.contract.model.OpenMeasureList;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.publication.DecideOnPublication;
import vn.qcdc.domain.publication.DiscloseTotals;
import vn.qcdc.domain.publication.Disclosure;
import vn.qcdc.domain.publication.OpenTotal;
import vn.qcdc.domain.publication.Publication;
import vn.qcdc.domain.publication.Publications;
import vn.qcdc.domain.publication.Withdrawal;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.time.CivilDay;

/** Tells everybody what is published, whatever units they work for. */
@Path("/open-figures")
public class OpenFiguresResource implements OpenFiguresApi {

  private static final int KEPT_SECONDS = 60;
  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject DiscloseTotals discloseTotals;
  @Inject DecideOnPublication decideOnPublication;
  @Inject Publications publications;
  @Inject Catalogues catalogues;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ_OPEN_FIGURES)
  @Transactional
  public Response listOpenFigures(
      List<String> unit, List<String> measure, List<String> year, @Nullable Level level) {
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    Scope scope =
        new Scope(unit, year, level == null ? null : UnitContract.MAP.level(level), false);
    List<OpenTotal> totals =
        discloseTotals
            .tell(scope, measure, CivilDay.at(clock.instant()))
            .orElseThrow(ProblemException::inAddress);
    Object entity =
        type.isCompatible(CSV)
            ? OpenFiguresCsv.of(totals)
            : new OpenFigureList()
                .threshold(discloseTotals.threshold())
                .items(totals.stream().map(OpenFigureContract::figure).toList());
    CacheControl shortly = new CacheControl();
    shortly.setPrivate(true);
    shortly.setNoTransform(false);
    shortly.setMaxAge(KEPT_SECONDS);
    return Response.ok(entity, type).cacheControl(shortly).build();
  }

  @Override
  @Requires(Permission.READ_OPEN_FIGURES)
  @Transactional
  public Response listOpenMeasures() {
    return Response.ok(
            new OpenMeasureList()
                .items(publications.current().stream().map(this::contract).toList()))
        .build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response publishMeasure(String measure, OpenMeasureDraft draft) {
    Publication published =
        decideOnPublication
            .publish(
                new Publication(
                    measure,
                    Disclosure.valueOf(draft.getDisclosure().name()),
                    draft.getBasis(),
                    caller.get().name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)))
            .orElseThrow(ProblemException::inAddress);
    return Response.ok(contract(published)).build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response withdrawMeasure(String measure, String basis) {
    Publication withdrawn =
        decideOnPublication
            .withdraw(
                new Withdrawal(
                    measure,
                    basis,
                    caller.get().name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)))
            .orElseThrow(ProblemException::inAddress);
    return Response.ok(contract(withdrawn)).build();
  }

  private OpenMeasure contract(Publication publication) {
    return OpenFigureContract.measure(
        publication, catalogues.current().measure(publication.measure()).orElseThrow());
  }
}

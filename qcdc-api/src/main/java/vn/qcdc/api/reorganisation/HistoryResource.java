package vn.qcdc.api.reorganisation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.HistoryApi;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.reorganisation.TellHistory;
import vn.qcdc.domain.reorganisation.UnitHistory;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.reporting.html.HtmlTable;
import vn.qcdc.reporting.organisation.HistoryTable;
import vn.qcdc.reporting.wording.Wording;

/** Tells what has happened to units, and where they are on the map of another day. */
@Path("/")
public class HistoryResource implements HistoryApi {

  private static final MediaType HTML = MediaType.valueOf("text/html; charset=UTF-8");

  @Inject Organisations organisations;
  @Inject TellHistory tellHistory;
  @Inject Catalogues catalogues;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response getUnitHistory(String unit, @Nullable LocalDate asOf) {
    UnitTree tree = organisations.current().asOf(day(asOf), Hierarchy.TERRITORY);
    UnitSnapshot found = find(unit, tree);
    UnitHistory history = tellHistory.of(found.id());
    Wording wording = new Wording(catalogues.current(), call.language());
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, HTML)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    return type.isCompatible(HTML)
        ? Response.ok(page(found, history, wording), HTML).build()
        : Response.ok(
                new HistoryContract(wording, day(null)).history(history, found, tree),
                MediaType.APPLICATION_JSON_TYPE)
            .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response getUnitSuccessors(String unit, LocalDate on, @Nullable LocalDate asOf) {
    Organisation organisation = organisations.current();
    UnitTree from = organisation.asOf(day(asOf), Hierarchy.TERRITORY);
    UnitTree to = organisation.asOf(on, Hierarchy.TERRITORY);
    UnitSnapshot found = find(unit, from);
    return Response.ok(
            HistoryContract.successors(
                found, organisation.restate(from.day(), on, Hierarchy.TERRITORY), from, to))
        .build();
  }

  private UnitSnapshot find(String unit, UnitTree tree) {
    return new UnitLookUp(organisations.current(), tree)
        .find(unit, "unit")
        .orElseThrow(ProblemException::inAddress);
  }

  private String page(UnitSnapshot unit, UnitHistory history, Wording wording) {
    StringBuilder text = new StringBuilder();
    try {
      HtmlTable.write(
          new HistoryTable(wording).of(unit, history, day(null)), call.language().tag(), text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? CivilDay.at(clock.instant()) : asOf;
  }
}

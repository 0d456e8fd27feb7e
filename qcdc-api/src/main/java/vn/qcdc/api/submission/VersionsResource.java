package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.MEASURE_NOT_ON_FORM;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.FigureVersionsApi;
import vn.qcdc.api.contract.model.FigureVersionList;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.rollup.FigureContract;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.FigureOrigin;
import vn.qcdc.domain.figure.FigureVersion;
import vn.qcdc.domain.figure.SaidFigure;
import vn.qcdc.domain.figure.SaidFigures;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;

/** Tells what a figure was at what time, and who said it. */
@Path("/figures/versions")
public class VersionsResource implements FigureVersionsApi {

  @Inject SheetDesk desk;
  @Inject SaidFigures saidFigures;
  @Inject Catalogues catalogues;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listFigureVersions(String form, String unit, String period, String measure) {
    BlankSheet blank = desk.resolve(form, unit, period);
    refuseUnlessOn(blank, measure);
    return Response.ok(
            new FigureVersionList()
                .form(blank.form().code())
                .unit(UnitContract.MAP.ref(blank.unit()))
                .period(UnitContract.MAP.period(blank.period()))
                .measure(measure)
                .items(
                    FigureVersion.of(saidFigures.of(blank.key(), measure)).stream()
                        .map(VersionsResource::shown)
                        .toList()))
        .build();
  }

  private void refuseUnlessOn(BlankSheet blank, String measure) {
    if (!blank.owes(measure)) {
      throw ProblemException.inAddress(
          List.of(
              catalogues.current().measure(measure).isPresent()
                  ? Finding.blocking(MEASURE_NOT_ON_FORM, "measure", measure, blank.form().code())
                  : Finding.blocking(MEASURE_UNKNOWN, "measure", measure, null)));
    }
  }

  private static vn.qcdc.api.contract.model.FigureVersion shown(FigureVersion version) {
    SaidFigure said = version.said();
    Instant until = version.until();
    vn.qcdc.api.contract.model.FigureVersion shown =
        new vn.qcdc.api.contract.model.FigureVersion()
            .state(FigureContract.state(said.figure()))
            .value(said.figure().amount().orElse(null))
            .reason(FigureContract.reason(said.figure()).orElse(null))
            .revision(said.revision().number())
            .knownFrom(said.revision().receivedAt().atOffset(ZoneOffset.UTC))
            .knownUntil(until == null ? null : until.atOffset(ZoneOffset.UTC))
            .submittedBy(said.revision().submittedBy());
    FigureOrigin origin = said.origin();
    return origin == null ? shown : shown.feed(origin.feed()).row(origin.row());
  }
}

package vn.qcdc.api.catalogue;

import static vn.qcdc.domain.finding.FindingCode.TARGET_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.CatalogueApi;
import vn.qcdc.api.contract.model.CatalogueDocument;
import vn.qcdc.api.contract.model.FormList;
import vn.qcdc.api.contract.model.ImportReport;
import vn.qcdc.api.contract.model.IndicatorList;
import vn.qcdc.api.contract.model.MeasureList;
import vn.qcdc.api.contract.model.TargetComparison;
import vn.qcdc.api.contract.model.TargetList;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.PublishCatalogue;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.target.PublishTargets;
import vn.qcdc.domain.target.Target;
import vn.qcdc.domain.target.Targets;

/** Shows what is asked for and what is aimed at, and publishes more of both. */
@Path("/")
public class CatalogueResource implements CatalogueApi {

  @Inject Catalogues catalogues;
  @Inject Targets targets;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listMeasures() {
    return Response.ok(
            new MeasureList()
                .items(
                    catalogues.current().measures().stream()
                        .map(each -> CatalogueContract.MAP.contract(each))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listIndicators() {
    return Response.ok(
            new IndicatorList()
                .items(
                    catalogues.current().indicators().stream()
                        .map(each -> CatalogueContract.MAP.contract(each))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listForms() {
    return Response.ok(
            new FormList()
                .items(
                    catalogues.current().forms().stream()
                        .map(each -> CatalogueContract.MAP.contract(each))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listTargets() {
    return Response.ok(
            new TargetList()
                .items(
                    targets.all().stream()
                        .map(each -> CatalogueContract.MAP.contract(each))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getTarget(String code) {
    Target target =
        targets.all().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NOT_FOUND,
                        Finding.blocking(TARGET_UNKNOWN, "target", code, null)));
    return Response.ok(
            new TargetComparison()
                .target(CatalogueContract.MAP.contract(target))
                .differences(
                    target.differences().stream()
                        .map(each -> CatalogueContract.MAP.contract(each))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response importCatalogue(CatalogueDocument document, Boolean dryRun) {
    Catalogue published = dryRun ? catalogues.current() : catalogues.currentForUpdate();
    PublishCatalogue.Publication catalogue =
        new PublishCatalogue(published)
            .examine(
                new PublishCatalogue.Document(
                    CatalogueContract.MAP.measures(document.getMeasures()),
                    CatalogueContract.MAP.indicators(document.getIndicators()),
                    CatalogueContract.MAP.forms(document.getForms())))
            .orElseThrow(CatalogueResource::returned);
    PublishTargets.Publication aims =
        new PublishTargets(targets.all(), catalogue.result())
            .examine(CatalogueContract.MAP.targets(document.getTargets()))
            .orElseThrow(CatalogueResource::returned);
    if (!dryRun) {
      keep(catalogue, aims);
    }
    return Response.ok(
            new ImportReport()
                .dryRun(dryRun)
                .created(catalogue.created() + aims.created())
                .unchanged(catalogue.unchanged() + aims.unchanged()))
        .build();
  }

  private void keep(PublishCatalogue.Publication catalogue, PublishTargets.Publication aims) {
    catalogue.ended().forEach(catalogues::end);
    if (catalogue.created() > 0) {
      catalogues.add(catalogue.additions());
    }
    aims.ended().forEach(targets::end);
    if (aims.created() > 0) {
      targets.add(aims.additions());
    }
  }

  private static ProblemException returned(List<Finding> findings) {
    return new ProblemException(ProblemCode.UNPROCESSABLE, findings);
  }
}

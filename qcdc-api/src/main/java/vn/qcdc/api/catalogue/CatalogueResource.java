package vn.qcdc.api.catalogue;

import static vn.qcdc.domain.finding.FindingCode.TARGET_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.CatalogueApi;
import vn.qcdc.api.contract.model.CatalogueDocument;
import vn.qcdc.api.contract.model.ConsistencyRuleList;
import vn.qcdc.api.contract.model.FormList;
import vn.qcdc.api.contract.model.IndicatorList;
import vn.qcdc.api.contract.model.MeasureList;
import vn.qcdc.api.contract.model.TargetComparison;
import vn.qcdc.api.contract.model.TargetList;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.PublishCatalogue;
import vn.qcdc.domain.examination.KnownRules;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.target.PublishTargets;
import vn.qcdc.domain.target.Target;
import vn.qcdc.domain.target.Targets;

/** Shows what is asked for and what is aimed at, and publishes more of both. */
@Path("/")
public class CatalogueResource implements CatalogueApi {

  @Inject Catalogues catalogues;
  @Inject Targets targets;
  @Inject Call call;

  @Override
  @Requires(Permission.READ_REGISTER)
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
  @Requires(Permission.READ_REGISTER)
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
  @Requires(Permission.READ_REGISTER)
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
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response listConsistencyRules() {
    RuleContract rules = new RuleContract(new Messages(call.language()));
    return Response.ok(
            new ConsistencyRuleList()
                .items(KnownRules.of(catalogues.current()).stream().map(rules::contract).toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
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
  @Requires(Permission.READ_REGISTER)
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
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response exportCatalogue() {
    CatalogueDocument document = CatalogueExport.of(catalogues.current(), targets.all());
    return Response.ok(document)
        .header(HttpHeaders.CONTENT_DISPOSITION, CatalogueExport.attachment(document))
        .build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response importCatalogue(CatalogueDocument document, Boolean dryRun) {
    CatalogueImport sent =
        new CatalogueImport(
            document, dryRun ? catalogues.current() : catalogues.currentForUpdate(), targets.all());
    return sent.examine()
        .fold(
            additions -> {
              if (!dryRun) {
                keep(additions.catalogue(), additions.aims());
              }
              return Response.ok(sent.report(dryRun)).build();
            },
            findings -> {
              if (dryRun && sent.isOnlyRefused(findings)) {
                return Response.ok(sent.report(true)).build();
              }
              throw new ProblemException(ProblemCode.UNPROCESSABLE, findings);
            });
  }

  private void keep(PublishCatalogue.Publication catalogue, PublishTargets.Publication aims) {
    catalogue.ended().forEach(catalogues::end);
    catalogue.endedChecks().forEach(catalogues::end);
    if (catalogue.created() > 0) {
      catalogues.add(catalogue.additions());
    }
    aims.ended().forEach(targets::end);
    if (aims.created() > 0) {
      targets.add(aims.additions());
    }
  }
}

package vn.qcdc.api.target;

import static vn.qcdc.domain.finding.FindingCode.TARGET_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VERSION_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.EvaluationsApi;
import vn.qcdc.api.contract.model.EvaluationPage;
import vn.qcdc.api.contract.model.Hierarchy;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.Verdict;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.rollup.FigureContract;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.domain.target.EvaluateTargets;
import vn.qcdc.domain.target.Evaluation;
import vn.qcdc.domain.target.Target;
import vn.qcdc.domain.target.Targets;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.csv.CsvTable;
import vn.qcdc.reporting.html.HtmlTable;
import vn.qcdc.reporting.target.TargetTable;
import vn.qcdc.reporting.wording.Wording;

/** Holds units in periods against targets, on the figures as they are this moment. */
@Path("/evaluations")
public class EvaluationsResource implements EvaluationsApi {

  private static final int MOST_EVALUATIONS = 50_000;
  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");
  private static final MediaType HTML = MediaType.valueOf("text/html; charset=UTF-8");

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Targets targets;
  @Inject Sheets sheets;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listEvaluations(
      List<String> unit,
      List<String> period,
      @Nullable Level level,
      @Nullable List<String> target,
      @Nullable String version,
      @Nullable List<Verdict> verdict,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt,
      Integer limit,
      @Nullable String cursor) {
    Scope scope =
        new Scope(unit, period, level == null ? null : UnitContract.MAP.level(level), false);
    List<Evaluation> all =
        evaluate(
                scope,
                UnitContract.MAP.hierarchy(hierarchy),
                wanted(target, version),
                version,
                knownAt)
            .stream()
            .filter(each -> isWanted(each, verdict))
            .toList();
    Page page = Page.of(cursor, limit);
    return answer(page.cut(all), page.next(all.size()), knownAt);
  }

  private List<Evaluation> evaluate(
      Scope scope,
      vn.qcdc.domain.organisation.Hierarchy hierarchy,
      List<Target> wanted,
      @Nullable String version,
      @Nullable OffsetDateTime knownAt) {
    Organisation organisation = organisations.current();
    Catalogue catalogue = catalogues.current();
    List<UnitInPeriod> subjects =
        scope.resolve(organisation, hierarchy).orElseThrow(ProblemException::inAddress);
    if ((long) subjects.size() * wanted.size() > MOST_EVALUATIONS) {
      throw ProblemException.tooMuch((long) subjects.size() * wanted.size(), MOST_EVALUATIONS);
    }
    return new EvaluateTargets(catalogue, new Due(catalogue, organisation, hierarchy), sheets)
        .evaluate(subjects, wanted, version, knownAt == null ? null : knownAt.toInstant())
        .orElseThrow(ProblemException::inAddress);
  }

  private List<Target> wanted(@Nullable List<String> codes, @Nullable String version) {
    List<Target> all = targets.all();
    if (version != null && all.stream().noneMatch(each -> each.hasVersion(version))) {
      throw ProblemException.inAddress(
          List.of(Finding.blocking(VERSION_UNKNOWN, "version", version, null)));
    }
    if (codes == null || codes.isEmpty()) {
      return all;
    }
    List<Finding> unknown =
        codes.stream()
            .filter(code -> all.stream().noneMatch(each -> each.code().equals(code)))
            .map(code -> Finding.blocking(TARGET_UNKNOWN, "target", code, null))
            .toList();
    if (!unknown.isEmpty()) {
      throw ProblemException.inAddress(unknown);
    }
    return all.stream().filter(each -> codes.contains(each.code())).toList();
  }

  private static boolean isWanted(Evaluation evaluation, @Nullable List<Verdict> verdicts) {
    return verdicts == null
        || verdicts.isEmpty()
        || verdicts.contains(Verdict.fromValue(evaluation.verdict().name()));
  }

  private Response answer(
      List<Evaluation> evaluations, @Nullable String next, @Nullable OffsetDateTime knownAt) {
    Wording wording = new Wording(catalogues.current(), call.language());
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV, HTML)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    Response.ResponseBuilder response =
        type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
            ? Response.ok(
                page(evaluations, next, knownAt, wording), MediaType.APPLICATION_JSON_TYPE)
            : Response.ok(text(new TargetTable(wording).of(evaluations), type), type);
    return Page.linked(response, next, call).build();
  }

  private static EvaluationPage page(
      List<Evaluation> evaluations,
      @Nullable String next,
      @Nullable OffsetDateTime knownAt,
      Wording wording) {
    EvaluationContract contract = new EvaluationContract(wording);
    return new EvaluationPage()
        .asOf(FigureContract.AS_OF_PERIOD)
        .knownAt(knownAt)
        .items(evaluations.stream().map(contract::evaluation).toList())
        .next(next);
  }

  private String text(Table table, MediaType type) {
    StringBuilder text = new StringBuilder();
    try {
      if (type.isCompatible(CSV)) {
        CsvTable.write(table, text);
      } else {
        HtmlTable.write(table, call.language().tag(), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}

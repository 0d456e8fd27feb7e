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
import vn.qcdc.api.access.CurrentCaller;
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
import vn.qcdc.api.rollup.AsOf;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.rollup.Boundaries;
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
  @Inject CurrentCaller caller;
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
      String asOf,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt,
      Integer limit,
      @Nullable String cursor) {
    Scope scope =
        new Scope(unit, period, level == null ? null : UnitContract.MAP.level(level), false);
    Due due =
        new Due(
            catalogues.current(),
            organisations.current(),
            UnitContract.MAP.hierarchy(hierarchy),
            AsOf.boundaries(asOf));
    List<Evaluation> all =
        evaluate(
                subjects(scope, hierarchy, AsOf.boundaries(asOf)),
                due,
                wanted(target, version),
                version,
                knownAt)
            .stream()
            .filter(each -> isWanted(each, verdict))
            .toList();
    Page page = Page.of(cursor, limit);
    return answer(
        page.cut(all),
        new EvaluationPage().asOf(asOf).knownAt(knownAt).next(page.next(all.size())));
  }

  private List<UnitInPeriod> subjects(Scope scope, Hierarchy hierarchy, Boundaries boundaries) {
    return scope
        .resolve(
            organisations.current(),
            UnitContract.MAP.hierarchy(hierarchy),
            boundaries,
            caller.remit())
        .orElseThrow(ProblemException::inAddress);
  }

  private List<Evaluation> evaluate(
      List<UnitInPeriod> subjects,
      Due due,
      List<Target> wanted,
      @Nullable String version,
      @Nullable OffsetDateTime knownAt) {
    if ((long) subjects.size() * wanted.size() > MOST_EVALUATIONS) {
      throw ProblemException.tooMuch((long) subjects.size() * wanted.size(), MOST_EVALUATIONS);
    }
    return new EvaluateTargets(catalogues.current(), due, sheets)
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

  /**
   * @param page all of the answer but the evaluations
   */
  private Response answer(List<Evaluation> evaluations, EvaluationPage page) {
    Wording wording = new Wording(catalogues.current(), call.language());
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV, HTML)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    Response.ResponseBuilder response =
        type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
            ? Response.ok(
                page.items(items(evaluations, AsOf.isRestated(page.getAsOf()), wording)),
                MediaType.APPLICATION_JSON_TYPE)
            : Response.ok(text(new TargetTable(wording).of(evaluations), type), type);
    return Page.linked(response, page.getNext(), call).build();
  }

  private static List<vn.qcdc.api.contract.model.Evaluation> items(
      List<Evaluation> evaluations, boolean restated, Wording wording) {
    EvaluationContract contract = new EvaluationContract(wording);
    return evaluations.stream()
        .map(each -> restated ? contract.restated(each) : contract.evaluation(each))
        .toList();
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

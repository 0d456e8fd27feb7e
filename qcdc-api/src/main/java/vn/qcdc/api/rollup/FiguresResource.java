package vn.qcdc.api.rollup;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_NOT_COVERED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.FiguresApi;
import vn.qcdc.api.contract.model.FigurePage;
import vn.qcdc.api.contract.model.Hierarchy;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.Lineage;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.PrepareRollup;
import vn.qcdc.domain.rollup.Rollup;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.TracedCell;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.domain.time.Period;

/** Adds figures up on demand, so that every answer includes what was accepted a moment ago. */
@Path("/figures")
public class FiguresResource implements FiguresApi {

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Sheets sheets;
  @Inject Call call;

  private static final int MOST_TOTALS = 200_000;

  /** One total that is asked for. */
  private record Question(UnitInPeriod subject, Measure measure) {}

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listFigures(
      List<String> unit,
      List<String> measure,
      List<String> period,
      @Nullable Level level,
      Boolean children,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt,
      Integer limit,
      @Nullable String cursor) {
    Scope scope =
        new Scope(unit, period, level == null ? null : UnitContract.MAP.level(level), children);
    Due due = due(hierarchy);
    List<Question> questions = questions(scope, measure, hierarchy, due);
    Page page = Page.of(cursor, limit);
    List<Question> asked = page.cut(questions);
    Rollup rollup = read(asked, due, knownAt);
    FigurePage answer =
        new FigurePage()
            .asOf(FigureContract.AS_OF_PERIOD)
            .knownAt(knownAt)
            .items(
                asked.stream()
                    .map(q -> rollup.total(q.subject().unit(), q.measure(), q.subject().period()))
                    .map(FigureContract::total)
                    .toList())
            .next(page.next(questions.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getLineage(
      String unit,
      String measure,
      String period,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt,
      Integer limit,
      @Nullable String cursor) {
    Scope scope = new Scope(List.of(unit), List.of(period), null, false);
    Due due = due(hierarchy);
    Question question = questions(scope, List.of(measure), hierarchy, due).get(0);
    UnitInPeriod subject = question.subject();
    Rollup rollup = read(List.of(question), due, knownAt);
    List<TracedCell> cells = rollup.trace(subject.unit(), question.measure(), subject.period());
    Page page = Page.of(cursor, limit);
    Lineage answer =
        new Lineage()
            .asOf(FigureContract.AS_OF_PERIOD)
            .knownAt(knownAt)
            .total(
                FigureContract.total(
                    rollup.total(subject.unit(), question.measure(), subject.period())))
            .cells(page.cut(cells).stream().map(FigureContract::cell).toList())
            .next(page.next(cells.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  private Due due(Hierarchy hierarchy) {
    return new Due(
        catalogues.current(), organisations.current(), UnitContract.MAP.hierarchy(hierarchy));
  }

  private List<Question> questions(Scope scope, List<String> codes, Hierarchy hierarchy, Due due) {
    Organisation organisation = organisations.current();
    Catalogue catalogue = catalogues.current();
    List<UnitInPeriod> subjects =
        scope
            .resolve(organisation, UnitContract.MAP.hierarchy(hierarchy))
            .orElseThrow(ProblemException::inAddress);
    if ((long) subjects.size() * codes.size() > MOST_TOTALS) {
      throw ProblemException.tooMuch((long) subjects.size() * codes.size(), MOST_TOTALS);
    }
    List<Measure> measures = measures(codes, catalogue);
    refuseUncovered(measures, subjects, due);
    return subjects.stream()
        .flatMap(subject -> measures.stream().map(measure -> new Question(subject, measure)))
        .toList();
  }

  private static List<Measure> measures(List<String> codes, Catalogue catalogue) {
    List<Finding> unknown =
        codes.stream()
            .filter(code -> catalogue.measure(code).isEmpty())
            .map(code -> Finding.blocking(MEASURE_UNKNOWN, "measure", code, null))
            .toList();
    if (!unknown.isEmpty()) {
      throw ProblemException.inAddress(unknown);
    }
    return codes.stream().map(code -> catalogue.measure(code).orElseThrow()).toList();
  }

  private static void refuseUncovered(
      List<Measure> measures, List<UnitInPeriod> subjects, Due due) {
    List<Period> periods = subjects.stream().map(UnitInPeriod::period).distinct().toList();
    List<Finding> uncovered = new ArrayList<>();
    for (Measure measure : measures) {
      periods.stream()
          .filter(period -> !due.covers(Set.of(measure.code()), period))
          .map(p -> Finding.blocking(PERIOD_NOT_COVERED, "period", p.code(), measure.code()))
          .forEach(uncovered::add);
    }
    if (!uncovered.isEmpty()) {
      throw ProblemException.inAddress(uncovered);
    }
  }

  private Rollup read(List<Question> questions, Due due, @Nullable OffsetDateTime knownAt) {
    @Nullable Instant instant = knownAt == null ? null : knownAt.toInstant();
    return new PrepareRollup(due, sheets)
        .read(
            questions.stream().map(q -> q.subject().unit().id()).collect(toSet()),
            questions.stream().map(q -> Set.of(q.measure().code())).collect(toSet()),
            questions.stream().map(q -> q.subject().period()).collect(toSet()),
            instant);
  }
}

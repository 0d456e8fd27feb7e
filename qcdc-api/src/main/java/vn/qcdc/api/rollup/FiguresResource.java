package vn.qcdc.api.rollup;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.FiguresApi;
import vn.qcdc.api.contract.model.Cell;
import vn.qcdc.api.contract.model.FigurePage;
import vn.qcdc.api.contract.model.FigureTotal;
import vn.qcdc.api.contract.model.Hierarchy;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.Lineage;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.FigureOrigin;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.SaidFigures;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.rollup.Boundaries;
import vn.qcdc.domain.rollup.CompareMaps;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.MapComparison;
import vn.qcdc.domain.rollup.PrepareRollup;
import vn.qcdc.domain.rollup.Rollup;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.domain.rollup.TracedCell;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.csv.CsvTable;
import vn.qcdc.reporting.rollup.ComparisonTable;
import vn.qcdc.reporting.wording.Wording;

/** Adds figures up on demand, so that every answer includes what was accepted a moment ago. */
@Path("/")
public class FiguresResource implements FiguresApi {

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Sheets sheets;
  @Inject SaidFigures saidFigures;
  @Inject CurrentCaller caller;
  @Inject Call call;

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

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
      String asOf,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt,
      Integer limit,
      @Nullable String cursor) {
    Scope scope =
        new Scope(unit, period, level == null ? null : UnitContract.MAP.level(level), children);
    AskedMap map = map(hierarchy, AsOf.boundaries(asOf));
    Due due = map.due();
    List<Question> questions = questions(map.subjects(scope, caller.remit()), measure, due);
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    if (type.isCompatible(CSV)) {
      Rollup rollup = read(questions, due, knownAt);
      return Response.ok(TotalsCsv.figures(totals(questions, rollup)), CSV).build();
    }
    Page page = Page.of(cursor, limit);
    List<Question> asked = page.cut(questions);
    FigurePage answer =
        new FigurePage()
            .asOf(asOf)
            .knownAt(knownAt)
            .items(totals(asked, read(asked, due, knownAt)).map(shown(asOf)).toList())
            .next(page.next(questions.size()));
    return Page.linked(Response.ok(answer, MediaType.APPLICATION_JSON_TYPE), answer.getNext(), call)
        .build();
  }

  private static Stream<Total> totals(List<Question> questions, Rollup rollup) {
    return questions.stream()
        .map(q -> rollup.total(q.subject().unit(), q.measure(), q.subject().period()));
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response getLineage(
      String unit,
      String measure,
      String period,
      String asOf,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt,
      Integer limit,
      @Nullable String cursor) {
    Scope scope = new Scope(List.of(unit), List.of(period), null, false);
    AskedMap map = map(hierarchy, AsOf.boundaries(asOf));
    Due due = map.due();
    Question question =
        questions(map.subjects(scope, caller.remit()), List.of(measure), due).get(0);
    UnitInPeriod subject = question.subject();
    map.requireWhole(subject, caller.remit());
    Rollup rollup = read(List.of(question), due, knownAt);
    List<TracedCell> cells = rollup.trace(subject.unit(), question.measure(), subject.period());
    Page page = Page.of(cursor, limit);
    Lineage answer =
        new Lineage()
            .asOf(asOf)
            .knownAt(knownAt)
            .total(
                shown(asOf)
                    .apply(rollup.total(subject.unit(), question.measure(), subject.period())))
            .cells(shown(page.cut(cells), AsOf.isRestated(asOf)))
            .next(page.next(cells.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  private List<Cell> shown(List<TracedCell> cells, boolean restated) {
    Map<ReportedCell, FigureOrigin> origins =
        saidFigures.origins(
            cells.stream().flatMap(cell -> cell.reported().stream()).collect(toSet()));
    return cells.stream()
        .map(
            cell ->
                FigureContract.cell(cell, cell.reported().map(origins::get).orElse(null), restated))
        .toList();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response compareFigures(
      String unit,
      String measure,
      String period,
      LocalDate asOf,
      Level level,
      @Nullable Level levelThen,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt) {
    Scope scope = new Scope(List.of(unit), List.of(period), null, false);
    AskedMap map = map(hierarchy, new Boundaries.OfDay(asOf));
    Question question =
        questions(map.subjects(scope, caller.remit()), List.of(measure), map.due()).get(0);
    CompareMaps compare =
        new CompareMaps(
            catalogues.current(),
            organisations.current(),
            UnitContract.MAP.hierarchy(hierarchy),
            sheets);
    MapComparison comparison =
        compare.compare(
            new CompareMaps.Question(
                question.subject().unit(),
                question.measure(),
                question.subject().period(),
                asOf,
                UnitContract.MAP.level(level),
                UnitContract.MAP.level(levelThen == null ? level : levelThen)),
            instant(knownAt));
    return answer(comparison, asOf, knownAt);
  }

  private Response answer(
      MapComparison comparison, LocalDate day, @Nullable OffsetDateTime knownAt) {
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    return type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
        ? Response.ok(
                new ComparisonContract(wording()).comparison(comparison, day).knownAt(knownAt),
                MediaType.APPLICATION_JSON_TYPE)
            .build()
        : Response.ok(csv(new ComparisonTable(wording()).of(comparison, day)), type).build();
  }

  private static String csv(Table table) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.write(table, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private Wording wording() {
    return new Wording(catalogues.current(), call.language());
  }

  private Function<Total, FigureTotal> shown(String asOf) {
    Wording wording = wording();
    return AsOf.isRestated(asOf)
        ? total -> FigureContract.restated(total, wording)
        : FigureContract::total;
  }

  private AskedMap map(Hierarchy hierarchy, Boundaries boundaries) {
    return new AskedMap(
        catalogues.current(),
        organisations.current(),
        UnitContract.MAP.hierarchy(hierarchy),
        boundaries);
  }

  private List<Question> questions(List<UnitInPeriod> subjects, List<String> codes, Due due) {
    List<Measure> measures = measures(codes, catalogues.current());
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    measures.forEach(measure -> asked.put(measure.code(), Set.of(measure.code())));
    AskedMap.check(subjects, asked, due);
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

  private Rollup read(List<Question> questions, Due due, @Nullable OffsetDateTime knownAt) {
    return new PrepareRollup(due, sheets)
        .read(
            questions.stream().map(q -> q.subject().unit().id()).collect(toSet()),
            questions.stream().map(q -> Set.of(q.measure().code())).collect(toSet()),
            questions.stream().map(q -> q.subject().period()).collect(toSet()),
            instant(knownAt));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime knownAt) {
    return knownAt == null ? null : knownAt.toInstant();
  }
}

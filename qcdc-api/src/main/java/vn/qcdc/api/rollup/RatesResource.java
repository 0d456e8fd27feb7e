package vn.qcdc.api.rollup;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.INDICATOR_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.RatesApi;
import vn.qcdc.api.contract.model.Hierarchy;
import vn.qcdc.api.contract.model.IndicatorRate;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.RatePage;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.PrepareRollup;
import vn.qcdc.domain.rollup.Rate;
import vn.qcdc.domain.rollup.Rollup;
import vn.qcdc.domain.rollup.Scope;
import vn.qcdc.domain.rollup.UnitInPeriod;

/** Computes indicators from the figures as they are this moment. */
@Path("/rates")
public class RatesResource implements RatesApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Sheets sheets;
  @Inject CurrentCaller caller;
  @Inject Call call;

  /** One rate that is asked for. */
  private record Question(UnitInPeriod subject, Indicator indicator) {}

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listRates(
      List<String> unit,
      List<String> indicator,
      List<String> period,
      @Nullable Level level,
      String asOf,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt,
      Integer limit,
      @Nullable String cursor) {
    AskedMap map =
        new AskedMap(
            catalogues.current(),
            organisations.current(),
            UnitContract.MAP.hierarchy(hierarchy),
            AsOf.boundaries(asOf));
    Scope scope =
        new Scope(unit, period, level == null ? null : UnitContract.MAP.level(level), false);
    Due due = map.due();
    List<Question> questions = questions(map.subjects(scope, caller.remit()), indicator, due);
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    if (type.isCompatible(CSV)) {
      return Response.ok(TotalsCsv.rates(rates(questions, due, knownAt)), CSV).build();
    }
    Page page = Page.of(cursor, limit);
    RatePage answer =
        new RatePage()
            .asOf(asOf)
            .knownAt(knownAt)
            .items(rates(page.cut(questions), due, knownAt).map(RatesResource::shown).toList())
            .next(page.next(questions.size()));
    return Page.linked(Response.ok(answer, MediaType.APPLICATION_JSON_TYPE), answer.getNext(), call)
        .build();
  }

  private List<Question> questions(List<UnitInPeriod> subjects, List<String> codes, Due due) {
    List<Indicator> indicators = indicators(codes, catalogues.current());
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    indicators.forEach(each -> asked.put(each.code(), each.measures()));
    AskedMap.check(subjects, asked, due);
    return subjects.stream()
        .flatMap(subject -> indicators.stream().map(each -> new Question(subject, each)))
        .toList();
  }

  private static List<Indicator> indicators(List<String> codes, Catalogue catalogue) {
    List<Finding> unknown =
        codes.stream()
            .filter(code -> catalogue.indicator(code).isEmpty())
            .map(code -> Finding.blocking(INDICATOR_UNKNOWN, "indicator", code, null))
            .toList();
    if (!unknown.isEmpty()) {
      throw ProblemException.inAddress(unknown);
    }
    return codes.stream().distinct().map(code -> catalogue.indicator(code).orElseThrow()).toList();
  }

  private Stream<Rate> rates(List<Question> questions, Due due, @Nullable OffsetDateTime knownAt) {
    Rollup rollup =
        new PrepareRollup(due, sheets)
            .read(
                questions.stream().map(q -> q.subject().unit().id()).collect(toSet()),
                questions.stream()
                    .map(Question::indicator)
                    .distinct()
                    .map(Indicator::measures)
                    .collect(toSet()),
                questions.stream().map(q -> q.subject().period()).collect(toSet()),
                knownAt == null ? null : knownAt.toInstant());
    return questions.stream()
        .map(q -> rollup.rate(q.subject().unit(), q.indicator(), q.subject().period()));
  }

  private static IndicatorRate shown(Rate rate) {
    Ratio ratio = rate.ratio();
    return new IndicatorRate()
        .unit(UnitContract.MAP.ref(rate.unit()))
        .indicator(rate.indicator().code())
        .period(UnitContract.MAP.period(rate.period()))
        .rate(
            new vn.qcdc.api.contract.model.Rate()
                .numerator(ratio.numerator())
                .denominator(ratio.denominator())
                .percent(ratio.percentAgainst(Ratio.WHOLE).orElse(null)))
        .completeness(FigureContract.completeness(rate.completeness()))
        .estimated(rate.isEstimated())
        .undecided(rate.isUndecided());
  }
}

package vn.qcdc.api.deadline;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.FORM_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.WorklistApi;
import vn.qcdc.api.contract.model.WorkKind;
import vn.qcdc.api.contract.model.WorkPage;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.submission.SheetDesk;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.deadline.Desk;
import vn.qcdc.domain.deadline.DrawUpWorklist;
import vn.qcdc.domain.deadline.WorkFilter;
import vn.qcdc.domain.deadline.WorkItem;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.Period;

/** Tells the caller what waits for them. */
@Path("/worklist")
public class WorklistResource implements WorklistApi {

  private static final int USUAL_DAYS = 400;
  private static final int MOST_DAYS = 1100;

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject DrawUpWorklist drawUpWorklist;
  @Inject SheetDesk sheetDesk;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listWork(
      @Nullable List<WorkKind> kind,
      @Nullable String form,
      @Nullable String period,
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Integer limit,
      @Nullable String cursor) {
    Page page = Page.of(cursor, limit);
    LocalDate today = CivilDay.at(clock.instant());
    Catalogue catalogue = catalogues.current();
    if (form != null && catalogue.forms().stream().noneMatch(each -> each.code().equals(form))) {
      throw inAddress(FORM_UNKNOWN, "form", form, null);
    }
    Set<vn.qcdc.domain.deadline.WorkKind> kinds = kinds(kind);
    WorkFilter wanted =
        period == null
            ? within(kinds, form, from, until == null ? today : until)
            : WorkFilter.of(kinds, form, period(period, from, until));
    Organisation organisation = organisations.current();
    Desk desk =
        new Desk(
            sheetDesk.person(),
            units(unit, organisation, organisation.asOf(today, Hierarchy.TERRITORY)),
            today);
    List<WorkItem> all = drawUpWorklist.of(desk, wanted, catalogue, organisation);
    WorkPage answer =
        new WorkPage()
            .items(page.cut(all).stream().map(WorkContract::item).toList())
            .next(page.next(all.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  private static Set<vn.qcdc.domain.deadline.WorkKind> kinds(@Nullable List<WorkKind> kinds) {
    return kinds == null || kinds.isEmpty()
        ? EnumSet.allOf(vn.qcdc.domain.deadline.WorkKind.class)
        : kinds.stream()
            .map(each -> vn.qcdc.domain.deadline.WorkKind.valueOf(each.name()))
            .collect(toSet());
  }

  private static WorkFilter within(
      Set<vn.qcdc.domain.deadline.WorkKind> kinds,
      @Nullable String form,
      @Nullable LocalDate from,
      LocalDate until) {
    LocalDate first = from == null ? until.minusDays(USUAL_DAYS) : from;
    long days = ChronoUnit.DAYS.between(first, until);
    if (days < 0 || days > MOST_DAYS) {
      LocalDate earliest = until.minusDays(MOST_DAYS);
      throw misshapen("from", first.toString(), earliest + " … " + until);
    }
    return new WorkFilter(kinds, form, null, first, until);
  }

  private static Period period(String code, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null || until != null) {
      throw misshapen("period", code, "from, until | period");
    }
    return Period.parse(code)
        .orElseThrow(() -> inAddress(PERIOD_MALFORMED, "period", code, Period.EXAMPLES));
  }

  private Set<UnitId> units(@Nullable String unit, Organisation organisation, UnitTree today) {
    return unit == null
        ? caller.get().units().stream()
            .flatMap(code -> today.unit(code).stream())
            .map(each -> each.id())
            .collect(toSet())
        : Set.of(within(unit, organisation, today));
  }

  private UnitId within(String unit, Organisation organisation, UnitTree today) {
    UnitSnapshot found =
        new UnitLookUp(organisation, today)
            .find(unit, "unit")
            .orElseThrow(ProblemException::inAddress);
    caller.requireWithin(found, "unit");
    return found.id();
  }

  private static ProblemException misshapen(String pointer, String value, String expected) {
    return new ProblemException(
        ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, pointer, value, expected));
  }

  private static ProblemException inAddress(
      FindingCode code, String pointer, String value, @Nullable String expected) {
    return ProblemException.inAddress(List.of(Finding.blocking(code, pointer, value, expected)));
  }
}

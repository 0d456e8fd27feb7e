package vn.qcdc.api.examination;

import static vn.qcdc.domain.finding.FindingCode.PERIOD_TYPE_WRONG;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.ConsistencyRunsApi;
import vn.qcdc.api.contract.model.ConsistencyRunCount;
import vn.qcdc.api.contract.model.ConsistencyRunDraft;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.examination.ConsistencyRun;
import vn.qcdc.domain.examination.ConsistencyRuns;
import vn.qcdc.domain.examination.RunCount;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;

/** Begins and stops examinations of all sheets of a unit and a year, and tells how far they are. */
@Path("/consistency-runs")
public class ConsistencyRunsResource implements ConsistencyRunsApi {

  @Inject ConsistencyRuns runs;
  @Inject FindingQuestion question;
  @Inject Organisations organisations;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Override
  @Requires(Permission.COMMENT)
  @Transactional
  public Response beginConsistencyRun(ConsistencyRunDraft draft) {
    Period year = question.period(draft.getPeriod(), "/period");
    UnitSnapshot unit = question.unit(draft.getUnit(), "/unit", year.lastDay());
    if (year.type() != PeriodType.YEAR) {
      throw ProblemException.inAddress(
          List.of(
              Finding.blocking(PERIOD_TYPE_WRONG, "/period", year.code(), PeriodType.YEAR.name())));
    }
    ConsistencyRun run =
        runs.begin(
            UUID.randomUUID(),
            new ConsistencyRun.Scope(unit.id(), year),
            new ConsistencyRun.Start(caller.get().name(), Revision.micros(clock.instant())));
    return Response.accepted(shown(run, unit))
        .header(HttpHeaders.LOCATION, "/v1/consistency-runs/" + run.id())
        .build();
  }

  @Override
  @Requires(Permission.COMMENT)
  @Transactional
  public Response getConsistencyRun(UUID run) {
    ConsistencyRun found =
        runs.find(run)
            .filter(each -> caller.remit().covers(each.scope().unit()))
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    UnitSnapshot unit = unit(found).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return Response.ok(shown(found, unit)).build();
  }

  @Override
  @Requires(Permission.COMMENT)
  @Transactional
  public Response cancelConsistencyRun(UUID run) {
    ConsistencyRun found =
        runs.find(run)
            .filter(each -> isTheirs(each))
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    runs.cancel(found.id(), Revision.micros(clock.instant()));
    return Response.noContent().build();
  }

  private boolean isTheirs(ConsistencyRun run) {
    return caller.get().may(Permission.ADMINISTER) || run.start().by().equals(caller.get().name());
  }

  private Optional<UnitSnapshot> unit(ConsistencyRun run) {
    return organisations
        .current()
        .asOf(run.scope().year().lastDay(), Hierarchy.TERRITORY)
        .unit(run.scope().unit());
  }

  private vn.qcdc.api.contract.model.ConsistencyRun shown(ConsistencyRun run, UnitSnapshot unit) {
    return new vn.qcdc.api.contract.model.ConsistencyRun()
        .id(run.id())
        .unit(UnitContract.MAP.ref(unit))
        .period(UnitContract.MAP.period(run.scope().year()))
        .state(vn.qcdc.api.contract.model.ConsistencyRun.StateEnum.fromValue(run.state().name()))
        .startedBy(run.start().by())
        .startedAt(FindingContract.utc(run.start().at()))
        .endedAt(Optional.ofNullable(run.endedAt()).map(FindingContract::utc).orElse(null))
        .examined(run.examined())
        .of(run.of())
        .percent(run.percent())
        .counts(runs.counts(run.id()).stream().map(ConsistencyRunsResource::count).toList());
  }

  private static ConsistencyRunCount count(RunCount count) {
    return new ConsistencyRunCount()
        .rule(count.rule())
        .severity(FindingContract.severity(count.severity()))
        .kind(ConsistencyRunCount.KindEnum.fromValue(count.kind().name()))
        .count(count.count());
  }
}

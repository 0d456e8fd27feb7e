package vn.qcdc.api.ledger;

import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.MatterBalancesApi;
import vn.qcdc.api.contract.model.CountedKind;
import vn.qcdc.api.contract.model.MatterBreakdown;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.ledger.Breakdown;
import vn.qcdc.domain.ledger.DrawUpLedger;
import vn.qcdc.domain.ledger.DrawUpLedger.Question;
import vn.qcdc.domain.ledger.LedgerLine;
import vn.qcdc.domain.ledger.Span;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.Period;

/** Counts matters from their register; denunciations like all others, and nothing else of them. */
@Path("/matter-balances")
public class MatterBalancesResource implements MatterBalancesApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject DrawUpLedger drawUpLedger;
  @Inject Organisations organisations;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listMatterBalances(
      String unit,
      String period,
      @Nullable List<CountedKind> kind,
      MatterBreakdown by,
      @Nullable LocalDate asOf) {
    Organisation organisation = organisations.current();
    Span span = span(period);
    UnitTree map = organisation.asOf(asOf == null ? span.lastDay() : asOf, Hierarchy.TERRITORY);
    Question question =
        new Question(
            top(unit, organisation, map), map, span, kinds(kind), Breakdown.valueOf(by.name()));
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    List<LedgerLine> lines = drawUpLedger.of(question, organisation);
    LedgerContract contract = new LedgerContract(question, call.language());
    return Response.ok(
            type.isCompatible(CSV) ? LedgerCsv.of(contract.lines(lines)) : contract.list(lines),
            type)
        .build();
  }

  private Span span(String code) {
    Period period =
        Period.parse(code)
            .orElseThrow(
                () ->
                    ProblemException.inAddress(
                        List.of(
                            Finding.blocking(PERIOD_MALFORMED, "period", code, Period.EXAMPLES))));
    return new Span(period.from(), period.until(), CivilDay.at(clock.instant()));
  }

  /** One of which the caller sees everything below. */
  private UnitSnapshot top(String code, Organisation organisation, UnitTree map) {
    UnitSnapshot top =
        new UnitLookUp(organisation, map)
            .find(code, "unit")
            .orElseThrow(ProblemException::inAddress);
    caller
        .remit()
        .refusal(top, map, "unit")
        .ifPresent(
            refusal -> {
              throw ProblemException.inAddress(List.of(refusal));
            });
    return top;
  }

  private static Set<Kind> kinds(@Nullable List<CountedKind> asked) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Optional.ofNullable(asked)
        .orElse(List.of())
        .forEach(each -> kinds.add(Kind.valueOf(each.name())));
    return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
  }
}

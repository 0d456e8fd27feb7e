package vn.qcdc.api.term;

import static vn.qcdc.domain.finding.FindingCode.TERM_RULE_NOT_IN_FORCE;
import static vn.qcdc.domain.finding.FindingCode.TERM_RULE_UNKNOWN;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.TermsApi;
import vn.qcdc.api.contract.model.TermMatter;
import vn.qcdc.api.contract.model.TermReckoning;
import vn.qcdc.api.contract.model.TermRuleDraft;
import vn.qcdc.api.contract.model.TermRuleList;
import vn.qcdc.api.parameter.ContentTag;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.term.Reckoning;
import vn.qcdc.domain.term.SetTermRule;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.term.TermRule;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.term.TermVersions;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.WorkingCalendar;

/** Tells and sets how long something may take, and reckons until when. */
@Path("/")
public class TermsResource implements TermsApi {

  @Inject TermVersions versions;
  @Inject WorkingDays workingDays;
  @Inject SetTermRule setTermRule;
  @Inject Clock clock;

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response listTermRules(@Nullable LocalDate on, @Nullable TermMatter matter) {
    return Response.ok(
            new TermRuleList()
                .items(
                    versions.current().all().stream()
                        .filter(rule -> on == null || rule.validity().includes(on))
                        .filter(
                            rule -> matter == null || rule.matter().name().equals(matter.name()))
                        .map(TermContract::rule)
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response getTermRule(String rule, LocalDate from) {
    TermRules rules = versions.current();
    requireKnown(rules, rule);
    return version(rules, rule, from)
        .map(version -> answer(version, 200))
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response putTermRule(
      String rule, LocalDate from, TermRuleDraft draft, @Nullable String ifMatch) {
    TermRule wanted = TermContract.rule(rule, from, draft);
    Optional<TermRule> known = version(versions.currentForUpdate(), rule, from);
    if (known.equals(Optional.of(wanted))) {
      return answer(wanted, 200);
    }
    known.ifPresent(current -> ContentTag.requireSeen(TermContract.rule(current), ifMatch));
    TermRule kept =
        setTermRule
            .set(wanted, draft.getRetroactive(), CivilDay.at(clock.instant()))
            .orElseThrow(ProblemException::inAddress);
    return answer(kept, known.isPresent() ? 200 : 201);
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response reckonTerm(String rule, LocalDate begun, @Nullable LocalDate received) {
    LocalDate came = received == null ? begun : received;
    TermRules rules = versions.current();
    requireKnown(rules, rule);
    TermRule version =
        rules
            .inForce(rule, begun, came)
            .filter(each -> !each.isExtension())
            .orElseThrow(
                () ->
                    ProblemException.inAddress(
                        List.of(
                            Finding.blocking(
                                TERM_RULE_NOT_IN_FORCE, "rule", rule, begun.toString()))));
    WorkingCalendar calendar = workingDays.current();
    Reckoning reckoning = Term.begin(version, begun).reckon(calendar);
    return Response.ok(
            new TermReckoning()
                .rule(TermContract.rule(version))
                .begun(begun)
                .received(came)
                .due(reckoning.due())
                .skipped(reckoning.skipped().stream().map(TermContract::skipped).toList())
                .unmaintained(
                    IntStream.rangeClosed(begun.getYear(), reckoning.due().getYear())
                        .filter(year -> !calendar.isMaintained(year))
                        .boxed()
                        .toList()))
        .build();
  }

  private static Optional<TermRule> version(TermRules rules, String rule, LocalDate from) {
    return rules.versions(rule).stream()
        .filter(version -> version.validity().from().equals(from))
        .findFirst();
  }

  private static void requireKnown(TermRules rules, String rule) {
    if (rules.versions(rule).isEmpty()) {
      throw ProblemException.inAddress(
          List.of(Finding.blocking(TERM_RULE_UNKNOWN, "rule", rule, null)));
    }
  }

  private static Response answer(TermRule rule, int status) {
    vn.qcdc.api.contract.model.TermRule shown = TermContract.rule(rule);
    return Response.status(status).entity(shown).tag(ContentTag.of(shown)).build();
  }
}

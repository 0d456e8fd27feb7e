package vn.qcdc.api.term;

import static java.util.stream.Collectors.toCollection;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_EMPTY;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.SkippedDay;
import vn.qcdc.api.contract.model.TermCircumstance;
import vn.qcdc.api.contract.model.TermRuleDraft;
import vn.qcdc.api.contract.model.TermStage;
import vn.qcdc.api.contract.model.TermTransition;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.term.Circumstance;
import vn.qcdc.domain.term.Condition;
import vn.qcdc.domain.term.LastDay;
import vn.qcdc.domain.term.Length;
import vn.qcdc.domain.term.Reckoning;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.TermMatter;
import vn.qcdc.domain.term.TermRule;
import vn.qcdc.domain.term.TermUnit;
import vn.qcdc.domain.term.Transition;
import vn.qcdc.domain.time.Validity;

/** Rules on terms as the contract shows and takes them. */
final class TermContract {

  private TermContract() {}

  static vn.qcdc.api.contract.model.TermRule rule(TermRule rule) {
    return new vn.qcdc.api.contract.model.TermRule()
        .rule(rule.code())
        .from(rule.validity().from())
        .until(rule.validity().until())
        .matter(vn.qcdc.api.contract.model.TermMatter.fromValue(rule.matter().name()))
        .stage(TermStage.fromValue(rule.stage().name()))
        .among(
            rule.condition().among().stream()
                .sorted()
                .map(each -> TermCircumstance.fromValue(each.name()))
                .toList())
        .atLeast(rule.condition().atLeast())
        .amount(rule.length().amount())
        .unit(vn.qcdc.api.contract.model.TermUnit.fromValue(rule.length().unit().name()))
        .lastDay(vn.qcdc.api.contract.model.LastDay.fromValue(rule.length().lastDay().name()))
        .times(rule.times())
        .basis(rule.basis())
        .transition(TermTransition.fromValue(rule.transition().name()));
  }

  /** Refuses a draft that cannot be a rule, with everything that keeps it from being one. */
  static TermRule rule(String code, LocalDate from, TermRuleDraft draft) {
    Set<Circumstance> among =
        Stream.ofNullable(draft.getAmong())
            .flatMap(Collection::stream)
            .map(each -> Circumstance.valueOf(each.name()))
            .collect(toCollection(() -> EnumSet.noneOf(Circumstance.class)));
    requireConsistent(from, draft.getUntil(), among, draft.getAtLeast());
    return new TermRule(
        code,
        TermMatter.valueOf(draft.getMatter().name()),
        Stage.valueOf(draft.getStage().name()),
        new Condition(among, draft.getAtLeast()),
        new Length(
            draft.getAmount(),
            TermUnit.valueOf(draft.getUnit().name()),
            LastDay.valueOf(draft.getLastDay().name())),
        draft.getTimes(),
        draft.getBasis().strip(),
        new Validity(from, draft.getUntil()),
        Transition.valueOf(draft.getTransition().name()));
  }

  private static void requireConsistent(
      LocalDate from, @Nullable LocalDate until, Set<Circumstance> among, int atLeast) {
    List<Finding> findings = new ArrayList<>();
    if (until != null && !from.isBefore(until)) {
      findings.add(Finding.blocking(VALIDITY_EMPTY, "/until", until.toString(), "> " + from));
    }
    if (atLeast > among.size()) {
      findings.add(
          Finding.blocking(
              VALUE_NOT_ALLOWED, "/atLeast", String.valueOf(atLeast), "≤ " + among.size()));
    }
    if (!findings.isEmpty()) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, findings);
    }
  }

  static SkippedDay skipped(Reckoning.Skipped skipped) {
    return new SkippedDay()
        .day(skipped.day())
        .reason(SkippedDay.ReasonEnum.fromValue(skipped.reason().name()))
        .name(skipped.name());
  }
}

package vn.qcdc.api.dialogue;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.qcdc.api.contract.model.DialogueRule;
import vn.qcdc.api.contract.model.DialogueRuleDraft;
import vn.qcdc.api.contract.model.PlannedDialogueDraft;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.dialogue.DialoguePlan;
import vn.qcdc.domain.dialogue.FrequencyRule;
import vn.qcdc.domain.dialogue.PlanProgress;
import vn.qcdc.domain.dialogue.PlannedDialogue;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.Validity;

/** Plans of dialogues and rules as the contract shows them. */
final class PlanContract {

  private PlanContract() {}

  static vn.qcdc.api.contract.model.DialoguePlan plan(
      DialoguePlan plan, UnitSnapshot unit, List<PlanProgress.Item> items) {
    long behind =
        items.stream().filter(each -> each.standing() == PlanProgress.Standing.BEHIND).count();
    return new vn.qcdc.api.contract.model.DialoguePlan()
        .unit(UnitContract.MAP.ref(unit))
        .year(plan.year())
        .document(plan.document())
        .issuedOn(plan.issuedOn())
        .items(items.stream().map(each -> item(each, unit)).toList())
        .behind(Math.toIntExact(behind))
        .version(plan.version());
  }

  private static vn.qcdc.api.contract.model.PlannedDialogue item(
      PlanProgress.Item item, UnitSnapshot unit) {
    PlannedDialogue planned = item.planned();
    return new vn.qcdc.api.contract.model.PlannedDialogue()
        .number(item.number())
        .topic(planned.topic())
        .audience(planned.audience())
        .heads(DialogueContract.heads(planned.heads()))
        .period(UnitContract.MAP.period(planned.within()))
        .place(planned.place())
        .standing(
            vn.qcdc.api.contract.model.PlannedDialogue.StandingEnum.fromValue(
                item.standing().name()))
        .dialogues(
            item.sessions().stream().map(each -> DialogueContract.brief(each, unit)).toList());
  }

  /** All periods that mean nothing are told at once. */
  static Judged<List<PlannedDialogue>> items(List<PlannedDialogueDraft> drafts) {
    List<Finding> findings = new ArrayList<>();
    List<PlannedDialogue> items = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      PlannedDialogueDraft draft = drafts.get(i);
      Optional<Period> period = Period.parse(draft.getPeriod());
      period.ifPresent(
          within ->
              items.add(
                  new PlannedDialogue(
                      draft.getTopic().strip(),
                      draft.getAudience().strip(),
                      DialogueContract.heads(draft.getHeads()),
                      within,
                      DialogueContract.stripped(draft.getPlace()))));
      if (period.isEmpty()) {
        findings.add(
            Finding.blocking(
                PERIOD_MALFORMED, "/items/" + i + "/period", draft.getPeriod(), Period.EXAMPLES));
      }
    }
    return findings.isEmpty() ? Judged.sound(items) : Judged.unsound(findings);
  }

  static DialogueRule rule(FrequencyRule rule) {
    return new DialogueRule()
        .code(rule.code())
        .heads(DialogueContract.heads(rule.heads()))
        .levels(
            rule.levels().stream()
                .sorted()
                .map(level -> vn.qcdc.api.contract.model.Level.fromValue(level.name()))
                .toList())
        .times(rule.times())
        .within(rule.within())
        .basis(rule.basis())
        .validFrom(rule.validity().from())
        .validUntil(rule.validity().until());
  }

  static FrequencyRule rule(String code, DialogueRuleDraft draft) {
    return new FrequencyRule(
        code,
        DialogueContract.heads(draft.getHeads()),
        draft.getLevels().stream().map(level -> Level.valueOf(level.name())).collect(toSet()),
        draft.getTimes(),
        DialogueContract.stripped(draft.getWithin()),
        draft.getBasis().strip(),
        new Validity(draft.getValidFrom(), draft.getValidUntil()));
  }
}

package vn.qcdc.api.wiring;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import vn.qcdc.domain.dialogue.DialoguePlans;
import vn.qcdc.domain.dialogue.Dialogues;
import vn.qcdc.domain.dialogue.EnterDialogues;
import vn.qcdc.domain.dialogue.FrequencyRules;
import vn.qcdc.domain.dialogue.IssueNotice;
import vn.qcdc.domain.dialogue.KeepPlan;
import vn.qcdc.domain.dialogue.OpinionLife;
import vn.qcdc.domain.dialogue.TakeInOpinions;
import vn.qcdc.domain.dialogue.TellFrequency;
import vn.qcdc.domain.ledger.DrawUpLedger;
import vn.qcdc.domain.ledger.MatterCounts;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.petition.PetitionLife;
import vn.qcdc.domain.portal.PortalEvents;
import vn.qcdc.domain.portal.TakeInFeedback;
import vn.qcdc.domain.term.ChangeWorkingDays;
import vn.qcdc.domain.term.RunningTerms;
import vn.qcdc.domain.term.SetTermRule;
import vn.qcdc.domain.term.TermVersions;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.domain.urging.MatterReminders;
import vn.qcdc.domain.urging.UrgeHolders;
import vn.qcdc.domain.urging.UrgingRule;

/** What is done with opinions and petitions, over the ports of the domain. */
class MatterUseCases {

  @Produces
  static SetTermRule setTermRule(
      TermVersions versions, WorkingDays days, Instance<RunningTerms> running) {
    return new SetTermRule(versions, days, running.stream().toList());
  }

  @Produces
  static ChangeWorkingDays changeWorkingDays(
      WorkingDays days, TermVersions versions, Instance<RunningTerms> running) {
    return new ChangeWorkingDays(days, versions, running.stream().toList());
  }

  @Produces
  static LifeCycles lifeCycles() {
    return new LifeCycles(List.of(new PetitionLife(), new OpinionLife()));
  }

  /** {@code QCDC_REOPEN_DAYS} is for how many days what is answered can be taken up again. */
  @Produces
  static MoveMatter moveMatter(Matters matters, LifeCycles lives) {
    return new MoveMatter(matters, lives, UseCases.number("QCDC_REOPEN_DAYS", "30"));
  }

  @Produces
  static TakeInMatters takeInMatters(Matters matters, MoveMatter moveMatter, LifeCycles lives) {
    return new TakeInMatters(matters, moveMatter, lives);
  }

  /** {@code QCDC_ESCALATE_DAYS} after the due day the unit above the holder is told. */
  @Produces
  static UrgeHolders urgeHolders(MatterReminders reminders) {
    return new UrgeHolders(
        new UrgingRule(UseCases.reminderRule(), UseCases.number("QCDC_ESCALATE_DAYS", "5")),
        reminders);
  }

  @Produces
  static DrawUpLedger drawUpLedger(MatterCounts counts) {
    return new DrawUpLedger(counts);
  }

  @Produces
  static TakeInFeedback takeInFeedback(
      Matters matters, TakeInMatters takeInMatters, PortalEvents events) {
    return new TakeInFeedback(matters, takeInMatters, events);
  }

  @Produces
  static TakeInOpinions takeInOpinions(
      Matters matters, TakeInMatters takeInMatters, MatterFields.Keeper fields) {
    return new TakeInOpinions(matters, takeInMatters, fields);
  }

  @Produces
  static IssueNotice issueNotice(Dialogues dialogues, Matters matters, MoveMatter moveMatter) {
    return new IssueNotice(dialogues, matters, moveMatter);
  }

  @Produces
  static KeepPlan keepPlan(DialoguePlans plans, Dialogues dialogues) {
    return new KeepPlan(plans, dialogues);
  }

  @Produces
  static EnterDialogues enterDialogues(Dialogues dialogues, DialoguePlans plans) {
    return new EnterDialogues(dialogues, plans);
  }

  @Produces
  static TellFrequency tellFrequency(
      Organisations organisations, FrequencyRules rules, Dialogues dialogues) {
    return new TellFrequency(organisations, rules, dialogues);
  }
}

package vn.qcdc.api.dialogue;

import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_TERRITORY;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_EMPTY;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.DialoguePlansApi;
import vn.qcdc.api.contract.model.DialoguePlanDraft;
import vn.qcdc.api.contract.model.DialoguePlanPage;
import vn.qcdc.api.contract.model.DialogueRuleDraft;
import vn.qcdc.api.contract.model.DialogueRuleList;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.dialogue.DialoguePlan;
import vn.qcdc.domain.dialogue.DialoguePlans;
import vn.qcdc.domain.dialogue.Dialogues;
import vn.qcdc.domain.dialogue.FrequencyRule;
import vn.qcdc.domain.dialogue.FrequencyRules;
import vn.qcdc.domain.dialogue.KeepPlan;
import vn.qcdc.domain.dialogue.PlanProgress;
import vn.qcdc.domain.dialogue.PlannedDialogue;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Keeps what sessions units mean to hold, and the rules of how many they have to. */
@Path("/")
public class DialoguePlansResource implements DialoguePlansApi {

  @Inject DialoguePlans plans;
  @Inject Dialogues dialogues;
  @Inject FrequencyRules rules;
  @Inject KeepPlan keepPlan;
  @Inject DialogueDesk desk;
  @Inject Call call;

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listDialoguePlans(
      Integer year, @Nullable String unit, Integer limit, @Nullable String cursor) {
    List<DialoguePlan> all = plans.of(year, desk.units(unit, null, lastDay(year)));
    Page page = Page.of(cursor, limit);
    DialoguePlanPage answer =
        new DialoguePlanPage()
            .items(page.cut(all).stream().map(each -> shown(each, unitOf(each))).toList())
            .next(page.next(all.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response getDialoguePlan(String unit, Integer year) {
    UnitSnapshot found = desk.unit(unit, "unit", lastDay(year));
    DialoguePlan plan =
        plans.find(found.id(), year).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return answer(plan, found, 200);
  }

  @Override
  @Requires(Permission.KEEP_MATTERS)
  @Transactional
  public Response putDialoguePlan(
      String unit, Integer year, DialoguePlanDraft draft, @Nullable String ifMatch) {
    UnitSnapshot found = desk.unit(unit, "unit", lastDay(year));
    if (found.kind() != UnitKind.TERRITORY) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(UNIT_NOT_TERRITORY, "unit", found.code(), null));
    }
    List<PlannedDialogue> items =
        PlanContract.items(draft.getItems())
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    DialoguePlan wanted =
        new DialoguePlan(
            found.id(),
            year,
            DialogueContract.stripped(draft.getDocument()),
            draft.getIssuedOn(),
            items,
            1);
    return answer(keepPlan.keep(wanted, VersionTag.seen(ifMatch)), found);
  }

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listDialogueRules() {
    return Response.ok(
            new DialogueRuleList().items(rules.all().stream().map(PlanContract::rule).toList()))
        .build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response putDialogueRule(String code, DialogueRuleDraft draft) {
    LocalDate until = draft.getValidUntil();
    if (until != null && !draft.getValidFrom().isBefore(until)) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(
              VALIDITY_EMPTY, "/validUntil", until.toString(), "> " + draft.getValidFrom()));
    }
    FrequencyRule rule = PlanContract.rule(code, draft);
    rules.keep(rule);
    return Response.ok(PlanContract.rule(rule)).build();
  }

  private Response answer(KeepPlan.Outcome outcome, UnitSnapshot unit) {
    if (outcome instanceof KeepPlan.Outcome.Kept kept) {
      return answer(kept.plan(), unit, kept.isNew() ? 201 : 200);
    } else if (outcome instanceof KeepPlan.Outcome.Refused refused) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, refused.findings());
    } else if (outcome instanceof KeepPlan.Outcome.AlreadyThere) {
      throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED);
    }
    throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
  }

  private Response answer(DialoguePlan plan, UnitSnapshot unit, int status) {
    return Response.status(status)
        .entity(shown(plan, unit))
        .tag(VersionTag.of(plan.version()))
        .build();
  }

  private vn.qcdc.api.contract.model.DialoguePlan shown(DialoguePlan plan, UnitSnapshot unit) {
    return PlanContract.plan(
        plan,
        unit,
        PlanProgress.of(plan, dialogues.fulfilling(plan.unit(), plan.year()), desk.today()));
  }

  private UnitSnapshot unitOf(DialoguePlan plan) {
    return desk.seen(plan.unit(), lastDay(plan.year()));
  }

  /** Of the year; today while it is not over. */
  private LocalDate lastDay(int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate today = desk.today();
    return last.isBefore(today) || today.getYear() < year ? last : today;
  }
}

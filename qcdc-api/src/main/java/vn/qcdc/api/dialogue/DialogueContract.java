package vn.qcdc.api.dialogue;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Dialogue;
import vn.qcdc.api.contract.model.DialogueBrief;
import vn.qcdc.api.contract.model.DialogueConclusion;
import vn.qcdc.api.contract.model.DialogueDemand;
import vn.qcdc.api.contract.model.DialogueDraft;
import vn.qcdc.api.contract.model.DialogueFrequency;
import vn.qcdc.api.contract.model.DialogueNotice;
import vn.qcdc.api.contract.model.DialogueOccasion;
import vn.qcdc.api.contract.model.DialogueStatus;
import vn.qcdc.api.contract.model.PlannedItem;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.dialogue.Conclusion;
import vn.qcdc.domain.dialogue.ConclusionNotice;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.Frequency;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.dialogue.Occasion;
import vn.qcdc.domain.dialogue.OpinionCount;
import vn.qcdc.domain.dialogue.SessionFacts;
import vn.qcdc.domain.dialogue.SessionStatus;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Sessions as the contract shows them. */
final class DialogueContract {

  private DialogueContract() {}

  static Dialogue whole(DialogueSession session, UnitSnapshot unit, OpinionCount opinions) {
    Conclusion conclusion = session.conclusion();
    return new Dialogue()
        .session(brief(session, unit))
        .opinions(OpinionContract.count(opinions))
        .conclusion(
            conclusion == null
                ? null
                : new DialogueConclusion().concludedOn(conclusion.on()).text(conclusion.text()))
        .notices(session.notices().stream().map(DialogueContract::notice).toList())
        .version(session.version());
  }

  static DialogueBrief brief(DialogueSession session, UnitSnapshot unit) {
    SessionFacts facts = session.facts();
    DialogueBrief brief =
        new DialogueBrief()
            .id(session.id())
            .unit(UnitContract.MAP.ref(unit))
            .day(facts.day())
            .heads(heads(facts.heads()))
            .chair(facts.chair())
            .topic(facts.topic())
            .audience(facts.audience())
            .place(facts.place())
            .occasion(DialogueOccasion.fromValue(facts.occasion().name()))
            .status(DialogueStatus.PREPARED)
            .planned(item(facts.planned()))
            .externalId(session.externalId());
    if (session.status() instanceof SessionStatus.Held held) {
      brief.status(DialogueStatus.HELD).attendances(held.attendances());
    } else if (session.status() instanceof SessionStatus.Cancelled cancelled) {
      brief.status(DialogueStatus.CANCELLED).cancelledBecause(cancelled.reason());
    }
    return brief;
  }

  static SessionFacts facts(DialogueDraft draft) {
    PlannedItem planned = draft.getPlanned();
    return new SessionFacts(
        draft.getDay(),
        heads(draft.getHeads()),
        stripped(draft.getChair()),
        draft.getTopic().strip(),
        draft.getAudience().strip(),
        draft.getPlace().strip(),
        Occasion.valueOf(draft.getOccasion().name()),
        planned == null
            ? null
            : new vn.qcdc.domain.dialogue.PlannedItem(planned.getYear(), planned.getNumber()));
  }

  static List<vn.qcdc.api.contract.model.Head> heads(Collection<Head> heads) {
    return Stream.of(Head.values())
        .filter(heads::contains)
        .map(head -> vn.qcdc.api.contract.model.Head.fromValue(head.name()))
        .toList();
  }

  static Set<Head> heads(Iterable<vn.qcdc.api.contract.model.Head> heads) {
    return Stream.of(Head.values()).filter(head -> isAmong(head, heads)).collect(toSet());
  }

  private static boolean isAmong(Head head, Iterable<vn.qcdc.api.contract.model.Head> heads) {
    for (vn.qcdc.api.contract.model.Head each : heads) {
      if (each.name().equals(head.name())) {
        return true;
      }
    }
    return false;
  }

  static DialogueFrequency frequency(Frequency frequency) {
    return new DialogueFrequency()
        .unit(UnitContract.MAP.ref(frequency.unit()))
        .head(vn.qcdc.api.contract.model.Head.fromValue(frequency.head().name()))
        .held(Math.toIntExact(frequency.held()))
        .required(Math.toIntExact(frequency.required()))
        .missing(Math.toIntExact(frequency.missing()))
        .verdict(DialogueFrequency.VerdictEnum.fromValue(frequency.verdict().name()))
        .demands(frequency.demands().stream().map(DialogueContract::demand).toList());
  }

  /** {@code null} for nothing but blanks, too. */
  static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static DialogueDemand demand(Frequency.Demand demand) {
    return new DialogueDemand()
        .rule(demand.rule().code())
        .times(demand.rule().times())
        .basis(demand.rule().basis())
        .from(demand.from())
        .until(demand.until())
        .fullMonths(demand.fullMonths())
        .required(Math.toIntExact(demand.required()));
  }

  private static DialogueNotice notice(ConclusionNotice notice) {
    return new DialogueNotice()
        .document(notice.document())
        .issuedOn(notice.issuedOn())
        .text(notice.text());
  }

  private static @Nullable PlannedItem item(vn.qcdc.domain.dialogue.@Nullable PlannedItem item) {
    return item == null ? null : new PlannedItem().year(item.year()).number(item.number());
  }
}

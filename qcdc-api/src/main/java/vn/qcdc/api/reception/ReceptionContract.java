package vn.qcdc.api.reception;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.ReceptionFrequency;
import vn.qcdc.api.contract.model.ReceptionStretch;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.reception.Duty;
import vn.qcdc.domain.reception.Receiver;
import vn.qcdc.domain.reception.ReceiverRole;
import vn.qcdc.domain.reception.Reception;
import vn.qcdc.domain.reception.ReceptionDraft;
import vn.qcdc.domain.reception.ReceptionKind;
import vn.qcdc.domain.reception.Setting;
import vn.qcdc.domain.reception.Stretch;
import vn.qcdc.domain.reception.Turnout;
import vn.qcdc.reporting.wording.Language;

/** Receptions as the contract shows and takes them. */
final class ReceptionContract {

  private ReceptionContract() {}

  /**
   * @param unit as it stood on the day
   */
  static vn.qcdc.api.contract.model.Reception shown(Reception reception, UnitSnapshot unit) {
    Turnout turnout = reception.turnout();
    return new vn.qcdc.api.contract.model.Reception()
        .id(reception.id())
        .unit(UnitContract.MAP.ref(unit))
        .externalId(reception.externalId())
        .day(reception.day())
        .kind(vn.qcdc.api.contract.model.ReceptionKind.fromValue(reception.kind().name()))
        .receiver(receiver(reception.receiver().role()))
        .delegated(reception.receiver().delegated())
        .visits(turnout.visits())
        .people(turnout.people())
        .firstCases(turnout.firstCases())
        .repeatedCases(turnout.repeatedCases())
        .largeGroups(turnout.largeGroups())
        .online(reception.setting().online())
        .place(reception.setting().place())
        .note(reception.setting().note());
  }

  static ReceptionDraft draft(vn.qcdc.api.contract.model.ReceptionDraft draft) {
    return new ReceptionDraft(
        Place.item(""),
        draft.getUnit(),
        stripped(draft.getExternalId()),
        draft.getDay(),
        ReceptionKind.valueOf(draft.getKind().name()),
        new Receiver(ReceiverRole.valueOf(draft.getReceiver().name()), draft.getDelegated()),
        new Turnout(
            draft.getVisits(),
            draft.getPeople(),
            draft.getFirstCases(),
            draft.getRepeatedCases(),
            draft.getLargeGroups()),
        new Setting(draft.getOnline(), stripped(draft.getPlace()), stripped(draft.getNote())));
  }

  /** {@code null} for what is not there, and for what says nothing. */
  static @Nullable String stripped(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .orElse(null);
  }

  static ReceptionFrequency frequency(Duty duty, UnitSnapshot unit, Language language) {
    return new ReceptionFrequency()
        .unit(UnitContract.MAP.ref(unit))
        .receiver(receiver(duty.role()))
        .required(duty.required())
        .held(duty.held())
        .missing(duty.missing())
        .verdict(ReceptionFrequency.VerdictEnum.fromValue(duty.verdict().name()))
        .unconfirmedSince(duty.unconfirmedSince())
        .stretches(duty.stretches().stream().map(ReceptionContract::stretch).toList())
        .explanation(DutyWording.of(duty, language));
  }

  private static ReceptionStretch stretch(Stretch stretch) {
    return new ReceptionStretch()
        .rule(stretch.rule().code())
        .basis(stretch.rule().basis())
        .from(stretch.from())
        .until(stretch.until())
        .times(stretch.rule().times())
        .per(ReceptionStretch.PerEnum.fromValue(stretch.rule().per().name()))
        .periods(stretch.periods())
        .required(stretch.required())
        .held(stretch.held());
  }

  private static vn.qcdc.api.contract.model.ReceiverRole receiver(ReceiverRole role) {
    return vn.qcdc.api.contract.model.ReceiverRole.fromValue(role.name());
  }
}

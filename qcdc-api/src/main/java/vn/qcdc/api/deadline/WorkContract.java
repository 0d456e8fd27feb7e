package vn.qcdc.api.deadline;

import java.time.ZoneOffset;
import java.util.Optional;
import vn.qcdc.api.contract.model.AllowedAction;
import vn.qcdc.api.contract.model.Reason;
import vn.qcdc.api.contract.model.Reminder;
import vn.qcdc.api.contract.model.SheetStatus;
import vn.qcdc.api.contract.model.WorkItem;
import vn.qcdc.api.contract.model.WorkKind;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Work and reminders as the contract shows them. */
final class WorkContract {

  private WorkContract() {}

  static WorkItem item(vn.qcdc.domain.deadline.WorkItem item) {
    return new WorkItem()
        .kind(WorkKind.fromValue(item.kind().name()))
        .form(item.sheet().form())
        .unit(UnitContract.MAP.ref(item.sheet().unit()))
        .period(UnitContract.MAP.period(item.sheet().period()))
        .due(item.sheet().due())
        .overdue(item.isOverdue())
        .status(
            Optional.ofNullable(item.status())
                .map(status -> SheetStatus.fromValue(status.name()))
                .orElse(null))
        .reasons(
            item.reasons().isEmpty()
                ? null
                : item.reasons().stream()
                    .map(reason -> new Reason().text(reason.text()).measure(reason.measure()))
                    .toList())
        .findings(item.findings() == 0 ? null : item.findings())
        .allowedActions(
            item.allowed().stream().map(action -> AllowedAction.fromValue(action.name())).toList());
  }

  /**
   * @param unit as it stood on the last day of the period
   */
  static Reminder reminder(vn.qcdc.domain.deadline.Reminder reminder, UnitSnapshot unit) {
    return new Reminder()
        .kind(Reminder.KindEnum.fromValue(reminder.kind().name()))
        .form(reminder.sheet().form())
        .unit(UnitContract.MAP.ref(unit))
        .period(UnitContract.MAP.period(reminder.sheet().period()))
        .due(reminder.due())
        .at(reminder.at().atOffset(ZoneOffset.UTC));
  }
}

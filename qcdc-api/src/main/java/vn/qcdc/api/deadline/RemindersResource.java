package vn.qcdc.api.deadline;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.RemindersApi;
import vn.qcdc.api.contract.model.ReminderBatch;
import vn.qcdc.domain.deadline.MadeReminder;
import vn.qcdc.domain.deadline.Reminder;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.deadline.Reminders;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;

/** Hands out reminders, each once to whoever says how far they have read. */
@Path("/reminders")
public class RemindersResource implements RemindersApi {

  @Inject Organisations organisations;
  @Inject Reminders reminders;
  @Inject CurrentCaller caller;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listReminders(@Nullable String since, Integer limit) {
    ReminderMark from = since == null ? ReminderMark.BEGINNING : SinceTag.mark(since);
    List<MadeReminder> found = reminders.after(from, caller.remit(), limit);
    ReminderMark reached = found.isEmpty() ? from : found.get(found.size() - 1).mark();
    Organisation organisation = organisations.current();
    return Response.ok(
            new ReminderBatch()
                .items(
                    found.stream()
                        .map(MadeReminder::reminder)
                        .flatMap(each -> shown(each, organisation).stream())
                        .toList())
                .next(SinceTag.of(reached)))
        .build();
  }

  /** Empty when a decision that came later took the unit away before the end of the period. */
  private static Optional<vn.qcdc.api.contract.model.Reminder> shown(
      Reminder reminder, Organisation organisation) {
    return organisation
        .asOf(reminder.sheet().period().lastDay(), Hierarchy.TERRITORY)
        .unit(reminder.sheet().unit())
        .map(unit -> WorkContract.reminder(reminder, unit));
  }
}

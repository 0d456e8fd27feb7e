package vn.qcdc.api.deadline;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.MatterRemindersApi;
import vn.qcdc.api.contract.model.CountedKind;
import vn.qcdc.api.contract.model.MatterReminderBatch;
import vn.qcdc.api.contract.model.UnitRef;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.urging.MadeMatterReminder;
import vn.qcdc.domain.urging.MatterReminder;
import vn.qcdc.domain.urging.MatterReminders;

/** Hands out who was told of which matter, each once to whoever says how far they have read. */
@Path("/matter-reminders")
public class MatterRemindersResource implements MatterRemindersApi {

  @Inject Organisations organisations;
  @Inject MatterReminders reminders;
  @Inject CurrentCaller caller;
  @Inject AuditTrail trail;

  @Override
  @Requires(Permission.FOLLOW_MATTERS)
  @Transactional
  public Response listMatterReminders(@Nullable String since, Integer limit) {
    ReminderMark from = since == null ? ReminderMark.BEGINNING : SinceTag.mark(since);
    List<MadeMatterReminder> found = reminders.after(from, caller.remit().units(), kinds(), limit);
    ReminderMark reached = found.isEmpty() ? from : found.get(found.size() - 1).mark();
    if (found.stream().anyMatch(each -> each.kind() == Kind.DENUNCIATION)) {
      trail.reading("matter reminders", "denunciations among them");
    }
    Organisation organisation = organisations.current();
    return Response.ok(
            new MatterReminderBatch()
                .items(found.stream().map(each -> shown(each, organisation)).toList())
                .next(SinceTag.of(reached)))
        .build();
  }

  private Set<Kind> kinds() {
    return caller.get().may(Permission.HANDLE_DENUNCIATIONS)
        ? EnumSet.allOf(Kind.class)
        : EnumSet.complementOf(EnumSet.of(Kind.DENUNCIATION));
  }

  private static vn.qcdc.api.contract.model.MatterReminder shown(
      MadeMatterReminder made, Organisation organisation) {
    MatterReminder reminder = made.reminder();
    LocalDate day = CivilDay.at(reminder.at());
    return new vn.qcdc.api.contract.model.MatterReminder()
        .reminder(
            vn.qcdc.api.contract.model.MatterReminder.ReminderEnum.fromValue(
                reminder.kind().name()))
        .matter(reminder.matter().matter())
        .number(made.number())
        .kind(CountedKind.fromValue(made.kind().name()))
        .holder(unit(reminder.matter().holder(), day, organisation))
        .told(unit(reminder.to(), day, organisation))
        .due(reminder.matter().due())
        .at(reminder.at().atOffset(ZoneOffset.UTC));
  }

  private static UnitRef unit(UnitId unit, LocalDate day, Organisation organisation) {
    return UnitContract.MAP.ref(
        organisation
            .lastSeen(unit, day)
            .orElseThrow(() -> new IllegalStateException("No such unit: " + unit)));
  }
}

package vn.qcdc.api.matter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.CountedKind;
import vn.qcdc.api.contract.model.MatterAct;
import vn.qcdc.api.contract.model.MatterBrief;
import vn.qcdc.api.contract.model.MatterChannel;
import vn.qcdc.api.contract.model.MatterHolder;
import vn.qcdc.api.contract.model.MatterMilestone;
import vn.qcdc.api.contract.model.MatterStanding;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Holding;
import vn.qcdc.domain.matter.Incoming;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.WorkingCalendar;

/** Matters as the contract shows them on a day. */
final class MatterContract {

  private final Organisation organisation;
  private final WorkingCalendar calendar;
  private final LocalDate today;

  MatterContract(Organisation organisation, WorkingCalendar calendar, LocalDate today) {
    this.organisation = organisation;
    this.calendar = calendar;
    this.today = today;
  }

  MatterBrief brief(Matter matter) {
    Incoming incoming = matter.intake().incoming();
    return new MatterBrief()
        .id(matter.id())
        .number(matter.intake().number())
        .kind(CountedKind.fromValue(incoming.kind().name()))
        .unit(UnitContract.MAP.ref(seen(incoming.unit(), incoming.receivedOn())))
        .receivedOn(incoming.receivedOn())
        .channel(MatterChannel.fromValue(incoming.channel().name()))
        .field(incoming.field())
        .subject(incoming.subject())
        .weight(incoming.weight())
        .state(matter.state().code())
        .standing(MatterStanding.fromValue(matter.standing().name()))
        .holder(
            matter
                .custody()
                .holder()
                .map(unit -> UnitContract.MAP.ref(seen(unit, today)))
                .orElse(null))
        .due(matter.due(calendar).orElse(null))
        .isOverdue(matter.isOverdue(today, calendar))
        .closedOn(matter.custody().last().until())
        .version(matter.version());
  }

  /**
   * @param shown what of it the caller may see and do
   */
  vn.qcdc.api.contract.model.Matter whole(Matter matter, Shown shown) {
    Incoming incoming = matter.intake().incoming();
    return new vn.qcdc.api.contract.model.Matter()
        .matter(brief(matter))
        .trackingCode(matter.intake().trackingCode())
        .signatories(incoming.signatories())
        .isOfMany(incoming.isOfMany())
        .remote(incoming.remote())
        .petitioner(shown.isPetitionerShown() ? incoming.petitioner() : null)
        .origin(incoming.origin())
        .externalId(incoming.externalId())
        .details(matter.state().details())
        .holders(matter.custody().holdings().stream().map(this::holder).toList())
        .term(TermContract.of(matter, calendar, today))
        .milestones(milestones(matter.course().roadmap()))
        .duplicateOf(matter.course().duplicateOf())
        .duplicates(shown.duplicates())
        .rating(matter.course().rating())
        .registeredAt(matter.intake().registeredAt().atOffset(ZoneOffset.UTC))
        .registeredBy(matter.intake().registeredBy())
        .allowedActs(shown.allowed().stream().map(act -> MatterAct.fromValue(act.name())).toList());
  }

  /**
   * @param duplicates those that repeat it
   */
  record Shown(boolean isPetitionerShown, List<UUID> duplicates, List<Act> allowed) {}

  static List<MatterMilestone> milestones(List<Milestone> roadmap) {
    return roadmap.stream()
        .map(each -> new MatterMilestone().by(each.on()).what(each.what()).reached(each.reached()))
        .toList();
  }

  private MatterHolder holder(Holding holding) {
    @Nullable LocalDate until = holding.until();
    @Nullable Going went = holding.went();
    LocalDate last = until == null ? today : until;
    return new MatterHolder()
        .unit(UnitContract.MAP.ref(seen(holding.unit(), holding.since())))
        .since(holding.since())
        .came(MatterHolder.CameEnum.fromValue(holding.came().name()))
        .until(until)
        .went(went == null ? null : MatterHolder.WentEnum.fromValue(went.name()))
        .days(Math.toIntExact(ChronoUnit.DAYS.between(holding.since(), last)));
  }

  private UnitSnapshot seen(UnitId unit, LocalDate day) {
    return organisation
        .lastSeen(unit, day)
        .orElseThrow(() -> new IllegalStateException("No such unit: " + unit));
  }
}

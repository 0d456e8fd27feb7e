package vn.qcdc.api.tracking;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.OpenToAll;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.TrackingApi;
import vn.qcdc.api.contract.model.CountedKind;
import vn.qcdc.api.contract.model.TrackedEvent;
import vn.qcdc.api.contract.model.TrackedMatter;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.tracking.Tracked;
import vn.qcdc.domain.tracking.Tracked.About;
import vn.qcdc.domain.tracking.Tracked.Event;
import vn.qcdc.domain.tracking.TrackedMatters;
import vn.qcdc.domain.tracking.WrittenCode;
import vn.qcdc.reporting.wording.TrackingWording;

/** Tells whoever has the code of a matter how far it is; nobody else can know the code. */
@Path("/tracking/{code}")
public class TrackingResource implements TrackingApi {

  @Inject TrackedMatters matters;
  @Inject Organisations organisations;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @OpenToAll
  @Transactional
  public Response trackMatter(String code) {
    Tracked tracked =
        WrittenCode.read(code)
            .flatMap(matters::find)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return Response.ok(shown(tracked)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private TrackedMatter shown(Tracked tracked) {
    TrackingWording wording = new TrackingWording(call.language());
    TrackedMatter shown =
        new TrackedMatter()
            .standing(TrackedMatter.StandingEnum.fromValue(tracked.standing().name()))
            .text(wording.standing(tracked.standing()));
    tracked.told().ifPresent(about -> tell(about, shown, wording));
    return shown;
  }

  private void tell(About about, TrackedMatter shown, TrackingWording wording) {
    shown
        .kind(CountedKind.valueOf(about.kind().name()))
        .receivedOn(about.receivedOn())
        .holder(name(about.holder()))
        .due(about.due())
        .nextMilestone(about.milestone())
        .answer(about.answer())
        .events(about.events().stream().map(event -> event(event, wording)).toList());
  }

  private TrackedEvent event(Event event, TrackingWording wording) {
    return new TrackedEvent().on(event.on()).text(wording.event(event.act(), name(event.to())));
  }

  private @Nullable String name(@Nullable UnitId unit) {
    Organisation organisation = organisations.current();
    LocalDate today = CivilDay.at(clock.instant());
    return Optional.ofNullable(unit)
        .flatMap(id -> organisation.lastSeen(id, today))
        .map(UnitSnapshot::fullName)
        .orElse(null);
  }
}

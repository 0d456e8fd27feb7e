package vn.qcdc.api.portal;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.PortalApi;
import vn.qcdc.api.contract.model.FeedbackBatch;
import vn.qcdc.api.contract.model.FeedbackItem;
import vn.qcdc.api.contract.model.FeedbackReceipt;
import vn.qcdc.api.contract.model.FeedbackReceipts;
import vn.qcdc.api.contract.model.PortalEventBatch;
import vn.qcdc.api.contract.model.PortalEventData;
import vn.qcdc.api.parameter.MarkTag;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.matter.Setting;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.portal.Handover;
import vn.qcdc.domain.portal.Handover.Outcome;
import vn.qcdc.domain.portal.PortalEvent;
import vn.qcdc.domain.portal.PortalEvents;
import vn.qcdc.domain.portal.PortalMark;
import vn.qcdc.domain.portal.Sent;
import vn.qcdc.domain.portal.TakeInFeedback;
import vn.qcdc.domain.portal.TakeInFeedback.Delivery;
import vn.qcdc.domain.term.TermVersions;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.reporting.wording.TrackingWording;

/** Takes in what the portal hands over, and tells it what became of it. */
@Path("/portal")
public class PortalResource implements PortalApi {

  private static final String SOURCE = "/v1/portal/events";
  private static final String TYPE = "vn.qcdc.feedback.standing";

  @Inject TakeInFeedback takeInFeedback;
  @Inject PortalEvents events;
  @Inject Organisations organisations;
  @Inject TermVersions terms;
  @Inject WorkingDays workingDays;
  @Inject MatterFields.Keeper fields;
  @Inject CurrentCaller caller;
  @Inject Problems problems;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.EXCHANGE_FEEDBACK)
  @Transactional
  public Response takeInFeedback(FeedbackBatch batch) {
    boolean isAtomic = batch.getMode() == FeedbackBatch.ModeEnum.ATOMIC;
    List<Handover> handovers =
        takeInFeedback.take(
            batch.getItems().stream().map(PortalResource::sent).toList(),
            isAtomic,
            new Delivery(
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.remit(),
                new Setting(organisations.current(), terms.current(), workingDays.current()),
                fields.current()));
    List<Finding> findings = findings(handovers);
    if (isAtomic && !findings.isEmpty()) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, findings);
    }
    return Response.ok(
            new FeedbackReceipts()
                .taken(count(handovers, Outcome.TAKEN))
                .unchanged(count(handovers, Outcome.UNCHANGED))
                .refused(count(handovers, Outcome.REFUSED))
                .items(handovers.stream().map(this::receipt).toList()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @Override
  @Requires(Permission.EXCHANGE_FEEDBACK)
  @Transactional
  public Response listPortalEvents(@Nullable String after, Integer limit) {
    PortalMark from = after == null ? PortalMark.BEGINNING : mark(after);
    List<PortalEvent> found = events.after(from, caller.remit(), limit);
    PortalMark reached = found.isEmpty() ? from : found.get(found.size() - 1).mark();
    return Response.ok(
            new PortalEventBatch()
                .items(found.stream().map(this::shown).toList())
                .next(tag(reached)))
        .build();
  }

  private static Sent sent(FeedbackItem item) {
    return new Sent(
        item.getExternalId(),
        item.getUnit(),
        Kind.valueOf(item.getKind().name()),
        item.getReceivedOn(),
        item.getField().strip(),
        item.getSubject().strip());
  }

  private static List<Finding> findings(List<Handover> handovers) {
    return IntStream.range(0, handovers.size())
        .boxed()
        .flatMap(
            i ->
                handovers.get(i).findings().stream()
                    .map(each -> each.at("/items/" + i + each.pointer(), each.value())))
        .toList();
  }

  private static int count(List<Handover> handovers, Outcome outcome) {
    return (int) handovers.stream().filter(each -> each.outcome() == outcome).count();
  }

  private FeedbackReceipt receipt(Handover handover) {
    FeedbackReceipt receipt =
        new FeedbackReceipt()
            .externalId(handover.externalId())
            .outcome(FeedbackReceipt.OutcomeEnum.fromValue(handover.outcome().name()))
            .findings(problems.issues(handover.findings()));
    if (handover.matter() != null) {
      receipt
          .number(handover.matter().intake().number())
          .trackingCode(handover.matter().intake().trackingCode());
    }
    return receipt;
  }

  private vn.qcdc.api.contract.model.PortalEvent shown(PortalEvent event) {
    return new vn.qcdc.api.contract.model.PortalEvent()
        .specversion("1.0")
        .id(event.mark().transaction() + "." + event.mark().number())
        .source(SOURCE)
        .type(TYPE)
        .subject(event.externalId())
        .time(event.at().atOffset(ZoneOffset.UTC))
        .data(
            new PortalEventData()
                .standing(PortalEventData.StandingEnum.fromValue(event.standing().name()))
                .text(new TrackingWording(call.language()).standing(event.standing()))
                .answer(event.answer()));
  }

  private static String tag(PortalMark mark) {
    return new MarkTag(mark.transaction(), mark.number()).text();
  }

  private static PortalMark mark(String after) {
    MarkTag tag = MarkTag.read(after, "after");
    return new PortalMark(tag.transaction(), tag.number());
  }
}

package vn.qcdc.domain.portal;

import static vn.qcdc.domain.finding.FindingCode.FEEDBACK_DIFFERS;
import static vn.qcdc.domain.finding.FindingCode.FEEDBACK_TWICE;
import static vn.qcdc.domain.finding.FindingCode.KIND_NOT_BY_PORTAL;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Channel;
import vn.qcdc.domain.matter.Incoming;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Setting;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.portal.Handover.Outcome;
import vn.qcdc.domain.time.CivilDay;

/** Takes in what the portal hands over, each once however often it is handed over. */
public final class TakeInFeedback {

  private static final Set<Kind> BY_PORTAL = Set.of(Kind.RECOMMENDATION, Kind.FEEDBACK);
  private static final Pattern ID = Pattern.compile("PAKN\\.(\\d{8})\\.\\d{4,9}");
  private static final String EXAMPLE = "PAKN.20260304.0001";

  private final Matters matters;
  private final TakeInMatters takeInMatters;
  private final PortalEvents events;

  public TakeInFeedback(Matters matters, TakeInMatters takeInMatters, PortalEvents events) {
    this.matters = matters;
    this.takeInMatters = takeInMatters;
    this.events = events;
  }

  /**
   * Who hands over, and when.
   *
   * @param remit in which the units have to be
   * @param fields that there are
   */
  public record Delivery(String by, Instant at, Remit remit, Setting setting, MatterFields fields) {

    LocalDate today() {
      return CivilDay.at(at);
    }
  }

  /** What stands against an item, or what it is. */
  private record Examined(Sent sent, Judged<Incoming> judged) {}

  /**
   * Nothing is taken when something is refused and all or nothing is asked for.
   *
   * @return in the same order
   */
  public List<Handover> take(List<Sent> sent, boolean allOrNothing, Delivery delivery) {
    events.hold();
    Map<String, Matter> known =
        matters.byExternalId(sent.stream().map(Sent::externalId).distinct().toList());
    Set<String> seen = new HashSet<>();
    List<Examined> examined =
        sent.stream()
            .map(each -> new Examined(each, examine(each, seen, known, delivery)))
            .toList();
    boolean isRefused =
        allOrNothing
            && examined.stream().anyMatch(each -> each.judged().fold(ok -> false, no -> true));
    List<Incoming> fresh =
        isRefused
            ? List.of()
            : examined.stream()
                .filter(each -> !known.containsKey(each.sent().externalId()))
                .flatMap(each -> each.judged().fold(Stream::of, no -> Stream.<Incoming>empty()))
                .toList();
    List<Matter> taken =
        takeInMatters.take(
            fresh.stream().map(TakeInMatters.Arriving::of).toList(),
            delivery.at(),
            delivery.by(),
            delivery.setting());
    return handovers(examined, known, taken);
  }

  private static List<Handover> handovers(
      List<Examined> examined, Map<String, Matter> known, List<Matter> taken) {
    List<Handover> handovers = new ArrayList<>();
    for (Examined each : examined) {
      String id = each.sent().externalId();
      Optional<Matter> matter =
          taken.stream()
              .filter(fresh -> id.equals(fresh.intake().incoming().externalId()))
              .findFirst();
      handovers.add(
          each.judged()
              .fold(
                  sound ->
                      known.containsKey(id)
                          ? new Handover(id, Outcome.UNCHANGED, known.get(id), List.of())
                          : new Handover(
                              id,
                              matter.isPresent() ? Outcome.TAKEN : Outcome.REFUSED,
                              matter.orElse(null),
                              List.of()),
                  findings -> new Handover(id, Outcome.REFUSED, null, findings)));
    }
    return handovers;
  }

  private static Judged<Incoming> examine(
      Sent sent, Set<String> seen, Map<String, Matter> known, Delivery delivery) {
    List<Finding> findings = new ArrayList<>(idFindings(sent, seen, delivery.today()));
    if (!BY_PORTAL.contains(sent.kind())) {
      findings.add(Finding.blocking(KIND_NOT_BY_PORTAL, "/kind", sent.kind().name(), null));
      return Judged.unsound(findings);
    }
    return unit(sent, delivery)
        .fold(
            unit -> {
              Incoming incoming = incoming(sent, unit);
              findings.addAll(incoming.findings(delivery.today()));
              delivery.fields().refusal(sent.field(), "/field").ifPresent(findings::add);
              Matter before = known.get(sent.externalId());
              if (before != null && !before.intake().incoming().equals(incoming)) {
                findings.add(
                    Finding.blocking(FEEDBACK_DIFFERS, "/externalId", sent.externalId(), null));
              }
              return findings.isEmpty() ? Judged.sound(incoming) : Judged.unsound(findings);
            },
            absent -> {
              findings.addAll(absent);
              return Judged.unsound(findings);
            });
  }

  private static List<Finding> idFindings(Sent sent, Set<String> seen, LocalDate today) {
    if (!seen.add(sent.externalId())) {
      return List.of(Finding.blocking(FEEDBACK_TWICE, "/externalId", sent.externalId(), null));
    }
    return day(sent.externalId()).filter(day -> !day.isAfter(today)).isPresent()
        ? List.of()
        : List.of(Finding.blocking(VALUE_NOT_ALLOWED, "/externalId", sent.externalId(), EXAMPLE));
  }

  private static Optional<LocalDate> day(String externalId) {
    Matcher id = ID.matcher(externalId);
    try {
      return id.matches()
          ? Optional.of(LocalDate.parse(id.group(1), DateTimeFormatter.BASIC_ISO_DATE))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Judged<UnitSnapshot> unit(Sent sent, Delivery delivery) {
    Organisation organisation = delivery.setting().organisation();
    return new UnitLookUp(organisation, organisation.asOf(sent.receivedOn(), Hierarchy.TERRITORY))
        .find(sent.unit(), "/unit")
        .fold(
            unit ->
                delivery
                    .remit()
                    .refusal(unit, "/unit")
                    .map(Judged::<UnitSnapshot>unsound)
                    .orElseGet(() -> Judged.sound(unit)),
            Judged::unsound);
  }

  private static Incoming incoming(Sent sent, UnitSnapshot unit) {
    return new Incoming(
        sent.kind(),
        unit.id(),
        sent.receivedOn(),
        Channel.PORTAL,
        sent.field(),
        sent.subject(),
        1,
        1,
        /* remote= */ false,
        null,
        null,
        sent.externalId());
  }
}

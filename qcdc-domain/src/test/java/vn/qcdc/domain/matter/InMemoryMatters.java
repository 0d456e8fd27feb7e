package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/** Keeps matters in memory. */
public final class InMemoryMatters implements Matters {

  private static final Comparator<Matter> LATEST_FIRST =
      Comparator.comparing((Matter each) -> each.intake().receivedOn())
          .reversed()
          .thenComparing(each -> each.id().toString());

  private final Map<UUID, Matter> matters = new LinkedHashMap<>();
  private final Map<UUID, @Nullable LocalDate> due = new HashMap<>();
  private final Map<UUID, List<Step>> steps = new HashMap<>();
  private final Map<NumberSeries, Integer> last = new HashMap<>();

  @Override
  public int numbers(NumberSeries series, int count) {
    return last.merge(series, count, Integer::sum) - count + 1;
  }

  @Override
  public void take(List<Taken> taken) {
    for (Taken each : taken) {
      Matter matter = each.matter();
      if (matters.values().stream().anyMatch(other -> isTheSame(other, matter))) {
        throw new IllegalStateException("Taken already: " + matter.intake().number());
      }
      matters.put(matter.id(), matter);
      due.put(matter.id(), each.due());
      steps.put(matter.id(), new ArrayList<>(each.steps()));
    }
  }

  private static boolean isTheSame(Matter one, Matter other) {
    @Nullable String externalId = one.intake().incoming().externalId();
    return one.intake().number().equals(other.intake().number())
        || one.intake().trackingCode().equals(other.intake().trackingCode())
        || (externalId != null && externalId.equals(other.intake().incoming().externalId()));
  }

  @Override
  public Optional<Matter> find(UUID id) {
    return Optional.ofNullable(matters.get(id));
  }

  @Override
  public List<Matter> findForUpdate(Set<UUID> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public Optional<Matter> byTrackingCode(String code) {
    return matters.values().stream()
        .filter(each -> each.intake().trackingCode().equals(code))
        .findFirst();
  }

  @Override
  public Map<String, Matter> byExternalId(Collection<String> ids) {
    Map<String, Matter> found = new HashMap<>();
    for (Matter each : matters.values()) {
      String externalId = each.intake().incoming().externalId();
      if (externalId != null && ids.contains(externalId)) {
        found.put(externalId, each);
      }
    }
    return found;
  }

  @Override
  public void keep(List<Moved> moved) {
    for (Moved each : moved) {
      Matter after = each.after();
      steps.get(after.id()).add(each.step());
      matters.put(after.id(), after);
      due.put(after.id(), each.due());
    }
  }

  @Override
  public List<Matter> list(MatterFilter filter, @Nullable MatterMark after, int limit) {
    return matters.values().stream()
        .filter(each -> isWanted(each, filter))
        .sorted(LATEST_FIRST)
        .dropWhile(each -> after != null && !follows(each, after))
        .limit(limit)
        .toList();
  }

  private static boolean follows(Matter matter, MatterMark mark) {
    int days = mark.receivedOn().compareTo(matter.intake().receivedOn());
    return days > 0 || (days == 0 && matter.id().toString().compareTo(mark.id().toString()) > 0);
  }

  private boolean isWanted(Matter matter, MatterFilter filter) {
    Incoming incoming = matter.intake().incoming();
    LocalDate day = incoming.receivedOn();
    return filter.kinds().contains(incoming.kind())
        && (filter.standings().isEmpty() || filter.standings().contains(matter.standing()))
        && (filter.from() == null || !day.isBefore(filter.from()))
        && (filter.until() == null || !day.isAfter(filter.until()))
        && has(matter, filter.traits())
        && filter
            .units()
            .map(units -> units(matter, filter.role()).anyMatch(units::contains))
            .orElse(true)
        && isDue(matter, filter);
  }

  private static boolean has(Matter matter, MatterFilter.Traits traits) {
    Incoming incoming = matter.intake().incoming();
    return (traits.state() == null || traits.state().equals(matter.state().code()))
        && (traits.field() == null || traits.field().equals(incoming.field()))
        && (traits.channel() == null || traits.channel() == incoming.channel())
        && (traits.origin() == null || traits.origin().equals(incoming.origin()));
  }

  private static Stream<UnitId> units(Matter matter, MatterFilter.Role role) {
    return switch (role) {
      case HOLDER -> matter.custody().holder().stream();
      case INTAKE -> Stream.of(matter.intake().unit());
      case ANY -> matter.custody().holdings().stream().map(Holding::unit);
    };
  }

  private boolean isDue(Matter matter, MatterFilter filter) {
    LocalDate day = due.get(matter.id());
    LocalDate today = filter.overdueOn();
    boolean explained =
        today != null
            && matter.course().nextMilestone().filter(each -> !each.isBefore(today)).isPresent();
    return (today == null || (day != null && day.isBefore(today) && !explained))
        && (filter.dueBefore() == null || (day != null && day.isBefore(filter.dueBefore())));
  }

  @Override
  public List<Step> steps(UUID id) {
    return List.copyOf(steps.getOrDefault(id, List.of()));
  }

  @Override
  public List<UUID> duplicatesOf(UUID id) {
    return matters.values().stream()
        .filter(each -> id.equals(each.course().duplicateOf()))
        .map(Matter::id)
        .toList();
  }
}

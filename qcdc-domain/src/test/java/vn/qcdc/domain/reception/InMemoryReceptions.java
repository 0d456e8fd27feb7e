package vn.qcdc.domain.reception;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.qcdc.domain.organisation.UnitId;

/** Keeps receptions in memory. */
public final class InMemoryReceptions implements Receptions {

  private final Map<UUID, Reception> kept = new LinkedHashMap<>();

  @Override
  public void add(Collection<Reception> receptions, Instant at, String by) {
    for (Reception each : receptions) {
      if (each.externalId() != null
          && named(Set.of(each.unit())).stream()
              .anyMatch(other -> each.externalId().equals(other.externalId()))) {
        throw new IllegalStateException("There is one already: " + each.externalId());
      }
      kept.put(each.id(), each);
    }
  }

  @Override
  public void change(Reception reception) {
    kept.put(reception.id(), reception);
  }

  @Override
  public Optional<Reception> find(UUID id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Optional<Reception> findForUpdate(UUID id) {
    return find(id);
  }

  @Override
  public List<Reception> named(Set<UnitId> units) {
    return kept.values().stream()
        .filter(each -> units.contains(each.unit()) && each.externalId() != null)
        .toList();
  }

  @Override
  public List<Reception> all(ReceptionFilter filter, int offset, int limit) {
    return kept.values().stream()
        .filter(each -> filter.units().map(units -> units.contains(each.unit())).orElse(true))
        .filter(each -> filter.from() == null || !each.day().isBefore(filter.from()))
        .filter(each -> filter.until() == null || each.day().isBefore(filter.until()))
        .filter(each -> filter.kind() == null || each.kind() == filter.kind())
        .filter(each -> filter.receiver() == null || each.receiver().role() == filter.receiver())
        .sorted(comparing(Reception::day).reversed().thenComparing(each -> each.id().toString()))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public List<DayHeld> held(Set<UnitId> units, LocalDate from, LocalDate until) {
    return all(new ReceptionFilter(Optional.of(units), from, until, null, null), 0, 1_000_000)
        .stream()
        .filter(each -> each.kind() != ReceptionKind.AD_HOC && !each.receiver().delegated())
        .filter(each -> each.receiver().role() != ReceiverRole.STAFF)
        .map(each -> new DayHeld(each.unit(), each.receiver().role(), each.day()))
        .distinct()
        .toList();
  }

  @Override
  public List<ReceptionRule> rules() {
    return SampleReception.RULES;
  }
}

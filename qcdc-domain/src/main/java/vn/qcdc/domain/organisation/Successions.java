package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Follows units forward to their heirs and back to their predecessors. */
final class Successions {

  private final Map<UnitId, NavigableMap<LocalDate, Succession>> byPredecessor = new HashMap<>();
  private final Map<UnitId, NavigableMap<LocalDate, List<Succession>>> byHeir = new HashMap<>();

  private final BiPredicate<UnitId, LocalDate> stoodOn;

  /**
   * @param stoodOn whether a unit was there on a day
   */
  Successions(Collection<Succession> all, BiPredicate<UnitId, LocalDate> stoodOn) {
    this.stoodOn = stoodOn;
    for (Succession each : all) {
      byPredecessor
          .computeIfAbsent(each.predecessor(), id -> new TreeMap<>())
          .put(each.day(), each);
      each.heirs()
          .forEach(
              heir ->
                  byHeir
                      .computeIfAbsent(heir.unit(), id -> new TreeMap<>())
                      .computeIfAbsent(each.day(), day -> new ArrayList<>())
                      .add(each));
    }
  }

  Optional<Succession> of(UnitId predecessor, LocalDate day) {
    return Optional.ofNullable(byPredecessor.getOrDefault(predecessor, none()).get(day));
  }

  /** In the order of time. */
  List<Succession> of(UnitId predecessor) {
    return List.copyOf(byPredecessor.getOrDefault(predecessor, none()).values());
  }

  /** In the order of time. */
  List<Succession> to(UnitId heir) {
    return byHeir.getOrDefault(heir, none()).values().stream().flatMap(List::stream).toList();
  }

  /** Where a unit of one day is on another. */
  List<Portion> image(UnitId unit, LocalDate from, LocalDate to) {
    return from.isAfter(to)
        ? List.of(Portion.whole(predecessors(unit, from, to)))
        : heirs(unit, from, to);
  }

  private List<Portion> heirs(UnitId unit, LocalDate after, LocalDate to) {
    NavigableMap<LocalDate, Succession> own = byPredecessor.getOrDefault(unit, none());
    Map.Entry<LocalDate, Succession> next = own.higherEntry(after);
    if (next == null || next.getKey().isAfter(to)) {
      return List.of(Portion.whole(Set.of(unit)));
    }
    List<Portion> portions = new ArrayList<>();
    for (Portion portion : next.getValue().portions()) {
      heirs(portion, next.getKey(), to).forEach(portions::add);
    }
    return Portion.joined(portions);
  }

  /**
   * What is undecided among several stays undecided among all that became of them, unless the same
   * became of each, as when they were merged.
   */
  private List<Portion> heirs(Portion portion, LocalDate after, LocalDate to) {
    List<List<Portion>> images =
        portion.candidates().stream().map(each -> heirs(each, after, to)).distinct().toList();
    if (images.size() == 1) {
      return images.get(0).stream().map(each -> each.times(portion.share())).toList();
    }
    Set<UnitId> among = new LinkedHashSet<>();
    images.forEach(image -> among.addAll(Portion.candidates(image)));
    return List.of(new Portion(among, portion.share()));
  }

  private Set<UnitId> predecessors(UnitId unit, LocalDate on, LocalDate to) {
    NavigableMap<LocalDate, List<Succession>> inherited = byHeir.getOrDefault(unit, none());
    Map.Entry<LocalDate, List<Succession>> last = inherited.floorEntry(on);
    if (last == null || !last.getKey().isAfter(to)) {
      return Set.of(unit);
    }
    LocalDate eve = last.getKey().minusDays(1);
    Set<UnitId> all = new LinkedHashSet<>();
    for (Succession each : last.getValue()) {
      all.addAll(predecessors(each.predecessor(), eve, to));
    }
    if (stoodOn.test(unit, eve)) {
      all.addAll(predecessors(unit, eve, to));
    }
    return all;
  }

  private static <T> NavigableMap<LocalDate, T> none() {
    return new TreeMap<>();
  }
}

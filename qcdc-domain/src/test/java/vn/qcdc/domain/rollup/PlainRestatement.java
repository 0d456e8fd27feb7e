package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Follows units through a history day by day, by the plainest means, beside which the real ones can
 * be held. Shares are decimals of 34 digits.
 */
final class PlainRestatement {

  private final SampleHistory history;
  private final Map<Asked, Map<Set<UnitId>, BigDecimal>> known = new HashMap<>();

  private record Asked(UnitId unit, LocalDate from, LocalDate to) {}

  PlainRestatement(SampleHistory history) {
    this.history = history;
  }

  /** How much of a unit lies among which units of another day; an empty set is nowhere. */
  Map<Set<UnitId>, BigDecimal> places(UnitId unit, LocalDate from, LocalDate to) {
    Asked asked = new Asked(unit, from, to);
    @Nullable Map<Set<UnitId>, BigDecimal> places = known.get(asked);
    if (places == null) {
      places = follow(unit, from, to);
      known.put(asked, places);
    }
    return places;
  }

  boolean isWithin(UnitId unit, UnitId top, LocalDate day) {
    return history.stands(unit, day)
        && (unit.equals(top)
            || history.parent(unit, day).filter(each -> isWithin(each, top, day)).isPresent());
  }

  private Map<Set<UnitId>, BigDecimal> follow(UnitId unit, LocalDate from, LocalDate to) {
    Map<Set<UnitId>, BigDecimal> places = Map.of(Set.of(unit), BigDecimal.ONE);
    TreeSet<LocalDate> days = new TreeSet<>();
    history.successions().forEach(each -> days.add(each.day()));
    if (from.isBefore(to)) {
      for (LocalDate day : days.subSet(from, false, to, true)) {
        places = forward(places, day);
      }
    } else {
      for (LocalDate day : days.subSet(to, false, from, true).descendingSet()) {
        places = backward(places, day);
      }
    }
    return settled(places, unit, from, to);
  }

  /** What has come to a unit that does not stand is where the place of the first unit is. */
  private Map<Set<UnitId>, BigDecimal> settled(
      Map<Set<UnitId>, BigDecimal> places, UnitId unit, LocalDate from, LocalDate to) {
    Map<Set<UnitId>, BigDecimal> settled = new HashMap<>();
    Map<Set<UnitId>, BigDecimal> above =
        history
            .parent(unit, from)
            .map(parent -> places(parent, from, to))
            .orElse(Map.of(Set.of(), BigDecimal.ONE));
    places.forEach(
        (among, share) -> {
          Set<UnitId> standing = new HashSet<>(among);
          standing.removeIf(each -> !history.stands(each, to));
          if (standing.isEmpty()) {
            above.forEach(
                (place, part) -> settled.merge(place, share.multiply(part), BigDecimal::add));
          } else {
            if (standing.size() < among.size()) {
              above.keySet().forEach(standing::addAll);
            }
            settled.merge(standing, share, BigDecimal::add);
          }
        });
    return settled;
  }

  private Map<Set<UnitId>, BigDecimal> forward(Map<Set<UnitId>, BigDecimal> places, LocalDate day) {
    Map<Set<UnitId>, BigDecimal> next = new HashMap<>();
    places.forEach(
        (among, share) -> {
          List<Succession> ends = among.stream().flatMap(unit -> of(unit, day)).toList();
          if (among.size() == 1 && !ends.isEmpty() && ends.get(0).weighedBy() != null) {
            long all = ends.get(0).heirs().stream().mapToLong(Succession.Heir::weight).sum();
            for (Succession.Heir heir : ends.get(0).heirs()) {
              BigDecimal part =
                  BigDecimal.valueOf(heir.weight())
                      .divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
              next.merge(Set.of(heir.unit()), share.multiply(part), BigDecimal::add);
            }
          } else {
            Set<UnitId> wider = new HashSet<>(among);
            ends.forEach(each -> wider.remove(each.predecessor()));
            ends.forEach(each -> each.heirs().forEach(heir -> wider.add(heir.unit())));
            next.merge(wider, share, BigDecimal::add);
          }
        });
    return next;
  }

  private Map<Set<UnitId>, BigDecimal> backward(
      Map<Set<UnitId>, BigDecimal> places, LocalDate day) {
    Map<Set<UnitId>, BigDecimal> before = new HashMap<>();
    places.forEach(
        (among, share) -> {
          Set<UnitId> earlier = new HashSet<>();
          for (UnitId unit : among) {
            List<UnitId> predecessors =
                history.successions().stream()
                    .filter(each -> each.day().equals(day) && each.benefits(unit))
                    .map(Succession::predecessor)
                    .toList();
            earlier.addAll(predecessors);
            if (predecessors.isEmpty() || history.stands(unit, day.minusDays(1))) {
              earlier.add(unit);
            }
          }
          before.merge(earlier, share, BigDecimal::add);
        });
    return before;
  }

  private Stream<Succession> of(UnitId unit, LocalDate day) {
    return history.successions().stream()
        .filter(each -> each.predecessor().equals(unit) && each.day().equals(day));
  }
}

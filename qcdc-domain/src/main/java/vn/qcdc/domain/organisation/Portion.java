package vn.qcdc.domain.organisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What became of a part of a unit on another day.
 *
 * @param candidates the units among which it is; which one, or how much each, is not known when
 *     there are several
 * @param share how much of the unit; the shares of all its portions are the whole
 */
public record Portion(Set<UnitId> candidates, Share share) {

  public Portion {
    candidates = Set.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("A portion of nobody");
    }
  }

  static Portion whole(Set<UnitId> candidates) {
    return new Portion(candidates, Share.ALL);
  }

  Portion times(Share of) {
    return new Portion(candidates, share.times(of));
  }

  /** Whether it is certain that the portion lies among the units. */
  public boolean isWithin(Predicate<UnitId> units) {
    return candidates.stream().allMatch(units);
  }

  /** Whether the portion may lie among the units. */
  public boolean mayTouch(Predicate<UnitId> units) {
    return candidates.stream().anyMatch(units);
  }

  /** What cannot be cut, such as the one case that a unit is: all of it is somewhere among all. */
  public static List<Portion> uncut(List<Portion> portions) {
    return portions.size() == 1 ? portions : List.of(whole(candidates(portions)));
  }

  /**
   * Cuts an amount into portions, each within one unit of the last decimal of its exact part. They
   * always add up to the amount exactly, because it is the running sum that is rounded.
   *
   * @param portions of one unit, the whole of it
   * @param decimals that every piece has at most
   */
  public static List<BigDecimal> cut(BigDecimal amount, List<Portion> portions, int decimals) {
    List<BigDecimal> pieces = new ArrayList<>();
    Share soFar = Share.NONE;
    BigDecimal given = BigDecimal.ZERO;
    for (Portion portion : portions) {
      soFar = soFar.plus(portion.share);
      BigDecimal until = soFar.isAll() ? amount : soFar.of(amount, decimals);
      pieces.add(until.subtract(given));
      given = until;
    }
    return pieces;
  }

  /** Portions of the same candidates made one, in the order of their first. */
  static List<Portion> joined(List<Portion> portions) {
    Map<Set<UnitId>, Share> shares = new LinkedHashMap<>();
    portions.forEach(each -> shares.merge(each.candidates, each.share, Share::plus));
    return shares.entrySet().stream()
        .map(each -> new Portion(each.getKey(), each.getValue()))
        .toList();
  }

  static Set<UnitId> candidates(List<Portion> portions) {
    Set<UnitId> all = new LinkedHashSet<>();
    portions.forEach(each -> all.addAll(each.candidates));
    return all;
  }
}

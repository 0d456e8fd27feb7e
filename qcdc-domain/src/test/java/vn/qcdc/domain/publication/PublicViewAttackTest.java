package vn.qcdc.domain.publication;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * Somebody who knows the rule, the map and which places have nothing to report draws every
 * conclusion that there is: all worlds that look the same to the public are laid side by side. What
 * is the same in all of them is known.
 */
class PublicViewAttackTest {

  /** The three counts of every place: a part, what is not in the part, and the whole of both. */
  private enum Counted {
    PART,
    REST,
    WHOLE
  }

  private static final Deduction PART = Deduction.itself("PART");
  private static final Deduction REST = Deduction.itself("REST");
  private static final Deduction WHOLE = Deduction.itself("WHOLE");
  private static final Published ALONE = new Published(Set.of(Counted.PART), PART);
  private static final Published WHOLE_AND_PART =
      new Published(
          Set.of(Counted.WHOLE, Counted.PART),
          WHOLE,
          PART,
          new Deduction(Set.of("WHOLE"), Set.of("PART")));
  private static final Published EQUATION =
      new Published(Set.of(Counted.values()), WHOLE, PART, REST);

  /** What is published, and by what it is judged. */
  private record Published(Set<Counted> measures, LinkedMeasures linked) {

    Published(Set<Counted> measures, Deduction... deductions) {
      this(
          measures,
          new LinkedMeasures(
              measures.stream().map(Counted::name).collect(toSet()), true, Set.of(deductions)));
    }
  }

  /**
   * @param places where figures are reported; those that are left out have nothing to report
   */
  private record Setting(SampleMap map, List<String> places, int threshold, Published published) {

    @Override
    public String toString() {
      return "%s of %s reported by %s, from %d"
          .formatted(
              published.measures(),
              map.tree().units().stream().map(UnitSnapshot::code).toList(),
              places,
              threshold);
    }
  }

  /** What is the same in all worlds that look alike; {@code null} for what differs. */
  private static final class Conclusions {

    private final int[] lowest;
    private final int[] highest;

    Conclusions(int[] facts) {
      lowest = facts.clone();
      highest = facts.clone();
    }

    void add(int[] facts) {
      for (int i = 0; i < facts.length; i++) {
        lowest[i] = Math.min(lowest[i], facts[i]);
        highest[i] = Math.max(highest[i], facts[i]);
      }
    }

    boolean isCertain(int fact) {
      return lowest[fact] == highest[fact];
    }

    int value(int fact) {
      return lowest[fact];
    }
  }

  static Stream<Arguments> settings() {
    List<SampleMap> maps =
        List.of(
            SampleMap.of("P", "A"),
            SampleMap.of("P", "A", "B"),
            SampleMap.of("P", "A", "B", "C"),
            SampleMap.of("P", "A", "A1", "A2"),
            SampleMap.of("P", "A", "B", "B1", "B2"));
    return maps.stream()
        .flatMap(
            map ->
                Stream.of(ALONE, WHOLE_AND_PART, EQUATION)
                    .flatMap(
                        published ->
                            IntStream.of(3, 4).boxed().flatMap(k -> settings(map, k, published))))
        .map(Arguments::of);
  }

  /** Every choice of reporting places that leaves a number of worlds that can be looked through. */
  private static Stream<Setting> settings(SampleMap map, int threshold, Published published) {
    List<String> units = map.tree().units().stream().map(UnitSnapshot::code).toList();
    int most = published.equals(ALONE) ? 4 : threshold == 3 ? 3 : 2;
    return IntStream.range(1, 1 << units.size())
        .filter(choice -> Integer.bitCount(choice) <= most)
        .mapToObj(
            choice ->
                IntStream.range(0, units.size())
                    .filter(i -> (choice & (1 << i)) != 0)
                    .mapToObj(units::get)
                    .toList())
        .map(places -> new Setting(map, places, threshold, published));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void nobody_can_be_certain_of_a_small_count(Setting setting) {
    World world = new World(setting);
    Map<String, Conclusions> byView = new HashMap<>();
    do {
      int[] facts = world.facts();
      byView.computeIfAbsent(world.view(), view -> new Conclusions(facts)).add(facts);
    } while (world.next());
    assertAll(
        byView.entrySet().stream()
            .map(view -> () -> check(view.getKey(), view.getValue(), world, setting)));
  }

  private static void check(String view, Conclusions conclusions, World world, Setting setting) {
    List<String> names = world.factNames();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (conclusions.isCertain(i)) {
        int value = conclusions.value(i);
        assertTrue(
            value == 0 || value >= setting.threshold(),
            () -> "%s is certainly %d for whoever sees %s".formatted(name, value, view));
        assertFalse(
            world.isHiddenIn(view, name) && (setting.published().equals(ALONE) || value != 0),
            () -> "%s is suppressed and certainly %d: %s".formatted(name, value, view));
      }
    }
  }

  /**
   * One assignment of counts to places. The counts are bounded at the top only, so that of a total
   * that is seen no way to divide it is left out.
   */
  private static final class World {

    private final Setting setting;
    private final int most;
    private final int[] digits;
    private final List<List<String>> sets = new ArrayList<>();

    World(Setting setting) {
      this.setting = setting;
      this.most = 2 * setting.threshold() + 1;
      this.digits = new int[setting.places().size() * (setting.published().equals(ALONE) ? 1 : 2)];
      for (int choice = 1; choice < 1 << setting.places().size(); choice++) {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < setting.places().size(); i++) {
          if ((choice & (1 << i)) != 0) {
            set.add(setting.places().get(i));
          }
        }
        sets.add(set);
      }
    }

    /** All assignments of which neither the parts nor the rests exceed the most together. */
    boolean next() {
      for (int i = 0; i < digits.length; i++) {
        digits[i]++;
        if (sumAlongside(i) <= most) {
          return true;
        }
        digits[i] = 0;
      }
      return false;
    }

    private int sumAlongside(int digit) {
      int from = digit - digit % setting.places().size();
      return IntStream.range(from, from + setting.places().size()).map(i -> digits[i]).sum();
    }

    private int at(int place, Counted counted) {
      int part = digits[place];
      int rest =
          digits.length > setting.places().size() ? digits[place + setting.places().size()] : 0;
      return switch (counted) {
        case PART -> part;
        case REST -> rest;
        case WHOLE -> part + rest;
      };
    }

    private int total(UnitSnapshot unit, Counted counted) {
      int total = 0;
      for (int i = 0; i < setting.places().size(); i++) {
        UnitSnapshot place = setting.map().unit(setting.places().get(i));
        if (setting.map().tree().isWithin(place.id(), unit.id())) {
          total += at(i, counted);
        }
      }
      return total;
    }

    String view() {
      ShownUnits shown =
          new ShownUnits(
              setting.map().tree(),
              setting.published().linked(),
              new SmallCounts(setting.threshold()),
              (unit, measure) -> BigDecimal.valueOf(total(unit, Counted.valueOf(measure))));
      StringBuilder view = new StringBuilder();
      for (UnitSnapshot unit : setting.map().tree().units()) {
        for (Counted counted : setting.published().measures()) {
          view.append(name(unit.code(), counted))
              .append(shown.include(unit) ? "=" + total(unit, counted) : " hidden")
              .append("; ");
        }
      }
      return view.toString();
    }

    /** Of every set of places what they have together, which is of every unit too. */
    int[] facts() {
      int[] facts = new int[sets.size() * Counted.values().length];
      int next = 0;
      for (List<String> set : sets) {
        for (Counted counted : Counted.values()) {
          for (String place : set) {
            facts[next] += at(setting.places().indexOf(place), counted);
          }
          next++;
        }
      }
      return facts;
    }

    List<String> factNames() {
      return sets.stream()
          .flatMap(set -> Stream.of(Counted.values()).map(counted -> name(name(set), counted)))
          .toList();
    }

    /** A set of places by the unit that is made of them, where there is one. */
    private String name(List<String> set) {
      return setting.map().tree().units().stream()
          .filter(unit -> set.equals(placesWithin(unit)))
          .map(UnitSnapshot::code)
          .reduce((above, below) -> below)
          .orElse(set.toString());
    }

    private List<String> placesWithin(UnitSnapshot unit) {
      return setting.places().stream()
          .filter(place -> setting.map().tree().isWithin(setting.map().unit(place).id(), unit.id()))
          .toList();
    }

    boolean isHiddenIn(String view, String name) {
      return view.contains(name + " hidden");
    }

    private static String name(String what, Counted counted) {
      return counted + "(" + what + ")";
    }
  }
}

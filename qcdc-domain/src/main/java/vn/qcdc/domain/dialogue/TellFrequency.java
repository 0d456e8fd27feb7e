package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.Validity;

/** Tells how many sessions the heads of units had to hold in a year, and have held. */
public final class TellFrequency {

  private static final int MONTHS = 12;

  private final Organisations organisations;
  private final FrequencyRules rules;
  private final Dialogues dialogues;

  public TellFrequency(Organisations organisations, FrequencyRules rules, Dialogues dialogues) {
    this.organisations = organisations;
    this.rules = rules;
    this.dialogues = dialogues;
  }

  /**
   * What is asked.
   *
   * @param top the unit, with all territories that stood below it at some time of the year
   * @param level {@code null} for all
   */
  public record Asked(UnitId top, int year, @Nullable Level level, Remit remit) {}

  /** A unit as it stood last in the year, and the map of that day. */
  private record Standing(UnitSnapshot unit, UnitTree map) {}

  /** By the code of the unit, each head of it. */
  public List<Frequency> tell(Asked asked, LocalDate today) {
    Organisation organisation = organisations.current();
    Period year = Period.year(asked.year());
    Map<UnitId, Standing> units = units(asked, organisation, year);
    Map<HeadOf, Long> held = dialogues.held(units.keySet(), year.from(), year.until());
    List<FrequencyRule> all = rules.all();
    return units.values().stream()
        .sorted((one, other) -> one.unit().code().compareTo(other.unit().code()))
        .flatMap(
            each ->
                Stream.of(Head.values())
                    .map(
                        head ->
                            frequency(
                                each.unit(),
                                head,
                                held.getOrDefault(new HeadOf(each.unit().id(), head), 0L),
                                demands(each, head, all, organisation, year),
                                today.isBefore(year.until()))))
        .toList();
  }

  private static Map<UnitId, Standing> units(Asked asked, Organisation organisation, Period year) {
    Set<LocalDate> days = new TreeSet<>(organisation.changes(year.from(), year.lastDay()));
    days.add(year.from());
    Map<UnitId, Standing> units = new HashMap<>();
    for (LocalDate day : days) {
      UnitTree map = organisation.asOf(day, Hierarchy.TERRITORY);
      map.subtree(asked.top()).stream()
          .filter(unit -> unit.kind() == UnitKind.TERRITORY && unit.level() != Level.HAMLET)
          .filter(unit -> asked.level() == null || unit.level() == asked.level())
          .filter(unit -> asked.remit().covers(unit.id()))
          .forEach(unit -> units.put(unit.id(), new Standing(unit, map)));
    }
    return units;
  }

  private static List<Frequency.Demand> demands(
      Standing standing,
      Head head,
      List<FrequencyRule> rules,
      Organisation organisation,
      Period year) {
    List<Validity> stood =
        organisation.unit(standing.unit().id()).stream()
            .flatMap(unit -> unit.names().stream())
            .map(UnitName::validity)
            .toList();
    return rules.stream()
        .filter(rule -> rule.heads().contains(head) && binds(rule, standing))
        .flatMap(rule -> demand(rule, stood, year).stream())
        .toList();
  }

  private static boolean binds(FrequencyRule rule, Standing standing) {
    UnitId unit = standing.unit().id();
    return rule.levels().contains(standing.unit().level())
        && (rule.within() == null
            || standing
                .map()
                .unit(rule.within())
                .filter(top -> standing.map().isWithin(unit, top.id()))
                .isPresent());
  }

  /** Names follow each other without a gap, so the first and the last day say it all. */
  private static Optional<Frequency.Demand> demand(
      FrequencyRule rule, List<Validity> stood, Period year) {
    LocalDate from =
        Stream.concat(
                Stream.of(year.from(), rule.validity().from()),
                stood.stream().map(Validity::from).min(LocalDate::compareTo).stream())
            .max(LocalDate::compareTo)
            .orElseThrow();
    Validity last = stood.get(stood.size() - 1);
    LocalDate until =
        Stream.of(
                Optional.of(year.until()),
                Optional.ofNullable(rule.validity().until()),
                Optional.ofNullable(last.until()))
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo)
            .orElseThrow();
    if (!from.isBefore(until)) {
      return Optional.empty();
    }
    int months = fullMonths(from, until);
    return Optional.of(
        new Frequency.Demand(rule, from, until, months, (long) rule.times() * months / MONTHS));
  }

  /** Calendar months of which every day lies between. */
  private static int fullMonths(LocalDate from, LocalDate until) {
    LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
    return (int) Math.max(0, ChronoUnit.MONTHS.between(first, until.withDayOfMonth(1)));
  }

  private static Frequency frequency(
      UnitSnapshot unit, Head head, long held, List<Frequency.Demand> demands, boolean timeIsLeft) {
    long required = demands.stream().mapToLong(Frequency.Demand::required).max().orElse(0);
    return new Frequency(unit, head, held, required, verdict(held, required, timeIsLeft), demands);
  }

  private static Frequency.Verdict verdict(long held, long required, boolean timeIsLeft) {
    if (required == 0) {
      return Frequency.Verdict.NOT_REQUIRED;
    }
    if (held >= required) {
      return Frequency.Verdict.MET;
    }
    return timeIsLeft ? Frequency.Verdict.NOT_YET : Frequency.Verdict.NOT_MET;
  }
}

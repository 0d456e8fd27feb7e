package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.Validity;

/**
 * Units through their changes, told one after the other. Ids are numbers, and a unit is coded
 * {@code U} and its number.
 */
public final class SampleHistory {

  private final Map<UnitId, Life> lives = new LinkedHashMap<>();
  private final List<Succession> successions = new ArrayList<>();

  private static final class Life {
    final Level level;
    final UnitKind kind;
    final LocalDate from;
    final TreeMap<LocalDate, UnitId> parents = new TreeMap<>();
    final TreeMap<LocalDate, String> names = new TreeMap<>();
    @Nullable LocalDate until;

    Life(Level level, UnitKind kind, LocalDate from) {
      this.level = level;
      this.kind = kind;
      this.from = from;
    }

    boolean stands(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  public SampleHistory found(LocalDate day, Level level, long id, long... parent) {
    return found(day, level, UnitKind.TERRITORY, id, parent);
  }

  public SampleHistory agency(LocalDate day, long id, long parent) {
    return found(day, life(parent).level, UnitKind.AGENCY, id, parent);
  }

  private SampleHistory found(LocalDate day, Level level, UnitKind kind, long id, long... parent) {
    Life life = new Life(level, kind, day);
    life.names.put(day, "Số " + id);
    for (long each : parent) {
      life.parents.put(day, new UnitId(each));
    }
    lives.put(new UnitId(id), life);
    return this;
  }

  public SampleHistory move(LocalDate day, long id, long parent) {
    life(id).parents.put(day, new UnitId(parent));
    return this;
  }

  public SampleHistory rename(LocalDate day, long id, String name) {
    life(id).names.put(day, name);
    return this;
  }

  public SampleHistory dissolve(LocalDate day, long id) {
    life(id).until = day;
    return this;
  }

  /** Each predecessor goes over whole, and ends unless it is the heir. */
  public SampleHistory merge(LocalDate day, long heir, long... predecessors) {
    for (long each : predecessors) {
      if (each != heir) {
        inherit(Succession.whole(new UnitId(each), day, new UnitId(heir)));
      }
    }
    return this;
  }

  /** Nobody knows how much each got. */
  public SampleHistory split(LocalDate day, long predecessor, long... heirs) {
    return inherit(
        Succession.undivided(
            new UnitId(predecessor), day, Arrays.stream(heirs).mapToObj(UnitId::new).toList()));
  }

  /**
   * @param weights by heir
   */
  public SampleHistory divide(LocalDate day, long predecessor, Map<Long, Long> weights) {
    return inherit(
        new Succession(
            new UnitId(predecessor),
            day,
            new TreeMap<>(weights)
                .entrySet().stream()
                    .map(each -> new Succession.Heir(new UnitId(each.getKey()), each.getValue()))
                    .toList(),
            "dân số"));
  }

  private SampleHistory inherit(Succession succession) {
    successions.add(succession);
    if (!succession.benefits(succession.predecessor())) {
      life(succession.predecessor().value()).until = succession.day();
    }
    return this;
  }

  public List<Succession> successions() {
    return successions;
  }

  public boolean stands(UnitId unit, LocalDate day) {
    return life(unit.value()).stands(day);
  }

  public Level level(UnitId unit) {
    return life(unit.value()).level;
  }

  public UnitKind kind(UnitId unit) {
    return life(unit.value()).kind;
  }

  public Optional<UnitId> parent(UnitId unit, LocalDate day) {
    return Optional.ofNullable(life(unit.value()).parents.floorEntry(day)).map(Map.Entry::getValue);
  }

  public List<UnitId> standing(LocalDate day) {
    return lives.keySet().stream().filter(unit -> stands(unit, day)).toList();
  }

  public Organisation organisation() {
    return Organisation.of(
        lives.entrySet().stream().map(each -> unit(each.getKey(), each.getValue())).toList(),
        successions);
  }

  private static Unit unit(UnitId id, Life life) {
    SampleUnit unit = SampleUnit.of(id).kind(life.kind);
    life.names.forEach(
        (day, name) -> {
          if (life.stands(day)) {
            unit.during(during(day, life.names, life)).named(life.level, "xã", name);
          }
        });
    life.parents.forEach(
        (day, parent) -> {
          if (life.stands(day)) {
            unit.during(during(day, life.parents, life)).below(parent);
          }
        });
    return unit.during(new Validity(life.from, life.until)).coded("U" + id.value()).unit();
  }

  /** Until the next entry, or the end of the unit. */
  private static Validity during(LocalDate day, NavigableMap<LocalDate, ?> entries, Life life) {
    @Nullable LocalDate next = entries.higherKey(day);
    return new Validity(day, next == null ? life.until : next);
  }

  private Life life(long id) {
    return Optional.ofNullable(lives.get(new UnitId(id))).orElseThrow();
  }
}

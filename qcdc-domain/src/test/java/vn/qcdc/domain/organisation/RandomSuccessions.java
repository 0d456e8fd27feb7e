package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.time.Validity;

/** Communes of one district that are merged, split and dissolved by chance, year by year. */
final class RandomSuccessions {

  static final UnitId PROVINCE = new UnitId(1);
  static final UnitId DISTRICT = new UnitId(2);

  private static final int YEARS = 8;

  private final SplittableRandom random;
  private final boolean mayDissolve;
  private final Map<UnitId, LocalDate> begun = new LinkedHashMap<>();
  private final Map<UnitId, LocalDate> ended = new LinkedHashMap<>();
  private final List<Succession> successions = new ArrayList<>();

  RandomSuccessions(long seed, boolean mayDissolve) {
    this.random = new SplittableRandom(seed);
    this.mayDissolve = mayDissolve;
    for (int i = 0; i < 6; i++) {
      found(SampleUnit.FOUNDED);
    }
    for (int year = 0; year < YEARS; year++) {
      pass(day(year));
    }
  }

  private static LocalDate day(int year) {
    return LocalDate.of(2016 + year, 7, 1);
  }

  /** One before all changes, the others those on which something changes. */
  List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>(List.of(day(0).minusDays(1)));
    for (int year = 0; year < YEARS; year++) {
      days.add(day(year));
    }
    return days;
  }

  Organisation organisation() {
    List<Unit> units = new ArrayList<>();
    units.add(
        SampleUnit.of(PROVINCE).named(Level.PROVINCE, "tỉnh", "Hậu Giang").coded("93").unit());
    units.add(
        SampleUnit.of(DISTRICT)
            .named(Level.DISTRICT, "huyện", "Phụng Hiệp")
            .coded("934")
            .below(PROVINCE)
            .unit());
    begun.forEach((id, from) -> units.add(commune(id, new Validity(from, ended.get(id)))));
    return Organisation.of(units, successions);
  }

  private static Unit commune(UnitId id, Validity held) {
    return SampleUnit.of(id)
        .during(held)
        .named(Level.COMMUNE, "xã", "Số " + id.value())
        .coded("X" + id.value())
        .below(DISTRICT)
        .unit();
  }

  private UnitId found(LocalDate day) {
    UnitId id = new UnitId(100 + begun.size());
    begun.put(id, day);
    return id;
  }

  private void pass(LocalDate day) {
    List<UnitId> old = standing();
    UnitId fresh = found(day);
    List<UnitId> heirs = new ArrayList<>(old.subList(old.size() / 2, old.size()));
    heirs.add(fresh);
    for (UnitId unit : old.subList(0, old.size() / 2)) {
      switch (random.nextInt(mayDissolve ? 5 : 4)) {
        case 0 -> end(unit, day, Succession.whole(unit, day, pick(heirs)));
        case 1 -> end(unit, day, split(unit, day, List.of(heirs.get(0), fresh)));
        case 2 -> successions.add(split(unit, day, List.of(unit, pick(heirs))));
        case 3 -> {} // It goes on as it is.
        default -> end(unit, day, null);
      }
    }
  }

  private void end(UnitId unit, LocalDate day, @Nullable Succession succession) {
    ended.put(unit, day);
    if (succession != null) {
      successions.add(succession);
    }
  }

  private Succession split(UnitId unit, LocalDate day, List<UnitId> heirs) {
    return random.nextBoolean()
        ? Succession.undivided(unit, day, heirs)
        : new Succession(
            unit,
            day,
            heirs.stream().map(heir -> new Heir(heir, 1 + random.nextInt(9))).toList(),
            "dân số");
  }

  private List<UnitId> standing() {
    List<UnitId> standing =
        new ArrayList<>(begun.keySet().stream().filter(id -> !ended.containsKey(id)).toList());
    for (int i = standing.size() - 1; i > 0; i--) {
      standing.add(standing.remove(random.nextInt(i + 1)));
    }
    return standing;
  }

  private UnitId pick(List<UnitId> all) {
    return all.get(random.nextInt(all.size()));
  }
}

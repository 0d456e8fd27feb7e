package vn.qcdc.domain.rollup;

import static vn.qcdc.domain.catalogue.SampleCatalogue.atLeast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/**
 * A province made up by chance: a tree in which communes move and hamlets are founded during 2023,
 * and quarterly sheets of which some were never sent.
 */
final class RandomProvince {

  static final Period YEAR = Period.year(2023);
  static final List<Period> QUARTERS = YEAR.tiledBy(PeriodType.QUARTER);
  static final List<Measure> MEASURES =
      List.of(
          measure("FLOW", Nature.FLOW),
          measure("STOCK", Nature.STOCK),
          measure("PART", Nature.FLOW),
          measure("WHOLE", Nature.FLOW));
  static final List<Indicator> INDICATORS =
      List.of(
          new Indicator.RatioOfSums("RATIO", "Tỷ lệ", "PART", "WHOLE"),
          new Indicator.ShareOfUnits(
              "SHARE",
              "Tỷ lệ đơn vị",
              List.of(atLeast("WHOLE", 300)),
              List.of(atLeast("PART", 200), atLeast("FLOW", 500))));

  private static final LocalDate FOUNDED = SampleUnit.FOUNDED;

  /** Where a figure was said. */
  private record Place(UnitId unit, Period quarter, String measure) {}

  private final long seed;
  private final SplittableRandom random;
  private final List<Unit> units = new ArrayList<>();
  private final Map<Level, List<UnitId>> ids = new EnumMap<>(Level.class);
  private final Map<String, Set<Level>> levels = new HashMap<>();
  private final Map<Place, Figure> said = new HashMap<>();
  private final List<ReportedSheet> reported = new ArrayList<>();
  private final Map<UnitId, Unit> byId = new HashMap<>();
  private final Organisation organisation;
  private final Due due;

  RandomProvince(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    settle();
    MEASURES.forEach(measure -> levels.put(measure.code(), someLevels()));
    units.forEach(unit -> QUARTERS.forEach(quarter -> send(unit, quarter)));
    units.forEach(unit -> byId.put(unit.id(), unit));
    organisation = Organisation.of(units);
    due =
        new Due(
            Catalogue.of(MEASURES, INDICATORS, List.of(form())),
            organisation,
            Hierarchy.TERRITORY,
            Boundaries.OF_THE_PERIOD);
  }

  long seed() {
    return seed;
  }

  UnitId province() {
    return ids.get(Level.PROVINCE).get(0);
  }

  List<UnitId> districts() {
    return ids.get(Level.DISTRICT);
  }

  List<Unit> units() {
    return units;
  }

  Organisation organisation() {
    return organisation;
  }

  List<ReportedSheet> reported() {
    return reported;
  }

  Due due() {
    return due;
  }

  /** What a unit said of a measure that it owes; empty when it owes none. */
  Optional<Figure> owned(Unit unit, Period quarter, String measure) {
    boolean owes =
        unit.kind() == UnitKind.TERRITORY
            && unit.nameOn(quarter.lastDay())
                .filter(name -> levels.get(measure).contains(name.level()))
                .isPresent();
    return owes
        ? Optional.of(
            said.getOrDefault(new Place(unit.id(), quarter, measure), new Figure.Missing()))
        : Optional.empty();
  }

  /** Whether a unit stands below another, or is it, on a day; found by climbing up. */
  boolean isWithin(UnitId top, Unit unit, LocalDate day) {
    @Nullable Unit climbing = unit;
    while (climbing != null && !climbing.id().equals(top)) {
      climbing = climbing.parentOn(day, Hierarchy.TERRITORY).map(byId::get).orElse(null);
    }
    return climbing != null && unit.nameOn(day).isPresent();
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }

  private void settle() {
    found(Level.PROVINCE, null);
    settleBelow(Level.DISTRICT, ids.get(Level.PROVINCE), 1, 4);
    settleBelow(Level.COMMUNE, ids.get(Level.DISTRICT), 0, 5);
    settleBelow(Level.HAMLET, ids.getOrDefault(Level.COMMUNE, List.of()), 0, 3);
  }

  private void settleBelow(Level level, List<UnitId> parents, int fewest, int most) {
    for (UnitId parent : List.copyOf(parents)) {
      for (int i = random.nextInt(fewest, most + 1); i > 0; i--) {
        found(level, parent);
      }
    }
  }

  private void found(Level level, @Nullable UnitId parent) {
    UnitId id = new UnitId(units.size() + 1);
    boolean late = level == Level.HAMLET && random.nextInt(5) == 0;
    LocalDate since = late ? someDay() : FOUNDED;
    SampleUnit unit =
        SampleUnit.of(id)
            .kind(
                level == Level.HAMLET && random.nextInt(4) == 0
                    ? UnitKind.AGENCY
                    : UnitKind.TERRITORY)
            .since(since)
            .named(level, "đơn vị", "Số " + id.value())
            .coded("U" + id.value());
    if (parent != null) {
      place(unit, level, parent, since);
    }
    ids.computeIfAbsent(level, each -> new ArrayList<>()).add(id);
    units.add(unit.unit());
  }

  /** One commune in three moves to another district, or back into its own. */
  private void place(SampleUnit unit, Level level, UnitId parent, LocalDate since) {
    if (level == Level.COMMUNE && random.nextInt(3) == 0) {
      LocalDate move = someDay();
      unit.during(new Validity(since, move)).below(parent);
      List<UnitId> districts = ids.get(Level.DISTRICT);
      unit.since(move).below(districts.get(random.nextInt(districts.size())));
    } else {
      unit.below(parent);
    }
  }

  /** Now and then the first or the last day of a quarter. */
  private LocalDate someDay() {
    Period quarter = QUARTERS.get(random.nextInt(QUARTERS.size()));
    return switch (random.nextInt(3)) {
      case 0 -> quarter.from();
      case 1 -> quarter.lastDay();
      default -> quarter.from().plusDays(random.nextInt(1, 80));
    };
  }

  /** Communes owe everything, so that every indicator has cases. */
  private Set<Level> someLevels() {
    Set<Level> some = EnumSet.of(Level.COMMUNE);
    for (Level level : Level.values()) {
      if (random.nextBoolean()) {
        some.add(level);
      }
    }
    return some;
  }

  /** One sheet in five is never sent; some are sent by those who owe none. */
  private void send(Unit unit, Period quarter) {
    if (random.nextInt(5) == 0) {
      return;
    }
    SampleSheet sheet = SampleSheet.of("R", unit.id(), quarter.code());
    for (Measure measure : MEASURES) {
      Figure figure = someFigure();
      said.put(new Place(unit.id(), quarter, measure.code()), figure);
      sheet.figure(measure.code(), figure);
    }
    reported.add(sheet.reported());
  }

  private Figure someFigure() {
    return switch (random.nextInt(6)) {
      case 0 -> new Figure.Nil();
      case 1 -> new Figure.NotApplicable("không có");
      default -> new Figure.Reported(BigDecimal.valueOf(random.nextInt(1000), random.nextInt(3)));
    };
  }

  private Form form() {
    return new Form(
        "R",
        "Biểu mẫu",
        UnitKind.TERRITORY,
        EnumSet.allOf(Level.class),
        PeriodType.QUARTER,
        Validity.since(FOUNDED),
        MEASURES.stream()
            .map(measure -> new FormCell(measure.code(), levels.get(measure.code())))
            .toList());
  }

  private static Measure measure(String code, Nature nature) {
    return new Measure(code, "Chỉ tiêu", "vụ", ValueType.AMOUNT, nature, null);
  }
}

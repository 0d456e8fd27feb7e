package vn.qcdc.domain.rollup;

import static vn.qcdc.domain.catalogue.SampleCatalogue.atLeast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/**
 * A province made up by chance whose communes and districts are merged, split, moved, renamed and
 * dissolved on several days, and the half-yearly sheets of its places and agencies.
 */
final class RandomHistory {

  static final Period YEARS = Period.parse("2021-01-01--2024-01-01").orElseThrow();
  static final List<Period> HALVES = YEARS.tiledBy(PeriodType.HALF_YEAR);
  static final List<Measure> MEASURES =
      List.of(
          measure("COUNT", ValueType.COUNT, Nature.FLOW),
          measure("AMOUNT", ValueType.AMOUNT, Nature.FLOW),
          measure("STOCK", ValueType.COUNT, Nature.STOCK),
          measure("YES_NO", ValueType.YES_NO, Nature.FLOW));
  static final List<Indicator> INDICATORS =
      List.of(
          new Indicator.RatioOfSums("RATIO", "Tỷ lệ", "COUNT", "AMOUNT"),
          new Indicator.ShareOfUnits(
              "SHARE", "Tỷ lệ đơn vị", List.of(), List.of(atLeast("YES_NO", 1))));

  static final UnitId PROVINCE = new UnitId(1);

  /** One sheet that some unit had to send, and what it said. */
  record Owed(UnitId unit, Period period, Map<String, Figure> figures) {}

  private static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  private static final LocalDate FIRST_CHANGE = LocalDate.of(2021, 2, 10);

  private final long seed;
  private final boolean onlyMerges;
  private final SplittableRandom random;
  private final SampleHistory history = new SampleHistory();
  private final List<Owed> owed = new ArrayList<>();
  private final List<ReportedSheet> reported = new ArrayList<>();
  private final Organisation organisation;
  private final PlainRestatement plain = new PlainRestatement(history);
  private long units = 1;

  RandomHistory(long seed, boolean onlyMerges) {
    this.seed = seed;
    this.onlyMerges = onlyMerges;
    this.random = new SplittableRandom(seed);
    history.found(FOUNDED, Level.PROVINCE, PROVINCE.value());
    for (int i = 0; i < 3; i++) {
      long district = found(FOUNDED, Level.DISTRICT, PROVINCE.value());
      for (int j = random.nextInt(1, 5); j > 0; j--) {
        long commune = found(FOUNDED, Level.COMMUNE, district);
        if (random.nextInt(3) == 0) {
          history.agency(FOUNDED, ++units, commune);
        }
      }
      history.agency(FOUNDED, ++units, district);
    }
    LocalDate day = FIRST_CHANGE;
    while (day.isBefore(YEARS.until())) {
      change(day);
      day = day.plusDays(random.nextInt(40, 250));
    }
    organisation = history.organisation();
    HALVES.forEach(half -> history.standing(half.lastDay()).forEach(unit -> send(unit, half)));
  }

  SampleHistory history() {
    return history;
  }

  PlainRestatement plain() {
    return plain;
  }

  Organisation organisation() {
    return organisation;
  }

  List<Owed> owed() {
    return owed;
  }

  Rollup rollup(Boundaries boundaries) {
    return new Rollup(
        new Due(catalogue(), organisation, Hierarchy.TERRITORY, boundaries), reported);
  }

  Catalogue catalogue() {
    return Catalogue.of(
        MEASURES, INDICATORS, List.of(form("R", UnitKind.TERRITORY), form("A", UnitKind.AGENCY)));
  }

  List<ReportedSheet> reported() {
    return reported;
  }

  /** Days before, between and after the changes. */
  LocalDate someDay() {
    return LocalDate.of(2020, 12, 1).plusDays(random.nextInt(1200));
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }

  private long found(LocalDate day, Level level, long parent) {
    history.found(day, level, ++units, parent);
    return units;
  }

  private void change(LocalDate day) {
    List<UnitId> communes = standing(day, Level.COMMUNE);
    UnitId commune = some(communes);
    UnitId parent = history.parent(commune, day).orElseThrow();
    switch (onlyMerges ? random.nextInt(2) : random.nextInt(7)) {
      case 0 -> history.rename(day, commune.value(), "Tên mới " + day);
      case 1 -> merge(day, commune, parent);
      case 2, 3 -> split(day, commune, parent);
      case 4 -> history.move(day, commune.value(), somewhere(day).value());
      case 5 -> abolish(day);
      default -> {
        split(day, commune, parent);
        UnitId other = some(communes);
        if (!other.equals(commune)) {
          history.move(day, other.value(), somewhere(day).value());
        }
      }
    }
  }

  /** Sisters, so that nothing crosses a district. */
  private void merge(LocalDate day, UnitId commune, UnitId parent) {
    List<UnitId> sisters =
        standing(day, Level.COMMUNE).stream()
            .filter(each -> history.parent(each, day).orElseThrow().equals(parent))
            .filter(each -> !each.equals(commune))
            .limit(2)
            .toList();
    long heir = random.nextBoolean() ? commune.value() : found(day, Level.COMMUNE, parent.value());
    merge(day, heir, commune);
    sisters.forEach(sister -> merge(day, heir, sister));
  }

  private void merge(LocalDate day, long heir, UnitId commune) {
    history.merge(day, heir, commune.value());
    if (commune.value() != heir) {
      leave(day, commune, heir);
    }
  }

  private void split(LocalDate day, UnitId commune, UnitId parent) {
    long first = random.nextBoolean() ? commune.value() : found(day, Level.COMMUNE, parent.value());
    long second = found(day, Level.COMMUNE, somewhere(day).value());
    if (random.nextBoolean()) {
      history.split(day, commune.value(), first, second);
    } else {
      history.divide(
          day,
          commune.value(),
          Map.of(first, random.nextLong(1, 9), second, random.nextLong(1, 9)));
    }
    if (first != commune.value()) {
      leave(day, commune, first);
    }
  }

  /** Its communes stand below the province from then on. */
  private void abolish(LocalDate day) {
    List<UnitId> districts = standing(day, Level.DISTRICT);
    if (districts.size() > 1) {
      UnitId district = some(districts);
      leave(day, district, PROVINCE.value());
      history.dissolve(day, district.value());
    }
  }

  /** Agencies are closed, or go where the territory goes. */
  private void leave(LocalDate day, UnitId parent, long other) {
    for (UnitId unit : history.standing(day)) {
      if (history.parent(unit, day).filter(parent::equals).isPresent()) {
        if (history.kind(unit) == UnitKind.AGENCY && random.nextBoolean()) {
          history.dissolve(day, unit.value());
        } else {
          history.move(day, unit.value(), other);
        }
      }
    }
  }

  private UnitId somewhere(LocalDate day) {
    List<UnitId> districts = standing(day, Level.DISTRICT);
    return onlyMerges ? districts.get(0) : some(districts);
  }

  private List<UnitId> standing(LocalDate day, Level level) {
    return history.standing(day).stream()
        .filter(unit -> history.level(unit) == level && history.kind(unit) == UnitKind.TERRITORY)
        .toList();
  }

  private UnitId some(List<UnitId> among) {
    return among.get(random.nextInt(among.size()));
  }

  /** One sheet in eight is never sent. */
  private void send(UnitId unit, Period half) {
    Map<String, Figure> figures = new HashMap<>();
    boolean sent = random.nextInt(8) != 0;
    String form = history.kind(unit) == UnitKind.AGENCY ? "A" : "R";
    SampleSheet sheet = SampleSheet.of(form, unit, half.code());
    for (Measure measure : MEASURES) {
      Figure figure = sent ? someFigure(measure) : new Figure.Missing();
      figures.put(measure.code(), figure);
      sheet.figure(measure.code(), figure);
    }
    owed.add(new Owed(unit, half, figures));
    reported.add(sheet.reported());
  }

  private Figure someFigure(Measure measure) {
    return switch (random.nextInt(8)) {
      case 0 -> new Figure.Nil();
      case 1 -> new Figure.NotApplicable("không có");
      default ->
          new Figure.Reported(
              switch (measure.valueType()) {
                case COUNT -> BigDecimal.valueOf(random.nextInt(100));
                case AMOUNT -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
                case YES_NO -> BigDecimal.valueOf(random.nextInt(2));
              });
    };
  }

  private static Form form(String code, UnitKind kind) {
    return new Form(
        code,
        "Biểu mẫu",
        kind,
        EnumSet.allOf(Level.class),
        PeriodType.HALF_YEAR,
        Validity.since(FOUNDED),
        MEASURES.stream().map(measure -> SampleCatalogue.everywhere(measure.code())).toList());
  }

  private static Measure measure(String code, ValueType type, Nature nature) {
    return new Measure(code, "Chỉ tiêu", "vụ", type, nature, null);
  }
}

package vn.qcdc.domain.examination;

import static vn.qcdc.domain.examination.SampleExamination.REFORM;
import static vn.qcdc.domain.examination.SampleExamination.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.Quotient;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/**
 * A catalogue with checks of all kinds, an organisation that is reformed, and sheets in all states,
 * made up by chance: few units, measures and periods, so that they meet often.
 */
final class RandomExamination {

  private static final int MEASURES = 8;
  private static final List<String> PERIODS =
      List.of(
          "2024-01",
          "2025-05",
          "2025-06",
          "2025-07",
          "2024-Q4",
          "2025-Q1",
          "2025-Q2",
          "2025-Q3",
          "2024-H2",
          "2025-H1",
          "2025-H2",
          "2024-9M",
          "2025-9M",
          "2021",
          "2022",
          "2023",
          "2024",
          "2025",
          "2025-01-01--2025-04-01",
          "2025-04-01--2025-07-01",
          "2025-07-01--2025-10-01",
          "2025-01-01--2025-07-01",
          "2025-04-01--2025-10-01");
  private static final List<BigDecimal> AMOUNTS =
      List.of(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ONE,
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          BigDecimal.valueOf(3),
          BigDecimal.valueOf(50),
          new BigDecimal("0.333333"),
          new BigDecimal("999999999999999999.999999"),
          new BigDecimal("1E1000000"),
          new BigDecimal("1E-1000000"));

  private final SplittableRandom random;

  RandomExamination(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Organisation organisation() {
    SampleHistory history =
        province().found(REFORM, Level.COMMUNE, 9, 3).found(REFORM, Level.COMMUNE, 10, 3);
    switch (random.nextInt(5)) {
      case 0 -> history.merge(REFORM, 9, 4, 5);
      case 1 -> history.merge(REFORM, 4, 5);
      case 2 -> history.split(REFORM, 4, 9, 10);
      case 3 -> history.divide(REFORM, 4, Map.of(4L, 1L, 9L, 2L)).merge(REFORM, 9, 5);
      default -> history.dissolve(REFORM, 4);
    }
    return history.organisation();
  }

  Catalogue catalogue() {
    return Catalogue.of(
        IntStream.range(0, MEASURES).mapToObj(this::measure).toList(),
        IntStream.range(0, 3)
            .mapToObj(i -> (Indicator) new Indicator.RatioOfSums("R" + i, "Tỷ lệ", code(), code()))
            .toList(),
        IntStream.range(0, 2)
            .boxed()
            .flatMap(i -> List.of(PeriodType.values()).stream().map(type -> form(i, type)))
            .toList(),
        IntStream.range(0, 12).mapToObj(this::check).toList());
  }

  List<FigureSheet> sheets(Catalogue catalogue) {
    List<FigureSheet> sheets = new ArrayList<>();
    for (Form form : catalogue.forms()) {
      for (String code : PERIODS) {
        Period period = Period.parse(code).orElseThrow();
        if (period.type() == form.periodType() && random.nextInt(4) > 0) {
          long unit = 1L + random.nextInt(10);
          sheets.add(sheet(new SheetKey(form.code(), new UnitId(unit), period), form));
          sheets.add(sheet(new SheetKey(form.code(), new UnitId(4 + unit % 2), period), form));
        }
      }
    }
    return sheets;
  }

  /** The same sheet with other figures. */
  FigureSheet sheet(SheetKey key, Form form) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    form.cells().forEach(cell -> figures.put(cell.measure(), figure()));
    return new FigureSheet(key, figures);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Figure figure() {
    return switch (random.nextInt(8)) {
      case 0 -> new Figure.Missing();
      case 1 -> new Figure.Nil();
      case 2 -> new Figure.NotApplicable("không có thẩm quyền");
      default -> new Figure.Reported(oneOf(AMOUNTS));
    };
  }

  private Measure measure(int number) {
    return new Measure(
        "M" + number,
        "Số liệu",
        "vụ",
        oneOf(List.of(ValueType.values())),
        oneOf(List.of(Nature.values())),
        random.nextBoolean() ? null : code());
  }

  /** Of each type of period one with the even measures and one with the odd ones. */
  private Form form(int parity, PeriodType type) {
    List<FormCell> cells =
        IntStream.range(0, MEASURES)
            .filter(i -> i % 2 == parity && random.nextInt(4) > 0)
            .mapToObj(i -> "M" + i)
            .map(
                measure ->
                    new FormCell(
                        measure,
                        random.nextBoolean() ? Set.of() : levels(),
                        null,
                        random.nextBoolean()))
            .toList();
    return new Form(
        "F" + parity + type,
        "Biểu",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE, oneOf(List.of(Level.values()))),
        type,
        SampleExamination.ALWAYS,
        null,
        cells,
        List.of(new Equation("1", code(), List.of(codes(), codes()), severity(), null)));
  }

  private Check check(int number) {
    return new Check(
        "C" + number,
        "Phép kiểm",
        severity(),
        random.nextBoolean() ? null : "Điều 1",
        random.nextInt(4) > 0 ? SampleExamination.ALWAYS : Validity.since(REFORM),
        relation(number));
  }

  private Relation relation(int number) {
    return switch (number % 5) {
      case 0 -> stockFlow(random.nextInt(2));
      case 1 -> new Relation.PeriodSum(code(), code());
      case 2 ->
          new Relation.ChildrenSum(code(), code(), random.nextBoolean() ? Set.of() : levels());
      case 3 -> new Relation.RegisterCount(code(), oneOf(List.of(Register.values())));
      default -> new Relation.RatioBounds(code(), code(), bound(), bound());
    };
  }

  /** On one form. */
  private Relation stockFlow(int parity) {
    return new Relation.StockFlow(
        "M" + (parity + 2 * random.nextInt(MEASURES / 2)),
        some(),
        some(),
        "M" + (parity + 2 * random.nextInt(MEASURES / 2)));
  }

  private List<String> some() {
    return random.nextBoolean() ? List.of() : codes();
  }

  private @Nullable Quotient bound() {
    return random.nextBoolean() ? null : new Quotient(random.nextInt(5), 1 + random.nextInt(3));
  }

  private Set<Level> levels() {
    return EnumSet.of(oneOf(List.of(Level.values())), Level.COMMUNE);
  }

  private Severity severity() {
    return oneOf(List.of(Severity.values()));
  }

  private List<String> codes() {
    return random.ints(1 + random.nextInt(5), 0, MEASURES).mapToObj(i -> "M" + i).toList();
  }

  private String code() {
    return "M" + random.nextInt(MEASURES);
  }
}

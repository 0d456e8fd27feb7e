package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/**
 * A province (1) with the districts 2 and 3, the communes 4 and 5 in the first and 6 in the second,
 * and the hamlets 7 and 8 in 6. Figures are written {@code CASES=5}, with {@code nil}, {@code n/a}
 * or {@code blank} for what is no number.
 */
final class SampleExamination {

  static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  static final Validity ALWAYS = Validity.since(FOUNDED);
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static final Instant FIRST = Instant.parse("2024-01-15T02:30:00Z");

  private final List<Measure> measures = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Map<SheetKey, KeptSheet> said = new LinkedHashMap<>();
  private final SampleHistory history;
  private RegisterCounts registers = new UnitRegister();

  private SampleExamination(SampleHistory history) {
    this.history = history;
  }

  static SampleExamination ofProvince() {
    return of(province());
  }

  static SampleExamination of(SampleHistory history) {
    return new SampleExamination(history);
  }

  static SampleHistory province() {
    return new SampleHistory()
        .found(FOUNDED, Level.PROVINCE, 1)
        .found(FOUNDED, Level.DISTRICT, 2, 1)
        .found(FOUNDED, Level.DISTRICT, 3, 1)
        .found(FOUNDED, Level.COMMUNE, 4, 2)
        .found(FOUNDED, Level.COMMUNE, 5, 2)
        .found(FOUNDED, Level.COMMUNE, 6, 3)
        .found(FOUNDED, Level.HAMLET, 7, 6)
        .found(FOUNDED, Level.HAMLET, 8, 6);
  }

  /**
   * Measures that are counted and happen.
   *
   * @param levels that fill the form
   */
  SampleExamination form(
      String code, PeriodType periodType, Set<Level> levels, String... measures) {
    for (String measure : measures) {
      with(new Measure(measure, "Số " + measure, "vụ", ValueType.COUNT, Nature.FLOW, null));
    }
    forms.add(
        new Form(
            code,
            "Biểu " + code,
            UnitKind.TERRITORY,
            levels,
            periodType,
            ALWAYS,
            null,
            Stream.of(measures)
                .map(each -> new FormCell(each, Set.of(), null, /* required= */ false))
                .toList(),
            List.of()));
    return this;
  }

  static Set<Level> levels(Level first, Level... more) {
    return EnumSet.of(first, more);
  }

  /** In the place of a measure of this code, if there is one. */
  SampleExamination with(Measure measure) {
    measures.removeIf(each -> each.code().equals(measure.code()));
    measures.add(measure);
    return this;
  }

  SampleExamination with(Indicator indicator) {
    indicators.add(indicator);
    return this;
  }

  SampleExamination with(Form form) {
    forms.add(form);
    return this;
  }

  /** In the place of the register of units. */
  SampleExamination counting(RegisterCounts other) {
    registers = other;
    return this;
  }

  SampleExamination declares(Relation relation) {
    return declares(relation, ALWAYS);
  }

  SampleExamination declares(Relation relation, Validity validity) {
    checks.add(
        new Check("C" + checks.size(), "Phép kiểm", Severity.NOTICE, "Điều 1", validity, relation));
    return this;
  }

  SampleExamination says(long unit, String form, String period, String... cells) {
    return says(FIRST, unit, form, period, cells);
  }

  /** Says it after all that was said before. */
  SampleExamination saysLater(long unit, String form, String period, String... cells) {
    return says(FIRST.plusSeconds(1 + said.size()), unit, form, period, cells);
  }

  private SampleExamination says(
      Instant at, long unit, String form, String period, String... cells) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (String cell : cells) {
      String[] sides = cell.trim().split("=", 2);
      figures.put(sides[0], figure(sides[1]));
    }
    return says(
        new KeptSheet(
            new FigureSheet(key(unit, form, period), figures), new Revision(1, at, "Cán bộ")));
  }

  SampleExamination says(KeptSheet kept) {
    said.put(kept.sheet().key(), kept);
    return this;
  }

  static Figure figure(String text) {
    return switch (text) {
      case "nil" -> new Figure.Nil();
      case "n/a" -> new Figure.NotApplicable("không áp dụng");
      case "blank" -> new Figure.Missing();
      default -> new Figure.Reported(new BigDecimal(text));
    };
  }

  static SheetKey key(long unit, String form, String period) {
    return new SheetKey(form, new UnitId(unit), Period.parse(period).orElseThrow());
  }

  ExamineSheets examineSheets() {
    InMemoryOrganisations organisations = new InMemoryOrganisations();
    organisations.become(history.organisation());
    InMemoryCatalogues catalogues =
        new InMemoryCatalogues(Catalogue.of(measures, indicators, forms, checks));
    InMemorySheets sheets = new InMemorySheets(organisations, catalogues);
    said.values().forEach(sheets::keep);
    return new ExamineSheets(catalogues, organisations, sheets, registers);
  }

  Map<SheetKey, List<Discrepancy>> examine() {
    return new HashMap<>(examineSheets().examine(said.keySet()));
  }

  List<Discrepancy> examine(long unit, String form, String period) {
    return Optional.ofNullable(examine().get(key(unit, form, period))).orElseThrow();
  }

  /**
   * What was found there besides blanks, e.g. {@code CARRY_OVER_BROKEN OPEN 5 (7)}: the rule, the
   * measure, its value and what was expected; {@code null} when there is nothing.
   */
  @Nullable String found(long unit, String form, String period) {
    String all =
        examine(unit, form, period).stream()
            .filter(each -> !each.rule().equals("FIGURE_BLANK"))
            .filter(each -> !each.rule().equals("FIGURE_MISSING"))
            .map(
                each ->
                    each.rule()
                        + " "
                        + each.measure()
                        + " "
                        + each.value()
                        + " ("
                        + each.expected()
                        + ")")
            .collect(joining("; "));
    return all.isEmpty() ? null : all;
  }

  /** What {@link #found} says of one discrepancy; {@code null} when nothing else was expected. */
  static @Nullable String broken(
      String rule, String measure, String value, @Nullable String expected) {
    return expected == null
        ? null
        : rule + " " + measure + " " + (value.equals("nil") ? "0" : value) + " (" + expected + ")";
  }

  /** {@code U4 2024-Q1 CASES 5}. */
  static List<String> parts(Discrepancy discrepancy) {
    return discrepancy.parts().stream()
        .map(part -> part.unit() + " " + part.period() + " " + part.measure() + " " + part.amount())
        .toList();
  }
}

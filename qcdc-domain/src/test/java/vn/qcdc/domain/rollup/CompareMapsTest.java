package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.Level.COMMUNE;
import static vn.qcdc.domain.organisation.Level.DISTRICT;
import static vn.qcdc.domain.organisation.Level.PROVINCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

class CompareMapsTest {

  private static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final int HISTORIES = 40;

  /**
   * Provinces 1 and 9; 1 has district 2 with communes 4, 5, 6 and district 3 with 7. On the day of
   * the reform 1 goes into 9, the districts go, 4 and 5 become 101, 6 goes to 101 and 102 without
   * stated shares, 7 stays.
   */
  private final SampleHistory reform =
      new SampleHistory()
          .found(FOUNDED, PROVINCE, 1)
          .found(FOUNDED, PROVINCE, 9)
          .found(FOUNDED, DISTRICT, 2, 1)
          .found(FOUNDED, DISTRICT, 3, 1)
          .found(FOUNDED, COMMUNE, 4, 2)
          .found(FOUNDED, COMMUNE, 5, 2)
          .found(FOUNDED, COMMUNE, 6, 2)
          .found(FOUNDED, COMMUNE, 7, 3)
          .found(FOUNDED, COMMUNE, 19, 9)
          .found(REFORM, COMMUNE, 101, 9)
          .found(REFORM, COMMUNE, 102, 9)
          .dissolve(REFORM, 2)
          .dissolve(REFORM, 3)
          .move(REFORM, 7, 9)
          .merge(REFORM, 9, 1)
          .merge(REFORM, 101, 4, 5)
          .split(REFORM, 6, 101, 102);

  private final SampleSheet[] staff = {
    staff(1, 1000),
    staff(2, 100),
    staff(3, 200),
    staff(4, 4),
    staff(5, 5),
    staff(6, 6),
    staff(7, 7),
    staff(9, 9000),
    staff(19, 19)
  };

  @Test
  void an_heir_stands_beside_its_predecessors() {
    MapComparison told = compare(101, COMMUNE, COMMUNE);
    assertEquals(List.of("U4 4", "U5 5", "U6 6"), rows(told.then()));
    assertEquals(List.of("U101 9"), rows(told.now()));
    assertEquals(List.of("U4", "U5", "U6"), codes(told.then().units()));
    assertAmount(15, told.then().sum());
    assertAmount(9, told.now().sum());
    assertEquals(new BigDecimal(-6), told.difference());
    assertEquals(List.of("U6 -6"), differences(told));
    assertEquals(1, told.now().unapportioned().size());
    assertEquals(
        List.of("U4 [U101]", "U5 [U101]", "U6 [U101, U102]"), inheritances(told.changes()));
  }

  @Test
  void a_unit_that_took_others_in_stands_beside_what_it_was() {
    MapComparison told = compare(9, COMMUNE, DISTRICT);
    assertEquals(List.of("U9"), codes(told.then().units()));
    assertAmount(9019, told.then().sum());
    assertAmount(9019 + 1322, told.now().sum());
    assertEquals(
        List.of("U1 1000", "U2 100", "U3 200", "U4 4", "U5 5", "U6 6", "U7 7"), differences(told));
    assertEquals(List.of("U7: U3 → U9"), moves(told.changes()));
  }

  @Test
  void rows_remainder_and_what_lies_between_rows_are_the_sum() {
    MapComparison told = compare(9, COMMUNE, DISTRICT);
    assertEquals(List.of("U101 9", "U102 -", "U19 19", "U7 7"), rows(told.now()));
    assertEquals(List.of("U1", "U2", "U3", "U9"), codes(told.now().remainder().units()));
    assertAmount(10300, told.now().remainder().sum());
    assertEquals(
        List.of("U6"), told.now().betweenRows().stream().map(line -> line.unit().code()).toList());
    assertEquals(List.of(), told.now().unapportioned());
    assertEquals(List.of(), told.then().betweenRows());
  }

  @Test
  void districts_that_are_gone_are_rows_of_the_map_on_which_they_stood() {
    SampleHistory renamed =
        new SampleHistory()
            .found(FOUNDED, PROVINCE, 1)
            .found(FOUNDED, DISTRICT, 2, 1)
            .found(FOUNDED, COMMUNE, 4, 2)
            .found(REFORM, PROVINCE, 10)
            .merge(REFORM, 10, 1)
            .dissolve(REFORM, 2)
            .move(REFORM, 4, 10);
    MapComparison told =
        compare(
            renamed.organisation(),
            10,
            COMMUNE,
            DISTRICT,
            staff(1, 1),
            staff(2, 20),
            staff(4, 300));
    assertEquals(List.of("U1"), codes(told.then().units()));
    assertEquals(List.of("U2 320"), rows(told.then()));
    assertAmount(1, told.then().remainder().sum());
    assertEquals(List.of("U4 300"), rows(told.now()));
    assertAmount(21, told.now().remainder().sum());
    assertEquals(BigDecimal.ZERO, told.difference());
    assertEquals(List.of(), told.differences());
  }

  @Test
  void a_whole_district_that_became_one_commune_is_its_predecessor() {
    SampleHistory island =
        new SampleHistory()
            .found(FOUNDED, PROVINCE, 1)
            .found(FOUNDED, DISTRICT, 2, 1)
            .found(FOUNDED, COMMUNE, 4, 2)
            .found(FOUNDED, COMMUNE, 5, 2)
            .found(REFORM, COMMUNE, 101, 1)
            .merge(REFORM, 101, 2, 4, 5);
    MapComparison told =
        compare(
            island.organisation(), 101, COMMUNE, COMMUNE, staff(2, 1), staff(4, 20), staff(5, 300));
    assertEquals(List.of("U2"), codes(told.then().units()));
    assertAmount(321, told.then().sum());
    assertEquals(BigDecimal.ZERO, told.difference());
  }

  @Test
  void both_sides_add_up_whatever_happened() {
    LongStream.range(0, HISTORIES)
        .mapToObj(seed -> new RandomHistory(seed, /* onlyMerges= */ false))
        .forEach(CompareMapsTest::assertAddsUp);
  }

  private static void assertAddsUp(RandomHistory history) {
    LocalDate day = history.someDay();
    CompareMaps compare =
        new CompareMaps(
            history.catalogue(),
            history.organisation(),
            Hierarchy.TERRITORY,
            new ReportedOnly(history.reported()));
    Rollup now = history.rollup(new Boundaries.OfDay(day));
    for (UnitSnapshot unit : history.organisation().asOf(day, Hierarchy.TERRITORY).units()) {
      for (Measure measure : RandomHistory.MEASURES) {
        MapComparison told =
            compare.compare(
                new CompareMaps.Question(
                    unit, measure, RandomHistory.YEARS, day, COMMUNE, DISTRICT),
                null);
        String where = history + " " + unit.code() + " " + day + " " + measure.code();
        assertRowsAddUp(told.then(), where);
        assertRowsAddUp(told.now(), where);
        Total total = now.total(unit, measure, RandomHistory.YEARS);
        assertEquals(total.sum(), told.now().sum(), where);
        assertEquals(total.unapportioned().size(), told.now().unapportioned().size(), where);
        BigDecimal explained =
            told.differences().stream()
                .map(MapComparison.Difference::change)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, told.difference().compareTo(explained), where);
      }
    }
  }

  private static void assertRowsAddUp(MapComparison.Side side, String where) {
    BigDecimal parts = amount(side.remainder().sum());
    for (MapComparison.Place row : side.rows()) {
      parts = parts.add(amount(row.sum()));
    }
    for (Unapportioned<Figure> line : side.betweenRows()) {
      parts = parts.add(line.piece().amount().orElse(BigDecimal.ZERO));
    }
    assertEquals(0, amount(side.sum()).compareTo(parts), where);
  }

  private MapComparison compare(long unit, Level level, Level levelThen) {
    return compare(reform.organisation(), unit, level, levelThen, staff);
  }

  private static MapComparison compare(
      Organisation organisation, long unit, Level level, Level levelThen, SampleSheet... sheets) {
    return new CompareMaps(
            SampleCatalogue.catalogue(),
            organisation,
            Hierarchy.TERRITORY,
            new ReportedOnly(Arrays.stream(sheets).map(SampleSheet::reported).toList()))
        .compare(
            new CompareMaps.Question(
                organisation.asOf(REFORM, Hierarchy.TERRITORY).unit(new UnitId(unit)).orElseThrow(),
                SampleCatalogue.catalogue().measure("STAFF_TOTAL").orElseThrow(),
                Period.year(2024),
                REFORM,
                level,
                levelThen),
            null);
  }

  private static SampleSheet staff(long unit, long value) {
    return SampleSheet.of("NQ11-DB", new UnitId(unit), "2024").value("STAFF_TOTAL", value);
  }

  private static BigDecimal amount(Sum sum) {
    return sum.figure().amount().orElse(BigDecimal.ZERO);
  }

  private static void assertAmount(long expected, Sum sum) {
    assertEquals(0, BigDecimal.valueOf(expected).compareTo(amount(sum)), sum.toString());
  }

  private static List<String> codes(List<UnitSnapshot> units) {
    return units.stream().map(UnitSnapshot::code).toList();
  }

  private static List<String> rows(MapComparison.Side side) {
    return side.rows().stream()
        .map(
            row ->
                row.unit().code()
                    + " "
                    + row.sum().figure().amount().map(BigDecimal::toPlainString).orElse("-"))
        .toList();
  }

  private static List<String> differences(MapComparison told) {
    return told.differences().stream()
        .map(each -> each.unit().code() + " " + each.change().toPlainString())
        .toList();
  }

  private static List<String> inheritances(MapChanges changes) {
    assertTrue(changes.inheritances().stream().allMatch(each -> each.day().equals(REFORM)));
    return changes.inheritances().stream()
        .map(
            each ->
                each.predecessor().code()
                    + " "
                    + each.heirs().stream().map(heir -> heir.unit().code()).toList())
        .toList();
  }

  private static List<String> moves(MapChanges changes) {
    return changes.moves().stream()
        .map(
            move ->
                move.unit().code()
                    + ": "
                    + move.from().map(UnitSnapshot::code).orElse("-")
                    + " → "
                    + move.to().map(UnitSnapshot::code).orElse("-"))
        .toList();
  }
}

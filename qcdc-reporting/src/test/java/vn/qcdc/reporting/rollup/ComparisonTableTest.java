package vn.qcdc.reporting.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.rollup.Completeness;
import vn.qcdc.domain.rollup.MapChanges;
import vn.qcdc.domain.rollup.MapComparison;
import vn.qcdc.domain.rollup.Obstacle;
import vn.qcdc.domain.rollup.Sum;
import vn.qcdc.domain.rollup.Unapportioned;
import vn.qcdc.domain.time.Period;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.csv.CsvTable;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.wording.Wording;

class ComparisonTableTest {

  private static final UnitSnapshot DISTRICT = unit(SampleOrganisation.LONG_MY);
  private static final UnitSnapshot COMMUNE = unit(SampleOrganisation.VINH_VIEN);
  private static final UnitSnapshot OTHER = unit(SampleOrganisation.LUONG_TAM);

  private final ComparisonTable table =
      new ComparisonTable(new Wording(SampleCatalogue.catalogue(), Language.VIETNAMESE));

  @Test
  void every_line_of_both_maps_stands_below_the_other() throws IOException {
    StringBuilder csv = new StringBuilder();
    CsvTable.write(table.of(comparison(), LocalDate.of(2025, 7, 1)), csv);
    assertEquals(
        """
        map,line,unit,period,total,state,due,received,missing,candidates,reason
        period,ROW,31489,2023,7,REPORTED,1,1,,,
        period,REMAINDER,936,2023,100,REPORTED,1,1,,,
        period,TOTAL,936,2023,107,REPORTED,3,2,31492,,
        2025-07-01,REMAINDER,,2023,,NOT_APPLICABLE,0,0,,,
        2025-07-01,BETWEEN_ROWS,936,2023,100,REPORTED,,,,31489 31492,SHARES_NOT_STATED
        2025-07-01,TOTAL,936,2023,100,REPORTED,1,1,,,
        2025-07-01,UNAPPORTIONED,31489,2023,,MISSING,,,,31489 31492,INDIVISIBLE
        """,
        csv.toString().replace("\r\n", "\n"));
  }

  @Test
  void people_read_names_and_why_a_piece_cannot_be_apportioned() {
    List<Table.Cell> between = table.of(comparison(), LocalDate.of(2025, 7, 1)).rows().get(4);
    assertEquals("huyện Long Mỹ", between.get(2).shown());
    assertEquals(
        "Chưa ai xác định phần của huyện Long Mỹ mà mỗi đơn vị kế thừa được nhận: thị trấn Vĩnh"
            + " Viễn, xã Lương Tâm.",
        between.get(10).shown());
  }

  private static MapComparison comparison() {
    Sum none = sum(new Figure.NotApplicable("no unit owes it"), 0);
    MapComparison.Side then =
        new MapComparison.Side(
            List.of(DISTRICT),
            new Sum(reported(107), new Completeness(3, 2, List.of(OTHER)), false),
            List.of(new MapComparison.Place(COMMUNE, sum(reported(7), 1))),
            new MapComparison.Remainder(List.of(DISTRICT), sum(reported(100), 1)),
            List.of(),
            List.of());
    MapComparison.Side now =
        new MapComparison.Side(
            List.of(DISTRICT),
            sum(reported(100), 1),
            List.of(),
            new MapComparison.Remainder(List.of(), none),
            List.of(line(DISTRICT, reported(100), Obstacle.SHARES_NOT_STATED)),
            List.of(line(COMMUNE, new Figure.Missing(), Obstacle.INDIVISIBLE)));
    return new MapComparison(
        SampleCatalogue.catalogue().measure("WORKS").orElseThrow(),
        Period.year(2023),
        then,
        now,
        List.of(),
        new MapChanges(List.of(), List.of()));
  }

  private static Unapportioned<Figure> line(UnitSnapshot unit, Figure piece, Obstacle obstacle) {
    return new Unapportioned<>(
        "NQ11-DB", unit, Period.year(2023), piece, List.of(COMMUNE, OTHER), obstacle);
  }

  private static Sum sum(Figure figure, int due) {
    return new Sum(figure, new Completeness(due, due, List.of()), false);
  }

  private static Figure reported(long value) {
    return new Figure.Reported(BigDecimal.valueOf(value));
  }

  private static UnitSnapshot unit(UnitId id) {
    return SampleOrganisation.snapshot(id);
  }
}

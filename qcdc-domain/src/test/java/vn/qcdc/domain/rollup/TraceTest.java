package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.SampleSheet;

class TraceTest {

  @Test
  void a_total_leads_down_to_every_cell_it_is_made_of() {
    SampleSheet vinhVien = SampleSheet.of("NQ11-DB", VINH_VIEN, "2023").value("WORKS", 7);
    List<TracedCell> cells = SampleRollup.of(vinhVien).trace(LONG_MY, "WORKS", "2023");
    assertEquals(List.of("31489 2023 NQ11-DB", "31492 2023 NQ11-DB"), texts(cells));
    assertEquals(vinhVien.reported().cell("WORKS"), cells.get(0).reported());
    assertEquals(Optional.empty(), cells.get(1).reported());
    assertEquals(new Figure.Missing(), cells.get(1).figure());
  }

  @Test
  void cells_stand_in_the_order_of_the_units_codes_and_of_time() {
    assertEquals(
        List.of(
            "31489 2021-Q1 QUY-XA",
            "31489 2021-Q2 QUY-XA",
            "31492 2021-Q1 QUY-XA",
            "31492 2021-Q2 QUY-XA"),
        texts(SampleRollup.of().trace(LONG_MY, "MEDIATIONS", "2021-H1")));
    assertEquals(
        List.of("31405", "31417", "31429", "31489", "31492", "93", "934", "936"),
        SampleRollup.of().trace(HAU_GIANG, "STAFF_TOTAL", "2023").stream()
            .map(cell -> cell.unit().code())
            .toList());
  }

  @Test
  void a_cell_that_the_total_does_not_add_is_not_told() {
    SampleRollup rollup =
        SampleRollup.of(
            SampleSheet.of("QUY-XA", LUONG_TAM, "2021-Q3").value("MEDIATION_TEAMS", 7),
            SampleSheet.of("QUY-XA", HIEP_HUNG, "2021-Q4").value("MEDIATION_TEAMS", 8));
    assertEquals(
        List.of("31489 2021-Q4 QUY-XA", "31492 2021-Q4 QUY-XA"),
        texts(rollup.trace(LONG_MY, "MEDIATION_TEAMS", "2021")));
  }

  private static List<String> texts(List<TracedCell> cells) {
    return cells.stream()
        .map(cell -> cell.unit().code() + " " + cell.period().code() + " " + cell.form())
        .toList();
  }
}

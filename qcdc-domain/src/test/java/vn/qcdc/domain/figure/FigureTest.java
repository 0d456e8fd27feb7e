package vn.qcdc.domain.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

class FigureTest {

  private static final SheetKey KEY = new SheetKey("NQ11-DB", new UnitId(5), Period.year(2023));

  @Test
  void nil_adds_up_as_zero_but_is_not_a_zero_that_was_counted() {
    assertEquals(Optional.of(BigDecimal.ZERO), new Figure.Nil().amount());
    assertNotEquals(new Figure.Nil(), new Figure.Reported(BigDecimal.ZERO));
  }

  @Test
  void what_does_not_apply_and_what_is_missing_add_nothing() {
    assertEquals(Optional.empty(), new Figure.NotApplicable("không có ấp").amount());
    assertEquals(Optional.empty(), new Figure.Missing().amount());
  }

  @Test
  void trailing_zeros_make_no_other_figure() {
    assertEquals(
        new Figure.Reported(new BigDecimal("21")), new Figure.Reported(new BigDecimal("21.00")));
    assertEquals(
        new Figure.Reported(BigDecimal.ZERO), new Figure.Reported(new BigDecimal("0.000")));
  }

  @Test
  void a_measure_that_is_not_on_the_sheet_is_missing() {
    assertEquals(new Figure.Missing(), new FigureSheet(KEY, Map.of()).figure("WORKS"));
  }

  @Test
  void a_sheet_keeps_the_order_of_the_form() {
    FigureSheet sheet =
        SampleSheet.of(KEY).value("WORKS", "21").nil("HAMLETS").value("STAFF_TOTAL", "40").sheet();
    assertEquals(List.of("WORKS", "HAMLETS", "STAFF_TOTAL"), List.copyOf(sheet.figures().keySet()));
  }
}

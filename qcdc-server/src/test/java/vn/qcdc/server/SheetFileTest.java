package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {
  @TempDir Path folder;

  @Test
  void zero_nil_and_not_applicable_stay_three_things() throws Exception {
    assertEquals(
        List.of(
            new Sheet(
                "DC-01",
                "gso:31318",
                "2023",
                List.of(
                    Map.of("measure", "WORKS", "value", BigDecimal.ZERO),
                    Map.of("measure", "MEETINGS", "nil", true),
                    Map.of("measure", "HAMLETS", "notApplicable", "phường, không có ấp")))),
        read(
            """
            DC-01,gso:31318,2023,WORKS,0,
            DC-01,gso:31318,2023,MEETINGS,nil,
            DC-01,gso:31318,2023,HAMLETS,n/a,"phường, không có ấp"
            """));
  }

  @Test
  void a_sheet_ends_where_form_unit_or_period_change() throws Exception {
    List<Sheet> sheets =
        read(
            """
            A,931,2023,X,1,
            A,931,2023,Y,2,
            A,931,2024,X,3,
            A,932,2024,X,4,
            B,932,2024,X,5,
            """);
    assertEquals(
        List.of(
            "/v1/submissions/A/931/2023",
            "/v1/submissions/A/931/2024",
            "/v1/submissions/A/932/2024",
            "/v1/submissions/B/932/2024"),
        sheets.stream().map(Sheet::path).toList());
  }

  @Test
  void a_value_that_is_none_is_reported_with_its_row() {
    CannotProceed reason =
        assertThrows(CannotProceed.class, () -> read("A,931,2023,X,1,\nA,931,2023,Y,many,\n"));
    assertTrue(reason.getMessage().contains("row 3 has the value 'many'"), reason.getMessage());
  }

  private List<Sheet> read(String rows) throws Exception {
    Path file = folder.resolve("figures.csv");
    Files.writeString(file, "form,unit,period,measure,value,reason\n" + rows);
    return SheetFile.read(file);
  }
}

package vn.qcdc.reporting.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.reporting.workbook.TableWorkbook.Column;
import vn.qcdc.reporting.workbook.TableWorkbook.Value;

class TableWorkbookTest {

  private static final List<Column> COLUMNS =
      List.of(new Column("Đơn vị", 30), new Column("Số liệu", 14), new Column("Ngày", 12));

  @TempDir private Path folder;

  @Test
  void every_value_keeps_its_type() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            10,
            List.of(
                new Value.Text("Xã Hiệp Hưng"),
                new Value.Amount(new BigDecimal("130391.50")),
                new Value.Day(LocalDate.of(2023, 12, 31))),
            List.of(new Value.Text("007"), new Value.Nothing(), new Value.Nothing()))) {
      assertEquals("Đơn vị", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
      XSSFRow row = workbook.getSheetAt(0).getRow(1);
      assertEquals("Xã Hiệp Hưng", row.getCell(0).getStringCellValue());
      assertEquals(130391.5, row.getCell(1).getNumericCellValue());
      assertEquals(
          LocalDate.of(2023, 12, 31), row.getCell(2).getLocalDateTimeCellValue().toLocalDate());
      assertEquals("007", workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue());
      assertEquals(1, workbook.getSheetAt(0).getPaneInformation().getHorizontalSplitPosition());
      assertEquals(30, workbook.getSheetAt(0).getColumnWidth(0) / 256);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0", "<b>&\"", " "})
  void text_never_becomes_a_formula(String text) throws IOException {
    try (XSSFWorkbook workbook =
        written(10, List.of(new Value.Text(text), new Value.Nothing(), new Value.Nothing()))) {
      var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
      assertEquals(CellType.STRING, cell.getCellType());
      assertEquals(text, cell.getStringCellValue());
    }
  }

  @Test
  void a_number_that_a_spreadsheet_would_cut_is_text() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            10,
            List.of(
                new Value.Nothing(),
                new Value.Amount(new BigDecimal("1234567890123456.789")),
                new Value.Nothing()),
            List.of(
                new Value.Nothing(),
                new Value.Amount(new BigDecimal("1E+9")),
                new Value.Nothing()))) {
      assertEquals(
          "1234567890123456.789", workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue());
      assertEquals(1e9, workbook.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue());
    }
  }

  @Test
  void a_table_that_fills_a_sheet_goes_on_on_the_next_with_its_header() throws IOException {
    List<Value> row = List.of(new Value.Text("a"), new Value.Nothing(), new Value.Nothing());
    try (XSSFWorkbook workbook = written(3, row, row, row)) {
      assertEquals(2, workbook.getNumberOfSheets());
      assertEquals("Số liệu (2)", workbook.getSheetName(1));
      assertEquals(2, workbook.getSheetAt(0).getLastRowNum());
      assertEquals("Đơn vị", workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue());
      assertEquals("a", workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
    }
  }

  @Test
  void a_row_has_a_value_for_every_column() throws IOException {
    try (TableWorkbook table =
        new TableWorkbook(OutputStream.nullOutputStream(), "Số liệu", COLUMNS)) {
      assertThrows(IllegalArgumentException.class, () -> table.row(List.of(new Value.Nothing())));
    }
  }

  @Test
  void a_long_table_is_not_held() throws IOException {
    Path file = folder.resolve("long.xlsx");
    Runtime runtime = Runtime.getRuntime();
    try (OutputStream out = Files.newOutputStream(file);
        TableWorkbook table = new TableWorkbook(out, "Số liệu", COLUMNS)) {
      List<Value> row =
          List.of(
              new Value.Text("Xã Hiệp Hưng".repeat(20)),
              new Value.Amount(BigDecimal.TEN),
              new Value.Day(LocalDate.EPOCH));
      for (int i = 0; i < 100_000; i++) {
        table.row(row);
      }
      System.gc();
      long used = runtime.totalMemory() - runtime.freeMemory();
      assertTrue(used < 60_000_000, used + " bytes are in use with 100000 rows written");
    }
    assertTrue(Files.size(file) > 100_000);
  }

  @SafeVarargs
  private static XSSFWorkbook written(int mostRows, List<? extends Value>... rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWorkbook table = new TableWorkbook(out, "Số liệu", COLUMNS, mostRows)) {
      for (List<? extends Value> row : rows) {
        table.row(row);
      }
    }
    return SampleWorkbook.open(out.toByteArray());
  }
}

package vn.qcdc.reporting.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.reporting.content.Table;

class CsvTableTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Phụng Hiệp|Phụng Hiệp",
        "a,b|\"a,b\"",
        "nói \"có\"|\"nói \"\"có\"\"\"",
        "=1+1|'=1+1", // a spreadsheet must not compute what a unit is called
        "＝1+1|'＝1+1",
        "@SUM(A1)|'@SUM(A1)",
        "-5|'-5",
        "'=1+1|''=1+1", // so that what is read back is what was written
        "'Ấp Bắc'|'Ấp Bắc'",
        "99.93|99.93"
      })
  void values_are_quoted_only_where_needed(String value, String written) throws IOException {
    assertEquals("name\r\n" + written + "\r\n", csv(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "'=1+1", "''=1+1", "-", "+84", "@", "'Ấp Bắc'", "Ấp Bắc", "'", ""})
  void what_is_read_back_is_what_was_meant(String value) throws IOException {
    assertEquals(value, CsvTable.meant(csv(value).split("\r\n", -1)[1]));
  }

  @Test
  void a_line_break_stays_inside_its_value() throws IOException {
    assertEquals("name\r\n\"a\nb\"\r\n", csv("a\nb"));
  }

  @Test
  void what_begins_with_space_that_a_spreadsheet_skips_is_no_formula_either() throws IOException {
    assertEquals("name\r\n'\t=1+1\r\n", csv("\t=1+1"));
    assertEquals("name\r\n\"'\r=1+1\"\r\n", csv("\r=1+1"));
    assertEquals("\r=1+1", CsvTable.meant("'\r=1+1"));
  }

  private static String csv(String value) throws IOException {
    Table table =
        new Table(
            "Bảng",
            List.of(new Table.Column("name", "Tên", false)),
            List.of(List.of(new Table.Cell(value, "shown"))));
    StringBuilder out = new StringBuilder();
    CsvTable.write(table, out);
    return out.toString();
  }
}

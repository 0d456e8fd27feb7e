package vn.qcdc.reporting.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.reorganisation.SampleReorganisation;
import vn.qcdc.domain.reorganisation.SampleUnitHistory;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.html.HtmlTable;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.wording.Wording;

class HistoryTableTest {

  private static final LocalDate DAY = SampleReorganisation.DAY;

  @Test
  void what_was_annulled_is_struck_out_and_the_rest_is_not() throws IOException {
    SampleUnitHistory history =
        SampleUnitHistory.after(
                SampleReorganisation.of("NQ12-2024")
                    .act("RENAME", "31405", "", "", "", "", "", "", "", "Long Thạnh"))
            .annulled("NQ12-2024", SampleReorganisation.of("BB-2025"));
    Table table =
        new HistoryTable(new Wording(SampleCatalogue.catalogue(), Language.VIETNAMESE))
            .of(history.unit("31405", DAY), history.of("31405", DAY), DAY);
    assertEquals("Quá trình thay đổi của xã Thạnh Hòa (mã 31405)", table.title());
    assertEquals(3, table.rows().size());
    StringBuilder html = new StringBuilder();
    HtmlTable.write(table, "vi", html);
    assertTrue(
        html.toString().contains("<td><del>xã Thạnh Hòa đổi tên thành xã Long Thạnh</del></td>"),
        html::toString);
    assertTrue(html.toString().contains("<td>Đã bãi bỏ</td>"), html::toString);
    assertFalse(html.toString().contains("<del>bãi bỏ việc"), html::toString);
  }
}

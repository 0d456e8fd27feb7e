package vn.qcdc.reporting.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.reporting.manuscript.SampleReport.bold;
import static vn.qcdc.reporting.manuscript.SampleReport.cell;
import static vn.qcdc.reporting.manuscript.SampleReport.note;
import static vn.qcdc.reporting.manuscript.SampleReport.p;
import static vn.qcdc.reporting.manuscript.SampleReport.r;
import static vn.qcdc.reporting.manuscript.SampleReport.row;
import static vn.qcdc.reporting.manuscript.SampleReport.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.proofreading.Location.Cell;
import vn.qcdc.domain.proofreading.Location.Footnote;
import vn.qcdc.domain.proofreading.Location.Paragraph;
import vn.qcdc.domain.proofreading.Passage;

class WordDocumentTest {

  @Test
  void paragraphs_keep_their_numbers_though_empty_ones_say_nothing() throws Exception {
    assertEquals(
        List.of(
            new Passage(new Paragraph(1, null), "Một"),
            new Passage(new Paragraph(3, null), "Ba 2.606/2.610 đơn")),
        read(SampleReport.of(p(r("Một")), p(), p(r("Ba "), bold("2.606"), r("/2.610 đơn")))));
  }

  static List<Arguments> runs() {
    return List.of(
        Arguments.of("inserted", "<w:ins w:id=\"1\" w:author=\"A\">" + r("12") + "</w:ins>", "12"),
        Arguments.of(
            "deleted",
            "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>11</w:delText></w:r></w:del>"
                + r("12"),
            "12"),
        Arguments.of(
            "moved away", "<w:moveFrom w:id=\"1\">" + r("9") + "</w:moveFrom>" + r("1"), "1"),
        Arguments.of("linked", "<w:hyperlink>" + r("nghị quyết") + "</w:hyperlink>", "nghị quyết"),
        Arguments.of(
            "in a control", "<w:sdt><w:sdtContent>" + r("5") + "</w:sdtContent></w:sdt>", "5"),
        Arguments.of("tab", r("a") + "<w:r><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        Arguments.of("soft break", r("a") + "<w:r><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        Arguments.of(
            "hyphen", r("QĐ") + "<w:r><w:noBreakHyphen/><w:t>TU</w:t></w:r>", "QĐ\u2011TU"),
        Arguments.of(
            "computed",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(1)</w:instrText>"
                + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("7")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            "7"),
        Arguments.of("hidden", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>" + r("8"), "8"),
        Arguments.of(
            "not hidden", "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>9</w:t></w:r>", "9"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void a_paragraph_reads_as_it_is_printed(String name, String runs, String expected)
      throws Exception {
    assertEquals(
        List.of(new Passage(new Paragraph(1, null), expected)), read(SampleReport.of(p(runs))));
  }

  @Test
  void a_footnote_stands_behind_the_paragraph_that_refers_to_it() throws Exception {
    SampleReport report =
        SampleReport.of(
                p(r("Tổ chức 779 cuộc"), note(2), r(" và 12 cuộc"), note(1)), p(r("Kết thúc")))
            .withFootnotes("cấp xã 12", "cấp tỉnh 139");
    assertEquals(
        List.of(
            new Passage(new Paragraph(1, null), "Tổ chức 779 cuộc và 12 cuộc"),
            new Passage(new Footnote("1", 1), "cấp tỉnh 139"),
            new Passage(new Footnote("2", 2), "cấp xã 12"),
            new Passage(new Paragraph(2, null), "Kết thúc")),
        read(report));
  }

  @Test
  void a_footnote_that_refers_to_itself_is_read_once() throws Exception {
    SampleReport report = SampleReport.of(p(r("Một"), note(1))).withFootnotes("tự" + "");
    report.with(
        "word/footnotes.xml",
        SampleReport.parts(report.bytes())
            .get("word/footnotes.xml")
            .replace("</w:p>", note(1) + "</w:p>"));
    assertEquals(2, read(report).size());
  }

  @Test
  void cells_stand_where_the_grid_has_them() throws Exception {
    String wide = cell("<w:gridSpan w:val=\"2\"/>", p(r("Cấp huyện")));
    String begins = cell("<w:vMerge w:val=\"restart\"/>", p(r("Cộng")));
    String continues = cell("<w:vMerge/>", p());
    assertEquals(
        List.of(
            new Passage(new Cell(1, 1, 1), "Cộng"),
            new Passage(new Cell(1, 1, 2), "Cấp huyện"),
            new Passage(new Cell(1, 1, 4), "Xã"),
            new Passage(new Cell(1, 2, 2), "216\ncuộc"),
            new Passage(new Cell(1, 2, 3), "13"),
            new Passage(new Cell(2, 1, 1), "trong ô"),
            new Passage(new Cell(1, 2, 4), "585"),
            new Passage(new Paragraph(1, null), "Sau bảng")),
        read(
            SampleReport.of(
                table(
                    row(begins, wide, cell("", p(r("Xã")))),
                    row(
                        continues,
                        cell("", p(r("216")), p(r("cuộc"))),
                        cell("", p(r("13")), table(row(cell("", p(r("trong ô")))))),
                        cell("", p(r("585"))))),
                p(r("Sau bảng")))));
  }

  @Test
  void a_deleted_row_is_gone() throws Exception {
    String deleted =
        "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"A\"/></w:trPr>"
            + cell("", p(r("1")))
            + "</w:tr>";
    assertEquals(
        List.of(new Passage(new Cell(1, 1, 1), "2")),
        read(SampleReport.of(table(deleted, row(cell("", p(r("2"))))))));
  }

  @Test
  void a_text_box_is_read_once_behind_its_paragraph() throws Exception {
    String box = "<w:txbxContent>" + p(r("Khung 5/7")) + "</w:txbxContent>";
    String either =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
            + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + box
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    assertEquals(
        List.of(
            new Passage(new Paragraph(1, null), "Trước sau"),
            new Passage(new Paragraph(1, null), "Khung 5/7")),
        read(SampleReport.of(p(r("Trước "), either, r("sau")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<w:document",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document xmlns:w=\"u\"><w:body/></w:document>",
        "<w:document xmlns:w=\"u\"/>"
      })
  void what_is_damaged_is_refused(String text) throws Exception {
    byte[] bytes = SampleReport.of(p()).with(SampleReport.TEXT, text).bytes();
    assertThrows(RefusedDocument.class, () -> WordDocument.open(bytes));
  }

  @Test
  void nesting_beyond_measure_is_refused() throws Exception {
    String deep = "<w:sdt><w:sdtContent>".repeat(5000) + "</w:sdtContent></w:sdt>".repeat(5000);
    byte[] bytes = SampleReport.of(deep).bytes();
    assertThrows(RefusedDocument.class, () -> WordDocument.open(bytes));
  }

  private static List<Passage> read(SampleReport report) throws Exception {
    return WordDocument.open(report.bytes()).manuscript().passages();
  }
}

package vn.qcdc.reporting.manuscript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.reporting.manuscript.SampleReport.bold;
import static vn.qcdc.reporting.manuscript.SampleReport.cell;
import static vn.qcdc.reporting.manuscript.SampleReport.note;
import static vn.qcdc.reporting.manuscript.SampleReport.p;
import static vn.qcdc.reporting.manuscript.SampleReport.r;
import static vn.qcdc.reporting.manuscript.SampleReport.row;
import static vn.qcdc.reporting.manuscript.SampleReport.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.Span;

class AnnotatedDocumentTest {

  private static final String TOLD = "Đúng ra là 99,85%";

  @Test
  void the_words_keep_their_format_and_the_comment_begins_and_ends_with_them() throws Exception {
    byte[] annotated =
        annotate(SampleReport.of(p(r("Đạt 99,8"), bold("4% (2.606/2.610)"), r(" đơn"))), "99,84%");
    assertEquals(
        "<w:p>"
            + r("Đạt ")
            + "<w:commentRangeStart w:id=\"1\"/>"
            + r("99,8")
            + bold("4%")
            + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
            + bold(" (2.606/2.610)")
            + r(" đơn")
            + "</w:p>",
        body(annotated));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(annotated))) {
      assertEquals(1, document.getComments().length);
      assertEquals(TOLD, document.getComments()[0].getText());
      assertEquals("QCDC", document.getComments()[0].getAuthor());
    }
  }

  @Test
  void several_comments_in_one_run_each_have_their_words() throws Exception {
    SampleReport report = SampleReport.of(p(r("từ 706 xuống 691, giảm 16 😀 thôn")));
    byte[] annotated = annotate(report, "16", "706", "706", "691, giảm 16");
    assertEquals(
        List.of("16", "706", "706", "691, giảm 16"), List.copyOf(commented(annotated).values()));
    assertEquals(text(report.bytes()), text(annotated));
    assertEquals(List.of(), violations(annotated));
  }

  @Test
  void every_other_part_keeps_its_bytes() throws Exception {
    SampleReport report =
        SampleReport.of(p(r("Đạt 99,84%"), note(1)))
            .withFootnotes("cấp xã")
            .with("word/settings.xml", "<s   odd='1'/>")
            .with("docProps/core.xml", "<c>\r\n</c>");
    Map<String, String> before = SampleReport.parts(report.bytes());
    Map<String, String> after = SampleReport.parts(annotate(report, "99,84%"));
    for (String changed : List.of(SampleReport.TEXT, SampleReport.TYPES, SampleReport.RELATIONS)) {
      before.remove(changed);
      after.remove(changed);
    }
    after.remove(SampleReport.COMMENTS);
    assertEquals(before, after);
  }

  @Test
  void comments_of_people_stay() throws Exception {
    SampleReport report =
        SampleReport.of(
                p(
                    "<w:commentRangeStart w:id=\"7\"/>",
                    r("Đạt 99,84%"),
                    "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"))
            .withComment(7, "Trần Văn Hòa", "Hỏi lại");
    byte[] annotated = annotate(report, "99,84%");
    assertEquals(Map.of("7", "Đạt 99,84%", "8", "99,84%"), commented(annotated));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(annotated))) {
      assertEquals("Trần Văn Hòa", document.getComments()[0].getAuthor());
      assertEquals("Hỏi lại", document.getComments()[0].getText());
    }
    assertEquals(List.of(), violations(annotated));
  }

  @Test
  void a_remark_about_a_footnote_stands_at_its_mark() throws Exception {
    byte[] annotated =
        annotate(
            SampleReport.of(p(r("Tổ chức 779 cuộc"), note(1), r(" đối thoại")))
                .withFootnotes("cấp tỉnh 139, cấp xã 586"),
            "586");
    assertEquals(
        p(
            r("Tổ chức 779 cuộc"),
            "<w:commentRangeStart w:id=\"1\"/>",
            note(1),
            "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>",
            r(" đối thoại")),
        body(annotated));
  }

  @Test
  void cells_insertions_and_links_take_comments() throws Exception {
    byte[] annotated =
        annotate(
            SampleReport.of(
                table(row(cell("", p(r("Cộng")), p(r("12 xã"))))),
                p(
                    "<w:ins w:id=\"1\" w:author=\"A\">" + r("thêm 13 ấp") + "</w:ins>",
                    "<w:hyperlink w:anchor=\"x\">" + r("xem 14 tổ") + "</w:hyperlink>")),
            "12",
            "13",
            "14");
    assertEquals(Map.of("1", "12", "2", "13", "3", "14"), commented(annotated));
    assertEquals(List.of(), violations(annotated));
  }

  @Test
  void without_remarks_nothing_is_changed_and_the_same_gives_the_same() throws Exception {
    SampleReport report = SampleReport.of(p(r("Đạt 99,84%")));
    assertEquals(
        SampleReport.parts(report.bytes()), SampleReport.parts(annotate(report, new String[0])));
    assertArrayEquals(annotate(report, "99,84%"), annotate(report, "99,84%"));
  }

  private static byte[] annotate(SampleReport report, String... quotes) throws Exception {
    WordDocument document = WordDocument.open(report.bytes());
    List<MarginNote> notes = new ArrayList<>();
    for (String quote : quotes) {
      notes.add(new MarginNote(find(document.manuscript(), quote), TOLD));
    }
    return document.annotated(notes);
  }

  private static Span find(Manuscript manuscript, String quote) {
    for (int i = 0; i < manuscript.passages().size(); i++) {
      int at = manuscript.passages().get(i).text().indexOf(quote);
      if (at >= 0) {
        return new Span(i, at, at + quote.length());
      }
    }
    throw new AssertionError(quote);
  }

  private static String text(byte[] docx) throws Exception {
    return WordDocument.open(docx).manuscript().passages().get(0).text();
  }

  private static String body(byte[] docx) throws IOException {
    return SampleReport.parts(docx)
        .get(SampleReport.TEXT)
        .replaceAll("(?s).*<w:body>|</w:body>.*", "");
  }

  /** The words that each comment is about, by its id. */
  private static Map<String, String> commented(byte[] docx) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    String body = body(docx);
    for (int id = 1; id < 10; id++) {
      int from = body.indexOf("<w:commentRangeStart w:id=\"" + id + "\"/>");
      int to = body.indexOf("<w:commentRangeEnd w:id=\"" + id + "\"/>");
      if (from >= 0) {
        assertTrue(body.indexOf("<w:commentReference w:id=\"" + id + "\"/>") > to, body);
        words.put(String.valueOf(id), body.substring(from, to).replaceAll("<[^>]*>", ""));
      }
    }
    return words;
  }

  private static List<String> violations(byte[] docx) throws Exception {
    Map<String, String> parts = SampleReport.parts(docx);
    List<String> violations = new ArrayList<>();
    for (XmlObject part :
        List.of(
            DocumentDocument.Factory.parse(parts.get(SampleReport.TEXT)),
            CommentsDocument.Factory.parse(parts.get(SampleReport.COMMENTS)))) {
      List<XmlError> found = new ArrayList<>();
      part.validate(new XmlOptions().setErrorListener(found));
      found.forEach(each -> violations.add(each.toString()));
    }
    return violations;
  }
}

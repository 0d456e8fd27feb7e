package vn.qcdc.reporting.manuscript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.proofreading.Location.Footnote;
import vn.qcdc.domain.proofreading.Location.Paragraph;
import vn.qcdc.domain.proofreading.Passage;

class PdfDocumentTest {

  private static final String FULL =
      "Trong năm 2023, toàn tỉnh đã tổ chức được 940 cuộc đối thoại,";
  private static final String REST = "trong đó cấp tỉnh 139 cuộc, cấp huyện 216 cuộc.";

  @Test
  void full_lines_run_on_and_a_short_one_ends_the_paragraph() throws Exception {
    assertEquals(
        List.of(
            new Passage(new Paragraph(1, 1), FULL + " " + REST),
            new Passage(new Paragraph(2, 1), FULL)),
        read(new SamplePdf().line(FULL).line(REST).line(FULL)));
  }

  @Test
  void an_indented_line_begins_a_paragraph() throws Exception {
    assertEquals(2, read(new SamplePdf().line(FULL).lineAt(SamplePdf.LEFT + 36, REST)).size());
  }

  @Test
  void a_paragraph_goes_on_over_pages_whose_numbers_are_left_out() throws Exception {
    SamplePdf pdf = new SamplePdf().put(290, 815, 12, "1").line(FULL).line(FULL).nextPage();
    assertEquals(
        List.of(new Passage(new Paragraph(1, 1), FULL + " " + FULL + " " + REST)),
        read(pdf.put(290, 815, 12, "- 2 -").line(REST)));
  }

  @Test
  void titles_that_return_on_every_page_are_left_out() throws Exception {
    SamplePdf pdf = new SamplePdf();
    for (String last : List.of("Một.", "Hai.", "Ba.")) {
      pdf.line("Báo cáo năm 2023").line("Tổ chức nhiều cuộc").line(last).nextPage();
    }
    assertEquals(
        List.of("Tổ chức nhiều cuộc", "Một.", "Tổ chức nhiều cuộc", "Hai."),
        read(pdf.line("Phụ lục")).stream().map(Passage::text).limit(4).toList());
  }

  @Test
  void a_footnote_stands_behind_the_paragraph_that_refers_to_it() throws Exception {
    SamplePdf pdf = new SamplePdf().line("Kết quả.").line("Tổ chức 779 cuộc");
    pdf.mark(SamplePdf.LEFT + pdf.width("Tổ chức 779 cuộc", SamplePdf.SIZE), "13");
    pdf.line("Diện tích 15 m").mark(SamplePdf.LEFT + pdf.width("Diện tích 15 m", 14), "2");
    pdf.footnote(1, "13", "Cấp tỉnh 139 cuộc,").put(SamplePdf.LEFT, 60, 10, "cấp xã");
    assertEquals(
        List.of(
            new Passage(new Paragraph(1, 1), "Kết quả."),
            new Passage(new Paragraph(2, 1), "Tổ chức 779 cuộc"),
            new Passage(new Footnote("13", 1), "Cấp tỉnh 139 cuộc, cấp xã"),
            new Passage(new Paragraph(3, 1), "Diện tích 15 m²")),
        read(pdf));
  }

  @Test
  void cells_of_a_row_are_not_taken_for_one_text() throws Exception {
    SamplePdf pdf = new SamplePdf().line("Cấp tỉnh").beside(250, "139").beside(330, "12.061");
    assertEquals(
        List.of("Cấp tỉnh", "139", "12.061", "Sau bảng là chữ"),
        read(pdf.line("Sau bảng là chữ")).stream().map(Passage::text).toList());
  }

  @Test
  void a_number_that_was_broken_at_its_hyphen_or_slash_is_whole_again() throws Exception {
    String full = "Thực hiện Nghị quyết của Ban Chấp hành, Quyết định 1681-";
    SamplePdf pdf = new SamplePdf().line(full).line("QĐ/TU về quy chế").line(full);
    assertEquals(full + "QĐ/TU về quy chế", read(pdf).get(0).text());
  }

  @Test
  void a_page_without_letters_is_a_scan() throws Exception {
    assertEquals(FindingCode.DOCUMENT_HAS_NO_TEXT, refusal(new SamplePdf().line("12").bytes()));
  }

  @Test
  void a_file_with_a_password_is_called_so() throws Exception {
    byte[] locked = new SamplePdf().line(FULL).lockedWith("bí mật");
    assertEquals(FindingCode.DOCUMENT_ENCRYPTED, refusal(locked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "<html>", "{\\rtf"})
  void what_does_not_begin_as_a_pdf_is_none(String content) {
    assertEquals(FindingCode.DOCUMENT_NOT_PDF, refusal(content.getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7",
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>"
      })
  void a_beginning_without_an_end_is_damaged_or_empty(String content) {
    FindingCode code = refusal(content.getBytes(ISO_8859_1));
    assertEquals(
        true,
        code == FindingCode.DOCUMENT_UNREADABLE || code == FindingCode.DOCUMENT_HAS_NO_TEXT,
        code::name);
  }

  @Test
  void what_inflates_beyond_measure_is_not_opened() throws Exception {
    byte[] once = deflated(new byte[300 << 20]);
    assertEquals(FindingCode.DOCUMENT_SWELLS, refusal(withStream(once)));
    assertEquals(FindingCode.DOCUMENT_SWELLS, refusal(withStream(deflated(once))));
  }

  @Test
  void pages_that_are_printed_by_endless_instructions_are_given_up() throws Exception {
    SamplePdf pdf = new SamplePdf().line(FULL);
    assertEquals(FindingCode.DOCUMENT_TOO_LONG, refusal(pdf.onPages(20, 4 << 20)));
  }

  @Test
  void damage_of_any_kind_is_refused_and_never_thrown() throws Exception {
    byte[] whole = new SamplePdf().line(FULL).line(REST).bytes();
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] damaged = whole.clone();
      for (int i = 0; i < 20; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        PdfDocument.read(damaged);
      } catch (RefusedDocument refused) {
        assertNotNull(refused.finding(), "seed " + seed);
      } catch (RuntimeException thrown) {
        throw new AssertionError("seed " + seed, thrown);
      }
    }
  }

  private static byte[] withStream(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\r\n".getBytes(ISO_8859_1));
    out.write(content);
    out.write("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      deflater.write(content);
    }
    return out.toByteArray();
  }

  private static List<Passage> read(SamplePdf pdf) throws Exception {
    return PdfDocument.read(pdf.bytes()).manuscript().passages();
  }

  private static FindingCode refusal(byte[] pdf) {
    return assertThrows(RefusedDocument.class, () -> PdfDocument.read(pdf)).finding().code();
  }
}

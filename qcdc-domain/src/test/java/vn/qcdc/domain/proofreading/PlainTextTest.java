package vn.qcdc.domain.proofreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final String PRINTED =
      """
      Trong năm 2024, các cấp ủy, tổ chức đảng trên địa bàn huyện đã tổ chức được 45 cuộc đối

      thoại với nhân dân1, qua đó giải quyết kịp thời những vấn đề phát sinh ngay từ cơ sở và

       17

      tạo được sự đồng thuận trong xã hội.

      - Công tác tiếp công dân được duy trì thường xuyên theo đúng quy định của pháp luật và

      quy chế đã ban hành.

      1 Cấp huyện 05 cuộc; cấp xã 40 cuộc.
      """;

  @Test
  void lines_that_a_page_has_broken_are_joined_and_footnotes_taken_out() {
    List<Passage> passages = Manuscript.ofText(PRINTED).passages();
    assertEquals(3, passages.size());
    assertEquals(
        "Trong năm 2024, các cấp ủy, tổ chức đảng trên địa bàn huyện đã tổ chức được 45 cuộc đối"
            + " thoại với nhân dân1, qua đó giải quyết kịp thời những vấn đề phát sinh ngay từ cơ"
            + " sở và tạo được sự đồng thuận trong xã hội.",
        passages.get(0).text());
    assertEquals(new Location.Footnote("1", 1), passages.get(1).location());
    assertEquals(new Location.Paragraph(2, null), passages.get(2).location());
  }

  @Test
  void a_footnote_follows_the_passage_that_refers_to_it() {
    Manuscript text =
        Manuscript.ofText(
            """
            Tổ chức 45 cuộc[[footnoteRef:2]]. [2: [] Cấp xã 40 cuộc[a],
            cấp huyện 5 cuộc.]

            Hai.
            """);
    assertEquals(new Location.Footnote("2", 1), text.passages().get(1).location());
    assertEquals("Cấp xã 40 cuộc[a],\ncấp huyện 5 cuộc.", text.passages().get(1).text());
    assertEquals("Hai.", text.passages().get(2).text());
  }

  @Test
  void every_span_is_found_in_the_source() {
    PlainText text = PlainText.of(PRINTED);
    Manuscript manuscript = text.manuscript();
    for (int i = 0; i < manuscript.passages().size(); i++) {
      String passage = manuscript.passages().get(i).text();
      for (int at = 0; at < passage.length(); at++) {
        Span span = new Span(i, at, at + 1);
        String there = PRINTED.substring(text.from(span), text.to(span));
        assertEquals(
            passage.charAt(at) == ' ' ? " " : manuscript.quote(span), there.replace('\n', ' '));
      }
    }
  }

  @Test
  void lines_with_tabs_are_rows_of_a_table() {
    List<Passage> cells = Manuscript.ofText("Bảng\nA\t1\nB\t2\nTổng\t3\nHết\n").passages();
    assertEquals(new Location.Cell(1, 3, 2), cells.get(6).location());
    assertEquals("3", cells.get(6).text());
  }
}

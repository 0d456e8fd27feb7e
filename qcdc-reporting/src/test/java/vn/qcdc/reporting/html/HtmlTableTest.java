package vn.qcdc.reporting.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.content.Table.Cell;
import vn.qcdc.reporting.content.Table.Column;

class HtmlTableTest {

  private static final Table TABLE =
      new Table(
          "Kết quả <2023>",
          List.of(new Column("unit", "Đơn vị", false), new Column("rate", "Tỷ lệ", true)),
          List.of(
              List.of(new Cell("31417", "xã Phụng Hiệp"), new Cell("99.93", "99,93%")),
              List.of(new Cell("x", "<script>alert(1)</script> & \"co\""), Cell.text(""))));

  @Test
  void people_see_what_is_shown_and_not_the_codes() throws IOException {
    String html = html();
    assertTrue(html.contains("<td>xã Phụng Hiệp</td><td class=\"n\">99,93%</td>"), html);
    assertFalse(html.contains("31417"), html);
  }

  @Test
  void text_never_becomes_markup() throws IOException {
    String html = html();
    assertFalse(html.contains("<script"), html);
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;"), html);
  }

  @Test
  void the_table_has_a_caption_and_headers_with_a_scope()
      throws IOException, ParserConfigurationException, SAXException {
    String table = html().replaceFirst("(?s).*<main>", "").replaceFirst("(?s)</main>.*", "");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "Kết quả <2023>", document.getElementsByTagName("caption").item(0).getTextContent());
    assertEquals(2, document.getElementsByTagName("th").getLength());
    assertEquals(4, document.getElementsByTagName("td").getLength());
  }

  @Test
  void the_page_says_its_language() throws IOException {
    assertTrue(html().startsWith("<!DOCTYPE html>\n<html lang=\"vi\">"));
  }

  private static String html() throws IOException {
    StringBuilder out = new StringBuilder();
    HtmlTable.write(TABLE, "vi", out);
    return out.toString();
  }
}

package vn.qcdc.reporting.manuscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** PDFs of which every line is put at its place, as a word processor does it. */
final class SamplePdf implements AutoCloseable {

  static final float LEFT = 85;
  static final float SIZE = 14;

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float PITCH = 20;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page = new PDPage(PDRectangle.A4);
  private float y;

  SamplePdf() throws IOException {
    try (InputStream bytes = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, bytes);
    }
    nextPage();
  }

  SamplePdf nextPage() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = 800;
    return this;
  }

  /** The next line of the text. */
  SamplePdf line(String text) throws IOException {
    return lineAt(LEFT, text);
  }

  SamplePdf lineAt(float x, String text) throws IOException {
    y -= PITCH;
    return put(x, y, SIZE, text);
  }

  /** Beside what stands on the line already. */
  SamplePdf beside(float x, String text) throws IOException {
    return put(x, y, SIZE, text);
  }

  /** Raised and small, where the line has ended. */
  SamplePdf mark(float x, String mark) throws IOException {
    return put(x, y + 5, 8, mark);
  }

  SamplePdf footnote(int fromBottom, String mark, String text) throws IOException {
    float line = 60 + 12 * fromBottom;
    return put(LEFT, line + 4, 6, mark).put(LEFT + width(mark, 6), line, 10, text);
  }

  SamplePdf put(float x, float y, float size, String text) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(x, y);
      content.showText(text);
      content.endText();
    }
    return this;
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    close();
    return out.toByteArray();
  }

  /**
   * More pages that share one content.
   *
   * @param blanks of which it consists
   */
  byte[] onPages(int pages, int blanks) throws IOException {
    PDStream content =
        new PDStream(
            document,
            new ByteArrayInputStream(" ".repeat(blanks).getBytes(StandardCharsets.US_ASCII)),
            COSName.FLATE_DECODE);
    for (int i = 0; i < pages; i++) {
      nextPage();
      page.setContents(content);
    }
    return bytes();
  }

  byte[] lockedWith(String password) throws IOException {
    document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
    return bytes();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

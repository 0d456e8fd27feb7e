package vn.qcdc.reporting.manuscript;

import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_ENCRYPTED;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_HAS_NO_TEXT;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_NOT_PDF;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_SWELLS;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_TOO_LONG;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_UNREADABLE;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.proofreading.Manuscript;

/**
 * A PDF as its text, put together again from where letters stand on the pages. Nothing in it is
 * run, drawn or followed.
 *
 * @param pages how many there are
 */
public record PdfDocument(Manuscript manuscript, int pages) {

  private static final int MOST_BYTES = 10 << 20;
  private static final int MOST_PAGES = 400;

  /** All that is compressed in a file, with what a scanner leaves in pictures. */
  private static final long MOST_INFLATED = 256L << 20;

  /** What a page of text has at the very least, so that a scan with a stamp is told from it. */
  private static final int LEAST_LETTERS = 20;

  static {
    FontMappers.set(new NoOtherFonts());
  }

  /**
   * @throws RefusedDocument when it is none, or cannot be read, or must not be
   */
  public static PdfDocument read(byte[] bytes) throws RefusedDocument {
    if (bytes.length > MOST_BYTES) {
      throw refused(DOCUMENT_TOO_LARGE, "body", bytes.length + "", MOST_BYTES + "");
    }
    if (!PdfBytes.isPdf(bytes)) {
      throw refused(DOCUMENT_NOT_PDF, "body", null, "%PDF-");
    }
    // Permissions may be all that is locked; but nobody can look through it beforehand.
    if (PdfBytes.isEncrypted(bytes)) {
      throw refused(DOCUMENT_ENCRYPTED, "body", null, null);
    }
    if (PdfBytes.inflateBeyond(bytes, MOST_INFLATED)) {
      throw refused(DOCUMENT_SWELLS, "stream", "> " + MOST_INFLATED, MOST_INFLATED + " bytes");
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.isEncrypted()) {
        throw refused(DOCUMENT_ENCRYPTED, "body", null, null);
      }
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw refused(DOCUMENT_TOO_LONG, "pages", pages + "", MOST_PAGES + "");
      }
      return read(document);
    } catch (TooMuch report) {
      throw refused(DOCUMENT_TOO_LONG, "text", null, null);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // PDFBox says in as many ways as there are kinds of damage that a file is none.
      throw refused(DOCUMENT_UNREADABLE, "body", null, null);
    }
  }

  private static PdfDocument read(PDDocument document) throws IOException, RefusedDocument {
    List<List<Glyph>> glyphs = PdfGlyphs.of(document);
    long letters = glyphs.stream().flatMap(List::stream).filter(glyph -> !glyph.isBlank()).count();
    if (letters < LEAST_LETTERS) {
      throw refused(DOCUMENT_HAS_NO_TEXT, "body", null, null);
    }
    return new PdfDocument(PdfReading.of(glyphs), glyphs.size());
  }

  private static RefusedDocument refused(
      FindingCode code, String at, @Nullable String value, @Nullable String expected) {
    return new RefusedDocument(Finding.blocking(code, at, value, expected));
  }
}

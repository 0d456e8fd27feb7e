package vn.qcdc.reporting.manuscript;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects what is printed on the pages of a PDF, and gives up where there is too much of it. */
final class PdfGlyphs extends PDFTextStripper {

  private static final int MOST_GLYPHS = 2_000_000;

  /** A page that draws a picture of lines has some ten thousand. */
  private static final int MOST_OPERATORS = 5_000_000;

  private final ContentBudget budget = new ContentBudget();
  private final List<List<Glyph>> pages = new ArrayList<>();
  private List<Glyph> page = new ArrayList<>();
  private int glyphs;
  private int operators;

  private PdfGlyphs() {
    setSuppressDuplicateOverlappingText(true);
  }

  /**
   * @throws TooMuch when there is more than any report has
   */
  static List<List<Glyph>> of(PDDocument document) throws IOException {
    PdfGlyphs collector = new PdfGlyphs();
    collector.writeText(document, Writer.nullWriter());
    return collector.pages;
  }

  @Override
  public void processPage(PDPage next) throws IOException {
    Iterator<PDStream> contents = next.getContentStreams();
    while (contents.hasNext()) {
      budget.spend(contents.next());
    }
    super.processPage(next);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    budget.spend(form.getContentStream());
    super.showForm(form);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    budget.spend(group.getContentStream());
    super.showTransparencyGroup(group);
  }

  @Override
  protected void startPage(PDPage next) {
    page = new ArrayList<>();
    pages.add(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooMuch();
    }
    super.processOperator(operator, operands);
  }

  /** The order in which glyphs are drawn says nothing; lines are made from where they stand. */
  @Override
  protected void writePage() throws IOException {
    for (List<TextPosition> article : charactersByArticle) {
      for (TextPosition each : article) {
        if (++glyphs > MOST_GLYPHS) {
          throw new TooMuch();
        }
        // Some fonts have no letter for a glyph, and say nothing or a control character.
        String text = each.getUnicode() == null ? "" : each.getUnicode().replaceAll("\\p{Cc}", " ");
        if (!text.isEmpty()) {
          float x = each.getXDirAdj();
          page.add(
              new Glyph(
                  text, x, x + each.getWidthDirAdj(), each.getYDirAdj(), each.getFontSizeInPt()));
        }
      }
    }
  }
}

package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page without what is printed on every page.
 *
 * @param body what people read on from page to page
 * @param footnotes the lines of each footnote by its mark
 */
record PdfPage(List<PdfLine> body, Map<String, List<PdfLine>> footnotes) {

  /** How much smaller than the text a footnote is at least, in points. */
  private static final float SMALLER = 1.4f;

  /**
   * @param textSize the size of the font in which most of the document is
   */
  static PdfPage of(List<PdfLine> lines, float textSize) {
    int begin = lines.size();
    while (begin > 0 && lines.get(begin - 1).size() < textSize - SMALLER) {
      begin--;
    }
    while (begin < lines.size() && lines.get(begin).mark().isEmpty()) {
      begin++;
    }
    Map<String, List<PdfLine>> footnotes = new LinkedHashMap<>();
    List<PdfLine> note = new ArrayList<>();
    for (PdfLine each : lines.subList(begin, lines.size())) {
      if (!each.mark().isEmpty()) {
        note = new ArrayList<>();
        footnotes.putIfAbsent(each.mark(), note);
      }
      note.add(each);
    }
    return new PdfPage(List.copyOf(lines.subList(0, begin)), footnotes);
  }
}

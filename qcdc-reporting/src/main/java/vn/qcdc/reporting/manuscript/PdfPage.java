package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page without what is printed on every page. */
final class PdfPage {

  /** How much smaller than the text a footnote is at least, in points. */
  private static final float SMALLER = 1.4f;

  private final List<PdfLine> body;
  private final Map<String, List<PdfLine>> footnotes = new LinkedHashMap<>();

  /** The lines of the footnote that goes on at the end of the page. */
  private @Nullable List<PdfLine> open;

  private PdfPage(List<PdfLine> body) {
    this.body = body;
  }

  /**
   * @param pages the lines of each page
   * @param textSize the size of the font in which most of the document is
   */
  static List<PdfPage> of(List<List<PdfLine>> pages, float textSize) {
    List<PdfPage> all = new ArrayList<>();
    @Nullable List<PdfLine> open = null;
    for (List<PdfLine> lines : pages) {
      PdfPage page = of(lines, textSize, open);
      all.add(page);
      open = page.open;
    }
    return all;
  }

  private static PdfPage of(
      List<PdfLine> lines, float textSize, @Nullable List<PdfLine> carriedOver) {
    int begin = lines.size();
    while (begin > 0 && isSmall(lines.get(begin - 1), textSize)) {
      begin--;
    }
    PdfPage page = new PdfPage(new ArrayList<>(lines.subList(0, begin)));
    Set<String> expected = marks(page.body);
    page.open = carriedOver;
    for (PdfLine line : lines.subList(begin, lines.size())) {
      String mark = line.leadingNumber();
      if (expected.remove(mark)) {
        page.open = new ArrayList<>(List.of(line.without(mark.length())));
        page.footnotes.put(mark, page.open);
      } else if (page.open != null) {
        page.open.add(line);
      } else {
        page.body.add(line);
      }
    }
    if (begin == lines.size()) {
      page.open = null;
    }
    return page;
  }

  private static boolean isSmall(PdfLine line, float textSize) {
    return !line.isPart() && line.size() < textSize - SMALLER;
  }

  /** All raised numbers; some are exponents. */
  private static Set<String> marks(List<PdfLine> lines) {
    Set<String> marks = new HashSet<>();
    lines.forEach(line -> marks.addAll(line.marks()));
    return marks;
  }

  /** What people read on from page to page. */
  List<PdfLine> body() {
    return body;
  }

  /** The lines of each footnote, also those on the next page, by its mark; taken out when read. */
  Map<String, List<PdfLine>> footnotes() {
    return footnotes;
  }
}
